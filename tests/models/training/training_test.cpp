#include "core/base/error.h"
#include "core/config/schedule.h"
#include "models/checkpoint/checkpoint.h"
#include "models/device/clear_errors.h"
#include "tests/models/training/training_support.h"
#include "tests/support/error_message.h"
#include "tests/support/same_training.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace sharesnet::test {
namespace {

TEST(Training, LearnsShapes) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 4;
    job.spec.config.limitTrain = 2048;
    job.spec.config.limitTest = 256;
    job.spec.config.batchSize = 64;
    job.spec.config.learningRate = 0.1;
    job.spec.config.augment = false;
    const Story story = train(job);
    ASSERT_EQ(story.epochs.size(), 4U);
    EXPECT_LT(story.epochs.back().trainLoss, 0.9 * story.epochs.front().trainLoss);
    EXPECT_GT(story.epochs.back().testTop1, 0.18); // chance: 0.1
    EXPECT_GE(story.epochs.back().testTop5, story.epochs.back().testTop1);
}

TEST(Training, MeasuresUpdateRatiosAndMemoryNowAndThen) {
    const TemporaryFolder folder;
    const Story story = train(tinyJob(folder));
    ASSERT_EQ(story.steps.size(), 16U);
    for (const StepDone& step : story.steps) {
        const bool isTime = step.step == 1 || step.step == 10;
        ASSERT_EQ(step.updateRatios.size(), isTime ? 2U : 0U) << step.step;
        EXPECT_EQ(step.memoryBytes > 10'000'000, isTime) << step.step;
        for (const double ratio : step.updateRatios) {
            EXPECT_GT(ratio, 1e-5);
            EXPECT_LT(ratio, 1);
        }
    }
    EXPECT_TRUE(story.histograms.empty()) << "off by default";
}

TEST(Training, AResumeContinuesTheHistogramsAsIfNothingHadHappened) {
    const TemporaryFolder straight, broken;
    RunJob job = tinyJob(straight);
    job.spec.config.histogramSteps = 3;
    const Story whole = train(job);
    job.checkpointFolder = broken.path();
    Story parts = train(job, 7);
    job.start = RunStart::Resume;
    const Story rest = train(job);
    parts.histograms.insert(parts.histograms.end(), rest.histograms.begin(), rest.histograms.end());
    ASSERT_EQ(whole.histograms.size(), 5U); // 3, 6, 9, 12, 15
    ASSERT_EQ(parts.histograms.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        const HistogramsDone& one = whole.histograms[i];
        EXPECT_EQ(one.step, static_cast<std::int64_t>(3 * (i + 1)));
        EXPECT_EQ(one.stride, 3);
        EXPECT_EQ(one.epoch, one.step > 8 ? 2 : 1);
        ASSERT_EQ(one.layers->size(), parts.histograms[i].layers->size());
        EXPECT_EQ(parts.histograms[i].step, one.step);
        for (std::size_t k = 0; k < one.layers->size(); ++k) {
            EXPECT_EQ((*one.layers)[k].layer, (*parts.histograms[i].layers)[k].layer);
            EXPECT_EQ((*one.layers)[k].histogram, (*parts.histograms[i].layers)[k].histogram);
        }
    }
    const TemporaryFolder unseen;
    EXPECT_EQ(whole.losses(), train(tinyJob(unseen)).losses()) << "looking changes nothing";
}

