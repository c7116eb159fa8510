#pragma once

#include "ui/window/mode_page.h"

namespace sharesnet {

class ErrorsPanel;
class PlotModel;
class RunsPanel;
class StoreClient;
class TrainingController;

// Runs: the curves large in the middle, the table of runs below, behind it the errors that the
// selected runs make, views and the queue at the left, what is to be known of the selected runs at
// the right.
class RunsPage : public ModePage {
    Q_OBJECT

  public:
    // None is owned; all must outlive the page.
    RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots);

    QWidget* focusTarget() const override;
    RunsPanel* runs() const { return runs_; }
    ErrorsPanel* errors() const { return errors_; }

  protected:
    void arrangeDocks() override;
    void sizeDocks() override;

  private:
    QWidget* makeViews(TrainingController* controller);

    RunsPanel* runs_;
    QDockWidget* views_;
    QDockWidget* list_;
    QDockWidget* details_;
    ErrorsPanel* errors_;
    QDockWidget* errorsDock_;
};

} // namespace sharesnet
