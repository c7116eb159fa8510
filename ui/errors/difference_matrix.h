#pragma once

#include "ui/errors/confusion_model.h"

#include <QWidget>

class QLabel;

namespace sharesnet {

class ConfusionView;
struct RunErrors;

// The confusion matrix of a second run minus that of a first, or why there is none. Ui thread.
class DifferenceMatrix : public QWidget {
    Q_OBJECT
  public:
    explicit DifferenceMatrix(QWidget* parent = nullptr);

    void showRuns(const RunErrors& first, const RunErrors& second);
    void setValues(ConfusionModel::Values values) { model_->setValues(values); }
    ConfusionView* view() const { return view_; }

  private:
    ConfusionModel* model_;
    ConfusionView* view_;
    QLabel* title_;
};

} // namespace sharesnet
