#pragma once

#include "core/flow/run_queue.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace sharesnet {

class TrainingController;
class UndoBar;

// The queued runs, to be put into another order by drag, buttons or Alt+Up and Alt+Down, and taken
// out by Delete or all at once. All of that can be undone, step by step, by a line that offers the
// last step for a minute, and by Ctrl+Z. One that could not begin says why, and can be tried again.
// Out of sight while none waits. Ui thread.
class QueuePanel : public QWidget {
    Q_OBJECT

  public:
    // not owned; must outlive it
    explicit QueuePanel(TrainingController* controller, QWidget* parent = nullptr);

  signals:
    void settingsWanted(const sharesnet::RunSpec& spec); // to be changed, and trained anew

  protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void updateButtons();
    void moveCurrent(int by);
    void dropCurrent();
    void offerUndo();   // of the last step, or nothing where there is none
    void updateOffer(); // the last step may be another by now
    void undo();
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
};

} // namespace sharesnet
