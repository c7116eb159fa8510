#pragma once

#include "ui/studies/lens_studies.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sharesnet {

// Stands where the result of a study would, while there is none: how far it is, or why there is
// none and what to do.
class StudyNotice : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    StudyNotice(LensStudies* studies, StudyKind kind, QWidget* parent = nullptr);

    QString text() const;

  private:
    void follow();
    void followProgress();

    LensStudies* studies_;
    StudyKind kind_;
    QLabel* text_;
    QProgressBar* progress_;
    QPushButton* again_;
};

} // namespace sharesnet
