#include "ui/runs/store_client.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/sqlite.h"
#include "core/flow/run_report.h"
#include "core/flow/sweep_plans.h"
#include "core/statistics/curve_pyramid.h"
#include "ui/base/core_text.h"
#include "ui/base/file_path.h"

#include <algorithm>
#include <exception>
#include <numeric>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kLookMilliseconds = 1'000;

// Each record lives as long as anybody has one of the list.
std::vector<RunPtr> shared(RunList list) {
    const auto all = std::make_shared<const RunList>(std::move(list));
    std::vector<RunPtr> runs;
    runs.reserve(all->runs.size());
    for (const RunRecord& run : all->runs) {
        runs.emplace_back(all, &run);
    }
    return runs;
}

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
    : QObject(parent), folder_(std::move(folder)) {
    timer_.setInterval(kLookMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &StoreClient::look);
}

StoreClient::~StoreClient() {
    closing_ = true;
    // Behind everything that was asked for, and on the store's own thread.
    worker_.post([this] { store_.reset(); }, [] {}, [](const std::string&) {});
}

RunStore& StoreClient::store() {
    if (!store_) {
        store_ = open();
        if (!store_->notice().empty()) {
            tell(&StoreClient::noticed, coreText(store_->notice()).toStdString());
        }
    }
    return *store_;
}

// What cannot be written can be looked at.
std::unique_ptr<RunStore> StoreClient::open() {
    try {
        auto opened = std::make_unique<RunStore>(folder_);
        opened->markInterrupted();
        return opened;
    } catch (const SqliteBusy&) { // the next try may do
        throw;
    } catch (const IoError& error) {
        const std::exception_ptr reason = std::current_exception();
        std::unique_ptr<RunStore> readOnly;
        try {
            readOnly = std::make_unique<RunStore>(folder_, StoreAccess::Read);
        } catch (const std::exception&) {
            std::rethrow_exception(reason);
        }
        readOnly_ = error.message();
        tell(&StoreClient::failed,
             Message("%1; its runs can be looked at, but not trained or changed", readOnly_));
        return readOnly;
    }
}

void StoreClient::tell(void (StoreClient::*signal)(const QString&), const Message& message) {
    QMetaObject::invokeMethod(
        this, [this, signal, said = coreText(message)] { emit(this->*signal)(said); },
        Qt::QueuedConnection);
}

void StoreClient::post(Kind kind, Task task, Failed alsoFailed) {
    worker_.post(
        [this, kind, task = std::move(task)]() -> Answer {
            return kind == Kind::Load && closing_ ? Answer([] {}) : task(store());
        },
        [](const Answer& answer) { answer(); },
        [this, alsoFailed = std::move(alsoFailed)](const std::string& why) {
            const QString text = QString::fromStdString(why);
            emit failed(text);
            if (alsoFailed) {
                alsoFailed(text);
            }
        });
}

RunUpdate StoreClient::readUpdate(RunStore& store) {
    RunUpdate update;
    update.all = !upTo_.has_value();
    RunList list;
    if (update.all) {
        list = store.runs();
    } else {
        RunChanges changes = store.changesSince(*upTo_);
        list = std::move(changes.changed);
        update.gone = std::move(changes.gone);
    }
    upTo_ = list.upTo;
    update.unreadable = std::move(list.unreadable);
    update.runs = shared(std::move(list));
    return update;
}

void StoreClient::refresh() {
    post(Kind::Load, [this](RunStore& store) -> Answer {
        return [this, update = readUpdate(store)] { emit runsLoaded(update); };
    });
}

void StoreClient::watch() {
    timer_.start();
}

void StoreClient::look() {
    if (looking_) {
        return; // the store is slow: one look at a time
    }
    looking_ = true;
    worker_.post(
        [this]() -> Answer {
            if (closing_ || !upTo_ || !store().writtenByOthers()) {
                return [] {};
            }
            return [this, update = readUpdate(store())] { emit runsLoaded(update); };
        },
        [this](const Answer& answer) {
            looking_ = false;
            lookFailure_.clear();
            answer();
        },
        [this](const std::string& why) {
            looking_ = false;
            const QString text = QString::fromStdString(why);
            if (std::exchange(lookFailure_, text) != text) { // once, not every second
                emit failed(text);
            }
        });
}

