#pragma once

#include "ui/fold/fold_client.h"
#include "ui/runs/store_client.h"
#include "ui/window/dialog_actions.h"

#include <cstdint>

namespace sharesnet {

// Opens the dialogs about what of a network could share a weight; what they measured is kept while
// the window is open. Ui thread.
class FoldActions : public DialogActions {
    Q_OBJECT
  public:
    // None owned; all must outlive it.
    FoldActions(StoreClient* store, MessageBar* messages, QWidget* window);

    void setEngine(std::shared_ptr<const Engine> engine);
    QAction* action() const { return action_; }
    // `step`: of the run's checkpoint, 0: the best, else the last.
    void open(const RunPtr& run, std::int64_t step);

  signals:
    void asked(); // by the menu: of whatever is on show
    // as FoldDialog::branchRequested
    void branchRequested(qint64 run, qint64 step, const sharesnet::RunSpec& wanted);

  private:
    StoreClient* store_;
    QAction* action_;
    FoldClient client_;
};

} // namespace sharesnet
