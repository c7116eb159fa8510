// A million points in ten runs, as the window draws them on offscreen pixels at 1200 x 700: the
// events of one drain until they are drawn, and a frame while one pans or zooms. Reports median and
// worst of each; the limit is 16 ms.

#include "core/arch/presets.h"
#include "tests/bench/passes.h"
#include "ui/plots/plots_panel.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sharesnet {
namespace {

constexpr int kTimes = 60;
constexpr int kRuns = 10;
constexpr std::int64_t kSteps = 100'000; // of each run
constexpr std::int64_t kPerEpoch = 400;
constexpr int kDrain = 100; // steps: 400 ms at 250 a second

// Falls with noise, the same each time.
double lossAt(std::int64_t run, std::int64_t step) {
    auto state = static_cast<std::uint64_t>(step) * 6364136223846793005ULL +
                 static_cast<std::uint64_t>(run) * 1442695040888963407ULL;
    state ^= state >> 33;
    const double noise = static_cast<double>(state % 10'000) / 10'000 - 0.5;
    return 0.1 + 2 * std::exp(-static_cast<double>(step) / 20'000) +
           0.02 * static_cast<double>(run) + 0.3 * noise;
}

StepDone stepAt(std::int64_t run, std::int64_t step) {
    return {static_cast<int>((step - 1) / kPerEpoch) + 1,
            step,
            lossAt(run, step),
            0.1,
            900 + 100 * lossAt(run, step),
            0.5,
            lossAt(run, step)};
}

// Ten runs of 100,000 steps, the last of them in training, and the plot of `range(0)` in a window.
struct Window {
    explicit Window(const benchmark::State& state)
        : kind(static_cast<PlotKind>(state.range(0))), panel(&model) {
        for (std::int64_t run = 1; run <= kRuns; ++run) {
            RunCurves curves;
            curves.run.id = run;
            curves.run.spec = {"run", cifarPreActivation(29), TrainConfig{}, DataSpec{}};
            curves.run.spec.config.seed = static_cast<std::uint64_t>(run);
            curves.run.stepsPerEpoch = kPerEpoch;
            curves.run.parameters = 1;
            for (std::int64_t step = 1; step <= kSteps; ++step) {
                curves.steps.push_back({stepAt(run, step), static_cast<double>(step)});
            }
            for (int epoch = 1; epoch <= kSteps / kPerEpoch; ++epoch) {
                const double top1 = 0.95 - lossAt(run, epoch * kPerEpoch) / 10;
                curves.epochs.push_back(
                    {EpochDone{epoch, epoch * kPerEpoch, 1, top1, true, 1, top1, 1, 1},
                     static_cast<double>(epoch * kPerEpoch)});
            }
            model.setCurves(curves);
        }
        model.beginRun(kRuns, {"run", cifarPreActivation(29), TrainConfig{}, DataSpec{}}, 1);
        PlotSettings settings;
        settings.x = XAxis::Steps;
        model.setSettings(settings);
        panel.setAttribute(Qt::WA_DontShowOnScreen);
        panel.resize(1200, 700);
        panel.show();
        panel.showKind(kind);
        for (int i = 0; i < 3; ++i) {
            QApplication::processEvents();
            draw();
        }
    }
    void draw() { panel.view(kind)->replot(QCustomPlot::rpImmediateRefresh); }

    PlotModel model;
    PlotKind kind;
    PlotsPanel panel;
};

void drainToReplot(benchmark::State& state) {
    Window window(state);
    std::int64_t step = kSteps;
    Passes passes(state);
    for (auto _ : state) {
        std::vector<TrainingEvent> events;
        for (int i = 0; i < kDrain; ++i) {
            ++step;
            events.push_back({kRuns, static_cast<double>(step), stepAt(kRuns, step)});
        }
        passes.time([&] {
            window.model.append(events);
            window.draw();
        });
    }
}

void panFrame(benchmark::State& state) {
    Window window(state);
    PlotView* view = window.panel.view(window.kind);
    double left = 0;
    Passes passes(state);
    for (auto _ : state) {
        left = left > kSteps / 2 ? 0 : left + 700;
        passes.time([&] {
            emit view->xRangeWanted(QCPRange(left, left + kSteps / 2));
            window.draw();
        });
    }
}

void zoomFrame(benchmark::State& state) {
    Window window(state);
    PlotView* view = window.panel.view(window.kind);
    double size = kSteps;
    Passes passes(state);
    for (auto _ : state) {
        size = size < 100 ? kSteps : size * 0.8;
        passes.time([&] {
            emit view->xRangeWanted(QCPRange(kSteps / 2 - size / 2, kSteps / 2 + size / 2));
            window.draw();
        });
    }
}

void cursorMove(benchmark::State& state) {
    Window window(state);
    PlotView* view = window.panel.view(window.kind);
    double x = 0;
    Passes passes(state);
    for (auto _ : state) {
        x = x > kSteps ? 0 : x + 1000;
        passes.time([&] { emit view->cursorMoved(x, QPointF(view->xAxis->coordToPixel(x), 200)); });
    }
}

void each(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->Iterations(kTimes);
    for (const PlotKind kind : {PlotKind::Loss, PlotKind::LearningRate, PlotKind::GradientNorm}) {
        bench->Arg(static_cast<int>(kind));
    }
}

// The argument: 1 loss with smoothing, 2 learning rate, 4 gradient norm.
BENCHMARK(drainToReplot)->Apply(each);
BENCHMARK(panFrame)->Apply(each);
BENCHMARK(zoomFrame)->Apply(each);
BENCHMARK(cursorMove)->Apply(each);

} // namespace
} // namespace sharesnet

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    QSettings().remove(QStringLiteral("plots"));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
