#pragma once

#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sharesnet {

// Writes the unthinned curves of runs as one CSV file, a line a step and a line a finished epoch,
// numbers such that they read back to the same bits, accuracies as fractions, empty where there is
// no value:
// run,name,kind,epoch,step,time,loss,learning_rate,train_loss,train_top1,test_loss,test_top1,test_top5
// Blocks; throws Error of the store or of the file.
void writeCurveTable(const RunStore& store, const std::vector<std::int64_t>& runs,
                     const std::filesystem::path& file);

} // namespace sharesnet
