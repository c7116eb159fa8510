#pragma once

#include "core/flow/verdict.h"

#include <QWidget>

class QLabel;

namespace sharesnet {

// An interval on a line, with the difference as a dot and the place of no difference. Ui thread.
class IntervalBar : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    void setDifference(const MeanDifference& difference);
    QSize sizeHint() const override { return {200, 38}; }
    QSize minimumSizeHint() const override { return {80, 38}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    MeanDifference difference_;
};

// Which of two groups of runs is more accurate, and whether that is more than chance. Ui thread.
class VerdictView : public QWidget {
    Q_OBJECT
  public:
    explicit VerdictView(QWidget* parent = nullptr);
    void showVerdict(const Verdict& verdict);

  private:
    QLabel* groups_;
    QLabel* figure_;
    QLabel* interval_;
    IntervalBar* bar_;
    QLabel* sentence_;
};

} // namespace sharesnet
