#pragma once

#include "core/run/events.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/plotted_run.h"
#include "ui/plots/run_graphs.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <cstdint>
#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace sharesnet {

// The curves of the shown runs, each in its lasting color: accuracy (test solid with points, train
// dashed, in %), loss (raw light, smoothed strong), accuracy against parameters (a point a run, its
// best test accuracy). Below them a line with the current step. Wheel zooms, drag pans, double
// click fits, right click offers the rest.
class LivePlots : public QWidget {
    Q_OBJECT
  public:
    enum class XAxis { Steps, Epochs };

    explicit LivePlots(QWidget* parent = nullptr);

    // Draws a stored run. Of a run that is live the points behind the last stored step stay.
    void setCurves(const RunCurves& curves);
    // A run that is live is only hidden: its events are still collected, setCurves brings it back.
    void removeRun(qint64 run);
    // Draws a run that starts or resumes now; what is drawn of it already stays.
    void beginRun(qint64 run, const QString& name, std::int64_t parameters);
    void setRunName(qint64 run, const QString& name);
    // Events of one drain; those of runs that were never begun or set are passed over. One replot
    // at most.
    void append(const std::vector<TrainingEvent>& events);

    void setXAxis(XAxis axis);
    XAxis xAxis() const;
    void setLogLoss(bool log);
    bool logLoss() const;

    // The text that hovering shows: the value of every shown run at the point next to x (in the
    // units of the x axis).
    QString accuracyTextAt(double x) const;
    QString lossTextAt(double x) const;

    // Writes accuracy.png, loss.png and accuracy-against-parameters.png (1200 x 800) into an
    // existing folder; works unshown. Blocks. False where one could not be written.
    bool savePngs(const QString& folder);

  signals:
    void message(const QString& text); // for the status bar: what was saved, or why not

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void buildPlots();
    void buildChoices();
    void layOut();
    RunGraphs& graphsOf(qint64 run);
    void dropGraphs(qint64 run);
    void styleGraphs(qint64 run);
    void redraw(qint64 run);
    void redrawAccuracy(qint64 run);
    void redrawLoss(qint64 run);
    void redrawPoint(qint64 run);
    void redrawFront();
    void redrawAll();
    void updateEmptyTexts();
    void fitAccuracy();
    void fitLoss();
    void fitParameters();
    void showStatus(const PlottedRun& curve, const StepDone& step);
    QStringList markTexts(const PlottedRun& curve, const PlotView& plot, double x) const;
    std::vector<HoverLine> accuracyLines(double x) const;
    std::vector<HoverLine> lossLines(double x) const;
    std::vector<HoverLine> parameterLines(const QPointF& pixel) const;

    PlotView* accuracy_ = nullptr;
    PlotView* loss_ = nullptr;
    PlotView* parameters_ = nullptr;
    QCPGraph* front_ = nullptr; // no run has more accuracy with fewer parameters than those on it
    QLabel* status_ = nullptr;
    QComboBox* xChoice_ = nullptr;
    QCheckBox* logChoice_ = nullptr;
    XAxis axis_ = XAxis::Epochs;
    std::map<qint64, PlottedRun> curves_;
    std::map<qint64, RunGraphs> graphs_; // of the shown runs
    Theme theme_;
};

} // namespace sharesnet
