#pragma once

#include "core/config/run_spec.h"
#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"

#include <QInputDialog>

#include <vector>

namespace sharesnet {

// How many seeds each group of runs that repeat each other is to have. Deletes itself. Ui thread.
class SeedsDialog : public QInputDialog {
    Q_OBJECT
  public:
    // `runs`: at least one.
    SeedsDialog(std::vector<RunPtr> runs, const RunColumns& columns, QWidget* parent);

    std::vector<RunSpec> missing() const; // those that are to be trained for it

  private:
    std::vector<RunPtr> runs_; // keep what the groups point to
    std::vector<std::vector<const RunRecord*>> groups_;
};

} // namespace sharesnet