void StoreClient::loadCurves(std::int64_t run) {
    post(Kind::Load, [this, run](RunStore& store) -> Answer {
        return [this, curves = readCurves(store, run)] { emit curvesLoaded(curves); };
    });
}

void StoreClient::loadMeasuredUses(std::int64_t run, const ConvAddress& conv) {
    post(Kind::Load, [this, run, conv](RunStore& store) -> Answer {
        MeasuredRun found{run, conv, measuredMoments(store, run, conv)};
        return [this, found = std::move(found)] { emit measuredUsesLoaded(found); };
    });
}

void StoreClient::loadHistograms(std::int64_t run, HistogramKey key) {
    post(Kind::Load, [this, run, key = std::move(key)](RunStore& store) -> Answer {
        RunHistograms found{run, store.histogramKeys(run), key, {}};
        if (!found.keys.empty()) {
            if (std::ranges::find(found.keys, key) == found.keys.end()) {
                found.key = found.keys.front();
            }
            found.moments = store.histograms(run, found.key);
        }
        return [this, found = std::move(found)] { emit histogramsLoaded(found); };
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

void StoreClient::loadFacts(std::int64_t run) {
    post(
        Kind::Load,
        [this, run](RunStore& store) -> Answer {
            return
                [this, facts = RunFacts{std::make_shared<const RunRecord>(store.run(run)),
                                        store.marks(run), store.checkpoints(run),
                                        store.checkpointFolder(run)}] { emit factsLoaded(facts); };
        },
        [this, run](const QString& why) { emit factsFailed(run, why); });
}

void StoreClient::loadEpochs(std::vector<std::int64_t> runs) {
    post(Kind::Load, [this, runs = std::move(runs)](RunStore& store) -> Answer {
        EpochsOfRuns found{runs, {}};
        for (const std::int64_t run : runs) {
            found.epochs[run] = store.epochs(run);
        }
        return [this, found = std::move(found)] { emit epochsLoaded(found); };
    });
}

void StoreClient::loadTime(RunSpecsPtr runs) {
    post(Kind::Load, [this, runs = std::move(runs)](RunStore& store) -> Answer {
        const TimeEstimate time = estimateTime(store, std::span<const RunSpec>(*runs));
        return [this, planned = PlannedRuns{runs, time}] { emit timeLoaded(planned); };
    });
}

void StoreClient::loadOutlook(SweepPlanPtr plan) {
    post(Kind::Load, [this, plan = std::move(plan)](RunStore& store) -> Answer {
        return
            [this, sweep = PlannedSweep{plan, outlookOf(&store, plan->sweep.name, plan->places)}] {
                emit outlookLoaded(sweep);
            };
    });
}

void StoreClient::loadPlans() {
    post(Kind::Load, [this](RunStore& store) -> Answer {
        SweepPlans kept = keptPlans(folder_);
        std::vector<PlannedSweep> sweeps;
        for (Sweep& sweep : kept.sweeps) {
            const auto plan = std::make_shared<const SweepPlan>(planOf(std::move(sweep)));
            sweeps.push_back({plan, outlookOf(&store, plan->sweep.name, plan->places)});
        }
        return [this, sweeps = std::move(sweeps), damaged = std::move(kept.damaged)] {
            for (const Message& why : damaged) {
                emit failed(coreText(why));
            }
            emit plansLoaded(sweeps);
        };
    });
}

void StoreClient::keepPlan(SweepPlanPtr plan) {
    post(Kind::Change, [this, plan = std::move(plan)](RunStore&) -> Answer {
        sharesnet::keepPlan(plan->sweep, folder_);
        return [] {};
    });
}

void StoreClient::forgetPlan(std::string sweep) {
    post(Kind::Change, [this, sweep = std::move(sweep)](RunStore&) -> Answer {
        sharesnet::forgetPlan(sweep, folder_);
        return [] {};
    });
}

void StoreClient::edit(std::vector<std::int64_t> runs, Edit edit,
                       std::function<void(qint64)> after) {
    post(Kind::Change,
         [this, runs = std::move(runs), edit = std::move(edit),
          after = std::move(after)](RunStore& store) -> Answer {
             if (!readOnly_.empty()) { // it may be a copy in memory, which would take the change
                 throw IoError(readOnly_);
             }
             std::vector<std::int64_t> done;
             QString refusal;
             for (const std::int64_t run : runs) {
                 try {
                     edit(store, run);
                     done.push_back(run);
                 } catch (const std::exception& error) {
                     refusal = errorText(error);
                 }
             }
             return [this, done, refusal, after, update = readUpdate(store)] {
                 emit runsLoaded(update);
                 if (after) {
                     std::ranges::for_each(done, after);
                 }
                 if (!refusal.isEmpty()) {
                     emit failed(refusal);
                 }
             };
         });
}

void StoreClient::renameRun(std::int64_t run, const QString& name) {
    edit({run}, [name = name.toStdString()](RunStore& store, std::int64_t id) {
        store.renameRun(id, name);
    });
}

void StoreClient::setNote(std::int64_t run, const QString& note) {
    edit({run}, [note = note.toStdString()](RunStore& store, std::int64_t id) {
        store.setNote(id, note);
    });
}

void StoreClient::changeTags(std::vector<std::int64_t> runs, std::vector<std::string> add,
                             std::vector<std::string> remove) {
    edit(std::move(runs), [add, remove](RunStore& store, std::int64_t id) {
        std::vector<std::string> tags = store.run(id).tags;
        std::erase_if(tags, [&remove](const std::string& tag) {
            return std::ranges::find(remove, tag) != remove.end();
        });
        tags.insert(tags.end(), add.begin(), add.end());
        store.setTags(id, std::move(tags));
    });
}

void StoreClient::setStarred(std::vector<std::int64_t> runs, bool starred) {
    edit(std::move(runs),
         [starred](RunStore& store, std::int64_t id) { store.setStarred(id, starred); });
}

void StoreClient::setArchived(std::vector<std::int64_t> runs, bool archived) {
    edit(std::move(runs),
         [archived](RunStore& store, std::int64_t id) { store.setArchived(id, archived); });
}

void StoreClient::deleteRuns(std::vector<std::int64_t> runs) {
    edit(
        std::move(runs), [](RunStore& store, std::int64_t id) { store.deleteRun(id); },
        [this](qint64 run) { emit runDeleted(run); });
}

void StoreClient::undeleteRuns(std::vector<std::int64_t> runs) {
    edit(std::move(runs), [](RunStore& store, std::int64_t id) { store.undeleteRun(id); });
}

void StoreClient::purgeRuns(std::vector<std::int64_t> runs) {
    edit(std::move(runs), [](RunStore& store, std::int64_t id) {
        if (store.run(id).deletedAt > 0) { // somebody may have restored it meanwhile
            store.purgeRun(id);
        }
    });
}

void StoreClient::write(QString file, std::function<void(RunStore&, const AppendBytes&)> content) {
    worker_.post(
        [this, file, content = std::move(content)] {
            writeFileAtomically(pathOf(file),
                                [&](const AppendBytes& append) { content(store(), append); });
        },
        [this, file] { emit fileWritten(file); },
        [this, file](const std::string& why) {
            emit fileNotWritten(file, QString::fromStdString(why));
        });
}

void StoreClient::writeReport(std::vector<RunPtr> runs, GroupBy by, Accuracy accuracy,
                              QString file) {
    const bool isMarkdown = file.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
    const bool isLatex = file.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive);
    write(std::move(file), [=, runs = std::move(runs)](RunStore& store, const AppendBytes& append) {
        std::vector<RunRecord> records;
        for (const RunPtr& run : runs) {
            records.push_back(*run);
        }
        const RunColumns columns;
        const RunReport report = reportOf(store, records, columns, by, accuracy);
        const std::string text = isMarkdown ? markdownReport(report, columns)
                                 : isLatex  ? latexReport(report, columns)
                                            : htmlReport(report, columns);
        append(text.data(), text.size());
    });
}

} // namespace sharesnet
