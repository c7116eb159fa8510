#include "ui/training/training_controller.h"

#include "core/base/error.h"
#include "core/flow/run_names.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

QString markText(const RunMark& mark) {
    if (mark.kind == RunMark::Kind::LearningRate) {
        return TrainingController::tr("Learning rate changed to %1 after step %2")
            .arg(valueText(mark.learningRate, 6), grouped(mark.step));
    }
    return TrainingController::tr("Test accuracy after step %1: %2 %, loss %3")
        .arg(grouped(mark.step), fixedText(100 * mark.testTop1, 2), valueText(mark.testLoss));
}

// A run that is resumed has its own design and data; the queue has its settings.
ResumeOptions resumeOptions(const QueuedRun& run) {
    ResumeOptions options;
    options.change = [config = run.spec.config](RunSpec& own) { own.config = config; };
    return options;
}

BranchOptions branchOptions(const QueuedRun& run) {
    BranchOptions options;
    options.step = run.branchStep;
    options.tie = run.branchTie;
    options.change = [wanted = run.spec](RunSpec& spec) {
        spec.arch = wanted.arch;
        spec.config = wanted.config;
        spec.data = wanted.data;
        spec.name = wanted.name.empty() ? spec.name : wanted.name;
    };
    return options;
}

} // namespace

QString queuedName(const QueuedRun& run) {
    const QString name = QString::fromStdString(run.spec.name);
    return run.resumes > 0 ? TrainingController::tr("%1 (run %2)").arg(name).arg(run.resumes)
           : run.branches > 0
               ? TrainingController::tr("%1 (branch of run %2)").arg(name).arg(run.branches)
               : name;
}

TrainingController::TrainingController(SessionBridge* bridge, TrainingForm* form,
                                       TrainingControls* controls, QObject* parent)
    : QObject(parent),
      bridge_(bridge),
      form_(form),
      controls_(controls),
      engineObstacle_(tr("The training engine is still loading")) {
    connect(controls, &TrainingControls::trainRequested, this, &TrainingController::train);
    connect(controls, &TrainingControls::pauseRequested, bridge, &SessionBridge::pause);
    connect(controls, &TrainingControls::resumeRequested, bridge, &SessionBridge::resume);
    connect(controls, &TrainingControls::stopRequested, this, &TrainingController::stop);
    connect(controls, &TrainingControls::learningRateRequested, bridge,
            &SessionBridge::changeLearningRate);
    connect(controls, &TrainingControls::evaluationRequested, bridge, &SessionBridge::evaluateNow);
    connect(controls, &TrainingControls::checkpointRequested, this, [this] {
        checkpointAwaited_ = true;
        bridge_->saveCheckpointNow();
    });
    connect(controls, &TrainingControls::deviceChanged, this, [this](const std::string& device) {
        TrainConfig config = form_->config();
        config.device = device;
        form_->setConfig(config);
    });
    connect(form, &TrainingForm::changed, this, [this](const TrainConfig& config) {
        controls_->setDevice(config.device);
        updateObstacle();
    });
    connect(bridge, &SessionBridge::stateChanged, controls, &TrainingControls::showState);
    connect(bridge, &SessionBridge::stateChanged, this, &TrainingController::busyChanged);
    connect(bridge, &SessionBridge::eventsDrained, this, &TrainingController::follow);
    connect(bridge, &SessionBridge::noted, this, &TrainingController::information);
    connect(bridge, &SessionBridge::failed, this, [this](const QString& text) {
        if (!bridge_->isRunning()) { // none could begin
            pauseSweep();
        }
        const QString told = notStarted(std::exchange(starting_, std::nullopt), text);
        hold();
        emit problem(told);
    });
    connect(bridge, &SessionBridge::classesDiffer, this,
            [this](const QString& text, int dataClasses) {
                const QString told = notStarted(std::exchange(starting_, std::nullopt), text);
                hold();
                emit classesDiffer(told, dataClasses);
            });
    connect(bridge, &SessionBridge::claimed, this,
            [this](const QString& text, qint64 run, bool mayBeGone) {
                const QString told = notStarted(std::exchange(starting_, std::nullopt), text);
                hold();
                emit claimed(told, run, mayBeGone);
            });
    connect(bridge, &SessionBridge::runEnded, this, [this] { startNext(); });
    connect(bridge, &SessionBridge::nothingLeft, this, [this] {
        if (sweepAsked_ != sweep_.plan) { // another one by now
            startNext();
            return;
        }
        emit information(tr("Sweep “%1” has no run left to train")
                             .arg(QString::fromStdString(sweep_.plan->sweep.name)));
        leaveSweep();
    });
    connect(bridge, &SessionBridge::runCreated, this, [this](qint64 run) {
        starting_.reset();
        if (isSweepRun_) {
            sweep_.choice.except.insert(run); // once is enough
        }
        progress_ = RunProgress(bridge_->spec().config.batchSize);
        checkpointAwaited_ = false;
        emit information(
            tr("Training %1 as run %2").arg(QString::fromStdString(bridge_->spec().name)).arg(run));
    });
    controls->setDevice(form->config().device);
    updateObstacle();
}

