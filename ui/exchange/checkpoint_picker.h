#pragma once

#include "ui/runs/store_client.h"

#include <QObject>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QWidget;

namespace sharesnet {

// Chooses a checkpoint: of which run, and which of its. Two rows of a form. Ui thread.
class CheckpointPicker : public QObject {
    Q_OBJECT
  public:
    // Asks the client, which must outlive it, for all there are.
    CheckpointPicker(StoreClient* client, QFormLayout* form, QWidget* parent);

    // Chosen as soon as it is listed: of that run the checkpoint of this step (0: the best, else
    // the last). Without it, the newest run.
    void choose(std::int64_t run, std::int64_t step);
    const CheckpointChoice* current() const; // null: none
    QString whyNone() const;                 // empty: one is chosen, or they are not listed yet
    void setEnabled(bool enabled);

  signals:
    void changed();

  private:
    void take(const std::vector<CheckpointChoice>& choices);
    void showCheckpoints();

    QComboBox* runs_;        // item data: place of the run's first among choices_
    QComboBox* checkpoints_; // item data: place among choices_
    std::vector<CheckpointChoice> choices_;
    std::int64_t wantedRun_ = 0;
    std::int64_t wantedStep_ = 0;
    bool loaded_ = false;
};

// "best, epoch 3": of its run.
QString checkpointLabel(const CheckpointSaved& saved);

} // namespace sharesnet
