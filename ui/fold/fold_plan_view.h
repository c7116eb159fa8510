#pragma once

#include "ui/fold/fold_client.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace sharesnet {

class PointsView;

// A plan as accuracy over parameters, a point a step, and the slider that chooses how far to go.
// Ui thread.
class FoldPlanView : public QWidget {
    Q_OBJECT
  public:
    explicit FoldPlanView(QWidget* parent = nullptr);

    // null: none; `pending`: its plan is still measured
    void setReport(FoldReportPtr report, bool pending = false);
    // How many ties of the plan are chosen; 0: none.
    std::size_t steps() const;
    const FoldStep* chosen() const; // the last of them; null: none

  signals:
    void chosenChanged();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void draw();
    void fit();
    QString stepText() const;

    FoldReportPtr report_;
    PointsView* plot_;
    QSlider* slider_;
    QLabel* text_;
    bool pending_ = false;
    bool zoomed_ = false;
};

} // namespace sharesnet
