#pragma once

#include "core/flow/run_columns.h"
#include "core/run/events.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"
#include "ui/plots/plotted_run.h"
#include "ui/runs/run_style.h"
#include "ui/runs/store_client.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace sharesnet {

// What all plots of a window show: the runs, live and stored alike, how they are looked at, and the
// one cursor. Ui thread.
//
// Wiring: one model for the window, given to a PlotsPanel (large) and a LiveStrip (small). Stored
// runs come by setCurves, live ones by beginRun and append. A table follows cursorChanged and asks
// valueAtCursor; it calls pointAt for the rows under the pointer, and follows runsPointedAt for the
// curve under it. styleChanged: repaint what shows a run's color (styleOfRun).
class PlotModel : public QObject {
    Q_OBJECT
  public:
    explicit PlotModel(QObject* parent = nullptr);

    // Draws a stored run. Of a run that is live the points behind the last stored step stay.
    void setCurves(const RunCurves& curves);
    // A run that is live is only hidden: its events are still collected, setCurves brings it back.
    void removeRun(qint64 run);
    // Draws a run that starts or resumes now; what is drawn of it already stays.
    void beginRun(qint64 run, const RunSpec& spec, std::int64_t parameters);
    void setRunName(qint64 run, const QString& name);
    // Events of one drain; those of runs that were never begun or set are passed over.
    void append(const std::vector<TrainingEvent>& events);

    const PlotSettings& settings() const { return settings_; }
    void setSettings(const PlotSettings& settings);

    // in units of the x axis; nothing: none
    std::optional<double> cursor() const { return cursor_; }
    void setCursor(std::optional<double> x);
    std::optional<double> markA() const { return a_; }
    std::optional<double> markB() const { return b_; }
    void setMarks(std::optional<double> a, std::optional<double> b);
    // Of a shown run the measured value next to the cursor; accuracies in percent.
    std::optional<double> valueAtCursor(qint64 run, Metric metric) const;

    void pointAt(const QList<qint64>& runs); // draws the others faint; empty: none
    void setStyle(qint64 run, const RunStyle& style);

    PlotContent content(PlotKind kind, const PlotSettings& settings, const Theme& theme) const;
    // the run in training, or the last that was; null: none
    const PlottedRun* current() const;
    QList<qint64> shownRuns() const;
    const PlottedRun* shownRun(qint64 run) const; // null: it is not shown
    QString labelOf(qint64 run) const;            // what tells a shown run from the others
    // The store has new histograms of a run.
    void noteHistograms(qint64 run) { emit histogramsStored(run); }
    // the settings by which the shown runs can be grouped: key and title
    std::vector<std::pair<std::string, QString>> groupKeys() const;

  signals:
    void dataChanged(); // other runs or values
    void settingsChanged();
    void cursorChanged();
    void marksChanged();
    void runsPointedAt(const QList<qint64>& runs);
    void styleChanged(qint64 run);
    void histogramsStored(qint64 run);
    void message(const QString& text); // for the status bar

  private:
    void updateLabels();
    std::vector<ShownRun> shown() const;
    std::vector<ShownGroup> groups(const std::vector<ShownRun>& shown,
                                   const PlotSettings& settings) const;

    RunColumns columns_;
    std::map<qint64, PlottedRun> runs_;
    std::map<qint64, QString> labels_;
    std::map<qint64, RunStyle> styles_;
    PlotSettings settings_;
    std::optional<double> cursor_, a_, b_;
    QList<qint64> pointedAt_; // shown ones
    qint64 current_ = 0;
};

} // namespace sharesnet
