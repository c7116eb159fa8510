#include "core/base/error.h"
#include "core/run/kept_checkpoints.h"
#include "models/checkpoint/checkpoint_files.h"
#include "models/checkpoint/safetensors.h"
#include "models/training/starting_point.h"
#include "tests/models/training/training_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;

// Every file below a folder and its bytes.
std::map<std::string, std::string> contentOf(const fs::path& folder) {
    std::map<std::string, std::string> content;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            content[fs::relative(entry.path(), folder).string()] = {
                std::istreambuf_iterator<char>(in), {}};
        }
    }
    return content;
}

bool notes(const Story& story, const std::string& text) {
    return std::any_of(story.notes.begin(), story.notes.end(), [&](const RunNoted& note) {
        return note.message.english().find(text) != std::string::npos;
    });
}

// A run of one epoch, to be begun again in some way.
class BegunRun : public ::testing::Test {
  protected:
    BegunRun() : files_(folder_.path()) {
        job_.spec.config.epochs = 1;
        train(job_);
        job_.spec.config.epochs = 2;
        job_.start = RunStart::Resume;
    }

    // What the run is refused with; the folder is as it was then, and nothing was told to begin.
    std::string refusal() const {
        const auto before = contentOf(folder_.path());
        RunControl control;
        CollectingSink sink;
        const std::string message = errorOf([&] { TorchTrainer().run(job_, control, sink); });
        EXPECT_EQ(contentOf(folder_.path()), before);
        EXPECT_TRUE(sink.all<RunStarted>().empty());
        return message;
    }

    void expectRefused(const std::string& reason) const {
        const std::string message = refusal();
        EXPECT_NE(message.find(reason), std::string::npos) << message;
    }

    static void damage(const fs::path& file) { fs::resize_file(file, fs::file_size(file) - 1); }

    void changeCheckpoints(const std::function<void(Checkpoint&)>& change) const {
        for (const auto& file : files_.existing()) {
            Checkpoint checkpoint = loadCheckpoint(file);
            change(checkpoint);
            saveCheckpoint(file, checkpoint);
        }
    }

    const TemporaryFolder folder_;
    const CheckpointFiles files_;
    RunJob job_ = tinyJob(folder_);
};

TEST_F(BegunRun, IsNotOverwrittenByANewOne) {
    job_.start = RunStart::New;
    expectRefused("last.safetensors: a new run cannot begin in a folder that holds checkpoints");
}

TEST_F(BegunRun, IsNotResumedWithoutItsCheckpoints) {
    for (const auto& file : files_.existing()) {
        fs::remove(file);
    }
    EXPECT_EQ(refusal(), folder_.string() +
                             ": there is no checkpoint to continue from; restart the "
                             "run to begin again");
    fs::remove(folder_.path());
    EXPECT_NE(errorOf([&] { train(job_); }).find("there is no checkpoint"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder_.path()));
}

TEST_F(BegunRun, IsNotResumedWhereAllIsDamaged) {
    damage(files_.last());
    damage(files_.best());
    const std::string message = refusal();
    EXPECT_NE(message.find("last.safetensors: it is truncated"), std::string::npos) << message;
    EXPECT_NE(message.find("best.safetensors: it is truncated"), std::string::npos) << message;
    EXPECT_NE(message.find("; restart the run to begin again"), std::string::npos) << message;
}

TEST_F(BegunRun, GoesOnFromTheCheckpointBeforeADamagedOneAndSaysSo) {
    job_.start = RunStart::Resume;
    train(job_, 12);
    damage(files_.last());
    const Story story = train(job_);
    EXPECT_EQ(story.started.at(0).firstStep, 9);
    EXPECT_TRUE(notes(story, "last.safetensors: it is truncated"));
    EXPECT_TRUE(notes(story, "going on from last-1.safetensors, step 8"));
    EXPECT_EQ(story.finished.at(0).steps, 16);
}

