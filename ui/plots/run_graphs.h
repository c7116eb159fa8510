#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plotted_run.h"

#include <qcustomplot.h>

namespace sharesnet {

// The graphs of one run in the three plots; the plots own them.
struct RunGraphs {
    RunGraphs(QCustomPlot& accuracy, QCustomPlot& loss, QCustomPlot& parameters);
    void removeFrom(QCustomPlot& accuracy, QCustomPlot& loss, QCustomPlot& parameters);

    void setStyle(const QString& name, const QColor& color, const Theme& theme);
    void drawAccuracy(const PlottedRun& curve, bool bySteps); // x axis in steps, or in epochs
    void drawLoss(const PlottedRun& curve, bool bySteps);
    void drawPoint(const PlottedRun& curve);

    QCPGraph* train;
    QCPGraph* test;
    QCPGraph* best;        // a ring about the best epoch
    QCPGraph* evaluations; // those that were asked for within an epoch
    QCPGraph* rawLoss;
    QCPGraph* smoothLoss;
    QCPGraph* diverged;    // crosses where the loss was not finite
    QCPGraph* rateChanges; // where a person changed the learning rate
    QCPGraph* point;       // accuracy against parameters
};

} // namespace sharesnet
