// A store of 75,000 runs, as years of sweeps leave it: opening it and reading the list of all runs
// has to stay under 1 s; a look for what others changed is asked every second.

#include "core/store/run_store.h"
#include "tests/bench/full_store.h"

#include <benchmark/benchmark.h>

namespace sharesnet {
namespace {

using bench::fullStore;
using bench::kRuns;

void openAndListRuns(benchmark::State& state) {
    const std::filesystem::path& folder = fullStore();
    for (auto _ : state) {
        const RunStore store(folder);
        const RunList list = store.runs();
        if (list.runs.size() != kRuns) {
            state.SkipWithError("runs are missing");
        }
    }
}
BENCHMARK(openAndListRuns)->Unit(benchmark::kMillisecond)->MinTime(3);

void lookWhereNothingChanged(benchmark::State& state) {
    RunStore store(fullStore());
    for (auto _ : state) {
        benchmark::DoNotOptimize(store.writtenByOthers());
    }
}
BENCHMARK(lookWhereNothingChanged)->Unit(benchmark::kMicrosecond);

void lookWhereOneRunChanged(benchmark::State& state) {
    RunStore store(fullStore());
    RunStore other(fullStore());
    std::int64_t upTo = store.changesSince(0).changed.upTo;
    for (auto _ : state) {
        state.PauseTiming();
        other.setNote(37'000, "changed");
        state.ResumeTiming();
        const RunChanges changes = store.changesSince(upTo);
        upTo = changes.changed.upTo;
        if (changes.changed.runs.size() != 1) {
            state.SkipWithError("not just the run that changed");
        }
    }
}
BENCHMARK(lookWhereOneRunChanged)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace sharesnet
