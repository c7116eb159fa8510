#pragma once

#include "core/config/train_config.h"

#include <QString>

#include <vector>

namespace sharesnet {

// A named set of training settings. `fill` keeps what the recipe says nothing about: seed, device,
// threads, limits.
struct Recipe {
    QString name;
    QString help;
    TrainConfig (*fill)(TrainConfig config);
};

std::vector<Recipe> recipes();

} // namespace sharesnet
