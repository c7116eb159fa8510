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
    std::string name;  // a preset's, or "data"
    std::string means; // "0.5,0.5,0.5"
    std::string deviations;
    // `ofData`: as the images of --data are is a way, too.
    void addTo(CLI::App& command, bool ofData = false);
    std::optional<Normalization> given() const; // throws Error; nullopt: none, or as the data's
    bool isOfData() const;
};

} // namespace sharesnet::cli
