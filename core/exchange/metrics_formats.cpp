#include "core/exchange/metrics_formats.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/flow/run_export.h"

#include <algorithm>

namespace sharesnet {

const std::vector<MetricsFormat>& metricsFormats() {
    static const std::vector<MetricsFormat> kFormats{
        {MetricsForm::TensorBoard, "tensorboard", "TensorBoard",
         "The curves, settings and pictures of uses for TensorBoard, in a log folder", ""},
        {MetricsForm::Csv, "csv", "Table (CSV)", "The curves as a table, one line for each step",
         ".csv"},
        {MetricsForm::Json, "json", "All that is known (JSON)",
         "The run with its settings, epochs, steps and checkpoints", ".json"}};
    return kFormats;
}

const MetricsFormat* metricsFormat(const std::string& name) {
    const auto found = std::ranges::find(metricsFormats(), name, &MetricsFormat::name);
    return found == metricsFormats().end() ? nullptr : &*found;
}

namespace {

WrittenMetrics writeBoards(const RunStore& store, const MetricsPlan& plan) {
    WrittenMetrics written;
    for (const std::int64_t run : plan.runs) {
        throwIfCancelled(plan.cancelled);
        ExportedBoard board =
            exportBoard(store, run, {plan.out, plan.pictures, {}, plan.cancelled});
        written.out.push_back(std::move(board.folder));
        written.pictures += board.pictures;
        for (const Message& note : board.notes) {
            written.notes.push_back(Message("run %1: %2", run, note));
        }
    }
    return written;
}

void writeJson(const RunStore& store, const MetricsPlan& plan) {
    nlohmann::ordered_json runs = nlohmann::ordered_json::array();
    for (const std::int64_t run : plan.runs) {
        throwIfCancelled(plan.cancelled);
        runs.push_back(runJson(store, run, RunDetail::Steps));
    }
    writeFileAtomically(plan.out, jsonText(runs.size() == 1 ? runs.front() : runs, 2) + '\n');
}

} // namespace

WrittenMetrics writeMetrics(const RunStore& store, const MetricsPlan& plan) {
    switch (plan.form) {
    case MetricsForm::TensorBoard:
        return writeBoards(store, plan);
    case MetricsForm::Csv:
        writeFileAtomically(plan.out, [&](const AppendBytes& append) {
            writeCurves(store, plan.runs, [&](const std::string& text) {
                throwIfCancelled(plan.cancelled);
                append(text.data(), text.size());
            });
        });
        break;
    case MetricsForm::Json:
        writeJson(store, plan);
        break;
    }
    return {{plan.out}, 0, {}};
}

} // namespace sharesnet
