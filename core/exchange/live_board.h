#pragma once

#include "core/base/message.h"
#include "core/run/event_queue.h"
#include "core/run/events.h"
#include "core/tensorboard/event_file.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace sharesnet {

// Shows runs in TensorBoard while they are trained: stands before the sink of an ActiveRun, hands
// every event on to it, and writes what TensorBoard shows into an event file of its own, twice a
// second. A run that is resumed goes on in its folder: what it does again is void (bringUpTo).
// publish() only queues, and an own thread writes: what a disk does there never slows or ends a
// run. Where it cannot be written, `onTrouble` is told once, on that thread, and that is the end of
// the writing.
class LiveBoard final : public EventSink {
  public:
    // `logFolder` is what `tensorboard --logdir` gets; made if missing. `next` must outlive this
    // object, and this one the run.
    LiveBoard(std::filesystem::path logFolder, EventSink& next,
              std::function<void(const Message&)> onTrouble);
    ~LiveBoard() override; // writes what waits; blocks for the disk
    LiveBoard(const LiveBoard&) = delete;
    LiveBoard& operator=(const LiveBoard&) = delete;

    void publish(const TrainingEvent& event) override;

  private:
    void work(const std::stop_token& stop);
    void write(const TrainingEvent& event);
    void begin(const TrainingEvent& event, const RunStarted& started);

    std::filesystem::path logFolder_;
    EventSink& next_;
    std::function<void(const Message&)> onTrouble_;
    std::atomic<bool> broken_{false};
    EventQueue queue_;
    std::optional<EventFileWriter> writer_; // of the run; none before its start
    std::mutex mutex_;
    std::condition_variable_any ended_;
    std::jthread thread_; // last: started when all else stands
};

} // namespace sharesnet
