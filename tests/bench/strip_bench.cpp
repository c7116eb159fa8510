// What the use strip does under the hand, on offscreen pixels: maps that come in, and a frame while
// one scrolls, of 18 uses of 64 channels of 16 x 16 (stage 2 of ResNet-164) and of 110 uses (a
// stage of ResNet-1001). Reports median and worst of each; a frame has 16.7 ms.

#include "tests/bench/offscreen_main.h"
#include "tests/bench/passes.h"
#include "ui/strip/strip_view.h"

#include <QApplication>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <memory>
#include <random>

namespace sharesnet {
namespace {

constexpr int kTimes = 120;

std::shared_ptr<const FeatureMaps> mapsOf(int uses) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal;
    auto maps = std::make_shared<FeatureMaps>();
    maps->shared = true;
    for (int use = 1; use <= uses; ++use) {
        FeatureMap map{use, use, 64, 16, 16, std::vector<float>(64 * 16 * 16)};
        for (float& value : map.valuesChw) {
            value = normal(random);
        }
        maps->uses.push_back(std::move(map));
    }
    maps->inputs = {maps->uses.front()};
    return maps;
}

void arrange(StripView& view, const benchmark::State& state) {
    view.resize(1400, 900);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
    view.setMaps(mapsOf(static_cast<int>(state.range(0))), nullptr);
    view.strip()->setDifferences(state.range(1) != 0);
    view.strip()->viewport()->repaint();
}

void firstStrip(benchmark::State& state) {
    const auto maps = mapsOf(static_cast<int>(state.range(0)));
    StripView view;
    arrange(view, state);
    Passes passes(state);
    for (auto _ : state) {
        passes.time([&] {
            view.setMaps(maps, nullptr);
            view.strip()->viewport()->repaint();
        });
    }
}

// Down and up, and sideways for the uses that have no room: all of it painted anew.
void scrollFrame(benchmark::State& state) {
    StripView view;
    arrange(view, state);
    UseStrip* strip = view.strip();
    int down = 37;
    int right = 23;
    Passes passes(state);
    for (auto _ : state) {
        const auto turn = [](QScrollBar* bar, int& step) {
            const int next = bar->value() + step;
            step = next > bar->maximum() || next < 0 ? -step : step;
            bar->setValue(bar->value() + step);
        };
        passes.time([&] {
            turn(strip->verticalScrollBar(), down);
            turn(strip->horizontalScrollBar(), right);
            strip->viewport()->repaint();
        });
    }
}

void each(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->Iterations(kTimes);
}

// The first argument: uses. The second: with differences.
BENCHMARK(firstStrip)->Args({18, 0})->Args({110, 1})->Apply(each);
BENCHMARK(scrollFrame)->Args({18, 0})->Args({18, 1})->Args({110, 0})->Args({110, 1})->Apply(each);

} // namespace
} // namespace sharesnet

int main(int argc, char** argv) {
    return sharesnet::runOffscreen(argc, argv);
}
