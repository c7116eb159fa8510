#include "ui/training/session_bridge.h"

#include "core/base/error.h"
#include "core/flow/class_check.h"
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kDrainMs = 40;
// between steps with no other news: drawn more often, they cost the training its processor
constexpr int kStepsMs = 400;
// so that one handing over stays a matter of milliseconds
constexpr std::size_t kMostWaiting = 4096;

// A run that is ready, or why there is none.
struct Outcome {
    std::optional<PreparedRun> prepared; // nothing: none is left of a sweep
    std::exception_ptr failure;
};

// Calls `tell` on the ui thread, as long as the bridge is there.
template <class Tell>
void onUiThread(const QPointer<SessionBridge>& bridge, Tell tell) {
    QMetaObject::invokeMethod(qApp, [bridge, tell = std::move(tell)] {
        if (bridge) {
            tell(*bridge);
        }
    });
}

} // namespace

SessionBridge::SessionBridge(std::filesystem::path storeFolder, QObject* parent)
    : QObject(parent), storeFolder_(std::move(storeFolder)) {
    timer_.setInterval(kDrainMs);
    connect(&timer_, &QTimer::timeout, this, &SessionBridge::drain);
}

SessionBridge::~SessionBridge() = default;

void SessionBridge::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
}

// Launching waits for the disk, so it is done in the background.
void SessionBridge::prepare(Launch launch) {
    if (isRunning()) {
        throw Error("A run is already training: stop it first.");
    }
    if (!engine_) {
        throw Error("The training engine is still loading: try again in a moment.");
    }
    stopWanted_.reset();
    setState(State::Preparing);
    worker_.post(
        [launcher = RunLauncher(engine_, storeFolder_), launch = std::move(launch)] {
            Outcome outcome;
            try {
                outcome.prepared = launch(launcher);
            } catch (...) {
                outcome.failure = std::current_exception();
            }
            return outcome;
        },
        [this](Outcome outcome) {
            if (outcome.prepared) {
                begin(std::move(*outcome.prepared));
                return;
            }
            setState(State::Idle);
            if (outcome.failure) {
                reportFailure(outcome.failure);
            } else {
                emit nothingLeft();
            }
        },
        [this](const std::string& message) {
            setState(State::Idle);
            emit failed(QString::fromStdString(message));
        });
}

void SessionBridge::reportFailure(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const ClassCountError& error) {
        emit classesDiffer(errorText(error), error.dataClasses());
    } catch (const RunClaimedError& error) {
        emit claimed(errorText(error), error.run(), error.mayBeGone());
    } catch (const std::exception& error) {
        emit failed(errorText(error));
    }
}

void SessionBridge::start(RunSpec spec) {
    prepare([spec = std::move(spec)](const RunLauncher& launcher) { return launcher.start(spec); });
}

void SessionBridge::resumeRun(std::int64_t run, ResumeOptions options) {
    prepare([run, options = std::move(options)](const RunLauncher& launcher) {
        return launcher.resume(run, options);
    });
}

void SessionBridge::branchRun(std::int64_t run, BranchOptions options) {
    prepare([run, options = std::move(options)](const RunLauncher& launcher) {
        return launcher.branch(run, options);
    });
}

void SessionBridge::startNextOf(std::shared_ptr<const SweepPlan> plan, SweepChoice choice) {
    prepare([plan = std::move(plan), choice = std::move(choice)](
                const RunLauncher& launcher) -> std::optional<PreparedRun> {
        requireClassesOfData(plan->places); // before a run is made that could not begin
        auto next = launcher.nextOf(plan->sweep.name, plan->places, choice);
        return next ? std::optional(std::move(next->run)) : std::nullopt;
    });
}

