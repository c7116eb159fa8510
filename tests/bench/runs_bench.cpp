// What the table of runs and the plots do while a person types, pans and zooms: 75,000 runs filter
// in well under 100 ms, ten curves of together a million points are drawn in well under 16 ms.

#include "core/flow/run_columns.h"
#include "core/flow/run_filter.h"
#include "core/flow/run_groups.h"
#include "core/statistics/curve_pyramid.h"
#include "core/statistics/smoothing.h"
#include "tests/support/synthetic_runs.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

namespace sharesnet {
namespace {

constexpr std::size_t kRuns = 75'000;
constexpr int kCurves = 10;
constexpr std::size_t kPoints = 100'000; // of each curve
constexpr int kWidth = 2'000;            // of the picture, pixels

double worst(const std::vector<double>& times) {
    return *std::ranges::max_element(times);
}

void report(benchmark::internal::Benchmark* run) {
    run->Unit(benchmark::kMillisecond)
        ->Repetitions(20)
        ->ReportAggregatesOnly()
        ->ComputeStatistics("worst", worst);
}

const std::vector<RunRecord>& runs() {
    static const std::vector<RunRecord> all = test::manyRuns(kRuns);
    return all;
}

void filterRuns(benchmark::State& state, const char* text) {
    const RunColumns columns;
    runs();
    for (auto _ : state) {
        const RunFilter filter(text, columns);
        benchmark::DoNotOptimize(std::ranges::count_if(
            runs(), [&](const RunRecord& run) { return filter.matches(run); }));
    }
}
BENCHMARK_CAPTURE(filterRuns, word, "run-12")->Apply(report);
BENCHMARK_CAPTURE(filterRuns, numbers, "best>80% and lr<0.1 and params<1M")->Apply(report);
BENCHMARK_CAPTURE(filterRuns, texts, "data=cifar10 state=finished sharing=paper not name~99")
    ->Apply(report);

void sortRuns(benchmark::State& state) {
    const RunColumns columns;
    runs();
    for (auto _ : state) {
        benchmark::DoNotOptimize(orderBy(columns.at("best"), runs(), true));
    }
}
BENCHMARK(sortRuns)->Apply(report);

void groupAThousandRuns(benchmark::State& state) {
    const RunColumns columns;
    runs();
    for (auto _ : state) {
        benchmark::DoNotOptimize(groupsOf(std::span(runs()).first(1'000), columns));
    }
}
BENCHMARK(groupAThousandRuns)->Apply(report);

std::vector<CurvePyramid> curves() {
    std::mt19937 random(1);
    std::vector<CurvePyramid> all(kCurves);
    for (CurvePyramid& curve : all) {
        for (std::size_t i = 0; i < kPoints; ++i) {
            curve.append(static_cast<double>(i), static_cast<double>(random() % 1'000));
        }
    }
    return all;
}

void drawAMillionPoints(benchmark::State& state) {
    const std::vector<CurvePyramid> all = curves();
    double shift = 0;
    for (auto _ : state) { // a pan: other columns each time
        const auto edges = columnEdges(shift, shift + kPoints, kWidth);
        shift += 7;
        for (const CurvePyramid& curve : all) {
            benchmark::DoNotOptimize(curve.drawn(edges));
        }
    }
}
BENCHMARK(drawAMillionPoints)->Apply(report);

void drawAZoomedIn(benchmark::State& state) {
    const std::vector<CurvePyramid> all = curves();
    const auto edges = columnEdges(40'000, 45'000, kWidth);
    for (auto _ : state) {
        for (const CurvePyramid& curve : all) {
            benchmark::DoNotOptimize(curve.drawn(edges));
        }
    }
}
BENCHMARK(drawAZoomedIn)->Apply(report);

// What 400 ms of ten fast runs bring.
void appendToAMillionPoints(benchmark::State& state) {
    std::vector<CurvePyramid> all = curves();
    double x = kPoints;
    for (auto _ : state) {
        for (int i = 0; i < 100; ++i, ++x) {
            for (CurvePyramid& curve : all) {
                curve.append(x, x);
            }
        }
    }
}
BENCHMARK(appendToAMillionPoints)->Apply(report);

void smoothOneCurve(benchmark::State& state) {
    const std::vector<CurvePyramid> all = curves();
    for (auto _ : state) {
        benchmark::DoNotOptimize(smoothed(all[0].x(), all[0].y(), 0.6));
    }
}
BENCHMARK(smoothOneCurve)->Apply(report);

} // namespace
} // namespace sharesnet
