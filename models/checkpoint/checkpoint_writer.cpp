#include "models/checkpoint/checkpoint_writer.h"

#include <exception>
#include <utility>

namespace sharesnet {

CheckpointWriter::CheckpointWriter(const std::filesystem::path& folder)
    : files_(folder), thread_([this](const std::stop_token& stop) { work(stop); }) {}

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
    std::unique_lock lock(mutex_);
    if (!failure_) {
        return;
    }
    failure_.reset();
    busy_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !busy_; });
}

std::optional<std::string> CheckpointWriter::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

std::vector<CheckpointSaved> CheckpointWriter::takeFinished() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_, {});
}

void CheckpointWriter::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return busy_; })) {
        Task& task = *task_; // nobody else touches it while busy
        lock.unlock();
        std::optional<std::string> failure;
        try {
            writeKinds(task);
        } catch (const std::exception& error) {
            failure = error.what();
        }
        lock.lock();
        if (!failure) {
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
        const auto file = files_.save(kind, task.checkpoint);
        task.kinds.erase(task.kinds.begin());
        const std::lock_guard lock(mutex_);
        finished_.push_back({kind, file, task.checkpoint.info.epoch, task.checkpoint.info.step});
    }
}

} // namespace sharesnet
