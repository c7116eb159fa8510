#include "tests/models/step/fake_capture.h"
#include "tests/models/step/trained_steps.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <limits>

namespace sharesnet::test {
namespace {

TEST(CapturedStep, IsTheDirectStep) {
    FakeCapture fake;
    expectSame(trained({}, fake.capture(), allBatches()), trained({}, {}, allBatches()));
    EXPECT_EQ(fake.replays(), 2 * (kSteps - 2)); // both halves
}

TEST(CapturedStep, IsTheDirectStepWithEveryOption) {
    TrainConfig config = everyOption();
    FakeCapture fake;
    expectSame(trained(config, fake.capture(), allBatches(true)),
               trained(config, {}, allBatches(true)));
    EXPECT_GT(fake.replays(), 0);
    config.momentum = 0;
    expectSame(trained(config, fake.capture(), allBatches()), trained(config, {}, allBatches()));
}

TEST(CapturedStep, LeavesBatchesOfAnotherSizeToTheDirectOne) {
    std::vector<BatchTensors> uneven = allBatches();
    uneven[4] = seededBatch(5, 9);
    FakeCapture fake;
    expectSame(trained({}, fake.capture(), uneven), trained({}, {}, uneven));
    EXPECT_EQ(fake.replays(), (kSteps - 3) + (kSteps - 2)); // the move is the same for all
}

TEST(CapturedStep, IsMadeForWholeBatchesWhateverComesFirst) {
    std::vector<BatchTensors> uneven = allBatches();
    uneven[0] = seededBatch(7, 9); // an image that could not be read
    FakeCapture fake;
    expectSame(trained({}, fake.capture(), uneven), trained({}, {}, uneven));
    EXPECT_EQ(fake.replays(), 2 * (kSteps - 3));
}

TEST(CapturedStep, RepeatsTheMoveOfUnevenPartsToo) {
    TrainConfig config;
    config.accumulateSteps = 3; // 3, 3 and 2 images
    FakeCapture fake;
    expectSame(trained(config, fake.capture(), allBatches()), trained(config, {}, allBatches()));
    EXPECT_EQ(fake.replays(), (2 * kSteps - 2) + (kSteps - 2)); // two parts and one move a step
}

TEST(CapturedStep, IsGivenUpWhereItsFirstRepetitionIsWrong) {
    FakeCapture lying([] {});
    const Outcome outcome =
        trained({}, lying.capture(), {seededBatch(8, 1), seededBatch(8, 2), seededBatch(8, 3)});
    EXPECT_NE(outcome.whyNot.find("another gradient"), std::string::npos) << outcome.whyNot;
    // The wrong gradient went into nothing: its half lied, and was done again directly.
    const Outcome direct =
        trained({}, {}, {seededBatch(8, 1), seededBatch(8, 2), seededBatch(8, 3)});
    EXPECT_NEAR(outcome.results[2].loss, direct.results[2].loss, 1e-5);
    EXPECT_NEAR(outcome.results[2].gradientNorm, direct.results[2].gradientNorm, 1e-4);
}

TEST(CapturedStep, MovesNothingWhereTheLossIsNotFinite) {
    std::vector<BatchTensors> poisoned = allBatches();
    poisoned[4].images =
        torch::full_like(poisoned[4].images, std::numeric_limits<float>::quiet_NaN());
    poisoned.resize(5);
    FakeCapture fake;
    const Outcome outcome = trained({}, fake.capture(), poisoned);
    EXPECT_NE(outcome.results[4].notFinite.english().find("the loss is not finite"),
              std::string::npos);
    poisoned.pop_back();
    expectSame(outcome.momentum, trained({}, {}, poisoned).momentum, 1e-4);
}

} // namespace
} // namespace sharesnet::test
