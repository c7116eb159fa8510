#include "ui/training/session_bridge.h"

#include "core/base/error.h"
#include "core/store/run_store.h"
#include "ui/base/background.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kDrainMs = 40;
// between steps with no other news: drawn more often, they cost the training its processor
constexpr int kStepsMs = 400;
// so that one handing over stays a matter of milliseconds
constexpr std::size_t kMostWaiting = 4096;

} // namespace

struct SessionBridge::Prepared {
    std::unique_ptr<Trainer> trainer;
    RunJob request;
    std::string name;
    std::shared_ptr<RunRecorder> recorder;
};

SessionBridge::SessionBridge(std::filesystem::path storeFolder, QObject* parent)
    : QObject(parent), storeFolder_(std::move(storeFolder)) {
    timer_.setInterval(kDrainMs);
    connect(&timer_, &QTimer::timeout, this, &SessionBridge::drain);
}

SessionBridge::~SessionBridge() = default;

void SessionBridge::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
}

// The trainer, the run in the store and the recorder are made in the background: all three may wait
// for the disk.
template <class Work>
void SessionBridge::prepare(Work work) {
    if (isRunning()) {
        throw Error("a training is running already; stop it first");
    }
    if (!engine_) {
        throw Error("the training engine is still loading; try again in a moment");
    }
    stopWanted_.reset();
    setState(State::Preparing);
    const QPointer<SessionBridge> guard(this);
    const auto onTrouble = [guard](const std::string& message) { // on the recorder's thread
        QMetaObject::invokeMethod(qApp, [guard, text = QString::fromStdString(message)] {
            if (guard) {
                emit guard->troubled(text);
            }
        });
    };
    runInBackground(
        this,
        [engine = engine_, folder = storeFolder_, recorder = recorder_, onTrouble,
         work = std::move(work)] {
            RunStore store(folder);
            Prepared prepared;
            work(store, prepared);
            prepared.request.checkpointFolder = store.checkpointFolder(prepared.request.run);
            prepared.recorder =
                recorder ? recorder : std::make_shared<RunRecorder>(folder, onTrouble);
            prepared.trainer = engine->makeTrainer();
            return prepared;
        },
        [this](Prepared prepared) { begin(std::move(prepared)); },
        [this](const std::string& message) {
            setState(State::Idle);
            emit troubled(QString::fromStdString(message));
        });
}

void SessionBridge::start(RunPlan plan) {
    prepare([plan = std::move(plan)](RunStore& store, Prepared& prepared) {
        prepared.request.run = store.createRun(plan.name, plan.arch, plan.config, plan.data);
        prepared.request.arch = plan.arch;
        prepared.request.config = plan.config;
        prepared.request.data = plan.data;
        prepared.name = plan.name;
    });
}

void SessionBridge::resumeRun(std::int64_t run, std::function<void(TrainConfig&)> adjust) {
    prepare([run, adjust = std::move(adjust)](RunStore& store, Prepared& prepared) {
        const RunRecord record = store.run(run);
        prepared.request.run = run;
        prepared.request.arch = record.arch;
        prepared.request.config = record.config;
        prepared.request.data = record.data;
        prepared.request.resume = true;
        prepared.name = record.name;
        if (adjust) {
            adjust(prepared.request.config);
        }
        if (prepared.request.config != record.config) {
            store.setConfig(run, prepared.request.config);
        }
    });
}

void SessionBridge::begin(Prepared prepared) {
    run_ = prepared.request.run;
    plan_ = {prepared.name, prepared.request.arch, prepared.request.config, prepared.request.data};
    recorder_ = std::move(prepared.recorder);
    if (stopWanted_) { // before anything was trained
        const TrainingEvent stopped{run_, unixTime(), RunFinished{.stopped = true}};
        recorder_->publish(stopped);
        emit eventsDrained({stopped});
        finish();
        return;
    }
    const std::vector<EventSink*> sinks{recorder_.get(), &queue_};
    session_ = std::make_unique<TrainingSession>(std::move(prepared.trainer),
                                                 std::move(prepared.request), sinks);
    setState(State::Running);
    emit runCreated(run_);
    timer_.start();
}

void SessionBridge::drain() {
    // Asked before draining: what is published before the session says that it is over is then in
    // this drain.
    const bool over = session_ && !session_->running();
    for (auto& event : queue_.drain()) {
        waiting_.push_back(std::move(event));
    }
    const bool news = std::any_of(waiting_.begin(), waiting_.end(), [](const TrainingEvent& event) {
        return !std::holds_alternative<StepDone>(event.fact);
    });
    const bool due = !sinceEvents_.isValid() || sinceEvents_.hasExpired(kStepsMs) ||
                     waiting_.size() >= kMostWaiting;
    if (!waiting_.empty() && (news || over || due)) {
        handOver();
    }
    if (over) {
        timer_.stop();
        session_.reset(); // does not wait: the worker has left
        finish();
    }
}

void SessionBridge::handOver() {
    const auto events = std::exchange(waiting_, {});
    sinceEvents_.start();
    for (const auto& event : events) {
        follow(event);
    }
    emit eventsDrained(events);
}

// What the worker acknowledges counts only where it is still what is wanted: one may pause and
// resume faster than it answers.
void SessionBridge::follow(const TrainingEvent& event) {
    if (!session_ || state_ == State::Stopping) {
        return;
    }
    const bool pauseWanted = session_->control().pauseRequested();
    if (std::holds_alternative<RunPaused>(event.fact) && pauseWanted) {
        setState(State::Paused);
    } else if (std::holds_alternative<RunResumed>(event.fact)) {
        setState(pauseWanted ? State::Pausing : State::Running);
    }
}

void SessionBridge::finish() {
    setState(State::Ending);
    const auto idle = [this] {
        setState(State::Idle);
        emit runEnded(run_);
    };
    runInBackground(
        this,
        [recorder = recorder_] {
            recorder->flush();
            return true;
        },
        [idle](bool) { idle(); },
        [this, idle](const std::string& message) {
            emit troubled(QString::fromStdString(message));
            idle();
        });
}

void SessionBridge::pause() {
    if (session_ && state_ == State::Running) {
        session_->control().requestPause();
        setState(State::Pausing);
    }
}

void SessionBridge::resume() {
    if (session_ && (state_ == State::Paused || state_ == State::Pausing)) {
        session_->control().requestResume();
        setState(State::Running);
    }
}

void SessionBridge::stop(StopPoint point) {
    if (state_ == State::Preparing) {
        stopWanted_ = point;
        return;
    }
    if (!session_) {
        return;
    }
    session_->control().requestStop(point);
    if (point == StopPoint::AfterStep) {
        setState(State::Stopping);
    }
}

bool SessionBridge::probe(ActivationQuery query) {
    if (!session_ || !session_->running()) {
        return false;
    }
    session_->control().requestProbe(std::move(query));
    return true;
}

void SessionBridge::changeLearningRate(double rate) {
    if (session_) {
        session_->control().requestLearningRate(rate);
    }
}

void SessionBridge::evaluateNow() {
    if (session_) {
        session_->control().requestEvaluation();
    }
}

void SessionBridge::saveCheckpointNow() {
    if (session_) {
        session_->control().requestCheckpoint();
    }
}

void SessionBridge::setState(State state) {
    if (state != state_) {
        state_ = state;
        emit stateChanged(state);
    }
}

} // namespace sharesnet