void TrainingController::setArchitecture(const ArchSpec& arch, const QString& obstacle) {
    arch_ = arch;
    form_->setArchitecture(arch);
    if (archObstacle_ != obstacle) {
        archObstacle_ = obstacle;
        updateObstacle();
    }
}

void TrainingController::setEngine(std::shared_ptr<const Engine> engine,
                                   const std::vector<DeviceInfo>& devices) {
    bridge_->setEngine(std::move(engine));
    engineObstacle_.clear();
    controls_->setDevices(devices);
    updateObstacle();
}

void TrainingController::setEngineTrouble(const QString& reason) {
    engineObstacle_ = reason;
    updateObstacle();
}

void TrainingController::updateObstacle() {
    const QString settings =
        form_->trouble().isEmpty() ? QString() : tr("Training settings: %1").arg(form_->trouble());
    for (const auto& reason : {archObstacle_, settings, engineObstacle_}) {
        if (!reason.isEmpty()) {
            controls_->setObstacle(reason);
            return;
        }
    }
    controls_->setObstacle({});
}

void TrainingController::train(bool withTwin) {
    RunSpec spec{"", arch_, form_->config(), parseDataSpec(controls_->dataPicker()->data())};
    spec.name = defaultRunName(spec);
    std::vector<QueuedRun> runs{{spec}};
    if (withTwin) {
        runs.push_back({unsharedTwin(spec)});
    }
    enqueue(std::move(runs));
}

void TrainingController::resumeLater(std::int64_t run, const RunSpec& wanted) {
    QueuedRun queued{wanted};
    queued.resumes = run;
    enqueue({std::move(queued)});
}

void TrainingController::branchRun(std::int64_t run, std::int64_t step, const RunSpec& wanted,
                                   const TieRule& tie) {
    QueuedRun queued{wanted};
    queued.branches = run;
    queued.branchStep = step;
    queued.branchTie = tie;
    enqueue({std::move(queued)});
}

std::vector<RunSpec> TrainingController::notQueued(const std::vector<RunSpec>& specs) const {
    const auto same = [](const RunSpec& a, const RunSpec& b) {
        return a.arch == b.arch && a.config == b.config && a.data == b.data;
    };
    std::vector<RunSpec> missing;
    for (const RunSpec& spec : specs) {
        const bool waits = std::ranges::any_of(
            queue_.waiting(), [&](const QueuedRun& run) { return same(run.spec, spec); });
        if (!waits && !(bridge_->isRunning() && same(bridge_->spec(), spec))) {
            missing.push_back(spec);
        }
    }
    return missing;
}

