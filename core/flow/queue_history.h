#pragma once

#include "core/flow/run_queue.h"

#include <functional>
#include <vector>

namespace sharesnet {

// A change of a queue that can be undone.
struct QueueStep {
    enum class Kind { Removed, Moved };
    Kind kind = Kind::Removed;
    std::vector<QueuedRun> runs;   // that were removed, or the one that was moved
    std::vector<QueuedRun> before; // all that waited, in their order
};

// What a person has changed of a queue, to be undone one change after the other, the last one
// first. The queue goes on meanwhile: a run that has begun since then stays gone, and one that was
// queued since then stays, behind what is put back to where it stood. One thread.
class QueueHistory {
  public:
    // Change the queue and remember it; false: nothing changed. Several moves of one run in a row
    // are one step.
    bool move(RunQueue& queue, int from, int to); // as RunQueue::move
    bool remove(RunQueue& queue, const std::function<bool(const QueuedRun&, int index)>& which);

    // The change that undo would undo; null: there is none.
    const QueueStep* last() const { return steps_.empty() ? nullptr : &steps_.back(); }
    bool undo(RunQueue& queue); // false: nothing changed
    // Forgets the last steps whose undoing would change nothing, since what was moved has begun.
    // To be called after other changes of the queue.
    void settle(const RunQueue& queue);

  private:
    void remember(QueueStep step);

    std::vector<QueueStep> steps_;
};

} // namespace sharesnet
