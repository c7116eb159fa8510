#include "core/flow/sweep_plans.h"

#include "core/arch/file.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <system_error>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "sweeps";
constexpr const char* kEnding = ".sharesnet-sweep.json";

// A name may hold what no file's name may.
fs::path fileOf(const std::string& sweep, const fs::path& storeFolder) {
    return storeFolder / kFolder / (std::to_string(stampOf(sweep)) + kEnding);
}

} // namespace

SweepPlans keptPlans(const fs::path& storeFolder) {
    SweepPlans plans;
    std::error_code none;
    for (fs::directory_iterator entry(storeFolder / kFolder, none), end; !none && entry != end;
         entry.increment(none)) {
        if (!entry->path().filename().string().ends_with(kEnding)) {
            continue;
        }
        try {
            plans.sweeps.push_back(readSweep(entry->path()));
        } catch (const Error& error) {
            plans.damaged.push_back(error.message());
        }
    }
    if (none && none != std::errc::no_such_file_or_directory) {
        throw IoError("%1: cannot be read: %2", storeFolder / kFolder, none.message());
    }
    std::ranges::sort(plans.sweeps, {}, &Sweep::name);
    return plans;
}

void keepPlan(const Sweep& sweep, const fs::path& storeFolder) {
    std::error_code reason;
    fs::create_directories(storeFolder / kFolder, reason);
    if (reason) {
        throw IoError("%1: cannot be made: %2", storeFolder / kFolder, reason.message());
    }
    writeFileAtomically(fileOf(sweep.name, storeFolder), toJsonText(sweep));
}

void forgetPlan(const std::string& sweep, const fs::path& storeFolder) {
    const fs::path file = fileOf(sweep, storeFolder);
    std::error_code reason;
    fs::remove(file, reason);
    if (reason) {
        throw IoError("%1: cannot be removed: %2", file, reason.message());
    }
}

} // namespace sharesnet