TEST(Training, MeasuresTheUsesEveryFewStepsAndChangesNothingByIt) {
    const TemporaryFolder folder, broken, unseen;
    RunJob job = tinyJob(folder);
    const std::vector<double> losses = train(tinyJob(unseen)).losses();
    job.spec.config.useSteps = 5;
    const Story whole = train(job);
    EXPECT_EQ(whole.losses(), losses) << "looking changes nothing";
    job.checkpointFolder = broken.path();
    Story parts = train(job, 7);
    job.start = RunStart::Resume;
    const Story rest = train(job);
    parts.uses.insert(parts.uses.end(), rest.uses.begin(), rest.uses.end());
    ASSERT_EQ(whole.uses.size(), 3U); // 5, 10, 15
    ASSERT_EQ(parts.uses.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        const UsesMeasured& one = whole.uses[i];
        EXPECT_EQ(one.step, static_cast<std::int64_t>(5 * (i + 1)));
        EXPECT_EQ(one.stride, 5);
        EXPECT_EQ(one.epoch, one.step > 8 ? 2 : 1);
        ASSERT_EQ(one.convs->size(), parts.uses[i].convs->size());
        for (std::size_t k = 0; k < one.convs->size(); ++k) {
            const MeasuredUses& conv = (*one.convs)[k];
            const MeasuredUses& resumed = (*parts.uses[i].convs)[k];
            EXPECT_EQ(conv.images, 16);
            ASSERT_GE(conv.uses.size(), 2U);
            for (std::size_t use = 0; use < conv.uses.size(); ++use) {
                EXPECT_GT(conv.uses[use].gradientNorm, 0);
                EXPECT_EQ(conv.uses[use].gradientNorm, resumed.uses[use].gradientNorm);
                EXPECT_EQ(conv.uses[use].activation, resumed.uses[use].activation);
            }
        }
    }
    EXPECT_NE((*whole.uses[0].convs)[0].uses[0].activation,
              (*whole.uses[2].convs)[0].uses[0].activation);
}

TEST(Training, SaysOnceWhatMeasuringTheUsesCosts) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.useSteps = 2;
    const Story story = train(job);
    const auto isCost = [](const RunNoted& note) {
        return note.message.english().starts_with(
            "the uses are measured every 2 steps, which takes ");
    };
    EXPECT_EQ(std::ranges::count_if(story.notes, isCost), 1);
}

TEST(Training, TellsItsStoryInOrder) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.evaluateEvery = 2;
    job.spec.config.epochs = 3;
    const Story story = train(job);
    ASSERT_EQ(story.started.size(), 1U);
    const RunStarted& started = story.started.front();
    EXPECT_EQ(started.stepsPerEpoch, 8);
    EXPECT_EQ(started.epochs, 3);
    EXPECT_EQ(started.firstStep, 1);
    EXPECT_EQ(started.trainImages, 256);
    EXPECT_EQ(started.testImages, 96);
    EXPECT_EQ(started.device, "cpu (1 thread)");
    EXPECT_EQ(started.precision, "fp32");
    EXPECT_LT(started.parameters, started.parametersUnshared);
    ASSERT_EQ(story.steps.size(), 24U);
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const auto step = static_cast<std::int64_t>(i);
        EXPECT_EQ(story.steps[i].step, step + 1);
        EXPECT_EQ(story.steps[i].epoch, step / 8 + 1);
        EXPECT_EQ(story.steps[i].learningRate, learningRateAt(job.spec.config, step, 8));
    }
    ASSERT_EQ(story.epochs.size(), 3U);
    EXPECT_FALSE(story.epochs[0].evaluated);
    EXPECT_TRUE(story.epochs[1].evaluated);
    EXPECT_TRUE(story.epochs[2].evaluated); // the last always
    double sum = 0;
    for (std::size_t i = 8; i < 16; ++i) {
        sum += story.steps[i].loss;
    }
    EXPECT_NEAR(story.epochs[1].trainLoss, sum / 8, 1e-12);
    ASSERT_EQ(story.finished.size(), 1U);
    EXPECT_FALSE(story.finished[0].stopped);
    EXPECT_EQ(story.finished[0].epochs, 3);
    EXPECT_EQ(story.finished[0].steps, 24);
    const Checkpoint last = loadCheckpoint(folder / "last.safetensors");
    EXPECT_EQ(last.info.run, 7);
    EXPECT_EQ(last.info.step, 24);
    EXPECT_EQ(toString(last.info.spec.data), "shapes");
    EXPECT_TRUE(std::filesystem::exists(folder / "best.safetensors"));
}

TEST(Training, IsTheSameRunForTheSameSeed) {
    const TemporaryFolder a;
    const TemporaryFolder b;
    RunJob job = tinyJob(a);
    job.spec.arch = tinyArch(0.3);
    job.spec.config.epochs = 1;
    job.spec.config.threads = 2;
    const Story first = train(job);
    job.checkpointFolder = b.path();
    job.spec.config.dataThreads = 3;
    const Story second = train(job);
    EXPECT_EQ(first.losses(), second.losses());
    expectSameTraining(a / "last.safetensors", b / "last.safetensors");
    job.start = RunStart::Restart;
    job.spec.config.seed = 2;
    EXPECT_NE(train(job).losses(), first.losses());
}

