#pragma once

#include "core/flow/run_errors_file.h"
#include "ui/errors/confusion_model.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sharesnet {

class ConfusionView;
class ElidedLabel;

// What is known of the errors of one run.
struct RunErrorState {
    std::int64_t run = 0;
    QString name;
    bool looked = false;                     // for what is kept
    std::optional<ErrorsSource> source;      // none: nothing can be evaluated
    std::shared_ptr<const RunErrors> errors; // null: not evaluated yet
    bool outdated = false;                   // the checkpoint is another by now
    TestData data = TestData::AsEvaluated;
    QString note; // what is wrong
    bool evaluating = false;
    qint64 done = 0; // images
    qint64 all = 0;
};

QString runNumberText(std::int64_t run); // "run 3"

// The confusion matrix of one run, or the way to it: evaluate, with progress and cancel. Ui thread.
class RunMatrix : public QWidget {
    Q_OBJECT
  public:
    explicit RunMatrix(QWidget* parent = nullptr);

    void setState(const RunErrorState& state);
    void setValues(ConfusionModel::Values values) { model_->setValues(values); }
    ConfusionView* view() const { return view_; }

  signals:
    void evaluateWanted();
    void cancelWanted();

  private:
    void showHead(const RunErrorState& state);
    void showWay(const RunErrorState& state);

    ConfusionModel* model_;
    ConfusionView* view_;
    ElidedLabel* title_;
    ElidedLabel* facts_;
    QLabel* note_;
    QPushButton* evaluate_;
    QProgressBar* progress_;
    QLabel* progressText_;
    QPushButton* cancel_;
    QWidget* way_;
    std::shared_ptr<const RunErrors> shown_;
};

} // namespace sharesnet
