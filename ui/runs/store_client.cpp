#include "ui/runs/store_client.h"

#include "core/base/atomic_file.h"
#include "core/flow/run_export.h"
#include "core/statistics/curve_pyramid.h"

#include <numeric>
#include <utility>

namespace sharesnet {

namespace {

RunCurves readCurves(const RunStore& store, std::int64_t id) {
    const std::vector<StoredStep> all = store.steps(id);
    RunCurves curves;
    curves.run = store.run(id);
    curves.epochs = store.epochs(id);
    curves.marks = store.marks(id);
    curves.checkpoints = store.checkpoints(id);
    for (const std::size_t place : keptSteps(all)) {
        curves.steps.push_back(all[place]);
    }
    return curves;
}

} // namespace

std::vector<std::size_t> keptSteps(const std::vector<StoredStep>& steps) {
    if (steps.size() <= kKeptSteps) {
        std::vector<std::size_t> all(steps.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    CurvePyramid loss;
    for (const StoredStep& step : steps) {
        loss.append(static_cast<double>(step.step.step), step.step.loss);
    }
    constexpr int kPerSlice = 5; // at most
    return loss.drawn(columnEdges(loss.x().front(), loss.x().back() + 1,
                                  static_cast<int>(kKeptSteps) / kPerSlice));
}

StoreClient::StoreClient(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)) {}

StoreClient::~StoreClient() {
    closing_ = true;
    // Behind everything that was asked for, and on the store's own thread.
    worker_.post([this] { store_.reset(); }, [] {}, [](const std::string&) {});
}

RunStore& StoreClient::store() {
    if (!store_) {
        auto opened = std::make_unique<RunStore>(folder_);
        opened->markInterrupted();
        store_ = std::move(opened);
    }
    return *store_;
}

void StoreClient::post(Kind kind, Task task) {
    worker_.post(
        [this, kind, task = std::move(task)]() -> Answer {
            return kind == Kind::Load && closing_ ? Answer([] {}) : task(store());
        },
        [](const Answer& answer) { answer(); },
        [this](const std::string& why) { emit failed(QString::fromStdString(why)); });
}

void StoreClient::refresh() {
    post(Kind::Load, [this](RunStore& store) -> Answer {
        return [this, list = store.runs()] { emit runsLoaded(list); };
    });
}

void StoreClient::loadCurves(std::int64_t run) {
    post(Kind::Load, [this, run](RunStore& store) -> Answer {
        return [this, curves = readCurves(store, run)] { emit curvesLoaded(curves); };
    });
}

void StoreClient::loadAllCheckpoints() {
    post(Kind::Load, [this](RunStore& store) -> Answer {
        std::vector<CheckpointChoice> choices;
        for (const RunRecord& run : store.runs().runs) {
            for (const StoredCheckpoint& checkpoint : store.checkpoints(run.id)) {
                choices.push_back({run, checkpoint});
            }
        }
        return [this, choices = std::move(choices)] { emit allCheckpointsLoaded(choices); };
    });
}

void StoreClient::renameRun(std::int64_t run, const QString& name) {
    post(Kind::Change, [this, run, name = name.toStdString()](RunStore& store) -> Answer {
        store.renameRun(run, name);
        return [this, run] { emit runChanged(run); };
    });
}

void StoreClient::deleteRun(std::int64_t run) {
    post(Kind::Change, [this, run](RunStore& store) -> Answer {
        store.purgeRun(run);
        return [this, run] { emit runDeleted(run); };
    });
}

void StoreClient::exportCurves(std::vector<std::int64_t> runs, QString file) {
    post(Kind::Change,
         [this, runs = std::move(runs), file = std::move(file)](RunStore& store) -> Answer {
             writeFileAtomically(std::filesystem::path(file.toStdU16String()),
                                 [&](const AppendBytes& append) {
                                     writeCurves(store, runs, [&append](const std::string& text) {
                                         append(text.data(), text.size());
                                     });
                                 });
             return [this, file] { emit curvesExported(file); };
         });
}

} // namespace sharesnet
