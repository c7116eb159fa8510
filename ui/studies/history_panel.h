#pragma once

#include "ui/plots/figure.h"
#include "ui/studies/lens_studies.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace sharesnet {

class PlotView;

// "Over the epochs": a number of each use as a curve over the checkpoints of the studied run. It
// takes a study of each checkpoint, so it begins when the person says so.
class HistoryPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit HistoryPanel(LensStudies* studies, QWidget* parent = nullptr);

    const UseQuantity& quantity() const;                       // that is drawn
    const UseHistory& history() const { return state_.found; } // that it is of
    bool hasCurves() const { return state_.found.moments.size() > 1; }
    Figure figure() const; // of the curves, which there are
    PlotView* plot() const { return plot_; }

    // What lies beside it needs below its title, so that their titles give way together.
    void setLeastHeight(int height);

    QSize minimumSizeHint() const override;                   // without the title, which gives way
    bool hasHeightForWidth() const override { return false; } // its words take what there is

  signals:
    void changed();                         // of what there is to export
    void checkpointChosen(qint64 step);     // by a click on the plot
    void menuWanted(QPoint globalPosition); // of exports

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setTexts();
    void layOut();
    void connectAll();
    StudyKind kind() const;          // that the number belongs to
    bool measuredInTraining() const; // such numbers of it are there
    bool showsTraining() const;      // and are shown
    void follow();
    void followProgress();
    void draw();
    void fit();
    void fitTitle();
    void choose(double x);
    std::int64_t nearestCheckpoint(std::int64_t step) const; // of the model on show
    QString noticeText() const;
    QString buttonText() const;
    QString legendText() const;
    PlotContent content(const Theme& theme) const;

    LensStudies* studies_;
    QLabel* title_;
    QLabel* legend_;
    QComboBox* quantity_; // item data: index into useQuantities()
    QLabel* notice_;
    PlotView* plot_;
    QStackedLayout* pages_;
    QLabel* note_;
    QPushButton* measure_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    QToolButton* inTraining_;
    HistoryState state_;
    bool zoomed_ = false;
    int least_ = 0;
};

} // namespace sharesnet
