#pragma once

#include "core/flow/prolong.h"

#include <QDialog>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace sharesnet {

class WholeSpinBox;

// Draws learning rates over the epochs of a run: those that were, and those that would be. Ui
// thread.
class RatesPreview : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    // One rate for each of equal parts of an epoch; the picture spans both.
    void setRates(std::vector<double> before, std::vector<double> coming, int epochs);
    QSize sizeHint() const override { return {420, 160}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<double> before_;
    std::vector<double> coming_;
    int epochs_ = 0;
};

// Asks for how many epochs more a run is trained, and what becomes of its learning rate, which is
// drawn before it starts. Deletes itself when closed. Ui thread.
class ProlongDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ProlongDialog(const RunRecord& run, QWidget* parent = nullptr);

    // what the run is resumed with
    const RunSpec& wanted() const { return wanted_; }

  private:
    void showSchedule();

    RunRecord run_;
    RunSpec wanted_;
    WholeSpinBox* epochs_;
    QButtonGroup* schedules_;
    RatesPreview* preview_;
    QLabel* facts_;
    QPushButton* ok_;
};

} // namespace sharesnet
