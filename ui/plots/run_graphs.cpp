#include "ui/plots/run_graphs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

using Points = QVector<QCPGraphData>;

QString named(const char* pattern, const QString& name) {
    return QCoreApplication::translate("RunGraphs", pattern).arg(name);
}

double xOf(const EpochDone& epoch, bool bySteps) {
    return bySteps ? static_cast<double>(epoch.step) : epoch.epoch;
}

} // namespace

RunGraphs::RunGraphs(QCustomPlot& accuracy, QCustomPlot& loss, QCustomPlot& parameters)
    : train(accuracy.addGraph()),
      test(accuracy.addGraph()),
      best(accuracy.addGraph()),
      evaluations(accuracy.addGraph()),
      rawLoss(loss.addGraph()),
      smoothLoss(loss.addGraph()),
      diverged(loss.addGraph()),
      rateChanges(loss.addGraph()),
      point(parameters.addGraph()) {
    for (QCPGraph* graph : {best, evaluations, diverged, rateChanges, point}) {
        graph->setLineStyle(QCPGraph::lsNone);
    }
}

void RunGraphs::removeFrom(QCustomPlot& accuracy, QCustomPlot& loss, QCustomPlot& parameters) {
    for (QCPGraph* graph : {train, test, best, evaluations}) {
        accuracy.removeGraph(graph);
    }
    for (QCPGraph* graph : {rawLoss, smoothLoss, diverged, rateChanges}) {
        loss.removeGraph(graph);
    }
    parameters.removeGraph(point);
}

void RunGraphs::setStyle(const QString& name, const QColor& color, const Theme& theme) {
    QColor light = color;
    light.setAlphaF(0.3f);
    test->setName(named("%1 test", name));
    train->setName(named("%1 train", name));
    rawLoss->setName(named("%1 loss", name));
    smoothLoss->setName(named("%1 loss, smoothed", name));
    point->setName(name);
    // Unnamed graphs are marks on others and stay out of exported tables.
    for (QCPGraph* marks : {best, evaluations, diverged, rateChanges}) {
        marks->setName({});
    }
    test->setPen(QPen(color, 2));
    test->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, 5));
    train->setPen(QPen(color, 1.5, Qt::DashLine));
    best->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.5), Qt::NoBrush, 11));
    evaluations->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, color, color, 9));
    rateChanges->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(theme.window, 1), color, 12));
    rawLoss->setPen(QPen(light, 1));
    smoothLoss->setPen(QPen(color, 2));
    diverged->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCross, QPen(theme.bad, 2.5), Qt::NoBrush, 10));
    point->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.window, 1), color, 11));
}

void RunGraphs::drawAccuracy(const PlottedRun& curve, bool bySteps) {
    Points testPoints, trainPoints, bestPoint, markPoints;
    for (const EpochDone& epoch : curve.epochs()) {
        trainPoints.append({xOf(epoch, bySteps), epoch.trainTop1 * 100});
        if (epoch.evaluated) {
            testPoints.append({xOf(epoch, bySteps), epoch.testTop1 * 100});
        }
    }
    if (const auto top = curve.bestEpoch()) {
        bestPoint.append({xOf(*top, bySteps), top->testTop1 * 100});
    }
    for (const RunMark& mark : curve.marks()) {
        if (mark.kind == RunMark::Kind::Evaluation) {
            markPoints.append({bySteps ? static_cast<double>(mark.step) : curve.epochsAt(mark.step),
                               mark.testTop1 * 100});
        }
    }
    evaluations->data()->set(markPoints);
    test->data()->set(testPoints, true);
    train->data()->set(trainPoints, true);
    best->data()->set(bestPoint, true);
}

void RunGraphs::drawLoss(const PlottedRun& curve, bool bySteps) {
    const auto at = [&](std::int64_t step) {
        return bySteps ? static_cast<double>(step) : curve.epochsAt(step);
    };
    Points raw, smooth, marks;
    raw.reserve(static_cast<qsizetype>(curve.loss().size()));
    smooth.reserve(raw.capacity());
    double lastGood = 1;
    bool marked = false;
    for (const LossPoint& step : curve.loss()) {
        const double x = at(step.step);
        raw.append({x, step.loss});
        smooth.append({x, step.smoothed});
        if (std::isfinite(step.loss)) {
            lastGood = step.smoothed;
        } else {
            marks.append({x, std::min(lastGood, curve.lossCeiling())});
            marked = marked || step.step == curve.divergedStep();
        }
    }
    if (curve.divergedStep() > 0 && !marked) {
        marks.append({at(curve.divergedStep()), std::min(lastGood, curve.lossCeiling())});
    }
    Points changes;
    for (const RunMark& mark : curve.marks()) {
        if (const LossPoint* near = curve.lossNear(mark.step);
            near && mark.kind == RunMark::Kind::LearningRate) {
            changes.append(
                {at(mark.step), std::isfinite(near->smoothed) ? near->smoothed : lastGood});
        }
    }
    rateChanges->data()->set(changes);
    rawLoss->data()->set(raw, true);
    smoothLoss->data()->set(smooth, true);
    diverged->data()->set(marks);
}

void RunGraphs::drawPoint(const PlottedRun& curve) {
    Points points;
    if (const auto top = curve.bestEpoch(); top && curve.parameters() > 0) {
        points.append({static_cast<double>(curve.parameters()) / 1e6, top->testTop1 * 100});
    }
    point->data()->set(points);
}

} // namespace sharesnet
