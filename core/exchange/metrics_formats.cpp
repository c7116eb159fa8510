#include "core/exchange/metrics_formats.h"

#include "core/base/atomic_file.h"
#include "core/flow/run_export.h"

#include <algorithm>

namespace sharesnet {

const std::vector<MetricsFormat>& metricsFormats() {
    static const std::vector<MetricsFormat> kFormats{
        {MetricsForm::TensorBoard, "tensorboard", "TensorBoard",
         "The curves, settings and pictures of uses for TensorBoard, below a log folder", ""},
        {MetricsForm::Csv, "csv", "Table (CSV)", "The curves as a table, a line a step", ".csv"},
        {MetricsForm::Json, "json", "All that is known (JSON)",
         "The run with its settings, epochs, steps and checkpoints", ".json"}};
    return kFormats;
}

const MetricsFormat* metricsFormat(const std::string& name) {
    const auto found = std::ranges::find(metricsFormats(), name, &MetricsFormat::name);
    return found == metricsFormats().end() ? nullptr : &*found;
}

void writeMetrics(const RunStore& store, std::int64_t run, MetricsForm form,
                  const std::filesystem::path& file) {
    writeFileAtomically(
        file, exportedRun(store, run, form == MetricsForm::Csv ? RunFormat::Csv : RunFormat::Json));
}

} // namespace sharesnet
