#pragma once

#include "core/base/message.h"
#include "core/run/events.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace sharesnet {

// Writes the events of one claimed run into the store and keeps its claim alive: publish() only
// queues; an own thread with an own connection writes them, several a transaction, at least every
// quarter second and at once for lifecycle events. No step is dropped. What cannot be written (disk
// full) is kept and tried again. The destructor writes what waits, gives the claim back and joins.
class RunRecorder final : public EventSink {
  public:
    // Each is called on the recorder's thread; any may be empty.
    struct Listener {
        std::function<void(const Message&)> onTrouble = {}; // writing failed; once until it works
        // these stand in the store now
        std::function<void(std::span<const TrainingEvent>)> onStored = {};
        // another process has taken the run over; nothing more is written, training must stop
        std::function<void()> onLost = {};
    };

    RunRecorder(const std::filesystem::path& storeFolder, RunClaim claim, Listener listener);
    ~RunRecorder() override;
    void publish(const TrainingEvent& event) override;
    // Blocks until all that was published before is in the store or could not be written; any
    // thread. Why it could not; nullopt: it stands there.
    std::optional<Message> flush();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
