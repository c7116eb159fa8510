// A branch: a new run that begins where a checkpoint of another stands.
#include "core/flow/run_launcher.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/flow/run_changes.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sharesnet {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

constexpr int kEpochs = 3;
constexpr std::int64_t kStepsPerEpoch = 4;

std::string contentOf(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

class RunBranchTest : public ::testing::Test {
  protected:
    RunBranchTest() {
        spec_.name = "parent";
        spec_.arch = *presetSpec("sharesnet-cifar-20");
        spec_.config.epochs = kEpochs;
        test::FakeScript script;
        script.saveCheckpoints = true;
        const RunLauncher launcher(std::make_shared<test::FakeEngine>(script), folder_.path());
        parent_ = trained(launcher.start(spec_));
        put("last.safetensors", 12);
        put("last-1.safetensors", 8);
    }

    // The fake checkpoint says its step alone.
    void put(const std::string& name, std::int64_t step) {
        std::ofstream(store().checkpointFolder(parent_) / name) << step;
    }

    std::shared_ptr<test::FakeEngine> probing() const {
        return std::make_shared<test::FakeEngine>(test::FakeScript{}, [this](const fs::path& file) {
            CheckpointInfo info;
            info.spec = spec_;
            info.run = parent_;
            info.step = std::stoll(contentOf(file));
            info.epoch = static_cast<int>(info.step / kStepsPerEpoch);
            return info;
        });
    }

    RunLauncher launcher() const { return {probing(), folder_.path()}; }

    std::int64_t trained(PreparedRun prepared) {
        const std::int64_t run = prepared.job.run;
        test::CollectingSink sink;
        ActiveRun active(std::move(prepared), sink, {});
        sink.waitForEnd();
        return run;
    }

    RunStore store() const { return RunStore(folder_.path()); }

    static BranchOptions changing(std::function<void(RunSpec&)> change, std::int64_t step = 0) {
        BranchOptions options;
        options.step = step;
        options.change = std::move(change);
        return options;
    }

    std::vector<std::string> leftovers() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_.path() / "checkpoints")) {
            if (!entry.is_directory()) {
                names.push_back(entry.path().filename().string());
            }
        }
        return names;
    }

    const test::TemporaryFolder folder_;
    RunSpec spec_;
    std::int64_t parent_ = 0;
};

TEST_F(RunBranchTest, KnowsItsParentAndStepAndBeginsWithItsCheckpoint) {
    const PreparedRun branch = launcher().branch(parent_, changing([](RunSpec& spec) {
                                                     spec.config.epochs = 5;
                                                     spec.config.seed = 9;
                                                 }));
    const RunJob& job = branch.job;
    EXPECT_TRUE(job.branch);
    EXPECT_EQ(job.start, RunStart::New);
    EXPECT_EQ(job.changes.english(), "branch of run 1, step 12: epochs 3 -> 5, seed 1 -> 9");
    EXPECT_EQ(contentOf(job.checkpointFolder / kBranchStart), "12");
    const RunRecord record = store().run(job.run);
    EXPECT_NE(record.id, parent_);
    EXPECT_EQ(record.parent, parent_);
    EXPECT_EQ(record.parentStep, 12);
    EXPECT_EQ(record.spec.config.seed, 9U);
    EXPECT_EQ(record.spec.name, "parent-from-step-12");
    EXPECT_TRUE(record.claim);
    EXPECT_THAT(leftovers(), IsEmpty());
}

TEST_F(RunBranchTest, ItsCheckpointStaysWhenTheParentGoesOnOrIsGone) {
    const PreparedRun branch =
        launcher().branch(parent_, changing([](RunSpec& spec) { spec.config.epochs = 5; }));
    const fs::path start = branch.job.checkpointFolder / kBranchStart;
    const fs::path last = store().checkpointFolder(parent_) / "last.safetensors";
    std::ofstream(folder_.path() / "new") << "16";
    fs::rename(folder_.path() / "new", last); // as checkpoints are written
    EXPECT_EQ(contentOf(start), "12");
    store().purgeRun(parent_);
    EXPECT_EQ(contentOf(start), "12");
}

TEST_F(RunBranchTest, AnyCheckpointThatIsKeptCanBeChosenByItsStep) {
    const PreparedRun branch = launcher().branch(parent_, changing({}, 8));
    EXPECT_EQ(store().run(branch.job.run).parentStep, 8);
    EXPECT_EQ(contentOf(branch.job.checkpointFolder / kBranchStart), "8");
    EXPECT_EQ(test::errorOf([&] { launcher().branch(parent_, changing({}, 9)); }),
              "run 1 has no checkpoint of step 9; it has those of step 8, 12");
    EXPECT_THAT(leftovers(), IsEmpty());
}

TEST_F(RunBranchTest, AKeptCheckpointCanBeChosenToo) {
    std::ofstream(store().checkpointFolder(parent_) / "epoch-1.safetensors") << "4";
    const PreparedRun branch = launcher().branch(parent_, changing({}, 4));
    EXPECT_EQ(store().run(branch.job.run).parentStep, 4);
    EXPECT_EQ(contentOf(branch.job.checkpointFolder / kBranchStart), "4");
}

