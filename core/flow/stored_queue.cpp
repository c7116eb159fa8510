#include "core/flow/stored_queue.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sharesnet {

StoredQueue::StoredQueue(std::filesystem::path storeFolder) : folder_(std::move(storeFolder)) {
    std::error_code ignored; // opening says the reason
    std::filesystem::create_directories(folder_, ignored);
    const std::filesystem::path file = folder_ / "queue.lock";
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ >= 0 && ::flock(lock_, LOCK_EX | LOCK_NB) == 0) {
        return;
    }
    const int reason = errno;
    whyNotKept_ = reason == EWOULDBLOCK
                      ? Message("the queue is not kept when this window closes: another window has "
                                "the queue of this store")
                      : Message("the queue is not kept when this window closes: %1: %2", file,
                                std::generic_category().message(reason));
    if (lock_ >= 0) {
        ::close(lock_);
        lock_ = -1;
    }
}

StoredQueue::~StoredQueue() {
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

LoadedQueue StoredQueue::load() const {
    return isOwn() ? loadQueue(folder_) : LoadedQueue();
}

void StoredQueue::save(const RunQueue& queue) const {
    if (isOwn()) {
        saveQueue(queue, folder_);
    }
}

} // namespace sharesnet