void TrainingController::trainAll(const std::vector<RunSpec>& specs) {
    std::vector<QueuedRun> runs;
    for (const RunSpec& spec : notQueued(specs)) {
        runs.push_back({spec});
    }
    if (runs.empty()) {
        emit information(tr("These runs are in the queue already"));
    } else {
        enqueue(std::move(runs));
    }
}

// While nothing runs they come before what waits from an earlier stop.
void TrainingController::enqueue(std::vector<QueuedRun> runs) {
    queue_.release();
    if (!bridge_->isRunning()) {
        std::ranges::for_each(runs | std::views::reverse,
                              [this](QueuedRun& run) { queue_.prepend(std::move(run)); });
        emit queueChanged();
        startNext();
        checkWaiting();
        return;
    }
    emit information(
        runs.size() == 1
            ? tr("%1 added to the queue").arg(QString::fromStdString(runs.front().spec.name))
            : tr("%n run(s) added to the queue", nullptr, static_cast<int>(runs.size())));
    std::ranges::for_each(runs, [this](QueuedRun& run) { queue_.append(std::move(run)); });
    emit queueChanged();
    checkWaiting();
}

// The data of what waits are looked for now: its turn may come at night.
void TrainingController::checkWaiting() {
    const std::vector<DataSpec> all = queue_.dataInUse();
    if (all.empty()) {
        return;
    }
    using Missing = std::vector<std::pair<DataSpec, QString>>;
    dataWorker_.post(
        [all] {
            Missing missing;
            for (const DataSpec& data : all) {
                try {
                    requireData(data);
                } catch (const Error& error) {
                    missing.emplace_back(data, errorText(error));
                }
            }
            return missing;
        },
        [this](const Missing& missing) {
            for (const auto& [data, why] : missing) {
                failWaiting(data, why);
            }
        },
        [](const std::string&) {});
}

void TrainingController::failWaiting(const DataSpec& data, const QString& why) {
    const std::vector<std::string> names = queue_.failOn(data, why.toStdString());
    if (names.empty()) { // begun or removed meanwhile
        return;
    }
    emit queueChanged();
    const QString first = QString::fromStdString(names.front());
    emit problem(names.size() == 1 ? tr("%1 cannot start: %2").arg(first, why)
                                   : tr("%1 and %n other queued run(s) cannot start: %2", nullptr,
                                        static_cast<int>(names.size()) - 1)
                                         .arg(first, why));
}

void TrainingController::startWaiting() {
    queue_.admitAll();
    emit queueChanged();
    startNext();
    checkWaiting();
}

void TrainingController::retryWaiting(int index) {
    if (!queue_.admit(index)) {
        return;
    }
    if (!bridge_->isRunning()) {
        queue_.move(index, 0);
        queue_.release();
    }
    emit queueChanged();
    startNext();
    checkWaiting();
}

void TrainingController::forgetFailedBut(int classes) {
    for (int place = static_cast<int>(queue_.waiting().size()) - 1; place >= 0; --place) {
        const QueuedRun& run = queue_.waiting()[static_cast<std::size_t>(place)];
        const bool isNew = run.resumes == 0 && run.branches == 0;
        if (isNew && !run.failure.empty() && run.spec.arch.classes != classes) {
            queue_.remove(place);
        }
    }
    emit queueChanged();
}

void TrainingController::keepQueue(const std::filesystem::path& storeFolder) {
    struct Opened {
        std::shared_ptr<StoredQueue> stored;
        LoadedQueue loaded;
    };
    connect(this, &TrainingController::queueChanged, this, [this] {
        if (keeping_) {
            worker_.post(
                [stored = stored_, queue = queue_] { stored->save(queue); }, [] {},
                [this](const std::string& why) {
                    emit problem(
                        tr("The queue could not be kept: %1").arg(QString::fromStdString(why)));
                });
        }
    });
    worker_.post(
        [storeFolder] {
            Opened opened{std::make_shared<StoredQueue>(storeFolder), {}};
            opened.loaded = opened.stored->load();
            return opened;
        },
        [this](const Opened& opened) {
            stored_ = opened.stored;
            whyNotKept_ = coreText(stored_->whyNotKept());
            keeping_ = stored_->isOwn();
            takeUp(opened.loaded);
        },
        [this](const std::string& why) { // and nothing is written over what could not be read
            whyNotKept_ = QString::fromStdString(why);
            emit problem(whyNotKept_);
        });
}

