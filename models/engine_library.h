#pragma once

#include "models/trainer_factory.h"

// What the library `sharesnet_engine` has for the programs, by names without C++'s additions.

namespace sharesnet {

using EngineMaker = Engine* (*)(); // for the caller to own
using RankTrainer = int (*)(const RankPlace&, const std::function<bool()>&);

inline constexpr const char* kEngineLibrary = "sharesnet_engine";
inline constexpr const char* kEngineMaker = "sharesnetMakeEngine";
inline constexpr const char* kRankTrainer = "sharesnetTrainAsRank";

} // namespace sharesnet
