#pragma once

#include "core/store/run_store.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace sharesnet {

// Runs as files and JSON, the same from the window and the command line. Accuracies are fractions.
// All of it blocks for the disk; any thread; throws Error of the store.

// What the store knows of a run besides its metrics.
nlohmann::ordered_json toJson(const RunRecord& record);

enum class RunDetail { Epochs, Steps };
// The record with its epochs, marks and checkpoints (Epochs), or with every step as well (Steps).
nlohmann::ordered_json runJson(const RunStore& store, std::int64_t run, RunDetail detail);

// The curves of runs as CSV (RFC 4180), one line a step, every number such that it reads back to
// the same bits. The figures of an epoch, and what a person did, stand in the line of the step they
// follow; a cell without a value is empty:
//   run,name,step,epoch,time,loss,learning_rate,images_per_second,top1,gradient_norm,train_loss,
//   train_top1,test_loss,test_top1,test_top5,seconds,mark,memory_bytes,update_ratios
// The last, of each stage from the first, have a space between.
// `write` is given piece by piece.
void writeCurves(const RunStore& store, std::span<const std::int64_t> runs,
                 const std::function<void(const std::string&)>& write);

// The histograms of a run's weights and gradients as CSV, one line per layer, kind and step, the
// counts with a space between: run,step,epoch,layer,kind,low,high,not_finite,counts. Throws Error
// for a run without any. `write` is given piece by piece.
void writeHistograms(const RunStore& store, std::int64_t run,
                     const std::function<void(const std::string&)>& write);

// A run's metrics as one of these, complete: Csv by writeCurves, JsonText by runJson with every
// step, Histograms by writeHistograms.
enum class RunFormat { Csv, JsonText, Histograms };
std::string exportedRun(const RunStore& store, std::int64_t run, RunFormat format);

// What a person did to a run, in a few words: "learning rate 0.05", "epochs 15 -> 30".
Message markText(const RunMark& mark);

} // namespace sharesnet
