#include "core/base/error.h"
#include "models/training/checkpoint_policy.h"
#include "tests/models/training/training_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <thread>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;

constexpr auto kNever = std::chrono::hours(24); // between tries: only what wakes the run counts
constexpr auto kAtOnce = std::chrono::milliseconds(0);

std::error_code cause(int number) {
    return {number, std::generic_category()};
}

Checkpoint smallCheckpoint(std::int64_t step) {
    Checkpoint checkpoint;
    checkpoint.info.spec.arch = tinyArch();
    checkpoint.info.classNames = std::vector<std::string>(10, "a class");
    checkpoint.info.run = 7;
    checkpoint.info.step = step;
    checkpoint.progress.stepsPerEpoch = 100;
    checkpoint.progress.epochStep = step;
    checkpoint.network.emplace("weight", torch::ones({2}));
    return checkpoint;
}

// A disk that refuses for a reason, as long as there is one.
class RefusingDisk {
  public:
    CheckpointWriter::Save save() {
        return [this](CheckpointKind kind, const Checkpoint&) -> fs::path {
            ++tries;
            if (const int number = reason) {
                throw IoError(Message("next.safetensors: cannot be written"), cause(number));
            }
            return toString(kind) + ".safetensors";
        };
    }
    std::atomic<int> reason{0};
    std::atomic<int> tries{0};
};

class SavedRun : public ::testing::Test {
  protected:
    SavedRun() { setenv("XDG_STATE_HOME", state_.string().c_str(), 1); }
    ~SavedRun() override { unsetenv("XDG_STATE_HOME"); }

    CheckpointPolicy policy(std::chrono::milliseconds betweenTries) {
        CheckpointPolicy::Options options;
        options.betweenTries = betweenTries;
        return {disk_.save(), options, control_, reporter_, [this] { ++served_; }};
    }

    void expectRescued(const std::string& message) {
        const fs::path file = state_ / "sharesnet" / "rescued" / "run-7-step-3.safetensors";
        EXPECT_NE(message.find("the weights were saved as " + file.string()), std::string::npos)
            << message;
        EXPECT_EQ(loadCheckpoint(file).info.step, 3);
    }

    const TemporaryFolder state_;
    RefusingDisk disk_;
    RunControl control_;
    CollectingSink sink_;
    RunReporter reporter_{7, sink_};
    int served_ = 0;
};

TEST_F(SavedRun, TellsWhatWasWrittenInOrder) {
    CheckpointPolicy checkpoints = policy(kNever);
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Best, CheckpointKind::Last});
    checkpoints.finish();
    const auto saved = sink_.all<CheckpointSaved>();
    ASSERT_EQ(saved.size(), 2U);
    EXPECT_EQ(saved[0].kind, CheckpointKind::Best);
    EXPECT_EQ(saved[1].file, "last.safetensors");
    EXPECT_EQ(saved[1].step, 3);
    EXPECT_EQ(checkpoints.lastSaved(), "last.safetensors");
    EXPECT_TRUE(sink_.all<RunNoted>().empty());
}

class SavedRunWithoutRoom : public SavedRun, public ::testing::WithParamInterface<int> {};

TEST_P(SavedRunWithoutRoom, WaitsUntilThereIs) {
    disk_.reason = GetParam();
    std::jthread worker([this] {
        CheckpointPolicy checkpoints = policy(kNever);
        checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
        checkpoints.finish();
    });
    sink_.waitFor<RunPaused>();
    EXPECT_NE(sink_.waitFor<RunNoted>().message.english().find("make room, or stop the run"),
              std::string::npos);
    disk_.reason = 0;
    control_.requestResume(); // tries at once
    sink_.waitFor<RunResumed>();
    worker.join();
    EXPECT_EQ(sink_.all<CheckpointSaved>().size(), 1U);
    EXPECT_GE(served_, 1);
}

