#pragma once

#include "core/flow/queue_history.h"
#include "core/flow/run_queue.h"
#include "core/flow/stored_queue.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace sharesnet {

// The queue of a window, the next run first: what a person does with it, which can be undone, the
// copy for the next window (keep), and the data of what waits, which are looked for before its
// turn. It begins nothing. Indices that do not exist do nothing. Ui thread.
class TrainingQueue : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    const std::deque<QueuedRun>& waiting() const { return queue_.waiting(); }
    bool empty() const { return queue_.empty(); }
    bool isHeld() const { return queue_.held() && !queue_.empty(); }
    std::size_t fromBefore() const { return queue_.fromBefore(); }

    // What a person does; each is a step that can be undone.
    void move(int from, int to);
    void drop(int index);
    void dropAll();
    void dropFromBefore();
    const QueueStep* lastStep() const { return history_.last(); } // that undo undoes; null: none
    void undo();

    // What else is done with it, told as one change.
    void change(const std::function<void(RunQueue&)>& edit);
    // New runs that could not begin and have another number of classes.
    void dropFailedBut(int classes);
    // As RunQueue has them.
    std::optional<QueuedRun> takeNext();
    std::optional<QueuedRun> takeFailed(std::int64_t resumes);
    void checkData(); // of all that may begin: their turn may come at night

    // Takes up the queue that an earlier window left in this store's folder (runsReturned), and
    // keeps this one there from now on.
    void keep(const std::filesystem::path& storeFolder);
    bool isKept() const { return keeping_; } // what waits is not lost with the window
    bool wouldBeLost() const { return !empty() && !isKept(); }
    const QString& whyNotKept() const { return whyNotKept_; } // where another window has it

  signals:
    void changed();
    void stepTaken(); // there is a new last step; `changed` follows
    // so many runs wait from before; they begin only when a person says so
    void runsReturned(int runs);
    void problem(const QString& text);

  private:
    void fail(const DataSpec& data, const QString& why);
    void save();
    void takeUp(const LoadedQueue& loaded);
    void dropWhere(const std::function<bool(const QueuedRun&, int index)>& which);
    void tell(); // of a change

    RunQueue queue_;
    QueueHistory history_;
    QString whyNotKept_;
    bool keeping_ = false;                // what was kept is in the queue: now it may be written
    std::shared_ptr<StoredQueue> stored_; // the worker's
    Worker dataWorker_;                   // of its own: a network drive may take its time
    Worker worker_;
};

} // namespace sharesnet
