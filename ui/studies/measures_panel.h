#pragma once

#include "ui/base/worker.h"
#include "ui/studies/lens_studies.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <vector>

class QAction;
class QPushButton;
class QToolButton;

namespace sharesnet {

class ElidedLabel;
class HistoryPanel;
class PairsPanel;
class StudyNotice;
struct PairValues;
struct StudyPart;
class UsePlot;
class WholeSpinBox;

// "What the uses do": small plots over the uses of the studied convolution, with those of the
// network that it is set against as dashes, how the uses lie to each other, and how their numbers
// changed over the epochs.
class MeasuresPanel : public QWidget {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit MeasuresPanel(LensStudies* studies, QWidget* parent = nullptr);
    const std::vector<UsePlot*>& plots() const { return plots_; }
    PairsPanel* pairs() const { return pairs_; }
    HistoryPanel* history() const { return history_; }

  signals:
    void message(const QString& text);
    void checkpointChosen(qint64 step); // of the studied model's run

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makePlots();
    QWidget* makeFoot();
    void makeExports();
    void follow();
    void showStudy();
    void fitPlots();
    QString footText() const;
    void exportNumbers();
    void exportHistory();
    void exportCurves();
    void exportPicture();
    void addMatrix(std::vector<StudyPart>& parts, const QRect& place,
                   const PairValues& pairs) const;
    void writePicture(const QString& file);
    void chooseFolder(const QString& title,
                      const std::function<void(const std::filesystem::path& folder)>& write);

    LensStudies* studies_;
    std::vector<UsePlot*> plots_;
    PairsPanel* pairs_;
    HistoryPanel* history_;
    QWidget* result_;
    StudyNotice* notice_;
    ElidedLabel* foot_;
    QPushButton* newer_;
    WholeSpinBox* images_;
    QToolButton* export_;
    QAction* exportHistory_ = nullptr;
    QAction* exportCurves_ = nullptr;
    QTimer typed_; // since the number of images was changed
    StudyPtr shown_;
    StudyPtr shownAgainst_;
    Worker exports_;
};

} // namespace sharesnet
