#include "models/step/step_measures.h"

#include "models/step/training_step.h"
#include "tests/models/step/step_inputs.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace sharesnet::test {
namespace {

double normOf(const std::vector<torch::Tensor>& tensors) {
    double sum = 0;
    for (const torch::Tensor& tensor : tensors) {
        sum += tensor.detach().to(torch::kFloat64).square().sum().item<double>();
    }
    return std::sqrt(sum);
}

// The convolutions of a stage, each once.
std::vector<torch::Tensor> stageOf(const SharedResNet& network, int stage) {
    std::vector<torch::Tensor> weights;
    for (const auto& item : network->named_parameters()) {
        if (item.key().starts_with("stage" + std::to_string(stage) + ".") &&
            item.value().dim() == 4) {
            weights.push_back(item.value());
        }
    }
    return weights;
}

// Without momentum and decay the update is lr * g, so the ratio is lr * |g| / |w|.
TEST(StepMeasures, TheRatioOfPlainSgdIsTheRateTimesTheGradientOverTheWeights) {
    TrainConfig config;
    config.momentum = 0;
    config.nesterov = false;
    config.weightDecay = 0;
    SharedResNet network = freshNetwork();
    SharedResNet same = freshNetwork();
    same->train();
    const BatchTensors batch = batchOf(8);
    torch::nn::functional::cross_entropy(same->forward(batch.images), batch.labels).backward();
    TrainingStep step(network, config, chooseDevice("cpu", Precision::Fp32, 1));
    const StepResult result = step.run(batch, 0.5, {true, false});
    ASSERT_EQ(result.updateRatios.size(), 2U);
    for (const int stage : {1, 2}) {
        const std::vector<torch::Tensor> weights = stageOf(same, stage);
        std::vector<torch::Tensor> gradients;
        for (const torch::Tensor& weight : weights) {
            gradients.push_back(weight.grad());
        }
        const double expected = 0.5 * normOf(gradients) / normOf(weights);
        EXPECT_GT(expected, 1e-3);
        EXPECT_NEAR(result.updateRatios[static_cast<std::size_t>(stage - 1)], expected,
                    1e-4 * expected)
            << stage;
    }
}

TEST(StepMeasures, ASharedWeightCountsOnce) {
    const SharedResNet network = freshNetwork();
    StepMeasures measures(network);
    std::set<std::string> names;
    std::int64_t values = 0;
    for (const LayerHistogram& layer : measures.histograms()) {
        EXPECT_TRUE(names.insert(layer.layer).second) << layer.layer;
        EXPECT_EQ(layer.of, LayerHistogram::Of::Weight) << "there are no gradients yet";
        values += layer.histogram.finite();
    }
    std::int64_t expected = 0;
    for (const auto& parameter : network->parameters()) {
        expected += parameter.dim() > 1 ? parameter.numel() : 0;
    }
    EXPECT_EQ(values, expected);
    EXPECT_TRUE(names.contains("stem.conv"));
    EXPECT_TRUE(names.contains("classifier"));
}

TEST(StepMeasures, HistogramsCountEveryWeightAndGradientBeforeTheUpdate) {
    TrainConfig config;
    config.clipGradNorm = 1e-3; // of the update alone
    SharedResNet network = freshNetwork();
    TrainingStep step(network, config, chooseDevice("cpu", Precision::Fp32, 1));
    const double low = network->weight(1, 1, 1).min().item<double>();
    const StepResult result = step.run(batchOf(8), 0.5, {false, true});
    EXPECT_TRUE(result.updateRatios.empty());
    const auto at =
        std::ranges::find(result.histograms, "stage1.block1.conv1", &LayerHistogram::layer);
    ASSERT_NE(at, result.histograms.end());
    EXPECT_EQ(at->histogram.finite(), network->weight(1, 1, 1).numel());
    EXPECT_EQ(at->histogram.low, low);
    const LayerHistogram& gradient = *std::next(at);
    EXPECT_EQ(gradient.layer, at->layer);
    EXPECT_EQ(gradient.of, LayerHistogram::Of::Gradient);
    EXPECT_EQ(gradient.histogram.finite(), at->histogram.finite());
    EXPECT_GT(gradient.histogram.high, 1e-3) << "not clipped";
}

TEST(StepMeasures, ExactPartsOfAKnownTensor) {
    const SharedResNet network = freshNetwork();
    {
        torch::NoGradGuard noGrad;
        torch::Tensor weight = network->weight(1, 1, 1); // 8 x 8 x 3 x 3: 576 values
        weight.copy_(torch::arange(weight.numel(), torch::kFloat32).reshape(weight.sizes()));
        weight.view({-1})[5] = std::numeric_limits<float>::quiet_NaN();
    }
    const std::vector<LayerHistogram> all = StepMeasures(network).histograms();
    const auto at = std::ranges::find(all, "stage1.block1.conv1", &LayerHistogram::layer);
    ASSERT_NE(at, all.end());
    EXPECT_EQ(at->histogram.low, 0);
    EXPECT_EQ(at->histogram.high, 575);
    EXPECT_EQ(at->histogram.notFinite, 1);
    ASSERT_EQ(at->histogram.counts.size(), 64U);
    EXPECT_EQ(at->histogram.counts[0], 8); // 0 to 8 without 5
    for (std::size_t part = 1; part < 64; ++part) {
        EXPECT_EQ(at->histogram.counts[part], 9) << part;
    }
}

} // namespace
} // namespace sharesnet::test