TEST(Training, DeterminismIsOfTheRunThatAsksForIt) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    job.start = RunStart::Restart;
    const auto duringTheRun = [&] {
        bool on = false;
        trainAsking(job, [&on](std::int64_t, RunControl&) {
            on = at::globalContext().deterministicAlgorithms();
        });
        return on;
    };
    job.spec.config.deterministic = true;
    EXPECT_TRUE(duringTheRun());
    job.spec.config.deterministic = false;
    EXPECT_FALSE(duringTheRun());
}

class ResumedTraining : public ::testing::TestWithParam<std::int64_t> {};

TEST_P(ResumedTraining, GoesOnToTheSameBits) {
    const std::int64_t stopAt = GetParam();
    const TemporaryFolder whole;
    const TemporaryFolder parts;
    RunJob job = tinyJob(whole);
    job.spec.arch = tinyArch(0.3); // dropout's random numbers go on too
    job.spec.config.emaDecay = 0.9;
    job.spec.config.mixup = 0.2;
    job.spec.config.cutout = 4;
    const Story uninterrupted = train(job);

    job.checkpointFolder = parts.path();
    const Story before = train(job, stopAt);
    ASSERT_EQ(before.finished.size(), 1U);
    EXPECT_TRUE(before.finished[0].stopped);
    EXPECT_EQ(before.finished[0].steps, stopAt);
    job.start = RunStart::Resume;
    const Story after = train(job);

    EXPECT_EQ(after.started.at(0).firstStep, stopAt + 1);
    auto losses = before.losses();
    for (const double loss : after.losses()) {
        losses.push_back(loss);
    }
    EXPECT_EQ(losses, uninterrupted.losses());
    auto epochs = before.epochs;
    epochs.insert(epochs.end(), after.epochs.begin(), after.epochs.end());
    ASSERT_EQ(epochs.size(), uninterrupted.epochs.size());
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        EXPECT_EQ(epochs[i].trainLoss, uninterrupted.epochs[i].trainLoss);
        EXPECT_EQ(epochs[i].trainTop1, uninterrupted.epochs[i].trainTop1);
        EXPECT_EQ(epochs[i].testLoss, uninterrupted.epochs[i].testLoss);
        EXPECT_EQ(epochs[i].testTop1, uninterrupted.epochs[i].testTop1);
    }
    expectSameTraining(whole / "last.safetensors", parts / "last.safetensors");
    EXPECT_EQ(loadCheckpoint(whole / "last.safetensors").progress.bestTop1,
              loadCheckpoint(parts / "last.safetensors").progress.bestTop1);
}

// In an epoch, behind its last step (before its evaluation), and behind the first of the next.
INSTANTIATE_TEST_SUITE_P(StoppedAfterStep, ResumedTraining, ::testing::Values(3, 8, 9));

TEST(Training, ResumedBehindItsLastEpochItHasNothingLeftToDo) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    train(job);
    job.start = RunStart::Resume;
    const Story nothingLeft = train(job);
    EXPECT_TRUE(nothingLeft.steps.empty());
    EXPECT_FALSE(nothingLeft.finished.at(0).stopped);
}

TEST(Training, MakesACheckpointFolderThatIsGone) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.checkpointFolder = folder / "gone" / "7";
    job.spec.config.epochs = 1;
    train(job);
    EXPECT_EQ(loadCheckpoint(job.checkpointFolder / "last.safetensors").info.step, 8);
}

TEST(Training, EndsEarlyWhereNothingGetsBetter) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 50;
    job.spec.config.schedule = Schedule::Constant;
    job.spec.config.learningRate = 1e-9; // learns nothing
    job.spec.config.patience = 2;
    RunControl control;
    CollectingSink sink;
    TorchTrainer().run(job, control, sink);
    const RunFinished finished = sink.waitFor<RunFinished>();
    EXPECT_FALSE(finished.stopped);
    EXPECT_LT(finished.epochs, 20);
    EXPECT_NE(sink.waitFor<RunNoted>().message.english().find("for 2 epochs"), std::string::npos);
    job.start = RunStart::Resume; // and is no more patient afterwards
    TorchTrainer().run(job, control, sink);
    EXPECT_EQ(sink.waitFor<RunFinished>(2).epochs, finished.epochs);
}

