#include "core/store/run_store.h"

#include "core/base/error.h"
#include "core/base/sqlite.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>

namespace sharesnet {
namespace {

using namespace test;

namespace fs = std::filesystem;

TEST(RunStore, aNewRunHoldsWhatWasGiven) {
    const test::TemporaryFolder folder;
    RunStore store(folder / "new" / "store");
    TrainConfig config;
    config.learningRate = 0.1 + 0.2;
    config.seed = 9'007'199'254'740'991;
    const RunSpec spec{"caf\xc3\xa9 '; DROP TABLE runs", someArch(), config,
                       parseDataSpec("cifar10:/data")};
    const std::int64_t id = store.create(spec).run;
    const RunRecord run = store.run(id);
    EXPECT_EQ(run.id, id);
    EXPECT_EQ(run.spec, spec);
    EXPECT_EQ(run.state, RunState::Created);
    EXPECT_GT(run.createdAt, 1.7e9);
    EXPECT_EQ(run.startedAt, 0);
    EXPECT_EQ(run.steps, 0);
    EXPECT_EQ(run.epochs, 0);
    EXPECT_FALSE(run.lastTestTop1 || run.bestTestTop1 || run.lastTrainTop1);
    EXPECT_TRUE(fs::is_directory(store.checkpointFolder(id)));
    EXPECT_EQ(store.checkpointFolder(id),
              fs::canonical(folder.path()) / "new" / "store" / "checkpoints" / std::to_string(id));
}

TEST(RunStore, runsAreListedNewestFirst) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    EXPECT_TRUE(store.runs().runs.empty());
    const std::int64_t first = createRun(store);
    const std::int64_t second = createRun(store);
    const std::vector<RunRecord> runs = store.runs().runs;
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].id, second);
    EXPECT_EQ(runs[1].id, first);
}

TEST(RunStore, aRunsLifeIsKept) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()}, 100);
    EXPECT_EQ(store.run(id).state, RunState::Running);
    EXPECT_EQ(store.run(id).startedAt, 100);
    EXPECT_EQ(store.run(id).parameters, 1'000);
    EXPECT_EQ(store.run(id).parametersUnshared, 1'500);
    EXPECT_EQ(store.run(id).stepsPerEpoch, 2);
    EXPECT_EQ(store.run(id).environment["torch"], "1.13.1");
    EXPECT_EQ(store.run(id).environment["device"], "cpu");
    EXPECT_EQ(store.run(id).environment["precision"], "fp32");
    record(store, id, {stepOf(1), RunPaused{}});
    EXPECT_EQ(store.run(id).state, RunState::Paused);
    record(store, id, {RunResumed{}, ActivationsReady{}, RunNoted{Message("note")}});
    EXPECT_EQ(store.run(id).state, RunState::Running);
    record(store, id,
           {stepOf(2), epochOf(1, 0.5), stepOf(3), stepOf(4), epochOf(2, 0.75), stepOf(5),
            epochOf(3, 0.625)});
    record(store, id, {RunFinished{false, 3, 5, 10}}, 200);
    const RunRecord run = store.run(id);
    EXPECT_EQ(run.state, RunState::Finished);
    EXPECT_EQ(run.endedAt, 200);
    EXPECT_EQ(run.steps, 5);
    EXPECT_EQ(run.epochs, 3);
    EXPECT_EQ(run.lastTestTop1, 0.625);
    EXPECT_EQ(run.bestTestTop1, 0.75);
    EXPECT_DOUBLE_EQ(run.lastTrainTop1.value(), 0.3);
}

TEST(RunStore, everyWayToEndIsToldApart) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const auto endOf = [&](const RunFact& end) {
        const std::int64_t id = createRun(store);
        record(store, id, {started(), end});
        return store.run(id);
    };
    EXPECT_EQ(endOf(RunFinished{}).state, RunState::Finished);
    EXPECT_EQ(endOf(RunFinished{true, 0, 0, 0}).state, RunState::Stopped);
    EXPECT_EQ(endOf(RunFailed{true, 3, Message("loss is nan")}).state, RunState::Diverged);
    EXPECT_EQ(endOf(RunFailed{false, 3, Message("no memory")}).state, RunState::Failed);
    EXPECT_EQ(endOf(RunFailed{false, 3, Message("no memory")}).message.english(), "no memory");
    for (const RunRecord& run : store.runs().runs) {
        EXPECT_TRUE(isEnded(run.state)) << toString(run.state);
    }
}

