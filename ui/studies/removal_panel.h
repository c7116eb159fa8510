#pragma once

#include "ui/base/worker.h"
#include "ui/studies/lens_studies.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sharesnet {

class AccuracyTree;
class WholeSpinBox;

// "Ablation": what becomes of the accuracy when uses of the studied convolution are
// left out, repeated or added. Takes up to minutes, so it begins when the person says so.
class RemovalPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit RemovalPanel(LensStudies* studies, QWidget* parent = nullptr);

  signals:
    void message(const QString& text);
    void sharingWanted(bool tie);   // else to untie
    void imageChosen(qint64 index); // of the test set of the studied model's run

  private:
    void layOut();
    void follow();
    void followProgress();
    void show();
    QString explanation() const;
    bool sharesNow() const;
    bool measuresThis() const; // and not another convolution
    void exportNumbers();

    LensStudies* studies_;
    QLabel* title_;
    QLabel* facts_;
    QLabel* text_;
    AccuracyTree* tree_;
    WholeSpinBox* images_;
    QPushButton* measure_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QToolButton* export_;
    QPushButton* untie_;
    QPushButton* tie_;
    StudyPtr shown_;
    StudyPtr shownAgainst_;
    Worker exports_;
};

} // namespace sharesnet
