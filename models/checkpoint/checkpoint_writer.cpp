#include "models/checkpoint/checkpoint_writer.h"

#include "core/base/error.h"

#include <cerrno>
#include <exception>
#include <utility>

namespace sharesnet {

bool CheckpointFailure::noRoom() const {
    const bool isErrno =
        cause.category() == std::generic_category() || cause.category() == std::system_category();
    return isErrno && (cause.value() == ENOSPC || cause.value() == EDQUOT);
}

CheckpointWriter::CheckpointWriter(Save save)
    : save_(std::move(save)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

CheckpointWriter::~CheckpointWriter() {
    wait();
}

void CheckpointWriter::write(Checkpoint checkpoint, std::vector<CheckpointKind> kinds) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !busy_; });
    task_ = Task{std::move(checkpoint), std::move(kinds)};
    busy_ = true;
    changed_.notify_all();
}

void CheckpointWriter::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !busy_; });
}

void CheckpointWriter::retry() {
    const std::lock_guard lock(mutex_);
    if (failure_) {
        failure_.reset();
        busy_ = true;
        changed_.notify_all();
    }
}

std::optional<CheckpointFailure> CheckpointWriter::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

std::optional<Checkpoint> CheckpointWriter::takeFailed() {
    const std::lock_guard lock(mutex_);
    if (!failure_) {
        return std::nullopt;
    }
    failure_.reset();
    Checkpoint checkpoint = std::move(task_->checkpoint);
    task_.reset();
    return checkpoint;
}

std::vector<CheckpointSaved> CheckpointWriter::takeFinished() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_, {});
}

void CheckpointWriter::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return busy_; })) {
        Task& task = *task_; // nobody else touches it while busy
        ++task.tries;
        lock.unlock();
        std::optional<CheckpointFailure> failure;
        try {
            writeKinds(task);
        } catch (const IoError& error) {
            failure = CheckpointFailure{error.message(), error.cause(), task.tries, {}};
        } catch (const std::exception& error) {
            failure = CheckpointFailure{messageOf(error), {}, task.tries, {}};
        }
        lock.lock();
        if (failure) {
            failure->when = std::chrono::steady_clock::now();
        } else {
            task_.reset();
        }
        failure_ = std::move(failure);
        busy_ = false;
        changed_.notify_all();
    }
}

void CheckpointWriter::writeKinds(Task& task) {
    while (!task.kinds.empty()) {
        const CheckpointKind kind = task.kinds.front();
        const auto file = save_(kind, task.checkpoint);
        task.kinds.erase(task.kinds.begin());
        const std::lock_guard lock(mutex_);
        finished_.push_back({kind, file, task.checkpoint.info.epoch, task.checkpoint.info.step});
    }
}

} // namespace sharesnet
