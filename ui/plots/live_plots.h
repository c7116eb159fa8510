#pragma once

#include "core/run/events.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

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
    ~LivePlots() override;

    // Draws a stored run. Of a run that is live the points behind the last stored step stay.
    void setCurves(const RunCurves& curves);
    // A run that is live is only hidden: its events are still collected, setCurves brings it back.
    void removeRun(qint64 run);
    // Draws a run that starts or goes on now; what is there of it already stays.
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
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
