#pragma once

#include "core/config/run_spec.h"
#include "core/flow/sharing_rule.h"
#include "core/store/run_store.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Many runs that differ by a plan: designs x sharing patterns x settings x seeds. sweep.md
// describes its file. Values; any thread.

// One setting with the values that it takes.
struct SweepAxis {
    std::string option;                 // of the option table
    std::vector<nlohmann::json> values; // checked; not empty
    bool operator==(const SweepAxis&) const = default;
};

struct Sweep {
    std::string name; // tells it in the store
    DataSpec data;
    TrainConfig config; // what no axis changes
    std::vector<ArchSpec> designs;
    std::vector<SharingRule> sharing{{}};
    std::vector<SweepAxis> settings;
    std::vector<std::uint64_t> seeds{1};
    bool operator==(const Sweep&) const = default;
};

// More runs than this are refused.
constexpr std::int64_t kMostSweepRuns = 10'000;

// So many runs in a row that fail fail for a reason that meets them all: a full disk, data that is
// gone. Then who trains a sweep ends; diverged runs do not count.
constexpr int kMostSweepFailures = 3;

// Throws Error with the file and the place in it for what is not as sweep.md says. Relative paths
// in it are meant from the file's folder. Blocks for the disk.
Sweep readSweep(const std::filesystem::path& file);
// The same of a text; relative paths are meant from `folder`.
Sweep sweepFromText(std::string_view text, const std::string& origin,
                    const std::filesystem::path& folder);
std::string toJsonText(const Sweep& sweep); // reads back to the same sweep

// How many runs it makes at most, without making them; stops at the largest number. Designs that
// come out of two rules alike count twice here.
std::int64_t countOf(const Sweep& sweep);

// The runs, each once, with their names: seed by seed, so that every variant has one run before any
// has two. Throws Error for more than kMostSweepRuns, and for a rule that a design has no place
// for.
std::vector<SweepPlace> runsOf(const Sweep& sweep);

// A sweep with its runs.
struct SweepPlan {
    Sweep sweep;
    std::vector<SweepPlace> places;
};
SweepPlan planOf(Sweep sweep); // throws as runsOf

// The runs are computed where and how `machine` says: device and threads.
void useMachineOf(const TrainConfig& machine, std::vector<SweepPlace>& places);

// Tells two runs apart that are trained differently: all but their names and the settings of the
// machine (device, threads ...) counts.
std::string keyOf(const RunSpec& spec);

// How far a sweep is, from the states of its runs in the store.
struct SweepProgress {
    int runs = 0;
    int finished = 0;
    int failed = 0;   // or diverged
    int training = 0; // a process has it
    int left() const { return runs - finished - failed - training; }
    bool isDone() const { return runs > 0 && finished == runs; }
};
SweepProgress progressOf(std::span<const SweepPlace> places, std::span<const SweepState> states);

} // namespace sharesnet