TEST_F(BegunRun, DoesNotPushOutACheckpointOfANewerVersion) {
    train(job_, 12);
    TensorFile content = readTensorFile(files_.last());
    content.metadata["version"] = "4";
    writeTensorFile(files_.last(), content);
    expectRefused("newer version of this program (checkpoint version 4, this one reads up to 3); "
                  "update the program; going on from last-1.safetensors, step 8 instead would "
                  "overwrite what is newer");
}

TEST_F(BegunRun, DoesNotPushOutACheckpointThatCannotBeOpened) {
    train(job_, 12);
    fs::remove(files_.last());
    fs::create_symlink("unmounted", files_.last());
    expectRefused("last.safetensors: it cannot be opened");
}

TEST_F(BegunRun, IsNotResumedWithAnotherNetworkOrOtherData) {
    const RunJob own = job_;
    job_.spec.arch.stages[1].sharing.clear();
    expectRefused("it holds another architecture (tiny); use the run's own");
    job_ = own;
    job_.spec.config.batchSize = 64;
    expectRefused("its epochs have 8 steps, with these settings they would have 4; resume with "
                  "the same data, limits and batch size, or branch");
}

TEST_F(BegunRun, IsNotResumedWithOtherClasses) {
    std::string name;
    changeCheckpoints([&](Checkpoint& checkpoint) {
        name = std::exchange(checkpoint.info.classNames[2], "another");
    });
    const std::string message = refusal();
    EXPECT_NE(message.find("it lacks another"), std::string::npos) << message;
    EXPECT_NE(message.find("does not know " + name), std::string::npos) << message;
}

TEST_F(BegunRun, IsNotResumedWithOtherImages) {
    changeCheckpoints([](Checkpoint& checkpoint) { checkpoint.std[1] += 2e-4F; });
    expectRefused("it was trained on other images");
    changeCheckpoints([](Checkpoint& checkpoint) { checkpoint.std[1] -= 1.5e-4F; });
    EXPECT_EQ(train(job_).finished.at(0).steps, 16) << "rounding is no difference";
}

TEST_F(BegunRun, IsNotResumedWithOtherTestImages) {
    DataFingerprints own;
    changeCheckpoints([&](Checkpoint& checkpoint) {
        own = checkpoint.images;
        checkpoint.images.test = "00000000";
    });
    EXPECT_EQ(own.train.size(), 8U);
    EXPECT_NE(own.train, own.test);
    expectRefused("its test images or their labels were others; resume with the same data, limits "
                  "and batch size, or branch");
    changeCheckpoints([](Checkpoint& checkpoint) { checkpoint.images.train = "00000000"; });
    expectRefused("its training and test images or their labels were others");
    changeCheckpoints([](Checkpoint& checkpoint) { checkpoint.images = {}; });
    EXPECT_EQ(train(job_).finished.at(0).steps, 16) << "earlier files do not know";
}

TEST_F(BegunRun, IsStoppedAndNotFailedWhereTheLastCheckpointCannotBeWritten) {
    const TemporaryFolder state;
    setenv("XDG_STATE_HOME", state.string().c_str(), 1);
    RunControl control;
    ActingSink sink([&](const TrainingEvent& event) {
        const auto* step = std::get_if<StepDone>(&event.fact);
        if (step != nullptr && step->step == 10) {
            fs::remove_all(folder_.path());
            std::ofstream(folder_.path()) << "no folder any more";
            control.requestStop();
        }
    });
    TorchTrainer().run(job_, control, sink);
    unsetenv("XDG_STATE_HOME");
    const Story story = storyOf(sink.kept);
    ASSERT_EQ(story.finished.size(), 1U);
    EXPECT_TRUE(story.finished[0].stopped);
    EXPECT_EQ(story.finished[0].steps, 10);
    EXPECT_NE(story.finished[0].message.english().find(
                  "stopped without this checkpoint; the weights were "
                  "saved as " +
                  state.string()),
              std::string::npos)
        << story.finished[0].message.english();
    fs::remove(folder_.path());
}

