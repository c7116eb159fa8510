#pragma once

#include "ui/plots/linked_plots.h"
#include "ui/plots/plot_model.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace sharesnet {

class HelpMark;

// Accuracy and loss, small, and the figures of the run in training as they are now. Stays below in
// every mode.
class LiveStrip : public QWidget {
    Q_OBJECT
  public:
    explicit LiveStrip(PlotModel* model, QWidget* parent = nullptr);

    PlotView* accuracy() const { return accuracy_; }
    PlotView* loss() const { return loss_; }

  signals:
    void message(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* buildNow();
    void showNow();
    void tellEpoch();

    PlotModel* model_;
    LinkedPlots* linked_;
    PlotView* accuracy_;
    PlotView* loss_;
    QLabel* title_ = nullptr;
    std::vector<QLabel*> names_;
    std::vector<HelpMark*> marks_;
    std::vector<QLabel*> values_;
    QString told_; // of the run and epoch that a screen reader was told of last
};

} // namespace sharesnet