TEST_F(RunBranchTest, ABranchMayShareOtherwise) {
    const PreparedRun branch = launcher().branch(parent_, changing([](RunSpec& spec) {
                                                     spec.config.epochs = 5;
                                                     spec.arch = unsharedTwin(spec.arch);
                                                 }));
    const ArchSpec before = store().run(parent_).spec.arch;
    EXPECT_EQ(branch.job.spec.arch, unsharedTwin(before));
    EXPECT_EQ(contentOf(branch.job.checkpointFolder / kBranchStart), "12");
    EXPECT_THAT(branch.job.changes.english(),
                HasSubstr(sharingText(before, unsharedTwin(before)).english()));
    EXPECT_TRUE(sharingText(before, before).empty());
    EXPECT_THAT(leftovers(), IsEmpty());
}

TEST_F(RunBranchTest, ABranchThatIsNotTrainedIsFinishedWithItsCheckpoint) {
    RunStore opened = store();
    const auto engine = probing();
    const auto unshared = changing([](RunSpec& spec) {
        spec.arch = unsharedTwin(spec.arch);
        spec.data = parseDataSpec("folder:/nowhere");
    });
    const std::int64_t run = branchUntrained(opened, *engine, parent_, unshared);
    const RunRecord record = opened.run(run);
    EXPECT_EQ(record.state, RunState::Finished);
    EXPECT_EQ(record.parent, parent_);
    EXPECT_EQ(record.parentStep, 12);
    EXPECT_EQ(record.epochs, kEpochs);
    EXPECT_EQ(record.parameters, 272'474);
    EXPECT_EQ(record.parametersUnshared, 272'474);
    EXPECT_EQ(record.spec.arch, unsharedTwin(spec_.arch));
    const Message changes("%1, %2", sharingText(spec_.arch, record.spec.arch),
                          "data " + toString(spec_.data) + " -> folder:/nowhere");
    EXPECT_EQ(record.note,
              Message("%1; not trained", Message("branch of run %1, step %2: %3", 1, 12, changes)))
        << record.note.english();
    EXPECT_FALSE(record.claim);
    const std::vector<StoredCheckpoint> checkpoints = opened.checkpoints(run);
    ASSERT_EQ(checkpoints.size(), 1U);
    EXPECT_EQ(checkpoints[0].checkpoint.step, 12);
    EXPECT_EQ(contentOf(checkpoints[0].checkpoint.file), "12");
    EXPECT_THAT(leftovers(), IsEmpty());
    EXPECT_THAT(test::errorOf([&] { branchUntrained(opened, *engine, parent_, {}); }),
                HasSubstr("say which to tie or untie"));
    EXPECT_EQ(opened.runs().runs.size(), 2U);
    EXPECT_THAT(leftovers(), IsEmpty());
}

TEST_F(RunBranchTest, ARefusedBranchMakesNoRun) {
    const auto refusal = [this](std::function<void(RunSpec&)> change) {
        return test::errorOf([&] { launcher().branch(parent_, changing(std::move(change))); });
    };
    EXPECT_THAT(refusal({}),
                HasSubstr("has finished 3 epochs at that checkpoint, so a branch cannot end after "
                          "3; give it 4 epochs or more"));
    EXPECT_THAT(refusal([](RunSpec& spec) {
                    spec.config.epochs = 9;
                    spec.arch.stages[0].channels *= 2;
                }),
                HasSubstr("a branch has the architecture of its run"));
    BranchOptions best;
    best.from = CheckpointKind::Best;
    EXPECT_THAT(test::errorOf([&] { launcher().branch(parent_, best); }),
                HasSubstr("run 1 has no best checkpoint to branch from"));
    put("last.safetensors", 12);
    fs::remove(store().checkpointFolder(parent_) / "last.safetensors");
    EXPECT_THAT(refusal({}), HasSubstr("has no checkpoint to branch from"));
    EXPECT_EQ(store().runs().runs.size(), 1U);
    EXPECT_THAT(leftovers(), IsEmpty());
}

// Its own checkpoints count; what it began from is another's.
TEST_F(RunBranchTest, ResumedBeforeItsFirstCheckpointItBeginsThereAgain) {
    PreparedRun branch =
        launcher().branch(parent_, changing([](RunSpec& spec) { spec.config.epochs = 5; }));
    const std::int64_t run = branch.job.run;
    store().release(branch.claim);
    const PreparedRun again = launcher().resume(run);
    EXPECT_TRUE(again.job.branch);
    EXPECT_EQ(again.job.start, RunStart::New);
    store().release(again.claim);
    std::ofstream(again.job.checkpointFolder / "last.safetensors") << "16";
    EXPECT_EQ(launcher().resume(run).job.start, RunStart::Resume);
}

TEST_F(RunBranchTest, ANameOfOnesOwnIsKept) {
    const auto named = changing([](RunSpec& spec) {
        spec.config.epochs = 5;
        spec.name = "mine";
    });
    EXPECT_EQ(launcher().branch(parent_, named).job.spec.name, "mine");
    EXPECT_EQ(launcher().branch(parent_, named).job.spec.name, "mine");
    const auto unnamed = changing([](RunSpec& spec) { spec.config.epochs = 5; });
    EXPECT_EQ(launcher().branch(parent_, unnamed).job.spec.name, "parent-from-step-12");
    EXPECT_EQ(launcher().branch(parent_, unnamed).job.spec.name, "parent-from-step-12-2");
}

} // namespace
} // namespace sharesnet
