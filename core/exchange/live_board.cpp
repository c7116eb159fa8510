#include "core/exchange/live_board.h"

#include "core/base/error.h"
#include "core/exchange/board_curve.h"
#include "core/exchange/board_folder.h"

#include <chrono>
#include <utility>

namespace sharesnet {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenWrites = 500ms;

template <class... Parts>
struct Overload : Parts... {
    using Parts::operator()...;
};
template <class... Parts>
Overload(Parts...) -> Overload<Parts...>;

} // namespace

LiveBoard::LiveBoard(std::filesystem::path logFolder, EventSink& next,
                     std::function<void(const Message&)> onTrouble)
    : logFolder_(std::move(logFolder)),
      next_(next),
      onTrouble_(std::move(onTrouble)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

LiveBoard::~LiveBoard() {
    thread_.request_stop();
    thread_.join();
}

void LiveBoard::publish(const TrainingEvent& event) {
    if (!broken_) {
        queue_.publish(event);
    }
    next_.publish(event);
}

void LiveBoard::work(const std::stop_token& stop) {
    try {
        for (bool last = false; !last;) {
            {
                std::unique_lock lock(mutex_);
                ended_.wait_for(lock, stop, kBetweenWrites, [] { return false; });
            }
            last = stop.stop_requested(); // what was told before that waits
            for (const TrainingEvent& event : queue_.drain()) {
                write(event);
            }
            if (writer_) {
                writer_->flush();
            }
        }
    } catch (const std::exception& error) {
        broken_ = true;
        (void)queue_.drain();
        if (onTrouble_) {
            onTrouble_(Message("TensorBoard: %1; nothing more is written there, the run goes on",
                               messageOf(error)));
        }
    }
}

void LiveBoard::begin(const TrainingEvent& event, const RunStarted& started) {
    writer_.emplace(boardFolder(logFolder_, event.run, started.spec.name));
    bringUpTo(*writer_, boardEvents(started.before ? *started.before : RunCurve{}),
              started.firstStep);
    writer_->append(
        settingsEvent(started.spec, started.parameters, started.parametersUnshared, event.time));
}

void LiveBoard::write(const TrainingEvent& event) {
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        begin(event, *started);
    }
    if (!writer_) {
        return; // failed before it began
    }
    std::visit(Overload{[&](const StepDone& step) {
                            writer_->append(boardEvent(StoredStep{step, event.time}));
                        },
                        [&](const EpochDone& epoch) {
                            writer_->append(boardEvent(StoredEpoch{epoch, event.time}));
                        },
                        [&](const RunMark& mark) {
                            writer_->append(boardEvent(StoredMark{mark, event.time}));
                        },
                        [&](const UsesMeasured& uses) {
                            for (const MeasuredUses& conv : *uses.convs) {
                                writer_->append(boardEvent(uses.step, event.time, conv));
                            }
                        },
                        [&](const RunFinished&) { writer_->append(endEvent(true, event.time)); },
                        [&](const RunFailed&) { writer_->append(endEvent(false, event.time)); },
                        [](const auto&) {}},
               event.fact);
}

} // namespace sharesnet
