#pragma once

#include "core/run/events.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// Writes events into the run store: publish() only queues; an own thread with an own connection
// writes them, several a transaction, at least every quarter second and at once for lifecycle
// events. No step is dropped. What cannot be written (disk full) is kept and tried again;
// `onTrouble` is then told once, on that thread. The destructor writes what waits and joins.
class RunRecorder final : public EventSink {
  public:
    RunRecorder(const std::filesystem::path& storeFolder,
                std::function<void(const std::string&)> onTrouble);
    ~RunRecorder() override;
    void publish(const TrainingEvent& event) override;
    // Blocks until all that was published before is in the store or could not be written; any
    // thread.
    void flush();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
