#include "core/run/training_session.h"

#include "core/base/error.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace sharesnet {
namespace {

// Tells every sink and knows how the run stands. A sink that throws must not end the run, nor keep
// the others from hearing.
class FanOut final : public EventSink {
  public:
    explicit FanOut(const std::vector<EventSink*>& sinks) : sinks_(sinks) {}

    void publish(const TrainingEvent& event) override {
        if (ended_) { // nothing comes after the end
            return;
        }
        if (const auto* step = std::get_if<StepDone>(&event.fact)) {
            step_ = step->step;
        }
        ended_ = std::holds_alternative<RunFinished>(event.fact) ||
                 std::holds_alternative<RunFailed>(event.fact);
        for (EventSink* sink : sinks_) {
            try {
                sink->publish(event);
            } catch (const std::exception& error) {
                complain(error.what());
            } catch (...) {
                complain("unknown exception");
            }
        }
    }

    bool ended() const { return ended_; }
    std::int64_t step() const { return step_; }

  private:
    void complain(const char* what) {
        if (!std::exchange(complained_, true)) { // once: a broken sink breaks at every step
            spdlog::error("a receiver of training events failed: {}", what);
        }
    }

    const std::vector<EventSink*>& sinks_;
    std::int64_t step_ = 0;
    bool ended_ = false;
    bool complained_ = false;
};

// Libraries put whole back traces behind the first line.
std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

// Runs the trainer to its end; answers why there was no last event, empty where there was one.
Message failureOf(Trainer& trainer, const RunJob& job, RunControl& control, FanOut& sinks) {
    try {
        trainer.run(job, control, sinks);
        return sinks.ended() ? Message()
                             : Message("the training ended without a result; please report this");
    } catch (const Error& error) {
        return error.message();
    } catch (const std::bad_alloc&) {
        return Message("out of memory: try a smaller batch");
    } catch (const std::exception& error) {
        spdlog::error("run {}: {}", job.run, error.what());
        return Message("the training failed unexpectedly: %1", firstLine(error.what()));
    } catch (...) {
        return Message("the training failed unexpectedly, for an unknown reason");
    }
}

} // namespace

TrainingSession::TrainingSession(std::unique_ptr<Trainer> trainer, RunJob job,
                                 std::vector<EventSink*> sinks, std::optional<StopPoint> stop)
    : trainer_(std::move(trainer)),
      job_(std::move(job)),
      sinks_(std::move(sinks)),
      thread_([this, stop] {
          if (stop) {
              control_.requestStop(*stop);
          }
          work();
      }) {}

TrainingSession::~TrainingSession() {
    control_.requestStop();
}

void TrainingSession::work() {
    FanOut sinks(sinks_);
    const Message failure = failureOf(*trainer_, job_, control_, sinks);
    if (!sinks.ended()) {
        sinks.publish({job_.run, unixTime(), RunFailed{false, sinks.step(), failure}});
    } else if (!failure.empty()) {
        spdlog::error("run {}: after its end: {}", job_.run, failure.english());
    }
    running_ = false;
}

} // namespace sharesnet