TEST(RunStore, epochsWithoutEvaluationDoNotCountForTestFigures) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started(), epochOf(1, 0.5), epochOf(2, 0.9, false)});
    EXPECT_EQ(store.run(id).lastTestTop1, 0.5);
    EXPECT_EQ(store.run(id).bestTestTop1, 0.5);
    EXPECT_EQ(store.run(id).epochs, 2);
    EXPECT_FALSE(store.epochs(id)[1].epoch.evaluated);
}

TEST(RunStore, goingOnWithARunDropsWhatIsVoid) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t other = createRun(store);
    record(store, other, {started(), stepOf(1), stepOf(2), stepOf(3)});
    const std::int64_t id = createRun(store);
    record(store, id, {started()}, 100);
    record(
        store, id,
        {stepOf(1), stepOf(2), epochOf(1, 0.5), stepOf(3), stepOf(4), epochOf(2, 0.9), RunFailed{}},
        150);
    record(store, id, {resumedAt(3, {epochOf(1, 0.5)})}, 200);
    RunRecord run = store.run(id);
    EXPECT_EQ(run.state, RunState::Running);
    EXPECT_EQ(run.startedAt, 100);
    EXPECT_EQ(run.endedAt, 0);
    EXPECT_EQ(run.steps, 2);
    EXPECT_EQ(run.epochs, 1);
    EXPECT_EQ(run.bestTestTop1, 0.5);
    ASSERT_EQ(store.steps(id).size(), 2U);
    ASSERT_EQ(store.epochs(id).size(), 1U);
    EXPECT_EQ(store.steps(other).size(), 3U);
    record(store, id, {stepOf(3)}, 201);
    EXPECT_EQ(store.steps(id)[2].time, 201);
}

TEST(RunStore, checkpointsAreTheLatestOfEachKindThatExist) {
    const test::TemporaryFolder folder;
    const test::TemporaryFolder elsewhere;
    std::int64_t id = 0;
    {
        RunStore store(folder / "store");
        id = createRun(store);
        const fs::path last = store.checkpointFolder(id) / "last.safetensors";
        std::ofstream(last) << "x";
        std::ofstream(elsewhere / "best.safetensors") << "x";
        record(store, id,
               {CheckpointSaved{CheckpointKind::Last, last, 1, 2},
                CheckpointSaved{CheckpointKind::Best, elsewhere / "best.safetensors", 1, 2}});
        record(store, id, {CheckpointSaved{CheckpointKind::Last, last, 2, 4}});
    }
    fs::rename(folder / "store", folder / "moved");
    const RunStore store(folder / "moved");
    const std::vector<StoredCheckpoint> checkpoints = store.checkpoints(id);
    ASSERT_EQ(checkpoints.size(), 2U);
    EXPECT_EQ(checkpoints[0].checkpoint.kind, CheckpointKind::Best);
    EXPECT_EQ(checkpoints[0].checkpoint.file, elsewhere / "best.safetensors");
    EXPECT_EQ(checkpoints[1].checkpoint.file, store.checkpointFolder(id) / "last.safetensors");
    EXPECT_EQ(checkpoints[1].checkpoint.epoch, 2);
    EXPECT_EQ(checkpoints[1].checkpoint.step, 4);
    EXPECT_EQ(checkpoints[1].time, 100);
}

// By their names in the run's folder: what was written is there, whether it was told or not.
TEST(RunStore, keptCheckpointsAreAmongThemWithTheirEpochAndStep) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()});
    const std::int64_t perEpoch = store.run(id).stepsPerEpoch;
    ASSERT_GT(perEpoch, 0);
    const fs::path files = store.checkpointFolder(id);
    for (const char* name : {"epoch-10.safetensors", "epoch-5.safetensors", "last.safetensors"}) {
        std::ofstream(files / name) << "x";
    }
    record(store, id,
           {CheckpointSaved{CheckpointKind::Kept, files / "epoch-5.safetensors", 5, 5 * perEpoch},
            CheckpointSaved{CheckpointKind::Last, files / "last.safetensors", 7, 7 * perEpoch}});
    const std::vector<StoredCheckpoint> checkpoints = store.checkpoints(id);
    ASSERT_EQ(checkpoints.size(), 3U) << "each once";
    EXPECT_EQ(checkpoints[0].checkpoint.kind, CheckpointKind::Kept);
    EXPECT_EQ(checkpoints[0].checkpoint.file, files / "epoch-5.safetensors");
    EXPECT_EQ(checkpoints[0].checkpoint.epoch, 5);
    EXPECT_EQ(checkpoints[1].checkpoint.kind, CheckpointKind::Last) << "by step";
    EXPECT_EQ(checkpoints[2].checkpoint.epoch, 10);
    EXPECT_EQ(checkpoints[2].checkpoint.step, 10 * perEpoch);
    EXPECT_GT(checkpoints[2].time, 1.7e9);
    store.release(claimOf(store, id));
    store.purgeRun(id);
    EXPECT_FALSE(fs::exists(files));
}

