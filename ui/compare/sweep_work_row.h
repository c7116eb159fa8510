#pragma once

#include "ui/runs/store_client.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sharesnet {

// How the window is at a sweep.
enum class SweepActivity { None, Training, Paused };

// How far the sweep at work is, and what can be done with it. Hidden while there is none.
class SweepWorkRow : public QWidget {
    Q_OBJECT
  public:
    explicit SweepWorkRow(QWidget* parent = nullptr);
    void showWork(const PlannedSweep& work, SweepActivity activity);

  signals:
    void runsWanted(); // to be shown in the table
    void pauseWanted();
    void continueWanted();
    void stopWanted();
    void leaveWanted();

  private:
    SweepActivity activity_ = SweepActivity::None;
    QLabel* text_;
    QProgressBar* bar_;
    QPushButton* pause_;
    QPushButton* stop_;
    QPushButton* leave_;
};

} // namespace sharesnet
