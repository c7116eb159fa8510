#pragma once

#include "core/flow/verdict.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;

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

// Which of two groups of runs is more accurate, and whether that is more than chance; with a button
// that trains the seeds that are missing for an answer. Ui thread.
class VerdictView : public QWidget {
    Q_OBJECT
  public:
    struct Group {
        std::string label;
        std::vector<const RunRecord*> runs; // read at once, not kept
    };
    // The other against the base, by their best test accuracies.
    static Verdict verdictOn(const Group& base, const Group& other);

    explicit VerdictView(QWidget* parent = nullptr);
    void showGroups(const Group& base, const Group& other);

  signals:
    void moreRunsRequested(const std::vector<sharesnet::RunSpec>& specs);
    void reportRequested();

  private:
    void showVerdict(const Verdict& verdict);
    void offerSeeds(const Verdict& verdict, const Group& base, const Group& other);

    QLabel* decision_;
    QLabel* groups_;
    QLabel* figure_;
    QLabel* interval_;
    IntervalBar* bar_;
    QLabel* sentence_;
    QPushButton* add_;
    std::vector<RunSpec> missing_; // what it would train
};

} // namespace sharesnet
