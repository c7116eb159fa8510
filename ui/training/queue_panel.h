#pragma once

#include "core/flow/run_queue.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QToolButton;

namespace sharesnet {

class TrainingController;
class UndoBar;

// The queued runs, to be put into another order by drag, buttons or Alt+Up and Alt+Down, and taken
// out by Delete or all at once, which can be undone. One that could not begin says why, and can be
// tried again. Out of sight while none waits. Ui thread.
class QueuePanel : public QWidget {
    Q_OBJECT

  public:
    // not owned; must outlive it
    explicit QueuePanel(TrainingController* controller, QWidget* parent = nullptr);

  signals:
    void settingsWanted(const sharesnet::RunSpec& spec); // to be changed, and trained anew

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void updateButtons();
    void moveCurrent(int by);
    void dropCurrent();
    void dropAll();
    void offerUndo(std::vector<QueuedRun> removed, int place, const QString& text);
    void retryCurrent();
    void showMenu(const QPoint& position);
    const QueuedRun* currentRun() const; // null: none

    TrainingController* controller_;
    QListWidget* list_;
    QLabel* state_; // why nothing begins, or the current one does not, or that it is not kept
    QToolButton* up_ = nullptr;
    QToolButton* down_ = nullptr;
    QToolButton* remove_ = nullptr;
    QToolButton* removeAll_ = nullptr;
    QToolButton* retry_ = nullptr;
    QToolButton* start_ = nullptr;
    UndoBar* undo_;
    std::vector<QueuedRun> removed_; // what undo_ puts back
    int removedFrom_ = 0;
};

} // namespace sharesnet