TEST(RunStore, deletingTakesEverythingAndNumbersAreNotUsedAgain) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    std::ofstream(store.checkpointFolder(id) / "last.safetensors") << "x";
    record(store, id, {started(), stepOf(1), epochOf(1, 0.5), RunFinished{}});
    store.release(claimOf(store, id));
    store.purgeRun(id);
    EXPECT_TRUE(store.runs().runs.empty());
    EXPECT_TRUE(store.steps(id).empty());
    EXPECT_TRUE(store.epochs(id).empty());
    EXPECT_FALSE(fs::exists(store.checkpointFolder(id)));
    EXPECT_GT(createRun(store), id);
}

TEST(RunStore, aRunThatIsGoingOnIsNotDeleted) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()});
    EXPECT_NE(errorOf([&] { store.deleteRun(id); }).find("stop it there first"), std::string::npos);
    EXPECT_EQ(store.run(id).state, RunState::Running);
    EXPECT_EQ(store.markInterrupted(), 0); // this process lives
}

TEST(RunStore, eventsOfOtherRunsAreLeftOut) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    const std::vector<TrainingEvent> events{{id + 1, 0, stepOf(1)}, {id, 0, stepOf(1)}};
    EXPECT_TRUE(store.record(claimOf(store, id), events));
    EXPECT_EQ(store.steps(id).size(), 1U);
    EXPECT_TRUE(store.steps(id + 1).empty());
}

TEST(RunStore, renames) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    store.renameRun(id, "better");
    EXPECT_EQ(store.run(id).spec.name, "better");
}

// Settings, name and place of the data are those that the trainer has accepted.
TEST(RunStore, aStartStoresTheSpecThatItTells) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    RunStarted fact = started();
    fact.spec.name = "longer";
    fact.spec.config.epochs = 30;
    fact.spec.data = parseDataSpec("cifar10:/moved");
    record(store, id, {fact});
    EXPECT_EQ(store.run(id).spec, fact.spec);
}

TEST(RunStore, whatWasToldOfCheckpointsIsKnownWithoutTheirFiles) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_FALSE(store.hadCheckpoint(id));
    record(store, id, {CheckpointSaved{CheckpointKind::Last, folder / "gone.safetensors", 1, 2}});
    EXPECT_TRUE(store.checkpoints(id).empty());
    EXPECT_TRUE(store.hadCheckpoint(id));
}

TEST(RunStore, oneUnreadableRunDoesNotHideTheOthers) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    SqliteDatabase database(folder / "runs.sqlite");
    for (const char* damage : {"arch = '{'", "state = 'archived'", "environment = 'x'",
                               "config = json_set(config, '$.newopt', 5)", "data = 'tape:/x'"}) {
        const std::int64_t whole = createRun(store);
        const std::int64_t bad = createRun(store);
        database.execute("UPDATE runs SET " + std::string(damage) +
                         " WHERE id = " + std::to_string(bad));
        const RunList list = store.runs();
        ASSERT_EQ(list.runs.size(), 1U) << damage;
        EXPECT_EQ(list.runs[0].id, whole);
        ASSERT_EQ(list.unreadable.size(), 1U);
        EXPECT_EQ(list.unreadable[0].id, bad);
        EXPECT_EQ(list.unreadable[0].reason.english().find("run " + std::to_string(bad) +
                                                           " cannot be read"),
                  0U)
            << list.unreadable[0].reason.english();
        database.execute("DELETE FROM runs");
    }
}

