#include "ui/base/worker.h"

#include "ui/base/core_text.h"

#include <QCoreApplication>

#include <exception>

namespace sharesnet {

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        std::erase_if(waiting_, [](const Job& job) { return job.latest; });
    }
    changed_.notify_one();
    if (thread_.joinable()) {
        thread_.join();
    }
}

std::string Worker::currentExceptionText() {
    try {
        throw;
    } catch (const std::exception& error) {
        return errorText(error).toStdString();
    } catch (...) {
        return QCoreApplication::translate("sharesnet::Worker", "An unknown error.").toStdString();
    }
}

void Worker::enqueue(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (job.latest) {
            std::erase_if(waiting_, [](const Job& other) { return other.latest; });
        }
        waiting_.push_back(std::move(job));
    }
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { work(); });
    }
    changed_.notify_one();
}

void Worker::work() {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (waiting_.empty()) {
                return;
            }
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        QMetaObject::invokeMethod(&receiver_, job.run(), Qt::QueuedConnection);
    }
}

} // namespace sharesnet
