#pragma once

#include "core/store/run_store.h"

#include <cstdint>
#include <vector>

namespace sharesnet::test {

// A small run and what happens to it, for the tests of the store.

inline ArchSpec someArch() {
    ArchSpec arch;
    arch.name = "thin";
    arch.stages = {{3, 64, 1, {{2, {{2, 3}}}}}, {2, 128, 2, {}}};
    return arch;
}

inline std::int64_t createRun(RunStore& store) {
    return store.createRun("thin", someArch(), TrainConfig{}, "shapes");
}

inline RunStarted started(std::int64_t firstStep = 1) {
    RunStarted fact;
    fact.parameters = 1'000;
    fact.parametersUnshared = 1'500;
    fact.stepsPerEpoch = 2;
    fact.epochs = 3;
    fact.firstStep = firstStep;
    fact.device = "cpu";
    fact.precision = "fp32";
    fact.environment = {{"torch", "1.13.1"}};
    return fact;
}

inline StepDone stepOf(std::int64_t step) {
    return {
        static_cast<int>((step - 1) / 2) + 1, step, 2.0 / static_cast<double>(step), 0.1, 100, 0.5};
}

inline EpochDone epochOf(int epoch, double testTop1, bool evaluated = true) {
    return {epoch, epoch * 2, 1.0 / epoch, 0.1 * epoch, evaluated, 1.5, testTop1, 1, 3};
}

inline void record(RunStore& store, std::int64_t run, const std::vector<RunFact>& facts,
                   double time = 100) {
    std::vector<TrainingEvent> events;
    for (const RunFact& fact : facts) {
        events.push_back({run, time, fact});
    }
    store.record(events);
}

} // namespace sharesnet::test
