#pragma once

#include "ui/studies/lens_studies.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace sharesnet {

class NormBands;

// "Batch norm of each use": scale, shift and running statistics by channel, which each use has for
// itself, whatever it shares.
class NormPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit NormPanel(LensStudies* studies, QWidget* parent = nullptr);

  private:
    void follow();

    LensStudies* studies_;
    QLabel* title_;
    QLabel* legend_;
    std::vector<NormBands*> bands_;
    StudyPtr shown_;
};

} // namespace sharesnet
