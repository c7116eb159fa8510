#pragma once

#include "ui/base/worker.h"
#include "ui/runs/run_views.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QMenu;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace sharesnet {

class RunColumns;
class RunsPanel;

// Beside the table of runs: which of them it lists, with how many there are of each kind, and by
// what it groups them. Ui thread; the runs of saved filters are counted on a thread of its own.
class ViewsPanel : public QWidget {
    Q_OBJECT
  public:
    // not owned; must outlive it
    explicit ViewsPanel(RunsPanel* runs, QWidget* parent = nullptr);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeHead();
    void fill();
    void followView();
    void showCounts();
    void countOwn();
    void choose();
    void removeCurrent();
    void showMenu(const QPoint& position);
    void fillGroupMenu();
    void followGroups();

    RunsPanel* runs_;
    QTreeWidget* list_;
    QToolButton* remove_;
    QPushButton* groups_;
    std::vector<std::size_t> ownCounts_;        // of the saved views, in their order
    std::shared_ptr<const RunColumns> columns_; // the worker's
    QTimer countSoon_;
    Worker worker_;
};

} // namespace sharesnet
