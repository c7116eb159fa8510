#include "models/checkpoint/checkpoint.h"
#include "models/step/training_step.h"
#include "tests/models/step/fake_capture.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <limits>

namespace sharesnet::test {
namespace {

constexpr int kSteps = 6;

BatchTensors seededBatch(std::int64_t images, int seed, bool mixed = false) {
    auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(seed));
    BatchTensors batch{
        torch::randn({images, 3, 16, 16}, generator).contiguous(torch::MemoryFormat::ChannelsLast),
        torch::randint(0, 10, {images}, generator, torch::kInt64)};
    if (mixed) {
        batch.mixupLabels = batch.labels.flip(0);
        batch.mixupLambda = 0.1 * seed;
    }
    return batch;
}

struct Outcome {
    std::map<std::string, torch::Tensor> tensors; // weights and running statistics
    std::map<std::string, torch::Tensor> momentum;
    std::map<std::string, torch::Tensor> averages;
    std::vector<StepResult> results;
    std::string whyNot;
};

Outcome trained(TrainConfig config, const GraphCapture& capture,
                const std::vector<BatchTensors>& batches) {
    config.batchSize = 8;
    SharedResNet network(tinyArch());
    initialize(network, 3);
    TrainingStep step(network, config, chooseDevice("cpu", Precision::Fp32, 1));
    if (capture) {
        step.capture(capture);
    }
    Outcome outcome;
    double rate = 0.03;
    for (const BatchTensors& batch : batches) {
        outcome.results.push_back(step.run(batch, rate *= 0.9));
    }
    for (const auto& [name, tensor] : networkTensors(network)) {
        outcome.tensors.emplace(name, tensor.detach().clone());
    }
    outcome.momentum = step.optimizer().state();
    if (step.average() != nullptr) {
        outcome.averages = step.average()->state();
    }
    outcome.whyNot = step.whyNotCaptured();
    return outcome;
}

void expectSame(const std::map<std::string, torch::Tensor>& a,
                const std::map<std::string, torch::Tensor>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a) {
        // a step rounds in another order, and the next one starts from there
        const double gap = (tensor - b.at(name)).norm().item<double>();
        EXPECT_LE(gap, 1e-6 + 1e-4 * b.at(name).norm().item<double>()) << name;
    }
}

void expectSame(const Outcome& a, const Outcome& b) {
    expectSame(a.tensors, b.tensors);
    expectSame(a.momentum, b.momentum);
    expectSame(a.averages, b.averages);
    ASSERT_EQ(a.results.size(), b.results.size());
    for (std::size_t i = 0; i < a.results.size(); ++i) {
        EXPECT_NEAR(a.results[i].loss, b.results[i].loss, 1e-5) << "step " << i;
        EXPECT_EQ(a.results[i].correct, b.results[i].correct) << "step " << i;
        EXPECT_NEAR(a.results[i].gradientNorm, b.results[i].gradientNorm,
                    1e-4 * b.results[i].gradientNorm)
            << "step " << i;
    }
}

std::vector<BatchTensors> allBatches(bool mixed = false) {
    std::vector<BatchTensors> all;
    for (int i = 0; i < kSteps; ++i) {
        all.push_back(seededBatch(8, i + 1, mixed));
    }
    return all;
}

TEST(CapturedStep, IsTheDirectStep) {
    FakeCapture fake;
    expectSame(trained({}, fake.capture(), allBatches()), trained({}, {}, allBatches()));
    EXPECT_EQ(fake.replays(), 2 * (kSteps - 2)); // both halves
}

TEST(CapturedStep, IsTheDirectStepWithEveryOption) {
    TrainConfig config;
    config.clipGradNorm = 0.5;
    config.emaDecay = 0.9;
    config.normWeightDecay = false;
    config.nesterov = false;
    config.labelSmoothing = 0.1;
    config.accumulateSteps = 2;
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
    EXPECT_NE(outcome.results[4].notFinite.find("the loss is not finite"), std::string::npos);
    poisoned.pop_back();
    expectSame(outcome.momentum, trained({}, {}, poisoned).momentum);
}

} // namespace
} // namespace sharesnet::test
