#pragma once

#include "ui/runs/store_client.h"

#include <QObject>

#include <vector>

namespace sharesnet {

class MessageBar;
class TrainingController;

// Queues several new runs once a person has seen how many they are and how long they take. Ui
// thread.
class MoreRuns : public QObject {
    Q_OBJECT
  public:
    // None is owned; all must outlive it.
    MoreRuns(StoreClient* store, TrainingController* controller, MessageBar* messages,
             QObject* parent);

    // One run is queued without a question; those that wait or are in training are left out.
    void ask(const std::vector<RunSpec>& runs);

  private:
    void show(const PlannedRuns& planned);

    StoreClient* store_;
    TrainingController* controller_;
    MessageBar* messages_;
    RunSpecsPtr asked_; // whose time is awaited
};

} // namespace sharesnet
