#pragma once

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet::test {

// A run in a store, ended after one epoch of `losses` with this test accuracy.
inline std::int64_t storeRun(RunStore& store, const RunSpec& spec, double testTop1,
                             const std::vector<double>& losses = {1},
                             std::int64_t parameters = 1'000'000) {
    const RunClaim claim = store.create(spec);
    const std::int64_t run = claim.run;
    std::vector<TrainingEvent> events;
    RunStarted started;
    started.parameters = parameters;
    started.parametersUnshared = parameters * 2;
    started.stepsPerEpoch = static_cast<std::int64_t>(losses.size());
    started.epochs = 1;
    started.spec = spec;
    events.push_back({run, 100, started});
    std::int64_t step = 0;
    for (const double loss : losses) {
        events.push_back(
            {run, 100.0 + static_cast<double>(++step), StepDone{1, step, loss, 0.1, 500, 0.5}});
    }
    events.push_back({run, 200, EpochDone{1, step, 1.5, 0.5, true, 1.25, testTop1, 0.99, 3}});
    events.push_back({run, 201, RunFinished{false, 1, step, 3}});
    store.record(claim, events);
    store.release(claim);
    return run;
}

inline std::int64_t storeRun(RunStore& store, const std::string& name,
                             const std::vector<double>& losses, double testTop1,
                             std::int64_t parameters = 1'000'000) {
    return storeRun(store, RunSpec{name, cifarPreActivation(29), TrainConfig{}, DataSpec{}},
                    testTop1, losses, parameters);
}

} // namespace sharesnet::test
