#include "ui/training/training_queue.h"

#include "core/base/error.h"
#include "ui/base/core_text.h"

#include <utility>

namespace sharesnet {

void TrainingQueue::tell() {
    history_.settle(queue_);
    emit changed();
}

void TrainingQueue::change(const std::function<void(RunQueue&)>& edit) {
    edit(queue_);
    tell();
}

void TrainingQueue::move(int from, int to) {
    if (history_.move(queue_, from, to)) {
        emit stepTaken();
        emit changed();
    }
}

void TrainingQueue::dropWhere(const std::function<bool(const QueuedRun&, int index)>& which) {
    if (history_.remove(queue_, which)) {
        emit stepTaken();
        emit changed();
    }
}

void TrainingQueue::drop(int index) {
    dropWhere([index](const QueuedRun&, int each) { return each == index; });
}

void TrainingQueue::dropAll() {
    dropWhere([](const QueuedRun&, int) { return true; });
}

void TrainingQueue::dropFromBefore() {
    dropWhere([](const QueuedRun& run, int) { return run.fromBefore; });
}

void TrainingQueue::undo() {
    if (history_.undo(queue_)) {
        emit changed();
    }
}

void TrainingQueue::dropFailedBut(int classes) {
    for (int index = static_cast<int>(waiting().size()) - 1; index >= 0; --index) {
        const QueuedRun& run = waiting()[static_cast<std::size_t>(index)];
        const bool isNew = run.resumes == 0 && run.branches == 0;
        if (isNew && !run.failure.empty() && run.spec.arch.classes != classes) {
            queue_.remove(index);
        }
    }
    tell();
}

std::optional<QueuedRun> TrainingQueue::takeNext() {
    std::optional<QueuedRun> next = queue_.takeNext();
    if (next) {
        tell();
    }
    return next;
}

std::optional<QueuedRun> TrainingQueue::takeFailed(std::int64_t resumes) {
    std::optional<QueuedRun> failed = queue_.takeFailed(resumes);
    if (failed) {
        tell();
    }
    return failed;
}

// The data of what waits are looked for now: its turn may come at night.
void TrainingQueue::checkData() {
    const std::vector<DataSpec> all = queue_.dataInUse();
    if (all.empty()) {
        return;
    }
    using Missing = std::vector<std::pair<DataSpec, QString>>;
    dataWorker_.post(
        [all] {
            Missing missing;
            for (const DataSpec& data : all) {
                try {
                    requireData(data);
                } catch (const Error& error) {
                    missing.emplace_back(data, errorText(error));
                }
            }
            return missing;
        },
        [this](const Missing& missing) {
            for (const auto& [data, why] : missing) {
                fail(data, why);
            }
        },
        [](const std::string&) {});
}

void TrainingQueue::fail(const DataSpec& data, const QString& why) {
    const std::vector<std::string> names = queue_.failOn(data, why.toStdString());
    if (names.empty()) { // begun or removed meanwhile
        return;
    }
    emit changed();
    const QString first = QString::fromStdString(names.front());
    emit problem(names.size() == 1 ? tr("%1 cannot start: %2").arg(first, why)
                                   : tr("%1 and %n other queued run(s) cannot start: %2", nullptr,
                                        static_cast<int>(names.size()) - 1)
                                         .arg(first, why));
}

void TrainingQueue::keep(const std::filesystem::path& storeFolder) {
    struct Opened {
        std::shared_ptr<StoredQueue> stored;
        LoadedQueue loaded;
    };
    connect(this, &TrainingQueue::changed, this, &TrainingQueue::save);
    worker_.post(
        [storeFolder] {
            Opened opened{std::make_shared<StoredQueue>(storeFolder), {}};
            opened.loaded = opened.stored->load();
            return opened;
        },
        [this](const Opened& opened) {
            stored_ = opened.stored;
            whyNotKept_ = coreText(stored_->whyNotKept());
            keeping_ = stored_->isOwn();
            takeUp(opened.loaded);
        },
        [this](const std::string& why) { // and nothing is written over what could not be read
            whyNotKept_ = QString::fromStdString(why);
            emit problem(whyNotKept_);
        });
}

// Behind what this window has queued meanwhile.
void TrainingQueue::takeUp(const LoadedQueue& loaded) {
    if (!loaded.notice.empty()) {
        emit problem(coreText(loaded.notice));
    }
    for (const QueuedRun& run : loaded.queue.waiting()) {
        queue_.append(run);
    }
    emit changed();
    if (const std::size_t runs = loaded.queue.waiting().size(); runs > 0) {
        emit runsReturned(static_cast<int>(runs));
        checkData();
    }
}

void TrainingQueue::save() {
    if (!keeping_) {
        return;
    }
    worker_.post([stored = stored_, queue = queue_] { stored->save(queue); }, [] {},
                 [this](const std::string& why) {
                     emit problem(
                         tr("The queue could not be kept: %1").arg(QString::fromStdString(why)));
                 });
}

} // namespace sharesnet
