#pragma once

#include "ui/base/worker.h"
#include "ui/studies/lens_studies.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace sharesnet {

class ElidedLabel;
class StudyNotice;
struct PairValues;
struct PicturePart;
class UseMatrix;
class UsePlot;
class WholeSpinBox;

// "What the uses do": small plots over the uses of the studied convolution, with those of the
// network that it is set against as dashes, and how the gradients of the uses lie to each other.
class MeasuresPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit MeasuresPanel(LensStudies* studies, QWidget* parent = nullptr);
    const std::vector<UsePlot*>& plots() const { return plots_; } // in the order of kUseNumbers
    UseMatrix* gradients() const { return gradients_; }

  signals:
    void message(const QString& text);

  private:
    QWidget* makePlots();
    QWidget* makeFoot();
    void makeExports();
    void follow();
    void show();
    QString footText() const;
    void exportNumbers();
    void exportPicture();
    void addMatrix(std::vector<PicturePart>& parts, const QRect& place,
                   const PairValues& pairs) const;
    void writePicture(const QString& file);

    LensStudies* studies_;
    std::vector<UsePlot*> plots_;
    UseMatrix* gradients_;
    QLabel* gradientsTitle_;
    ElidedLabel* gradientsText_;
    QWidget* result_;
    StudyNotice* notice_;
    ElidedLabel* foot_;
    QPushButton* newer_;
    WholeSpinBox* images_;
    QToolButton* export_;
    QTimer typed_; // since the number of images was changed
    StudyPtr shown_;
    StudyPtr shownAgainst_;
    Worker exports_;
};

} // namespace sharesnet
