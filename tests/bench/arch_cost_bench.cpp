// What the workbench does at every edit of its largest network; costOf has to stay under 1 ms.

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"

#include <benchmark/benchmark.h>

namespace sharesnet {
namespace {

void layoutOfShaResNet1001(benchmark::State& state) {
    const ArchSpec spec = cifarPreActivation(1001);
    for (auto _ : state) {
        benchmark::DoNotOptimize(layoutOf(spec));
    }
}
BENCHMARK(layoutOfShaResNet1001)->Unit(benchmark::kMicrosecond);

void costOfShaResNet1001(benchmark::State& state) {
    const ArchSpec spec = cifarPreActivation(1001);
    for (auto _ : state) {
        benchmark::DoNotOptimize(costOf(spec));
    }
}
BENCHMARK(costOfShaResNet1001)->Unit(benchmark::kMicrosecond);

void validateShaResNet1001(benchmark::State& state) {
    const ArchSpec spec = cifarPreActivation(1001);
    for (auto _ : state) {
        benchmark::DoNotOptimize(validate(spec));
    }
}
BENCHMARK(validateShaResNet1001)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace sharesnet