// Behind what this window has queued meanwhile.
void TrainingController::takeUp(const LoadedQueue& loaded) {
    if (!loaded.notice.empty()) {
        emit problem(coreText(loaded.notice));
    }
    for (const QueuedRun& run : loaded.queue.waiting()) {
        queue_.append(run);
    }
    emit queueChanged();
    if (const std::size_t runs = loaded.queue.waiting().size(); runs > 0) {
        emit runsReturned(static_cast<int>(runs));
        checkWaiting();
    }
}

void TrainingController::moveWaiting(int from, int to) {
    if (queue_.move(from, to)) {
        emit queueChanged();
    }
}

void TrainingController::dropWaiting(int index) {
    if (queue_.remove(index)) {
        emit queueChanged();
    }
}

void TrainingController::forgetWaiting() {
    queue_.clear();
    emit queueChanged();
}

void TrainingController::putBack(const std::vector<QueuedRun>& runs, int place) {
    queue_.insert(place, runs);
    emit queueChanged();
    startNext(); // does nothing while one runs or the queue is held
}

void TrainingController::forgetFromBefore() {
    for (int place = static_cast<int>(queue_.waiting().size()) - 1; place >= 0; --place) {
        if (queue_.waiting()[static_cast<std::size_t>(place)].fromBefore) {
            queue_.remove(place);
        }
    }
    emit queueChanged();
}

// What kept one run from beginning may keep them all.
void TrainingController::hold() {
    queue_.hold();
    emit queueChanged();
}

void TrainingController::startNext() {
    if (bridge_->isRunning()) {
        return;
    }
    std::optional<QueuedRun> next = queue_.takeNext();
    if (!next) {
        startNextOfSweep();
        return;
    }
    isSweepRun_ = false;
    emit queueChanged();
    const bool resumes = next->resumes > 0;
    if (launch(next, [&] { begin(*next); })) {
        resuming_ = resumes;
    }
}

void TrainingController::begin(const QueuedRun& run) {
    if (run.resumes > 0) {
        bridge_->resumeRun(run.resumes, resumeOptions(run));
    } else if (run.branches > 0) {
        bridge_->branchRun(run.branches, branchOptions(run));
    } else {
        bridge_->start(run.spec);
    }
}

bool TrainingController::launch(std::optional<QueuedRun> queued,
                                const std::function<void()>& begin) {
    try {
        begin();
    } catch (const Error& error) {
        const QString told = notStarted(std::move(queued), errorText(error));
        hold();
        emit problem(told);
        return false;
    }
    starting_ = std::move(queued);
    return true;
}

QString TrainingController::notStarted(std::optional<QueuedRun> queued, const QString& why) {
    if (!queued) {
        return why;
    }
    const QString name = queuedName(*queued);
    queued->failure = why.toStdString();
    queue_.prepend(std::move(*queued));
    return tr("%1 cannot start: %2").arg(name, why);
}

void TrainingController::startNextOfSweep() {
    if (!sweep_.plan || sweep_.paused) {
        return;
    }
    try {
        bridge_->startNextOf(sweep_.plan, sweep_.choice);
        sweepAsked_ = sweep_.plan;
        resuming_ = false;
        isSweepRun_ = true;
    } catch (const Error& error) {
        pauseSweep();
        emit problem(errorText(error));
    }
}

void TrainingController::trainSweep(std::shared_ptr<const SweepPlan> plan, bool retry) {
    sweep_ = {std::move(plan), {.retry = retry}};
    emit sweepChanged();
    if (!bridge_->isRunning()) {
        startNext();
    }
}

