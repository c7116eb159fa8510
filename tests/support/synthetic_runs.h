#pragma once

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/store/run_record.h"

#include <random>
#include <string>
#include <vector>

namespace sharesnet::test {

// A finished run of CIFAR-10 that reached `best`, and a tenth of a point less at its end.
inline RunRecord finishedRun(std::int64_t id, const ArchSpec& arch, std::uint64_t seed,
                             double best) {
    RunRecord run;
    run.id = id;
    run.spec.name = "run-" + std::to_string(id);
    run.spec.arch = arch;
    run.spec.config.seed = seed;
    run.spec.data = {DataKind::Cifar10, "/data/cifar"};
    run.state = RunState::Finished;
    run.createdAt = 1'700'000'000 + 60.0 * static_cast<double>(id);
    run.startedAt = run.createdAt + 1;
    run.endedAt = run.startedAt + 3'600;
    run.epochs = run.spec.config.epochs;
    run.bestTestTop1 = best;
    run.lastTestTop1 = best - 0.001;
    run.lastTrainTop1 = best + 0.05;
    return run;
}

// Runs as a year of work leaves them: a few designs, many settings and seeds, some that failed.
inline std::vector<RunRecord> manyRuns(std::size_t count) {
    std::vector<ArchSpec> designs{cifarPreActivation(29), cifarPreActivation(164),
                                  cifarPostActivation(20), wideResNet(16, 4)};
    for (std::size_t i = 0, plain = designs.size(); i < plain; ++i) {
        designs.push_back(unsharedTwin(designs[i]));
        designs.back().name = "unshared-" + designs[i].name;
    }
    std::vector<ArchCost> costs;
    for (const ArchSpec& design : designs) {
        costs.push_back(costOf(design));
    }
    std::mt19937 random(1);
    std::vector<RunRecord> runs;
    runs.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t design = random() % designs.size();
        const double best = 0.5 + 0.45 * static_cast<double>(random() % 10'000) / 10'000;
        RunRecord run =
            finishedRun(static_cast<std::int64_t>(i + 1), designs[design], 1 + random() % 5, best);
        run.parameters = costs[design].parameters;
        run.parametersUnshared = costs[design].parametersUnshared;
        run.spec.config.learningRate = random() % 2 == 0 ? 0.1 : 0.05;
        run.spec.config.batchSize = random() % 2 == 0 ? 128 : 256;
        run.spec.data.kind = random() % 3 == 0 ? DataKind::Cifar100 : DataKind::Cifar10;
        if (random() % 10 == 0) {
            run.state = RunState::Failed;
            run.bestTestTop1 = run.lastTestTop1 = std::nullopt;
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace sharesnet::test
