#pragma once

#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// In which forms the curves of a run go out to other programs: for window and command line alike.

enum class MetricsForm {
    TensorBoard, // exportBoard
    Csv,
    Json
};

struct MetricsFormat {
    MetricsForm form = MetricsForm::TensorBoard;
    std::string name;   // "tensorboard": on the command line
    std::string title;  // "TensorBoard": on screen
    std::string help;   // what it is, in one line
    std::string suffix; // of its file, ".csv"; empty: a folder
};

// In the order in which they are offered.
const std::vector<MetricsFormat>& metricsFormats();
const MetricsFormat* metricsFormat(const std::string& name); // nullptr: there is none

// Csv and Json (exportedRun) as a file, which is replaced. Blocks. Throws Error of the store, and
// as writeFileAtomically does.
void writeMetrics(const RunStore& store, std::int64_t run, MetricsForm form,
                  const std::filesystem::path& file);

} // namespace sharesnet
