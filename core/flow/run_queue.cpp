#include "core/flow/run_queue.h"

#include "core/arch/sharing.h"

#include <utility>

namespace sharesnet {

RunSpec unsharedTwin(RunSpec spec) {
    spec.arch = unsharedTwin(spec.arch);
    spec.name += " (unshared twin)";
    return spec;
}

bool RunQueue::move(int from, int to) {
    const int count = static_cast<int>(waiting_.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to) {
        return false;
    }
    QueuedRun run = std::move(waiting_[static_cast<std::size_t>(from)]);
    waiting_.erase(waiting_.begin() + from);
    waiting_.insert(waiting_.begin() + to, std::move(run));
    return true;
}

bool RunQueue::remove(int index) {
    if (index < 0 || index >= static_cast<int>(waiting_.size())) {
        return false;
    }
    waiting_.erase(waiting_.begin() + index);
    return true;
}

std::optional<QueuedRun> RunQueue::takeNext() {
    if (held_ || waiting_.empty()) {
        return std::nullopt;
    }
    QueuedRun next = std::move(waiting_.front());
    waiting_.pop_front();
    return next;
}

} // namespace sharesnet
