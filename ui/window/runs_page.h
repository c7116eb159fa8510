#pragma once

#include "ui/window/mode_page.h"

namespace sharesnet {

class PlotModel;
class RunsPanel;
class StoreClient;
class TrainingController;

// Runs: the curves large in the middle, the list of runs and the queue below, what is to be known
// of the selected run at the right.
class RunsPage : public ModePage {
    Q_OBJECT

  public:
    // None is owned; all must outlive the page.
    RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots);

    QWidget* focusTarget() const override;
    RunsPanel* runs() const { return runs_; }

  protected:
    void arrangeDocks() override;
    void sizeDocks() override;

  private:
    RunsPanel* runs_;
    QDockWidget* list_;
    QDockWidget* details_;
};

} // namespace sharesnet
