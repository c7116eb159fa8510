#pragma once

#include "core/flow/run_groups.h"
#include "ui/compare/sweep_panel.h"
#include "ui/runs/store_client.h"
#include "ui/window/mode_page.h"

#include <QHash>
#include <QPointer>

#include <vector>

namespace sharesnet {

class ErrorsPanel;
class PlotModel;
class ReportDialog;
class RunsPanel;
class StoreClient;
class TradeOffPanel;
class TrainingController;
class TwinPanel;

// Runs: the curves large in the middle; below the table of runs, and behind it the errors that the
// selected runs make, accuracy against cost, shared against unshared, and sweeps; views and the
// queue at the left, what is to be known of the selected runs at the right.
class RunsPage : public ModePage {
    Q_OBJECT

  public:
    // None is owned; all must outlive the page.
    RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots);

    QWidget* focusTarget() const override;
    RunsPanel* runs() const { return runs_; }
    ErrorsPanel* errors() const { return errors_; }
    SweepPanel* sweep() const { return sweep_; }
    void showSweepPanel();
    // Shows its runs in the table, and asks for it to be trained.
    void continueSweep(const SweepPlanPtr& plan);

  signals:
    void designWanted(const sharesnet::ArchSpec& design);
    void reportWritten(const QString& file);
    void lensWanted(qint64 run, qint64 image); // a test image, in the checkpoint of a run
    void message(const QString& text);
    void problem(const QString& text);

  protected:
    void arrangeDocks() override;
    void sizeDocks() override;

  private:
    QWidget* makeViews();
    void connectTable(PlotModel* plots);
    void connectComparisons(PlotModel* plots);
    void connectSweep();
    void askForReport(const std::vector<RunPtr>& runs, const GroupBy& by);

    StoreClient* store_;
    TrainingController* controller_;
    RunsPanel* runs_;
    TradeOffPanel* tradeOff_;
    TwinPanel* twin_;
    SweepPanel* sweep_;
    QHash<QString, QPointer<ReportDialog>> reports_; // being written; null: closed meanwhile
    QDockWidget* views_;
    QDockWidget* list_;
    QDockWidget* tradeOffDock_;
    QDockWidget* twinDock_;
    QDockWidget* sweepDock_;
    QDockWidget* details_;
    ErrorsPanel* errors_;
    QDockWidget* errorsDock_;
};

} // namespace sharesnet
