#include "ui/runs/deleted_runs.h"

#include "ui/runs/runs_model.h"

#include <utility>

namespace sharesnet {

bool isFree(const RunPtr& run) {
    return !isLive(*run) && !run->claim;
}

DeletedRuns::DeletedRuns(StoreClient* client, const RunsModel* model, QObject* parent)
    : QObject(parent), client_(client), model_(model) {}

DeletedRuns::~DeletedRuns() {
    for (const QList<qint64>& runs : deleted_) {
        client_->purgeRuns({runs.begin(), runs.end()});
    }
}

void DeletedRuns::remove(const QList<qint64>& runs) {
    deleted_.push_back(runs);
    client_->deleteRuns({runs.begin(), runs.end()});
    emit deleted(runs);
}

void DeletedRuns::removeWhenEnded(qint64 run) {
    whenEnded_.insert(run);
}

void DeletedRuns::followRuns() {
    QList<qint64> ended;
    for (const qint64 id : std::as_const(whenEnded_)) {
        const RunPtr run = model_->run(id);
        if (run && isFree(run)) {
            ended << id;
        }
    }
    if (!ended.isEmpty()) {
        whenEnded_.subtract({ended.begin(), ended.end()});
        remove(ended);
    }
}

void DeletedRuns::undo() {
    if (deleted_.empty()) {
        return;
    }
    const QList<qint64> runs = std::move(deleted_.back());
    deleted_.pop_back();
    client_->undeleteRuns({runs.begin(), runs.end()});
    emit undeleted(runs);
}

} // namespace sharesnet
