#include "ui/training/training_queue.h"

#include "core/base/error.h"
#include "ui/base/core_text.h"

#include <utility>

namespace sharesnet {

void TrainingQueue::change(const std::function<void(RunQueue&)>& edit) {
    edit(queue_);
    emit changed();
}

void TrainingQueue::putBack(const std::vector<QueuedRun>& runs, int place) {
    queue_.insert(place, runs);
    emit changed();
}

template <class Test>
void TrainingQueue::dropWhere(Test test) {
    for (int place = static_cast<int>(waiting().size()) - 1; place >= 0; --place) {
        if (test(waiting()[static_cast<std::size_t>(place)])) {
            queue_.remove(place);
        }
    }
    emit changed();
}

void TrainingQueue::dropFromBefore() {
    dropWhere([](const QueuedRun& run) { return run.fromBefore; });
}

void TrainingQueue::dropFailedBut(int classes) {
    dropWhere([classes](const QueuedRun& run) {
        const bool isNew = run.resumes == 0 && run.branches == 0;
        return isNew && !run.failure.empty() && run.spec.arch.classes != classes;
    });
}

std::optional<QueuedRun> TrainingQueue::takeNext() {
    std::optional<QueuedRun> next = queue_.takeNext();
    if (next) {
        emit changed();
    }
    return next;
}

std::optional<QueuedRun> TrainingQueue::takeFailed(std::int64_t resumes) {
    std::optional<QueuedRun> failed = queue_.takeFailed(resumes);
    if (failed) {
        emit changed();
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

void TrainingQueue::move(int from, int to) {
    if (queue_.move(from, to)) {
        emit changed();
    }
}

void TrainingQueue::drop(int index) {
    if (queue_.remove(index)) {
        emit changed();
    }
}

void TrainingQueue::dropAll() {
    queue_.clear();
    emit changed();
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
