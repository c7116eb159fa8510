#include "models/step/training_step.h"
#include "tests/models/step/step_inputs.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <limits>

namespace sharesnet::test {
namespace {

ComputeDevice oneThread() {
    return chooseDevice("cpu", Precision::Fp32, 1);
}

TEST(TrainingStep, ClipsALongGradientToTheNormAndLeavesAShortOne) {
    TrainConfig config;
    config.momentum = 0;
    config.nesterov = false;
    config.weightDecay = 0;
    const auto moveOf = [&](double clipGradNorm, double& norm) {
        config.clipGradNorm = clipGradNorm;
        SharedResNet network = freshNetwork();
        TrainingStep step(network, config, oneThread());
        std::vector<torch::Tensor> before;
        for (const auto& parameter : network->parameters()) {
            before.push_back(parameter.detach().clone());
        }
        norm = step.run(batchOf(8), 1.0).gradientNorm;
        double sum = 0;
        const auto after = network->parameters();
        for (std::size_t i = 0; i < before.size(); ++i) {
            sum +=
                (after[i].detach() - before[i]).to(torch::kFloat64).square().sum().item<double>();
        }
        return std::sqrt(sum);
    };
    double norm = 0;
    const double free = moveOf(0, norm);
    EXPECT_NEAR(free, norm, 1e-4 * norm);
    double clippedNorm = 0;
    EXPECT_NEAR(moveOf(norm / 2, clippedNorm), norm / 2, 1e-4 * norm);
    EXPECT_EQ(clippedNorm, norm) << "the norm told is that before clipping";
    EXPECT_EQ(moveOf(norm * 2, clippedNorm), free);
}

// With every norm at its running statistics the parts cannot tell that they are parts.
TEST(TrainingStep, MicroBatchesGiveTheSameStepButForBatchNorm) {
    const auto lossAfter = [](int accumulateSteps) {
        TrainConfig config;
        config.accumulateSteps = accumulateSteps;
        SharedResNet network = freshNetwork();
        TrainingStep step(network, config, oneThread());
        network->eval();
        const BatchTensors batch = batchOf(10);
        const StepResult first = step.run(batch, 0.05);
        EXPECT_GT(first.gradientNorm, 0);
        return std::pair(first, step.run(batch, 0.05).loss);
    };
    const auto [whole, wholeNext] = lossAfter(1);
    const auto [parts, partsNext] = lossAfter(3); // 4, 4 and 2 images
    EXPECT_NEAR(parts.loss, whole.loss, 1e-5);
    EXPECT_EQ(parts.correct, whole.correct);
    EXPECT_NEAR(parts.gradientNorm, whole.gradientNorm, 1e-4 * whole.gradientNorm);
    EXPECT_NEAR(partsNext, wholeNext, 1e-4);
    EXPECT_NE(wholeNext, whole.loss);
}

TEST(TrainingStep, MixedBatchesWeighBothLabels) {
    TrainConfig config;
    const auto lossOf = [&](torch::Tensor labels, torch::Tensor mixupLabels, double share) {
        SharedResNet network = freshNetwork();
        TrainingStep step(network, config, oneThread());
        return step.run({batchOf(6).images, std::move(labels), std::move(mixupLabels), share}, 0.05)
            .loss;
    };
    const auto labels = torch::tensor({0, 1, 2, 3, 4, 5}, torch::kInt64);
    const auto mixupLabels = labels.flip(0);
    const double mixed = lossOf(labels, mixupLabels, 0.25);
    EXPECT_NEAR(mixed, 0.25 * lossOf(labels, {}, 1) + 0.75 * lossOf(mixupLabels, {}, 1), 1e-5);
}

TEST(TrainingStep, NamesWhereItStoppedBeingFiniteAndMovesNothing) {
    SharedResNet network = freshNetwork();
    TrainingStep step(network, TrainConfig{}, oneThread());
    {
        torch::NoGradGuard noGrad;
        for (const auto& item : network->named_parameters()) {
            if (item.key() == "stage2.block1.conv1") {
                item.value().fill_(std::numeric_limits<float>::quiet_NaN());
            }
        }
    }
    const StepResult result = step.run(batchOf(4), 0.05);
    EXPECT_EQ(result.notFinite.english(),
              "the loss is not finite, first behind block 1 of stage 2");
    EXPECT_TRUE(step.optimizer().state().empty());
}

TEST(TrainingStep, KeepsAMovingAverageOfTheWeights) {
    TrainConfig config;
    config.emaDecay = 0.75;
    SharedResNet network = freshNetwork();
    TrainingStep step(network, config, oneThread());
    const std::string name = network->named_parameters().keys().front();
    auto expected = network->named_parameters()[name].detach().clone();
    for (const double keep : {1.0 / 10, 2.0 / 11, 3.0 / 12, 4.0 / 13}) {
        step.run(batchOf(4), 0.05);
        expected = keep * expected + (1 - keep) * network->named_parameters()[name].detach();
    }
    ASSERT_NE(step.average(), nullptr);
    EXPECT_TRUE(torch::allclose(step.average()->state().at(name), expected, 1e-5, 1e-7));
    const auto own = network->named_parameters()[name].detach().clone();
    {
        const Ema::InUse inUse(step.average());
        EXPECT_TRUE(torch::allclose(network->named_parameters()[name], expected, 1e-5, 1e-7));
    }
    EXPECT_TRUE(torch::equal(network->named_parameters()[name], own));
}

} // namespace
} // namespace sharesnet::test
