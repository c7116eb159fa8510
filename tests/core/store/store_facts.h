#pragma once

#include "core/base/sqlite.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet::test {

// A small run and what happens to it, for the tests of the store.

inline ArchSpec someArch() {
    ArchSpec arch;
    arch.name = "thin";
    arch.stages = {{3, 64, 1, {{2, {{2, 3}}}}}, {2, 128, 2, {}}};
    return arch;
}

inline RunSpec someSpec() {
    return {"thin", someArch(), TrainConfig{}, DataSpec{}};
}

inline std::int64_t createRun(RunStore& store) {
    return store.create(someSpec()).run;
}

// As whoever holds it now has it.
inline RunClaim claimOf(const RunStore& store, std::int64_t run) {
    const SqliteDatabase database(store.folder() / "runs.sqlite");
    return {run, database.text("SELECT claim FROM runs WHERE id = " + std::to_string(run))};
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
    fact.spec = someSpec();
    return fact;
}

inline StepDone stepOf(std::int64_t step) {
    return {
        static_cast<int>((step - 1) / 2) + 1, step, 2.0 / static_cast<double>(step), 0.1, 100, 0.5};
}

inline EpochDone epochOf(int epoch, double testTop1, bool evaluated = true) {
    return {epoch, epoch * 2, 1.0 / epoch, 0.1 * epoch, evaluated, 1.5, testTop1, 1, 3};
}

// Resumed at `firstStep`, with the epochs that the checkpoint knows.
inline RunStarted resumedAt(std::int64_t firstStep, const std::vector<EpochDone>& epochs = {}) {
    RunStarted fact = started(firstStep);
    auto before = std::make_shared<RunCurve>();
    for (const EpochDone& epoch : epochs) {
        before->epochs.push_back({epoch, 50});
    }
    fact.before = before;
    return fact;
}

// The schema of a store as version 4 or 3 of it was.
inline void makeOlder(const std::filesystem::path& file, int version) {
    SqliteDatabase database(file);
    database.execute("DROP TRIGGER run_added; DROP TRIGGER run_changed; DROP TRIGGER run_removed; "
                     "DROP INDEX runs_by_sweep; DROP INDEX runs_by_change; DROP INDEX "
                     "runs_by_name; DROP INDEX runs_claimed; DROP TABLE change_counter; DROP TABLE "
                     "removed_runs; DROP TABLE histograms; DROP TABLE use_numbers; ALTER TABLE "
                     "steps DROP COLUMN "
                     "memory_bytes; ALTER TABLE steps DROP COLUMN update_ratios");
    std::vector<std::string> columns{"tags",         "note",          "starred",
                                     "archived",     "deleted_at",    "parent",
                                     "parent_step",  "sweep",         "sweep_key",
                                     "sweep_index",  "changed",       "images_per_second",
                                     "memory_bytes", "message_parts", "note_parts"};
    database.execute("ALTER TABLE marks DROP COLUMN text_parts");
    if (version < 4) {
        columns.insert(columns.end(),
                       {"claim", "pid_namespace", "machine", "heartbeat", "diverged_step"});
        database.execute("ALTER TABLE marks DROP COLUMN text");
    }
    for (const std::string& column : columns) {
        database.execute("ALTER TABLE runs DROP COLUMN " + column);
    }
    database.execute("PRAGMA user_version = " + std::to_string(version));
}

inline void record(RunStore& store, std::int64_t run, const std::vector<RunFact>& facts,
                   double time = 100) {
    std::vector<TrainingEvent> events;
    for (const RunFact& fact : facts) {
        events.push_back({run, time, fact});
    }
    store.record(claimOf(store, run), events);
}

} // namespace sharesnet::test
