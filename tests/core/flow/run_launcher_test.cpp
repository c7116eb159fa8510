// Whoever trains a run goes through the launcher: what it refuses, what it hands over, and that of
// two who want the same run one gets it.

#include "core/flow/run_launcher.h"

#include "core/arch/presets.h"
#include "core/base/sqlite.h"
#include "core/flow/class_check.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <latch>

namespace sharesnet {
namespace {

using ::testing::HasSubstr;

RunSpec someSpec() {
    RunSpec spec;
    spec.name = "small";
    spec.arch = *presetSpec("sharesnet-cifar-20");
    spec.config.epochs = 2;
    return spec;
}

class RunLauncherTest : public ::testing::Test {
  protected:
    RunLauncher launcher(test::FakeScript script = {}) {
        script.saveCheckpoints = true;
        return {std::make_shared<test::FakeEngine>(std::move(script)), folder_.path()};
    }

    // Trains to the end and gives the claim back.
    std::int64_t trained(PreparedRun prepared) {
        const std::int64_t run = prepared.job.run;
        test::CollectingSink sink;
        ActiveRun active(std::move(prepared), sink, {});
        sink.waitForEnd();
        return run;
    }

    std::int64_t trainedNew(test::FakeScript script = {}) {
        return trained(launcher(std::move(script)).start(someSpec()));
    }

    RunRecord recordOf(std::int64_t run) { return RunStore(folder_.path()).run(run); }

    // The trainer is a fake, so its checkpoints are, too.
    void putCheckpoint(std::int64_t run) {
        const auto folder = RunStore(folder_.path()).checkpointFolder(run);
        std::ofstream(folder / "last.safetensors") << "x";
    }

