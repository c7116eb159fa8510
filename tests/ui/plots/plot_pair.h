#pragma once

#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/linked_plots.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <cstdint>
#include <vector>

namespace sharesnet::test {

inline PlotSettings plainSettings() {
    PlotSettings settings;
    settings.x = XAxis::Steps;
    settings.smoothing = 0;
    return settings;
}

// Two plots over one model, as the panels have them.
struct PlotPair {
    PlotPair() : linked(&model) {
        model.setSettings(plainSettings());
        linked.add(&accuracy, PlotKind::Accuracy);
        linked.add(&loss, PlotKind::Loss);
        for (PlotView* view : {&accuracy, &loss}) {
            view->resize(700, 400);
            view->show();
        }
        draw();
    }
    void draw() {
        for (PlotView* view : {&accuracy, &loss}) {
            view->replot(QCustomPlot::rpImmediateRefresh);
        }
    }
    void add(const std::vector<double>& losses, std::int64_t perEpoch = 100,
             const std::vector<double>& tests = {}) {
        ++runs;
        model.setCurves(storedRun(runs, specNamed("net", static_cast<std::uint64_t>(runs)), losses,
                                  perEpoch, tests));
        linked.update();
        draw();
    }
    PlotModel model;
    PlotView accuracy;
    PlotView loss;
    LinkedPlots linked;
    std::int64_t runs = 0;
};

inline std::vector<double> ramp(int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(1.0 + i);
    }
    return values;
}

inline QPoint pixelOf(const PlotView& view, double x, double y) {
    return {qRound(view.xAxis->coordToPixel(x)), qRound(view.yAxis->coordToPixel(y))};
}

inline void wheel(PlotView& view, const QPoint& at, int notches,
                  Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
    view.replot(QCustomPlot::rpImmediateRefresh);
}

inline void drag(PlotView& view, const QPoint& from, const QPoint& to,
                 Qt::MouseButton button = Qt::LeftButton) {
    QTest::mousePress(&view, button, {}, from);
    for (const QPoint& at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, button, {});
        QApplication::sendEvent(&view, &move);
    }
    QTest::mouseRelease(&view, button, {}, to);
    view.replot(QCustomPlot::rpImmediateRefresh);
}

inline void hover(PlotView& view, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&view, &move);
}

} // namespace sharesnet::test
