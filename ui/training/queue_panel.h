#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace sharesnet {

class TrainingController;

// The queued runs, to be put into another order by drag, buttons or Alt+Up and
// Alt+Down, and taken out by Delete. Out of sight while none waits. Ui thread.
class QueuePanel : public QWidget {
    Q_OBJECT

  public:
    // not owned; must outlive it
    explicit QueuePanel(TrainingController* controller, QWidget* parent = nullptr);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void updateButtons();
    void moveCurrent(int by);
    void dropCurrent();

    TrainingController* controller_;
    QListWidget* list_;
    QLabel* state_; // why nothing begins, or that it is not kept
    QToolButton* up_ = nullptr;
    QToolButton* down_ = nullptr;
    QToolButton* remove_ = nullptr;
    QToolButton* start_ = nullptr;
};

} // namespace sharesnet