void TrainingController::pauseSweep() {
    if (sweep_.plan && !sweep_.paused) {
        sweep_.paused = true;
        emit sweepChanged();
    }
}

void TrainingController::leaveSweep() {
    if (sweep_.plan) {
        sweep_ = {};
        emit sweepChanged();
    }
}

// A run that fails is one of many; several in a row have a reason that meets them all.
void TrainingController::followSweepRun(const TrainingEvent& event) {
    const auto* failed = std::get_if<RunFailed>(&event.fact);
    if (failed == nullptr) {
        sweep_.failures = 0;
        return;
    }
    const QString why = coreText(failed->message);
    if (failed->diverged) {
        emit information(tr("Run %1 diverged: %2").arg(event.run).arg(why));
        return;
    }
    ++sweep_.failures;
    QString text = tr("Run %1 failed: %2").arg(event.run).arg(why);
    if (sweep_.failures == kMostSweepFailures) {
        text +=
            tr(" (the last %n run(s) failed, so the sweep is paused)", nullptr, sweep_.failures);
        pauseSweep();
    }
    emit problem(text);
}

void TrainingController::trainNext(QueuedRun run) {
    queue_.prepend(std::move(run));
    emit queueChanged();
    if (!bridge_->isRunning()) {
        queue_.release();
        startNext();
    }
    checkWaiting();
}

// Where it waits in the queue and could not begin, it is that one, with its settings.
void TrainingController::resumeRun(std::int64_t run, ResumeOptions options) {
    std::optional<QueuedRun> failed = queue_.takeFailed(run);
    if (failed && !options.change) {
        options.change = resumeOptions(*failed).change;
    }
    if (launch(std::move(failed), [&] { bridge_->resumeRun(run, std::move(options)); })) {
        resuming_ = true;
        isSweepRun_ = false;
        queue_.release();
        emit queueChanged();
    }
}

void TrainingController::takeSettings(const RunSpec& spec) {
    form_->setConfig(spec.config);
    controls_->dataPicker()->setData(toString(spec.data));
}

void TrainingController::stop(StopPoint point) {
    hold();
    pauseSweep();
    bridge_->stop(point);
    if (point == StopPoint::AfterEpoch) {
        emit information(tr("Stops at the end of this epoch"));
    }
}

void TrainingController::follow(const std::vector<TrainingEvent>& events) {
    for (const auto& event : events) {
        progress_.apply(event);
        const bool ends = std::holds_alternative<RunFailed>(event.fact) ||
                          std::holds_alternative<RunFinished>(event.fact);
        if (isSweepRun_ && ends) {
            followSweepRun(event);
        } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
            if (!failed->diverged) {
                hold();
            }
            const QString why = coreText(failed->message);
            if (failed->diverged) {
                QueuedRun slower{bridge_->spec(), event.run};
                slower.spec.config.learningRate = failed->slowerRate;
                emit diverged(tr("Run %1 diverged: %2").arg(event.run).arg(why), slower);
            } else if (std::exchange(resuming_, false)) {
                emit notResumed(tr("Run %1 was not resumed: %2").arg(event.run).arg(why),
                                event.run);
            } else {
                emit problem(tr("Run %1 failed: %2").arg(event.run).arg(why));
            }
        } else if (std::holds_alternative<RunStarted>(event.fact)) {
            resuming_ = false;
        } else if (const auto* noted = std::get_if<RunNoted>(&event.fact)) {
            emit information(coreText(noted->message));
        } else if (const auto* mark = std::get_if<RunMark>(&event.fact)) {
            emit information(markText(*mark));
        } else if (const auto* saved = std::get_if<CheckpointSaved>(&event.fact);
                   saved && checkpointAwaited_) {
            checkpointAwaited_ = false;
            emit information(tr("Checkpoint saved after step %1").arg(saved->step));
        }
    }
    controls_->showProgress(progress_);
}

} // namespace sharesnet
