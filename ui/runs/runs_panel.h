#pragma once

#include "core/store/run_store.h"
#include "ui/runs/runs_model.h"

#include <QList>
#include <QSet>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QStackedLayout;

namespace sharesnet {

class EmptyState;
class RunActions;
class RunFilterLine;
class RunsBar;
class RunsView;
class SavedViews;
class StoreClient;
class UndoBar;
struct SavedView;

// The runs of the store as a table: which view of them, a filter, groups, columns; what is done
// with them is in the menu of the rows. Reads through the client alone, which must outlive it.
class RunsPanel : public QWidget {
    Q_OBJECT
  public:
    // asks the client for the runs, and to follow what others do to them
    explicit RunsPanel(StoreClient* client, QWidget* parent = nullptr);

    ~RunsPanel() override;

    // Brings rows up to date without reading the store; a run that is not in the table yet makes it
    // ask the client.
    void applyEvents(const std::vector<TrainingEvent>& events);

    QList<qint64> shownRuns() const;
    void setRunShown(qint64 run, bool shown);
    void selectRun(qint64 run);
    void selectWhenListed(qint64 run); // which the store has, and the table maybe not yet
    std::optional<RunRecord> run(qint64 id) const; // as the table knows it
    QList<qint64> selectedRuns() const;
    void selectRuns(const QList<qint64>& runs); // those that are listed
    void showSweep(const QString& sweep);       // lists its runs

    void writeReport();  // of the selected runs; asks for a file
    void exportCurves(); // of the selected runs -> curvesExportRequested

    void repaintRuns(); // a run has another color
    // What is offered while there are no runs.
    void setTrainAction(QAction* train);
    void pointAt(const QList<qint64>& runs); // lights their rows
    // Test accuracy of a run at the cursor of the plots, in percent; call cursorMoved when it may
    // be another.
    void setCursorValue(RunsModel::CursorValue value);
    void cursorMoved();

    // All settings but the seed, or these columns; none: a plain list. Kept for the next start.
    void setGroups(const std::optional<GroupBy>& by);
    void showView(const SavedView& view);
    void saveView(); // asks for a name
    const QString& viewName() const { return viewName_; }
    SavedViews* views() const { return views_; }
    RunsModel* model() const { return model_; }

  signals:
    void openArchitecture(const sharesnet::ArchSpec& arch);
    void compareArchitecture(const sharesnet::RunRecord& run); // with the design that is open
    // a run that ended before its last epoch
    void resumeRequested(const sharesnet::RunRecord& run);
    // to fill architecture, data and training form with
    void cloneRequested(const sharesnet::RunSpec& spec);
    // to be resumed with these settings (ResumeOptions::change)
    void prolongRequested(qint64 run, const sharesnet::RunSpec& wanted);
    // BranchOptions: the checkpoint of `step`, and the settings and name of `wanted`
    void branchRequested(qint64 run, qint64 step, const sharesnet::RunSpec& wanted);
    void moreRunsRequested(const std::vector<sharesnet::RunSpec>& specs); // to be trained
    void networkExportRequested(qint64 run);
    void curvesExportRequested(const std::vector<sharesnet::RunPtr>& runs);
    void sharingRequested(qint64 run); // a branch with other sharing
    void foldRequested(qint64 run);    // what of it could share
    void stopRequested(qint64 run);    // one of this program; it keeps its checkpoint
    void viewChanged();
    void shownRunsChanged(const QList<qint64>& runs);
    void runsPointedAt(const QList<qint64>& runs);     // by the mouse; empty: none
    void runSelected(const sharesnet::RunRecord& run); // the current row
    void selectionChanged(const std::vector<sharesnet::RunPtr>& runs);
    // of the selected runs, or of all that are listed
    void reportWanted(const std::vector<sharesnet::RunPtr>& runs, const sharesnet::GroupBy& by);
    void message(const QString& text); // that something was done
    void problem(const QString& text); // damaged runs, each once

  protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void connectBar();
    void connectUndo();
    void offerUndo(); // of the last deletion, or nothing where there is none
    void connectTable();
    void connectActions();
    void takeRuns(const RunUpdate& update);
    void tellUnreadable(const std::vector<UnreadableRun>& runs);
    void updateTexts();
    void updateEmptyState();
    void changeQuery(const std::function<void(RunsQuery&)>& change);
    void showDiffering();
    void tellSelection();
    void tellPointedAt();
    void starRuns(const QList<qint64>& runs);
    QStringList valuesOf(const RunColumn& column) const; // for the filter

    StoreClient* client_;
    RunsModel* model_;
    RunsView* view_;
    SavedViews* views_;
    RunsBar* bar_;
    RunFilterLine* filter_; // of the bar
    RunActions* actions_;
    EmptyState* empty_;
    UndoBar* undo_;
    QStackedLayout* pages_ = nullptr;
    QString viewName_;
    bool loadedOnce_ = false;
    qint64 awaited_ = 0;      // to be selected; 0: none
    QList<qint64> pointedAt_; // by the mouse
    QSet<qint64> unreadableTold_;
};

} // namespace sharesnet
