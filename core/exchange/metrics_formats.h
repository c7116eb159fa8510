#pragma once

#include "core/exchange/board_export.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
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

struct MetricsPlan {
    MetricsForm form = MetricsForm::Csv;
    std::vector<std::int64_t> runs; // one at least
    std::filesystem::path out;      // the file, which is replaced; TensorBoard: its log folder
    std::optional<UsePictures> pictures = {}; // TensorBoard
    std::function<bool()> cancelled = {};     // asked before each run and picture
};

struct WrittenMetrics {
    std::vector<std::filesystem::path> out; // the file, or the folder of each run
    std::size_t pictures = 0;
    std::vector<Message> notes; // e.g. why there are no pictures
};

// The curves of runs: Csv in one table, Json as the run or a list of them, TensorBoard by
// exportBoard. Blocks. Throws Error of the store, Cancelled (a log folder keeps what it has by
// then), and as writeFileAtomically and exportBoard do.
WrittenMetrics writeMetrics(const RunStore& store, const MetricsPlan& plan);

} // namespace sharesnet
