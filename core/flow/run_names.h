#pragma once

#include "core/config/run_spec.h"

#include <cstdint>
#include <string>

namespace sharesnet {

// What runs are called where nobody names them. Pure; any thread.

// "shared-all", "shared-1+3", "shared-2-partly-3", "unshared": the stages that share by the rule of
// the paper, each by its number, and those that share otherwise. All: each of several stages does,
// but for those that are too short for the rule.
std::string sharingWord(const ArchSpec& arch);

// "sharesnet-29-shared-1+3": the architecture's name, "untitled" without one, and what it shares.
std::string variantName(const ArchSpec& arch);

// "sharesnet-29-shared-all-seed-1": no spaces, so that scripts can cut lines into words (but what
// a person put into the architecture's name stays). Another run may have it: RunOrigin::freeName.
std::string defaultRunName(const RunSpec& spec);

// The same with a word for what else was varied: "…-shared-all-learning-rate-0.05-seed-1".
std::string variedRunName(const std::string& variant, const std::string& settings,
                          std::uint64_t seed);

} // namespace sharesnet