TEST_F(BegunRun, RestartedSetsItsCheckpointsAside) {
    const auto before = contentOf(folder_.path());
    job_.start = RunStart::Restart;
    const Story story = train(job_);
    EXPECT_EQ(story.started.at(0).firstStep, 1);
    EXPECT_EQ(story.started.at(0).before, nullptr);
    EXPECT_EQ(story.finished.at(0).steps, 16);
    EXPECT_EQ(contentOf(folder_ / "set-aside-1"), before);
    EXPECT_TRUE(notes(story, "set aside in " + (folder_ / "set-aside-1").string()));
    EXPECT_EQ(loadCheckpoint(files_.last(1)).info.step, 8) << "of the new run";
    EXPECT_FALSE(fs::exists(files_.last(2)));
}

TEST_F(BegunRun, KeepsACheckpointOfEveryNthEpochForTheWholeRun) {
    job_.spec.config.epochs = 6;
    job_.spec.config.keepEvery = 2;
    const Story story = train(job_);
    std::vector<int> epochs;
    for (const CheckpointSaved& saved : story.saved) {
        if (saved.kind == CheckpointKind::Kept) {
            epochs.push_back(saved.epoch);
            EXPECT_EQ(saved.step, 8 * saved.epoch);
            EXPECT_EQ(loadCheckpoint(saved.file).info.step, saved.step);
        }
    }
    EXPECT_EQ(epochs, (std::vector{2, 4, 6}));
    EXPECT_TRUE(notes(story, "3 checkpoints are kept, one every 2 epochs: 3 x "));
    EXPECT_EQ(loadCheckpoint(files_.last(3)).info.epoch, 3) << "the last ones are as ever";

    job_.spec.config.epochs = 8; // prolonged
    const Story longer = train(job_);
    EXPECT_TRUE(notes(longer, "1 checkpoint is kept"));
    EXPECT_EQ(keptCheckpoints(folder_.path()).size(), 4U);
}

// What is stated before is what is there afterwards, the curve included.
TEST_F(BegunRun, TheStatedSizeIsThatOfTheFiles) {
    job_.spec.config.epochs = 30;
    job_.spec.config.keepEvery = 10;
    const std::int64_t stated = keptCheckpointsBytes(job_.spec.arch, job_.spec.config, 1, 8);
    train(job_);
    std::uintmax_t bytes = 0;
    for (const KeptCheckpoint& kept : keptCheckpoints(folder_.path())) {
        bytes += fs::file_size(kept.file);
    }
    EXPECT_NEAR(static_cast<double>(bytes) / static_cast<double>(stated), 1, 0.1);
}

TEST_F(BegunRun, RestartedWithoutItsDataStaysAsItWas) {
    job_.start = RunStart::Restart;
    job_.spec.data = parseDataSpec("folder:/no/such/folder");
    expectRefused("/no/such/folder");
}

TEST_F(BegunRun, TellsAndKeepsWhatAResumeChanged) {
    job_.changes = Message("branch of run %1, step %2", 3, 4);
    RunControl control;
    ActingSink sink([&](const TrainingEvent& event) {
        if (const auto* mark = std::get_if<RunMark>(&event.fact)) {
            EXPECT_EQ(mark->kind, RunMark::Kind::Settings);
            EXPECT_EQ(mark->step, 8);
            EXPECT_EQ(mark->text.english(), "branch of run 3, step 4");
        }
    });
    TorchTrainer().run(job_, control, sink);
    const Story story = storyOf(sink.kept);
    ASSERT_EQ(story.marks.size(), 1U);
    EXPECT_EQ(story.started.at(0).before->marks.size(), 0U);
    job_.changes = {};
    const Story again = train(job_);
    EXPECT_TRUE(again.marks.empty());
    ASSERT_EQ(again.started.at(0).before->marks.size(), 1U);
    EXPECT_EQ(again.started.at(0).before->marks[0].mark.text,
              Message("branch of run %1, step %2", 3, 4))
        << "from the checkpoint, for readers in any language";
}

TEST_F(BegunRun, SweepsTheDraftsOfKilledProcesses) {
    folder_.write("next.safetensors.part-123456", {1, 2, 3});
    folder_.write("notes.part-time", {1});
    train(job_);
    EXPECT_FALSE(fs::exists(folder_ / "next.safetensors.part-123456"));
    EXPECT_TRUE(fs::exists(folder_ / "notes.part-time"));
}

