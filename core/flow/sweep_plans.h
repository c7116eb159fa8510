#pragma once

#include "core/base/message.h"
#include "core/flow/sweep.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// The plans of sweeps that a person let begin, kept as sweep files in `sweeps` in the folder of the
// store, so that they can go on after a restart, and by name. All block for the disk; any thread.

struct SweepPlans {
    std::vector<Sweep> sweeps;    // by name
    std::vector<Message> damaged; // why a file of them cannot be read, a sentence each
};

SweepPlans keptPlans(const std::filesystem::path& storeFolder); // throws IoError
// Replaces one of the same name. Throws Error.
void keepPlan(const Sweep& sweep, const std::filesystem::path& storeFolder);
void forgetPlan(const std::string& sweep, const std::filesystem::path& storeFolder);

} // namespace sharesnet
