#pragma once

#include "core/run/model_exchange.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace sharesnet::cli {

// How images are normalized before a network of another program.
struct NormalizationArguments {
    std::string name;  // "imagenet"
    std::string means; // "0.5,0.5,0.5"
    std::string deviations;
    void addTo(CLI::App& command);
    std::optional<Normalization> given() const; // throws Error
};

} // namespace sharesnet::cli
