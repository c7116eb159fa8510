#pragma once

#include "core/arch/presets.h"
#include "ui/plots/plot_axes.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plot_view.h"

#include <QString>

#include <string>
#include <vector>

namespace sharesnet::test {

inline RunSpec specNamed(const std::string& name, std::uint64_t seed = 1) {
    RunSpec spec{name, cifarPreActivation(29), TrainConfig{}, DataSpec{}};
    spec.config.seed = seed;
    return spec;
}

// Two epochs of two steps: test 31.25 and 62.5 %, train 25 and 50 %.
inline std::vector<TrainingEvent> twoEpochs(std::int64_t run, const RunSpec& spec) {
    RunStarted started;
    started.parameters = 929'114;
    started.stepsPerEpoch = 2;
    started.epochs = 2;
    started.spec = spec;
    return {{run, 1, started},
            {run, 2, StepDone{1, 1, 2.25, 0.1, 300, 0.1, 4}},
            {run, 3, StepDone{1, 2, 1.75, 0.09, 310, 0.3, 3}},
            {run, 4, EpochDone{1, 2, 2, 0.25, true, 1.9, 0.3125, 0.9, 1}},
            {run, 5, StepDone{2, 3, 1.5, 0.05, 320, 0.4, 2}},
            {run, 6, StepDone{2, 4, 1.25, 0.01, 330, 0.5, 1}},
            {run, 7, EpochDone{2, 4, 1.4, 0.5, true, 1.3, 0.625, 0.95, 1}}};
}

inline void train(PlotModel& model, std::int64_t run, const RunSpec& spec) {
    model.beginRun(run, spec, 929'114);
    model.append(twoEpochs(run, spec));
}

// A stored run of `losses`, a step a second, tested after every `perEpoch` of them.
inline RunCurves storedRun(std::int64_t run, const RunSpec& spec, const std::vector<double>& losses,
                           std::int64_t perEpoch, const std::vector<double>& tests) {
    RunCurves curves;
    curves.run.id = run;
    curves.run.spec = spec;
    curves.run.state = RunState::Finished;
    curves.run.parameters = 1'500'000;
    curves.run.stepsPerEpoch = perEpoch;
    curves.run.steps = static_cast<std::int64_t>(losses.size());
    curves.run.epochs = static_cast<int>(tests.size());
    std::int64_t step = 0;
    for (const double loss : losses) {
        ++step;
        curves.steps.push_back(
            {StepDone{static_cast<int>((step - 1) / perEpoch) + 1, step, loss, 0.1, 500, 0.5, 1},
             1000.0 + static_cast<double>(step)});
    }
    int epoch = 0;
    for (const double test : tests) {
        ++epoch;
        curves.epochs.push_back({EpochDone{epoch, epoch * perEpoch, 1, test, true, 1, test, 1, 1},
                                 1000.5 + static_cast<double>(epoch * perEpoch)});
    }
    return curves;
}

// The same with three stages' update ratios and the memory in use at the first step and every
// second from there on: 1, 2, 4 thousandths and as many MiB as the step's number.
inline RunCurves measuredRun(std::int64_t run, const RunSpec& spec,
                             const std::vector<double>& losses) {
    RunCurves curves = storedRun(run, spec, losses, 2, {0.5});
    for (std::size_t i = 0; i < curves.steps.size(); i += 2) {
        StepDone& step = curves.steps[i].step;
        step.memoryBytes = step.step << 20;
        step.updateRatios = {0.001, 0.002, 0.004};
    }
    return curves;
}

inline QString plain(QString text) {
    return text.replace(QChar(0x202f), QLatin1Char(' '));
}

// Shows a view of this size with all of its data.
inline void showAll(PlotView& view, PlotContent content, QSize size = {700, 400}) {
    view.resize(size);
    view.setContent(std::move(content));
    if (const auto data = xOfData(view.content())) {
        view.setXRange(paddedX(*data, view.content()));
    }
    view.show();
    view.replot(QCustomPlot::rpImmediateRefresh);
    view.setXRange(view.xAxis->range());
    view.fitY();
    view.replot(QCustomPlot::rpImmediateRefresh);
}

} // namespace sharesnet::test