TEST_P(SavedRunWithoutRoom, IsStoppedAtOnceAndItsWeightsAreRescued) {
    disk_.reason = GetParam();
    std::string message;
    std::jthread worker([&] {
        CheckpointPolicy checkpoints = policy(kNever);
        checkpoints.resumedFrom("last-1.safetensors");
        checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
        try {
            checkpoints.finish();
        } catch (const StoppedUnsaved& stopped) {
            message = stopped.what();
        }
    });
    sink_.waitFor<RunPaused>();
    control_.requestStop();
    worker.join();
    EXPECT_NE(message.find("cannot be written; stopped without this checkpoint"), std::string::npos)
        << message;
    EXPECT_NE(message.find("the checkpoint before is kept: last-1.safetensors"), std::string::npos)
        << message;
    EXPECT_TRUE(sink_.all<RunResumed>().empty());
    expectRescued(message);
}

INSTANTIATE_TEST_SUITE_P(Reasons, SavedRunWithoutRoom, ::testing::Values(ENOSPC, EDQUOT));

TEST_F(SavedRun, TriesAgainForAnyOtherReasonWithoutAPauseAndSaysSoOnce) {
    disk_.reason = EACCES;
    CheckpointPolicy checkpoints = policy(kAtOnce);
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
    for (int tries = 1; tries < 4; ++tries) {
        checkpoints.settle();
        EXPECT_EQ(disk_.tries, tries);
        checkpoints.look(); // between two steps
    }
    disk_.reason = 0;
    checkpoints.finish();
    EXPECT_EQ(sink_.all<CheckpointSaved>().size(), 1U);
    EXPECT_EQ(sink_.all<RunNoted>().size(), 1U);
    EXPECT_TRUE(sink_.all<RunPaused>().empty());
}

TEST_F(SavedRun, DoesNotTryAgainBeforeItsTime) {
    disk_.reason = EACCES;
    CheckpointPolicy checkpoints = policy(kNever);
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
    checkpoints.settle();
    for (int step = 0; step < 10; ++step) {
        checkpoints.look();
        checkpoints.settle();
    }
    EXPECT_EQ(disk_.tries, 1);
}

TEST_F(SavedRun, EndsAfterFiveTriesWithItsWeightsRescued) {
    disk_.reason = EACCES;
    CheckpointPolicy checkpoints = policy(kAtOnce);
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
    const std::string message = errorOf([&] { checkpoints.finish(); });
    EXPECT_EQ(disk_.tries, 5);
    EXPECT_NE(message.find("given up after 5 tries"), std::string::npos) << message;
    expectRescued(message);
}

TEST_F(SavedRun, CountsTriesForLackOfRoomApart) {
    disk_.reason = ENOSPC;
    std::string message;
    std::jthread worker([&] {
        CheckpointPolicy checkpoints = policy(kNever);
        checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
        message = errorOf([&] { checkpoints.finish(); });
    });
    sink_.waitFor<RunPaused>();
    disk_.reason = EACCES;
    control_.requestStop(); // tries without waiting
    worker.join();
    EXPECT_EQ(disk_.tries, 1 + 5);
}

TEST_F(SavedRun, RescuesIntoTheTemporaryFolderWhereThereIsNoStateFolder) {
    const TemporaryFolder temporary;
    setenv("TMPDIR", temporary.string().c_str(), 1);
    setenv("XDG_STATE_HOME", state_.write("file", {1}).string().c_str(), 1);
    disk_.reason = EACCES;
    CheckpointPolicy checkpoints = policy(kAtOnce);
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
    const std::string message = errorOf([&] { checkpoints.finish(); });
    unsetenv("TMPDIR");
    ASSERT_FALSE(fs::is_empty(temporary.path())) << message;
    const fs::path folder = fs::directory_iterator(temporary.path())->path();
    EXPECT_EQ(loadCheckpoint(folder / "run-7-step-3.safetensors").info.step, 3);
    EXPECT_NE(message.find(folder.string()), std::string::npos) << message;
}

TEST_F(SavedRun, IsLeftAloneByWhatItsOwnersThrowWhileItWaits) {
    disk_.reason = ENOSPC;
    CheckpointPolicy checkpoints(disk_.save(), {}, control_, reporter_,
                                 [] { throw Error("taken over"); });
    checkpoints.save(smallCheckpoint(3), {CheckpointKind::Last});
    EXPECT_EQ(errorOf([&] { checkpoints.finish(); }), "taken over");
}

} // namespace
} // namespace sharesnet::test
