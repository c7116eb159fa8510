#pragma once

#include "core/base/folder_files.h"
#include "core/flow/use_study_request.h"
#include "core/inspect/use_quantities.h"
#include "core/run/engine.h"
#include "core/store/run_store.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// How the uses of a convolution changed while a run was trained: the same study of each of its
// checkpoints.

// By step, each once.
std::vector<CheckpointStep> stepsOf(std::span<const StoredCheckpoint> checkpoints);

struct UseHistory {
    std::vector<UseMoment> moments;      // by step, each once
    std::vector<SkippedFile> passedOver; // checkpoints that could not be opened
};

// Of all checkpoints (RunStore::checkpoints), those of one step once. Blocks; any thread. Throws
// Error where none can be opened, and what a study throws; Cancelled where `watch` says so. The
// progress is over all of them.
UseHistory useHistory(const Engine& engine, const std::string& device,
                      std::span<const StoredCheckpoint> checkpoints, const UseStudyWish& wish,
                      const StudyWatch& watch);

// What was measured while the run was trained (its setting use-steps), of a convolution, all its
// uses: studies of UseMeasure::Activation and Gradient alone. Blocks for the disk. Empty for a run,
// or a convolution, that was not measured.
std::vector<UseMoment> measuredMoments(const RunStore& store, std::int64_t run,
                                       const ConvAddress& conv);
// The same; throws Error that says what there is instead.
UseHistory measuredHistory(const RunStore& store, std::int64_t run, const ConvAddress& conv);

// A number of one use over the moments, for drawing; NaN where it is not defined.
struct UseCurve {
    int use = 0; // from 1
    int block = 0;
    std::vector<double> values; // as many as moments
};
std::vector<UseCurve> curvesOf(const UseHistory& history, const UseQuantity& quantity);

// {conv, data, images, moments: [{epoch, step, study}], passed_over: [{file, reason}]}; of a
// history of one moment at least.
nlohmann::ordered_json toJson(const UseHistory& history);

// epoch,step,use,block and every number of useQuantities(): a line for each use of each moment,
// empty where a number is not defined or was not asked for; numbers read back exactly.
std::string useHistoryCsv(const UseHistory& history);

// Both of them. Any thread.
inline constexpr std::array kUseHistoryFiles{"history.json", "use-history.csv"};
std::vector<FolderFile> useHistoryFiles(const std::shared_ptr<const UseHistory>& history);

} // namespace sharesnet