TEST(RunStore, unknownRunsAreNamed) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::string message =
        (fs::canonical(folder.path()) / "runs.sqlite").string() + ": there is no run 9";
    EXPECT_EQ(errorOf([&] { (void)store.run(9); }), message);
    EXPECT_EQ(errorOf([&] { store.renameRun(9, "x"); }), message);
    EXPECT_EQ(errorOf([&] { store.claim(9); }), message);
    EXPECT_EQ(errorOf([&] { store.deleteRun(9); }), message);
    EXPECT_EQ(errorOf([&] { store.purgeRun(9); }), message);
    EXPECT_EQ(errorOf([&] { store.undeleteRun(9); }), message);
    EXPECT_EQ(errorOf([&] { store.setTags(9, {"x"}); }), message);
    EXPECT_EQ(errorOf([&] { store.setNote(9, "x"); }), message);
    EXPECT_EQ(errorOf([&] { store.setStarred(9, true); }), message);
    EXPECT_EQ(errorOf([&] { store.setArchived(9, true); }), message);
}

TEST(RunStore, aFailingBatchLeavesNothingOfItself) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    SqliteDatabase database(folder / "runs.sqlite");
    database.execute("ALTER TABLE epochs RENAME TO away");
    EXPECT_THROW(record(store, id, {stepOf(1), epochOf(1, 0.5)}), Error);
    EXPECT_TRUE(store.steps(id).empty());
    database.execute("ALTER TABLE away RENAME TO epochs");
    record(store, id, {stepOf(1), epochOf(1, 0.5)});
    EXPECT_EQ(store.steps(id).size(), 1U);
}

// What a crash kept from the store comes back from the checkpoint; what the store knows better
// stays.
TEST(RunStore, aResumedRunFillsInTheMetricsThatAreMissing) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started(), stepOf(1), stepOf(4), epochOf(2, 0.9)});
    auto before = std::make_shared<RunCurve>();
    for (std::int64_t step = 1; step <= 3; ++step) {
        before->steps.push_back({stepOf(step), 50});
    }
    before->epochs.push_back({epochOf(1, 0.4), 50});
    RunStarted resumed = started(4);
    resumed.before = before;
    record(store, id, {resumed}, 200);
    const std::vector<StoredStep> steps = store.steps(id);
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].time, 100);
    EXPECT_EQ(steps[1].time, 50);
    EXPECT_EQ(steps[2].step.loss, stepOf(3).loss);
    ASSERT_EQ(store.epochs(id).size(), 1U);
    EXPECT_EQ(store.run(id).bestTestTop1, 0.4);
}

TEST(RunStore, keepsMarksAndCutsThemWhereARunIsResumed) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    const RunMark rate{RunMark::Kind::LearningRate, 1, 2, 0.1 / 3};
    const Message changed("branch of run %1, step %2", 7, 20);
    const RunMark settings{.kind = RunMark::Kind::Settings, .epoch = 1, .step = 3, .text = changed};
    const RunMark evaluation{RunMark::Kind::Evaluation, 1, 2, 0, 1.0 / 3, 0.7, 0.9};
    RunMark later = rate;
    later.step = 5;
    record(store, id, {started(), stepOf(1), stepOf(2), rate, evaluation, settings, later});
    EXPECT_EQ(store.marks(id).size(), 4U);
    record(store, id, {resumedAt(4)}, 200);
    const std::vector<StoredMark> marks = store.marks(id);
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[2].mark.kind, RunMark::Kind::Settings);
    EXPECT_EQ(marks[2].mark.text, changed) << "for readers in any language";
    EXPECT_EQ(marks[0].mark.kind, RunMark::Kind::Evaluation);
    EXPECT_EQ(marks[0].mark.testLoss, 1.0 / 3);
    EXPECT_EQ(marks[0].mark.testTop1, 0.7);
    EXPECT_EQ(marks[0].mark.testTop5, 0.9);
    EXPECT_EQ(marks[1].mark.kind, RunMark::Kind::LearningRate);
    EXPECT_EQ(marks[1].mark.learningRate, 0.1 / 3);
    EXPECT_EQ(marks[1].mark.epoch, 1);
    EXPECT_EQ(marks[1].mark.step, 2);
    EXPECT_EQ(marks[1].time, 100);
}

} // namespace
} // namespace sharesnet