// A run of one epoch, and another that begins with its checkpoint.
class Branch : public ::testing::Test {
  protected:
    Branch() {
        RunJob parent = tinyJob(parentFolder_);
        parent.spec.config.epochs = 1;
        train(parent);
        fs::copy_file(CheckpointFiles(parentFolder_.path()).last(),
                      CheckpointFiles(folder_.path()).branchStart());
        job_.branch = true;
        job_.run = 8;
    }

    const TemporaryFolder parentFolder_;
    const TemporaryFolder folder_;
    RunJob job_ = tinyJob(folder_);
};

TEST_F(Branch, ItsCurveBeginsBehindTheParentsAndItsBestIsItsOwn) {
    job_.spec.config.seed = 5;
    job_.spec.config.learningRate = 0; // no better than the parent
    const Story story = train(job_);
    ASSERT_EQ(story.started.size(), 1U);
    EXPECT_EQ(story.started[0].firstStep, 9);
    ASSERT_EQ(story.steps.size(), 8U);
    EXPECT_EQ(story.steps[0].step, 9);
    ASSERT_EQ(story.epochs.size(), 1U);
    EXPECT_EQ(story.epochs[0].epoch, 2);
    const Checkpoint best = loadCheckpoint(CheckpointFiles(folder_.path()).best());
    EXPECT_EQ(best.info.run, 8);
    EXPECT_EQ(best.progress.bestTop1, story.epochs[0].testTop1);
    EXPECT_EQ(best.curve.steps.size(), 8U);
}

TEST_F(Branch, MayHaveEpochsOfAnotherLength) {
    job_.spec.config.batchSize = 64;
    const Story story = train(job_);
    ASSERT_EQ(story.steps.size(), 4U);
    EXPECT_EQ(story.steps[0].step, 5);
    EXPECT_EQ(story.steps[0].epoch, 2);
}

TEST_F(Branch, WithoutItsStartOrWithAnotherNetworkItIsRefused) {
    RunControl control;
    CollectingSink sink;
    RunJob other = job_;
    other.spec.arch.stages[0].sharing = {{2, {{1, 2}}}};
    EXPECT_NE(errorOf([&] {
                  TorchTrainer().run(other, control, sink);
              }).find("start.safetensors: it holds another architecture"),
              std::string::npos);
    fs::remove(CheckpointFiles(folder_.path()).branchStart());
    EXPECT_NE(errorOf([&] { TorchTrainer().run(job_, control, sink); }).find("start.safetensors"),
              std::string::npos);
    EXPECT_TRUE(sink.all<RunStarted>().empty()) << "it does not begin at step 1 instead";
}

TEST_F(Branch, RestartedItBeginsThereAgain) {
    train(job_);
    job_.start = RunStart::Restart;
    const Story story = train(job_);
    EXPECT_EQ(story.started[0].firstStep, 9);
    EXPECT_TRUE(fs::exists(CheckpointFiles(folder_.path()).branchStart()));
}

TEST(BranchState, KeepsTheStepsOrTheEpochs) {
    TrainerState parent;
    parent.epoch = 3;
    parent.epochStep = 4;
    parent.stepsPerEpoch = 10;
    parent.images = 99;
    parent.bestTop1 = 0.5;
    parent.bestEpoch = 2;
    parent.learningRateFactor = 0.25;
    const TrainerState same = branchState(parent, 10);
    EXPECT_EQ(same.step(), 34);
    EXPECT_EQ(same.images, 99);
    EXPECT_LT(same.bestTop1, 0);
    EXPECT_EQ(same.bestEpoch, 0);
    const TrainerState other = branchState(parent, 5);
    EXPECT_EQ(other.step(), 15);
    EXPECT_EQ(other.epochStep, 0);
    EXPECT_EQ(other.images, 0);
    EXPECT_EQ(other.learningRateFactor, 0.25);
}

} // namespace
} // namespace sharesnet::test
