#pragma once

#include "ui/studies/lens_studies.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace sharesnet {

class StudyNotice;
class UseMatrix;

// How alike the uses of the studied convolution are, over many images: the matrix, what to hold its
// numbers against, and what they say; below the same of the network that it is set against.
class SimilarityPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit SimilarityPanel(LensStudies* studies, QWidget* parent = nullptr);
    UseMatrix* matrix() const { return own_.matrix; }
    UseMatrix* otherMatrix() const { return other_.matrix; }

  private:
    struct Side {
        UseMatrix* matrix;
        QLabel* facts;
        QLabel* sentence;
    };
    Side makeSide(int column);
    void follow();
    void showPending(const UseStudy& study, const StudyState& state) const;
    void show(const Side& side, const StudyPtr& study, const QString& of) const;

    LensStudies* studies_;
    QLabel* title_;
    QWidget* result_;
    QGridLayout* grid_;
    Side own_;
    Side other_;
    StudyNotice* notice_;
    StudyPtr shown_;
    StudyPtr shownOther_;
};

} // namespace sharesnet
