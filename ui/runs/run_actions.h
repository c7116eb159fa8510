#pragma once

#include "core/config/run_spec.h"
#include "ui/runs/deleted_runs.h"
#include "ui/runs/store_client.h"

#include <QList>
#include <QObject>

#include <string>
#include <vector>

class QAction;
class QMenu;

namespace sharesnet {

class RunsModel;
class RunsView;

// What a person does with the selected runs: by menu, by keys of the table, for one or for many.
// Changes go through the client; what is not the table's matter goes out as a signal. Ui thread.
class RunActions : public QObject {
    Q_OBJECT
  public:
    // None is owned; all must outlive it.
    RunActions(StoreClient* client, RunsModel* model, RunsView* view, QObject* parent = nullptr);

    void fillMenu(QMenu& menu);
    void update();     // what can be done with what is selected now
    void followRuns(); // runs are other than before: those to be discarded may have ended

    void undoDelete();                                            // the last
    QList<qint64> lastDeleted() const { return deleted_.last(); } // that undoDelete brings back
    void exportCurves(); // -> curvesExportRequested, of the selected runs
    void report();       // asks for one of the selected runs, of all listed ones where it is none

  signals:
    void openArchitecture(const sharesnet::ArchSpec& arch);
    void compareArchitecture(const sharesnet::RunRecord& run);
    void resumeRequested(const sharesnet::RunRecord& run);
    void cloneRequested(const sharesnet::RunSpec& spec);
    void prolongRequested(qint64 run, const sharesnet::RunSpec& wanted);
    void branchRequested(qint64 run, qint64 step, const sharesnet::RunSpec& wanted);
    void moreRunsRequested(const std::vector<sharesnet::RunSpec>& specs);
    void networkExportRequested(qint64 run);
    void curvesExportRequested(const std::vector<sharesnet::RunPtr>& runs);
    void sharingRequested(qint64 run);
    void foldRequested(qint64 run);
    void stopRequested(qint64 run);
    void reportWanted(const std::vector<sharesnet::RunPtr>& runs, const sharesnet::GroupBy& by);
    void deleted(const QList<qint64>& runs);
    void undeleted(const QList<qint64>& runs);
    void message(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeActions();
    QAction* add(const char* icon, const QString& text, const QKeySequence& key,
                 void (RunActions::*slot)());
    void fillTagMenu(QMenu& menu);

    std::vector<std::int64_t> selected() const;
    std::vector<RunPtr> selectedRuns() const;
    RunPtr current() const; // the only one selected, else null

    void open();
    void compare();
    void clone();
    void resume();
    void prolong();
    void branch();
    void editSharing();
    void addSeeds();
    void fold();
    void stopAndKeep();
    void stopAndDiscard();
    void rename();
    void star();
    void tag();
    void note();
    void archive();
    void remove();
    void copyCommand();
    void copyCsv();
    void copyMarkdown();
    void revealFolder();
    void exportNetwork();
    std::vector<const RunColumn*> shownColumns() const;
    std::vector<RunPtr> runsToCopy() const;

    StoreClient* client_;
    RunsModel* model_;
    RunsView* view_;
    DeletedRuns deleted_;
    QAction* open_;
    QAction* compare_;
    QAction* clone_;
    QAction* resume_;
    QAction* prolong_;
    QAction* branch_;
    QAction* sharing_;
    QAction* seeds_;
    QAction* fold_;
    QAction* stop_;
    QAction* discard_;
    QAction* rename_;
    QAction* star_;
    QAction* tag_;
    QAction* note_;
    QAction* archive_;
    QAction* delete_;
    QAction* undo_;
    QAction* command_;
    QAction* csv_;
    QAction* markdown_;
    QAction* reveal_;
    QAction* network_;
    QAction* export_;
    QAction* report_;
};

} // namespace sharesnet