    test::TemporaryFolder folder_;
};

TEST_F(RunLauncherTest, ANewRunStandsInTheStoreClaimedUntilItEnds) {
    PreparedRun prepared = launcher().start(someSpec());
    const std::int64_t run = prepared.job.run;
    EXPECT_EQ(prepared.job.start, RunStart::New);
    EXPECT_TRUE(std::filesystem::is_directory(prepared.job.checkpointFolder));
    EXPECT_EQ(recordOf(run).state, RunState::Created);
    ASSERT_TRUE(recordOf(run).claim);
    EXPECT_EQ(recordOf(run).claim->process, thisProcess());
    trained(std::move(prepared));
    EXPECT_EQ(recordOf(run).state, RunState::Finished);
    EXPECT_EQ(recordOf(run).epochs, 2);
    EXPECT_FALSE(recordOf(run).claim);
}

TEST_F(RunLauncherTest, ARunWithoutANameGetsOneThatNoOtherHas) {
    RunSpec spec = someSpec();
    spec.name.clear();
    EXPECT_EQ(launcher().start(spec).job.spec.name, "sharesnet-cifar-20-shared-all-seed-1");
    EXPECT_EQ(launcher().start(spec).job.spec.name, "sharesnet-cifar-20-shared-all-seed-1-2");
    EXPECT_EQ(RunStore(folder_.path()).run(2).spec.name, "sharesnet-cifar-20-shared-all-seed-1-2");
}

TEST_F(RunLauncherTest, StoppedAndDiscardedARunIsInTheTrashAndStoppedAndKeptItIsNot) {
    for (const bool discard : {true, false}) {
        std::latch begun(1);
        std::latch asked(1);
        test::FakeScript script;
        script.afterStep = [&](std::int64_t step) {
            if (step == 1) {
                begun.count_down();
                asked.wait();
            }
        };
        PreparedRun prepared = launcher(script).start(someSpec());
        const std::int64_t run = prepared.job.run;
        {
            test::CollectingSink sink;
            ActiveRun active(std::move(prepared), sink, {});
            begun.wait();
            discard ? active.stopAndDiscard() : active.stop();
            asked.count_down();
            sink.waitForEnd();
        }
        EXPECT_EQ(recordOf(run).state, RunState::Stopped);
        EXPECT_EQ(recordOf(run).deletedAt > 0, discard);
        EXPECT_FALSE(recordOf(run).claim);
    }
}

TEST_F(RunLauncherTest, OtherClassesThanTheDataMakeNoRun) {
    RunSpec spec = someSpec();
    spec.arch.classes = 7;
    try {
        launcher().start(spec);
        FAIL() << "7 classes for the ten of the data";
    } catch (const ClassCountError& error) {
        EXPECT_EQ(error.dataClasses(), 10);
        EXPECT_THAT(error.what(), HasSubstr("has 10 classes, but the network has 7"));
    }
    EXPECT_TRUE(RunStore(folder_.path()).runs().runs.empty());
}

TEST_F(RunLauncherTest, ARunThatIsTrainedIsRefused) {
    std::latch begun(1);
    std::latch refused(1);
    test::FakeScript script;
    script.afterStep = [&](std::int64_t step) {
        if (step == 1) {
            begun.count_down();
            refused.wait();
        }
    };
    PreparedRun prepared = launcher(script).start(someSpec());
    const std::int64_t run = prepared.job.run;
    test::CollectingSink sink;
    ActiveRun active(std::move(prepared), sink, {});
    begun.wait();
    EXPECT_THAT(test::errorOf([&] { launcher().resume(run); }),
                HasSubstr("run 1 is being trained by process"));
    EXPECT_THAT(test::errorOf([&] { launcher().resume(run, {.takeOver = true}); }),
                HasSubstr("stop it there first"))
        << "it certainly lives";
    refused.count_down();
    sink.waitForEnd();
}

TEST_F(RunLauncherTest, ARefusedResumeChangesNothing) {
    const std::int64_t run = trainedNew();
    putCheckpoint(run);
    const RunRecord before = recordOf(run);
    ResumeOptions other;
    other.change = [](RunSpec& spec) {
        spec.config.batchSize = 32;
        spec.config.epochs = 9;
    };
    EXPECT_THAT(test::errorOf([&] { launcher().resume(run, other); }), HasSubstr("batch-size"));
    const RunRecord after = recordOf(run);
    EXPECT_EQ(after.spec, before.spec);
    EXPECT_EQ(after.state, before.state);
    EXPECT_EQ(after.endedAt, before.endedAt);
    EXPECT_FALSE(after.claim) << "the next resume gets it";
}

TEST_F(RunLauncherTest, AResumeThatFailsBeforeItBeginsChangesNothing) {
    const std::int64_t run = trainedNew();
    putCheckpoint(run);
    const RunRecord before = recordOf(run);
    test::FakeScript failing;
    failing.beforeStart = [] { throw Error("the checkpoint is damaged"); };
    ResumeOptions more;
    more.change = [](RunSpec& spec) { spec.config.epochs = 9; };
    trained(launcher(failing).resume(run, more));
    const RunRecord after = recordOf(run);
    EXPECT_EQ(after.spec, before.spec);
    EXPECT_EQ(after.state, RunState::Finished);
    EXPECT_EQ(after.message.english(), "");
    EXPECT_EQ(after.steps, before.steps);
    EXPECT_FALSE(after.claim);
}

TEST_F(RunLauncherTest, WhatAResumeChangesIsStoredOnceItBegins) {
    const std::int64_t run = trainedNew();
    putCheckpoint(run);
    ResumeOptions more;
    more.change = [](RunSpec& spec) {
        spec.config.epochs = 4;
        spec.name = "longer";
    };
    PreparedRun prepared = launcher().resume(run, more);
    EXPECT_EQ(prepared.job.start, RunStart::Resume);
    EXPECT_EQ(prepared.job.changes.english(), "epochs 2 -> 4");
    EXPECT_EQ(recordOf(run).spec.config.epochs, 2);
    trained(std::move(prepared));
    EXPECT_EQ(recordOf(run).spec.config.epochs, 4);
    EXPECT_EQ(recordOf(run).spec.name, "longer");
}

TEST_F(RunLauncherTest, WithoutAnyCheckpointItStartsAgainAndSaysSo) {
    test::FakeScript stopped;
    stopped.beforeStep = [](std::int64_t step) {
        if (step == 3) {
            throw Error("killed, as it were");
        }
    };
    const std::int64_t run = trainedNew(stopped);
    const PreparedRun prepared = launcher().resume(run);
    EXPECT_EQ(prepared.job.start, RunStart::New);
    ASSERT_EQ(prepared.notes.size(), 1U);
    EXPECT_THAT(prepared.notes[0].english(), HasSubstr("has no checkpoint yet"));
}

// Whether files can be read is for the trainer to say: that they were there once is what counts.
TEST_F(RunLauncherTest, LostCheckpointsAreNotTakenForNone) {
    const std::int64_t run = trainedNew();
    EXPECT_EQ(launcher().resume(run).job.start, RunStart::Resume);
}

TEST_F(RunLauncherTest, RestartIsForWhoAsksForIt) {
    const std::int64_t run = trainedNew();
    ResumeOptions anew;
    anew.restart = true;
    anew.change = [](RunSpec& spec) { spec.config.seed = 99; };
    const PreparedRun prepared = launcher().resume(run, anew);
    EXPECT_EQ(prepared.job.start, RunStart::Restart);
    EXPECT_EQ(prepared.job.spec.config.seed, 99U);
}

TEST_F(RunLauncherTest, ARunThatWasTakenOverEndsWithoutACheckpoint) {
    std::latch begun(1);
    std::latch taken(1);
    std::latch told(1);
    std::latch noticed(1);
    test::FakeScript script;
    script.afterStep = [&](std::int64_t step) {
        if (step == 1) {
            begun.count_down();
            taken.wait();
        } else if (step == 2) {
            told.count_down();
            noticed.wait();
        }
    };
    PreparedRun prepared = launcher(script).start(someSpec());
    const std::int64_t run = prepared.job.run;
    test::CollectingSink sink;
    ActiveRun active(std::move(prepared), sink, {});
    begun.wait();
    EXPECT_EQ(active.flush(), std::nullopt);
    SqliteDatabase(folder_ / "runs.sqlite").execute("UPDATE runs SET claim = 'another'");
    taken.count_down();
    told.wait();
    active.flush(); // step 2 is not taken any more
    noticed.count_down();
    sink.waitForEnd();
    const auto failed = sink.all<RunFailed>();
    ASSERT_EQ(failed.size(), 1U);
    EXPECT_THAT(failed[0].message.english(), HasSubstr("was taken over by another process"));
    const RunRecord record = recordOf(run);
    EXPECT_EQ(record.state, RunState::Running) << "the other's to change";
    EXPECT_EQ(record.steps, 1);
}

} // namespace
} // namespace sharesnet