TEST(Training, ResumedItKnowsTheWholeCurve) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    const Story before = train(job, 11);
    job.start = RunStart::Resume;
    const Story after = train(job);
    const auto& curve = after.started.at(0).before;
    ASSERT_TRUE(curve);
    ASSERT_EQ(curve->steps.size(), 11U);
    for (std::size_t i = 0; i < 11; ++i) {
        EXPECT_EQ(curve->steps[i].step.loss, before.steps[i].loss);
    }
    ASSERT_EQ(curve->epochs.size(), 1U);
    EXPECT_EQ(curve->epochs[0].epoch.testTop1, before.epochs[0].testTop1);
    EXPECT_EQ(loadCheckpoint(folder / "last.safetensors").curve.steps.size(), 16U);
}

TEST(Training, SavesWithinAnEpochWhereMinutesAreGiven) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    job.spec.config.checkpointMinutes = 1e-9; // at every step
    std::size_t within = 0;
    for (const auto& saved : train(job).saved) {
        within += saved.step < 8 ? 1U : 0U;
    }
    EXPECT_EQ(within, 7U);
    job.spec.config.checkpointMinutes = 0;
    job.checkpointFolder = folder / "other";
    std::filesystem::create_directory(job.checkpointFolder);
    for (const auto& saved : train(job).saved) {
        EXPECT_EQ(saved.step, 8) << toString(saved.kind);
    }
}

TEST(Training, StopsAtALossThatIsNotFinite) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    train(job);
    job.start = RunStart::Resume;
    job.spec.config.epochs = 3;
    job.spec.config.schedule = Schedule::Constant;
    job.spec.config.learningRate = 1e10; // the second epoch goes astray
    const Story story = train(job);
    ASSERT_EQ(story.failed.size(), 1U);
    EXPECT_TRUE(story.finished.empty());
    const RunFailed& failed = story.failed.front();
    EXPECT_TRUE(failed.diverged);
    EXPECT_GT(failed.step, 8);
    EXPECT_LE(failed.step, 16);
    const std::string why = failed.message.english();
    EXPECT_NE(why.find("finite"), std::string::npos) << why;
    EXPECT_NE(why.find("epoch 2"), std::string::npos) << why;
    EXPECT_NE(why.find("step " + std::to_string(failed.step)), std::string::npos) << why;
    EXPECT_NE(why.find("last.safetensors"), std::string::npos) << why;
    // steps with a finite loss alone
    EXPECT_EQ(story.steps.size(), static_cast<std::size_t>(failed.step - 9));
    const Checkpoint kept = loadCheckpoint(folder / "last.safetensors");
    EXPECT_EQ(kept.info.epoch, 1);
    for (const auto& [name, tensor] : kept.network) {
        EXPECT_TRUE(torch::isfinite(tensor).all().item<bool>()) << name;
    }
}

TEST(Training, Bf16StaysNearFp32) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    job.spec.config.limitTrain = 64;
    job.spec.config.limitTest = 32;
    const Story exact = train(job);
    job.spec.config.precision = Precision::Bf16;
    job.start = RunStart::Restart;
    const Story story = train(job);
    EXPECT_EQ(story.started.at(0).precision, "bf16");
    ASSERT_EQ(story.steps.size(), exact.steps.size());
    EXPECT_NE(story.steps[0].loss, exact.steps[0].loss);
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        EXPECT_NEAR(story.steps[i].loss, exact.steps[i].loss, 0.1);
    }
    EXPECT_NEAR(story.epochs.at(0).testLoss, exact.epochs.at(0).testLoss, 0.2);
    for (const auto& [name, tensor] : loadCheckpoint(folder / "last.safetensors").network) {
        EXPECT_NE(tensor.scalar_type(), torch::kBFloat16) << name;
    }
}

TEST(Training, RefusesClassesThatAreNotTheData) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.arch.classes = 7;
    EXPECT_THROW(train(job), Error);
    job = tinyJob(folder);
    job.spec.config.device = "cuda:99";
    EXPECT_THROW(train(job), Error);
    job.spec.config.device = "tpu";
    EXPECT_THROW(train(job), Error);
}

TEST(Training, LackOfMemoryNamesASmallerBatch) {
    try {
        withClearErrors(128, [] { torch::empty({std::int64_t{1} << 50}); });
        FAIL() << "a petabyte was there";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("set “Batch size” to 64"), std::string::npos)
            << error.what();
    }
}

} // namespace
} // namespace sharesnet::test
