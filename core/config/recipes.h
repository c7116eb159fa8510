#pragma once

#include "core/config/train_config.h"

#include <string>
#include <vector>

namespace sharesnet {

// A named set of training settings, the same in the window and on the command line.
struct Recipe {
    std::string id;   // "quick": `--recipe quick`
    std::string name; // for people
    std::string help; // one line
    // Keeps what the recipe says nothing about: seed, device, threads.
    TrainConfig (*apply)(TrainConfig config);
};

const std::vector<Recipe>& recipes();        // immutable table; any thread
const Recipe& recipe(const std::string& id); // throws Error with the nearest id

} // namespace sharesnet