ActiveRun::Listener SessionBridge::listener() {
    const QPointer<SessionBridge> bridge(this);
    ActiveRun::Listener listener; // called on the recorder's thread
    listener.onTrouble = [bridge](const Message& message) {
        onUiThread(bridge,
                   [text = coreText(message)](SessionBridge& self) { emit self.failed(text); });
    };
    listener.onStored = [bridge](std::span<const TrainingEvent> events) {
        std::vector<TrainingEvent> news; // steps alone change nothing that is read from the store
        std::ranges::copy_if(events, std::back_inserter(news), [](const TrainingEvent& event) {
            return !std::holds_alternative<StepDone>(event.fact);
        });
        if (!news.empty()) {
            onUiThread(bridge, [news = std::move(news)](SessionBridge& self) {
                emit self.eventsStored(news);
            });
        }
    };
    return listener;
}

void SessionBridge::begin(PreparedRun prepared) {
    run_ = prepared.job.run;
    spec_ = prepared.job.spec;
    const std::vector<Message> notes = std::move(prepared.notes);
    prepared.stop = stopWanted_; // asked for while it was being prepared
    EventSink* first = &queue_;
    if (!logFolder_.empty()) {
        board_ = std::make_shared<LiveBoard>(logFolder_, queue_, listener().onTrouble);
        first = board_.get();
    }
    active_ = std::make_shared<ActiveRun>(std::move(prepared), *first, listener());
    setState(State::Running);
    emit runCreated(run_);
    for (const Message& note : notes) {
        emit noted(coreText(note));
    }
    timer_.start();
    if (stopWanted_) {
        stop(*stopWanted_);
    }
}

void SessionBridge::drain() {
    // Asked before draining: what is published before the session says that it is over is then in
    // this drain.
    const bool over = active_ && !active_->running();
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
    if (!active_ || state_ == State::Stopping) {
        return;
    }
    const bool pauseWanted = active_->control().pauseRequested();
    if (std::holds_alternative<RunPaused>(event.fact) && pauseWanted) {
        setState(State::Paused);
    } else if (std::holds_alternative<RunResumed>(event.fact)) {
        setState(pauseWanted ? State::Pausing : State::Running);
    }
}

// What waits to be stored may wait for the disk, so the run ends in the background.
void SessionBridge::finish() {
    setState(State::Ending);
    const auto idle = [this] {
        setState(State::Idle);
        emit runEnded(run_);
    };
    worker_.post(
        [active = std::exchange(active_, nullptr),
         board = std::exchange(board_, nullptr)]() mutable {
            std::optional<Message> failure = active->flush();
            active.reset();
            board.reset(); // which the run told until now
            return failure;
        },
        [this, idle](std::optional<Message> failure) {
            if (failure) {
                emit failed(tr("The end of run %1 could not be stored: %2")
                                .arg(run_)
                                .arg(coreText(*failure)));
            }
            idle();
        },
        [this, idle](const std::string& message) {
            emit failed(QString::fromStdString(message));
            idle();
        });
}

void SessionBridge::pause() {
    if (active_ && state_ == State::Running) {
        active_->control().requestPause();
        setState(State::Pausing);
    }
}

void SessionBridge::resume() {
    if (active_ && (state_ == State::Paused || state_ == State::Pausing)) {
        active_->control().requestResume();
        setState(State::Running);
    }
}

void SessionBridge::stop(StopPoint point) {
    if (state_ == State::Preparing) {
        stopWanted_ = point;
        return;
    }
    if (!active_) {
        return;
    }
    active_->control().requestStop(point);
    if (point == StopPoint::AfterStep) {
        setState(State::Stopping);
    }
}

bool SessionBridge::probe(ActivationQuery query) {
    if (!active_ || !active_->running()) {
        return false;
    }
    active_->control().requestProbe(std::move(query));
    return true;
}

void SessionBridge::changeLearningRate(double rate) {
    if (active_) {
        active_->control().requestLearningRate(rate);
    }
}

void SessionBridge::evaluateNow() {
    if (active_) {
        active_->control().requestEvaluation();
    }
}

void SessionBridge::saveCheckpointNow() {
    if (active_) {
        active_->control().requestCheckpoint();
    }
}

void SessionBridge::setState(State state) {
    if (state != state_) {
        state_ = state;
        emit stateChanged(state);
    }
}

} // namespace sharesnet
