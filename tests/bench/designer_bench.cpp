// What the designer does under the hand, on offscreen pixels: the first drawing of an architecture,
// an edit until it is repainted, and a frame while one pans or zooms. Reports median and worst of
// each; the limits are 150, 16 and 16.7 ms.

#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "tests/bench/offscreen_main.h"
#include "tests/bench/passes.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/compare_section.h"

#include <QApplication>
#include <QScrollBar>

#include <benchmark/benchmark.h>

namespace sharesnet {
namespace {

constexpr int kTimes = 60;

ArchSpec monster() {
    ArchSpec spec = cifarPreActivation(164);
    spec.name = "monster";
    spec.stages.assign(40, StageSpec{25, 64, 1, {}});
    return applyPaperRule(spec);
}

ArchSpec specOf(const benchmark::State& state) {
    return state.range(0) == 0 ? cifarPreActivation(1001) : monster();
}

void showWhole(DesignerView& view) {
    view.resize(1400, 900);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
}

void paintNow(DesignerView& view) {
    view.viewport()->repaint();
}

void firstDrawing(benchmark::State& state) {
    const ArchSpec spec = specOf(state);
    Passes passes(state);
    for (auto _ : state) {
        passes.time([&] {
            ArchDocument document;
            document.replace(spec);
            DesignerView view(&document);
            showWhole(view);
            paintNow(view);
        });
    }
}

// With the budget and a comparison beside it, as in the window; every other edit takes the last one
// back.
void editToRepaint(benchmark::State& state) {
    ArchDocument document;
    document.replace(specOf(state));
    DesignerView view(&document);
    Comparison comparison(&document);
    BudgetPanel budget(&document);
    CompareSection section(&document, &comparison);
    view.setComparison(&comparison);
    comparison.pin(document.spec(), QStringLiteral("before"));
    showWhole(view);
    if (state.range(1) != 0) {
        view.unfoldAll();
    }
    paintNow(view);
    Passes passes(state);
    for (auto _ : state) {
        passes.time([&] {
            view.activate(Spot::ofChip(2, 9, 2));
            paintNow(view);
        });
    }
}

void panFrame(benchmark::State& state) {
    ArchDocument document;
    document.replace(specOf(state));
    DesignerView view(&document);
    showWhole(view);
    view.unfoldAll();
    view.setZoom(1.0);
    int step = 7;
    QScrollBar* bar = view.verticalScrollBar();
    Passes passes(state);
    for (auto _ : state) {
        step = bar->value() + step > bar->maximum() || bar->value() + step < 0 ? -step : step;
        passes.time([&] {
            bar->setValue(bar->value() + step);
            paintNow(view); // all of it, more than scrolling asks for
        });
    }
}

void zoomFrame(benchmark::State& state) {
    ArchDocument document;
    document.replace(specOf(state));
    DesignerView view(&document);
    showWhole(view);
    view.unfoldAll();
    double zoom = 0.1;
    Passes passes(state);
    for (auto _ : state) {
        zoom = zoom > 1.5 ? 0.1 : zoom * 1.05;
        passes.time([&] {
            view.setZoom(zoom);
            paintNow(view);
        });
    }
}

void whatIfOfAChip(benchmark::State& state) {
    const ArchSpec spec = specOf(state);
    const ArchCost cost = costOf(spec);
    Passes passes(state);
    for (auto _ : state) {
        passes.time([&] { benchmark::DoNotOptimize(whatIf(Spot::ofChip(2, 9, 2), spec, cost)); });
    }
}

void each(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->Iterations(kTimes);
}

// The first argument: 0 ShaResNet-1001, 1 forty stages of 25 blocks. The second: all blocks
// unfolded.
BENCHMARK(firstDrawing)->Arg(0)->Arg(1)->Apply(each);
BENCHMARK(editToRepaint)->ArgsProduct({{0, 1}, {0, 1}})->Apply(each);
BENCHMARK(panFrame)->Arg(0)->Arg(1)->Apply(each);
BENCHMARK(zoomFrame)->Arg(0)->Arg(1)->Apply(each);
BENCHMARK(whatIfOfAChip)->Arg(0)->Arg(1)->Apply(each);

} // namespace
} // namespace sharesnet

int main(int argc, char** argv) {
    return sharesnet::runOffscreen(argc, argv);
}
