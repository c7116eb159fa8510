#pragma once

#include "core/store/run_store.h"

#include <QList>
#include <QSet>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace sharesnet {

class RunsModel;
class StoreClient;

// The runs of the store as a table: sortable by any column, filtered by text, an eye (check box)
// for the runs that the plots draw, the rest by context menu. Reads through the client alone, which
// must outlive it.
class RunsPanel : public QWidget {
    Q_OBJECT
  public:
    // asks the client for the runs
    explicit RunsPanel(StoreClient* client, QWidget* parent = nullptr);

    ~RunsPanel() override;

    // Brings rows up to date without reading the store; a run that is not in the table yet makes it
    // ask the client.
    void applyEvents(const std::vector<TrainingEvent>& events);

    QList<qint64> shownRuns() const;
    void setRunShown(qint64 run, bool shown);
    void selectRun(qint64 run);
    void repaintRuns();                            // a run has another color
    std::optional<RunRecord> run(qint64 id) const; // as the table knows it
    QList<qint64> selectedRuns() const;

  signals:
    void openArchitecture(const sharesnet::ArchSpec& arch);
    void compareArchitecture(const sharesnet::RunRecord& run); // with the design that is open
    // a run that ended before its last epoch
    void resumeRequested(const sharesnet::RunRecord& run);
    void shownRunsChanged(const QList<qint64>& runs);
    void runSelected(const sharesnet::RunRecord& run); // the current row
    void message(const QString& text);                 // for the status bar

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void takeRuns(const RunList& list);
    void tellUnreadable(const std::vector<UnreadableRun>& runs);
    void makeActions();
    void showMenu(const QPoint& position);
    void showHeaderMenu(const QPoint& position);
    void updateEmptyState();
    void updateActions();
    void openCurrent();
    void compareCurrent();
    void resumeCurrent();
    void exportSelected();
    void askToDelete();
    void deleteAsked();
    std::optional<RunRecord> currentRun() const;

    StoreClient* client_;
    RunsModel* model_;
    QSortFilterProxyModel* proxy_;
    QLineEdit* filter_;
    QTreeView* view_;
    QLabel* empty_;
    QStackedLayout* pages_;
    QWidget* confirm_;
    QLabel* confirmText_;
    QPushButton* keep_;
    QList<qint64> toDelete_;
    QAction* open_;
    QAction* compare_;
    QAction* resume_;
    QAction* rename_;
    QAction* export_;
    QAction* delete_;
    bool loadedOnce_ = false;
    QSet<qint64> unreadableTold_;
};

} // namespace sharesnet
