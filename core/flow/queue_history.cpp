#include "core/flow/queue_history.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <iterator>
#include <optional>
#include <utility>

namespace sharesnet {
namespace {

constexpr std::size_t kMostQueueSteps = 100;

using Waiting = std::deque<QueuedRun>;

// Whatever has become of it in the queue. Of equal ones it does not matter which is which.
bool isSameRun(const QueuedRun& a, const QueuedRun& b) {
    return a.resumes == b.resumes && a.branches == b.branches && a.branchStep == b.branchStep &&
           a.branchTie == b.branchTie && a.spec == b.spec;
}

struct PlacedRun {
    QueuedRun run;
    std::optional<std::size_t> from; // its index in the queue; none: it is put back
};

// The runs of `step.before` that wait or are put back, in their order.
std::vector<PlacedRun> inOrderBefore(const Waiting& waiting, const QueueStep& step) {
    std::vector<bool> taken(waiting.size());
    std::vector<QueuedRun> back;
    if (step.kind == QueueStep::Kind::Removed) {
        back = step.runs;
    }
    std::vector<PlacedRun> placed;
    for (const QueuedRun& run : step.before) {
        std::size_t index = 0;
        while (index < waiting.size() && (taken[index] || !isSameRun(waiting[index], run))) {
            ++index;
        }
        if (index < waiting.size()) {
            taken[index] = true;
            placed.push_back({waiting[index], index});
            continue;
        }
        const auto removed = std::ranges::find_if(
            back, [&run](const QueuedRun& each) { return isSameRun(each, run); });
        if (removed != back.end()) {
            placed.push_back({std::move(*removed), std::nullopt});
            back.erase(removed);
        }
    }
    return placed;
}

// The queue as it would be without the step.
Waiting without(const QueueStep& step, const Waiting& waiting) {
    std::vector<PlacedRun> placed = inOrderBefore(waiting, step);
    const auto placeOf = [&placed](std::size_t index) {
        return std::ranges::find(placed, std::optional(index), &PlacedRun::from);
    };
    for (std::size_t index = 0; index < waiting.size(); ++index) {
        if (placeOf(index) == placed.end()) { // queued since: behind the one that it stands behind
            const auto first = index == 0 ? placed.begin() : std::next(placeOf(index - 1));
            const auto at = std::find_if(
                first, placed.end(), [](const PlacedRun& each) { return each.from.has_value(); });
            placed.insert(at, {waiting[index], index});
        }
    }
    Waiting restored;
    for (PlacedRun& each : placed) {
        restored.push_back(std::move(each.run));
    }
    return restored;
}

} // namespace

void QueueHistory::remember(QueueStep step) {
    steps_.push_back(std::move(step));
    if (steps_.size() > kMostQueueSteps) {
        steps_.erase(steps_.begin());
    }
}

bool QueueHistory::move(RunQueue& queue, int from, int to) {
    const Waiting before = queue.waiting();
    if (!queue.move(from, to)) {
        return false;
    }
    const QueuedRun& run = before[static_cast<std::size_t>(from)];
    const bool goesOn = !steps_.empty() && steps_.back().kind == QueueStep::Kind::Moved &&
                        isSameRun(steps_.back().runs.front(), run);
    if (!goesOn) {
        remember({QueueStep::Kind::Moved, {run}, {before.begin(), before.end()}});
    }
    settle(queue);
    return true;
}

bool QueueHistory::remove(RunQueue& queue,
                          const std::function<bool(const QueuedRun&, int index)>& which) {
    const Waiting before = queue.waiting();
    std::vector<QueuedRun> removed;
    for (int index = static_cast<int>(before.size()) - 1; index >= 0; --index) {
        const QueuedRun& run = before[static_cast<std::size_t>(index)];
        if (which(run, index)) {
            removed.insert(removed.begin(), run);
            queue.remove(index);
        }
    }
    if (removed.empty()) {
        return false;
    }
    remember({QueueStep::Kind::Removed, std::move(removed), {before.begin(), before.end()}});
    return true;
}

bool QueueHistory::undo(RunQueue& queue) {
    settle(queue);
    if (steps_.empty()) {
        return false;
    }
    const QueueStep step = std::move(steps_.back());
    steps_.pop_back();
    Waiting restored = without(step, queue.waiting());
    queue.clear();
    for (QueuedRun& run : restored) {
        queue.append(std::move(run));
    }
    settle(queue);
    return true;
}

void QueueHistory::settle(const RunQueue& queue) {
    while (!steps_.empty() && steps_.back().kind == QueueStep::Kind::Moved &&
           without(steps_.back(), queue.waiting()) == queue.waiting()) {
        steps_.pop_back();
    }
}

} // namespace sharesnet
