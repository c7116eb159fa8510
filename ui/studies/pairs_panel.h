#pragma once

#include "core/arch/layout.h"
#include "ui/studies/study_client.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace sharesnet {

class ElidedLabel;
class HelpMark;
struct PairValues;
class UseMatrix;

// How the uses lie to each other: the cosines of their gradients, or the correlations of what they
// add, as a matrix. Title and sentence give way where there is no room.
class PairsPanel : public QWidget {
    Q_OBJECT
  public:
    enum class Of { Gradients, Updates };

    explicit PairsPanel(QWidget* parent = nullptr);

    void setStudy(StudyPtr study, const StageLayout& stage); // of gradients and updates
    PairValues pairs(Of of) const;                           // of the study
    Of of() const;
    UseMatrix* matrix() const { return matrix_; }

    // What lies beside it needs below its title, so that their titles give way together.
    void setLeastHeight(int height);

    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showPairs();
    void fitTexts();

    QLabel* title_;
    QComboBox* of_; // in the order of Of
    HelpMark* mark_;
    UseMatrix* matrix_;
    ElidedLabel* sentence_;
    StudyPtr study_;
    std::int64_t weights_ = 0; // of the convolution's kernel
    int least_ = 0;
};

} // namespace sharesnet
