#pragma once

#include "ui/runs/store_client.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <vector>

namespace sharesnet {

class RunsModel;

// A run of the store that nothing trains, so that it can be deleted.
bool isFree(const RunPtr& run);

// What was deleted in this window, each deletion to be undone, the last one first; and runs that
// are deleted once they have ended. Ui thread.
class DeletedRuns : public QObject {
    Q_OBJECT
  public:
    // Neither is owned; both must outlive it.
    DeletedRuns(StoreClient* client, const RunsModel* model, QObject* parent = nullptr);
    // What was not taken back goes permanently.
    ~DeletedRuns() override;

    void remove(const QList<qint64>& runs);
    void removeWhenEnded(qint64 run);
    void followRuns(); // runs are other than before: those to be deleted may have ended
    bool canUndo() const { return !deleted_.empty(); }
    QList<qint64> last() const { return canUndo() ? deleted_.back() : QList<qint64>(); }
    void undo(); // does nothing where there is nothing to undo

  signals:
    void deleted(const QList<qint64>& runs);
    void undeleted(const QList<qint64>& runs);

  private:
    StoreClient* client_;
    const RunsModel* model_;
    std::vector<QList<qint64>> deleted_; // the last one last
    QSet<qint64> whenEnded_;
};

} // namespace sharesnet
