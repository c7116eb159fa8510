#pragma once

#include "core/design/diff.h"
#include "core/flow/run_columns.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Runs side by side. Pure but for the memory of `columns`; any thread.

struct ComparedSetting {
    const RunColumn* column = nullptr;
    std::vector<std::string> values; // a text for each run
    bool differs = false;
};

// How the architecture of a run differs from that of the first.
struct ComparedArchitecture {
    std::size_t run = 0;              // its place, from 1: the first is compared with nothing
    std::vector<FieldChange> changes; // "stage 2 blocks", "3", "5"; none: the same network
};

struct RunComparison {
    std::vector<ComparedSetting> settings;
    std::vector<ComparedArchitecture> architectures;
};

enum class ComparedRows { Differing, All };

// `columns` must outlive the result. At least one run.
RunComparison compared(std::span<const RunRecord> records, const RunColumns& columns,
                       ComparedRows rows);

// All changes of a diff in one list, each field with its stage before it; a stage that only one of
// the two has is "stage 4", "-", "3 blocks of 512 channels".
std::vector<FieldChange> changesOf(const ArchDiff& diff, const ArchSpec& before,
                                   const ArchSpec& after);

nlohmann::ordered_json toJson(const RunComparison& comparison);

} // namespace sharesnet
