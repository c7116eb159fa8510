#include "models/step/threaded_pass.h"

#include "models/step/training_step.h"
#include "tests/models/step/step_inputs.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace sharesnet::test {
namespace {

ComputeDevice threads(int count, Precision precision = Precision::Fp32) {
    return chooseDevice("cpu", precision, count);
}

SharedResNet networkFor(int channels) {
    ArchSpec spec = tinyArch();
    spec.input.channels = channels;
    SharedResNet network(spec);
    initialize(network, 5);
    return network;
}

BatchTensors imagesFor(const SharedResNet& network, std::int64_t count) {
    torch::manual_seed(3);
    const ImageShape shape = network->spec().input;
    return {torch::randn({count, shape.channels, shape.height, shape.width})
                .contiguous(torch::MemoryFormat::ChannelsLast),
            torch::randint(network->spec().classes, {count}, torch::kInt64)};
}

struct Passed {
    std::vector<torch::Tensor> gradients;
    std::vector<torch::Tensor> buffers;
    torch::Tensor sums;
};

Passed passedBy(SharedResNet& network, const ComputeDevice& device, int replicas,
                std::vector<BatchTensors> parts) {
    std::int64_t images = 0;
    for (const BatchTensors& part : parts) {
        images += part.count();
    }
    Passed passed;
    passed.sums = torch::zeros({2}, torch::kFloat64);
    network->train();
    if (replicas > 1) {
        ThreadedPass pass(network, 0.1, device, replicas);
        pass.begin();
        for (const BatchTensors& part : parts) {
            pass.add(part, images);
        }
        pass.finish(passed.sums);
    } else {
        ForwardBackward pass(network, 0.1, device);
        pass.begin();
        for (const BatchTensors& part : parts) {
            pass.add(MicroBatch::of(part, images));
        }
        passed.sums.copy_(pass.sums());
    }
    for (torch::Tensor& parameter : network->parameters()) {
        passed.gradients.push_back(parameter.grad());
        parameter.mutable_grad() = torch::Tensor();
    }
    for (const torch::Tensor& buffer : network->buffers()) {
        passed.buffers.push_back(buffer.clone());
    }
    return passed;
}

double largestGap(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    double gap = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double size = std::max(1e-3, b[i].abs().max().item<double>());
        gap = std::max(gap, (a[i] - b[i]).abs().max().item<double>() / size);
    }
    return gap;
}

// The whole batch is normed as one, so gradients are those of one pass but for rounding.
TEST(ThreadedPass, ComesToTheGradientsOfOnePass) {
    for (const int channels : {3, 1}) {
        for (const int replicas : {2, 3}) {
            SharedResNet one = networkFor(channels);
            SharedResNet several = networkFor(channels);
            const BatchTensors batch = imagesFor(one, 26);
            const std::vector<BatchTensors> parts{batch.part(0, 13), batch.part(13, 13)};
            const Passed whole = passedBy(one, threads(1), 1, parts);
            const Passed shared = passedBy(several, threads(replicas), replicas, parts);
            EXPECT_LT(largestGap(shared.gradients, whole.gradients), 1e-4);
            EXPECT_LT(largestGap(shared.buffers, whole.buffers), 1e-5);
            EXPECT_NEAR(shared.sums[0].item<double>(), whole.sums[0].item<double>(), 1e-5);
            EXPECT_EQ(shared.sums[1].item<double>(), whole.sums[1].item<double>());
        }
    }
}

TEST(ThreadedPass, GivesTheSameBitsEachTime) {
    std::vector<Passed> turns;
    for (int turn = 0; turn < 3; ++turn) {
        SharedResNet network = networkFor(3);
        turns.push_back(
            passedBy(network, threads(2, Precision::Bf16), 2, {imagesFor(network, 21)}));
    }
    for (std::size_t i = 0; i < turns[0].gradients.size(); ++i) {
        EXPECT_TRUE(torch::equal(turns[0].gradients[i], turns[1].gradients[i]));
        EXPECT_TRUE(torch::equal(turns[0].gradients[i], turns[2].gradients[i]));
    }
    EXPECT_TRUE(torch::equal(turns[0].sums, turns[1].sums));
}

// Weights that are put in place of others, as by a move to another device, are those of the next
// batch.
TEST(ThreadedPass, FollowsTheNetworksTensors) {
    SharedResNet network = networkFor(3);
    const BatchTensors batch = imagesFor(network, 8);
    ThreadedPass pass(network, 0, threads(2), 2);
    const auto lossNow = [&] {
        torch::Tensor sums = torch::zeros({2}, torch::kFloat64);
        pass.begin();
        pass.add(batch, 8);
        pass.finish(sums);
        return sums[0].item<double>();
    };
    const double before = lossNow();
    torch::Tensor classifier = network->parameters().back();
    classifier.set_data(classifier.detach() + torch::arange(classifier.numel()));
    EXPECT_GT(lossNow(), before + 0.1);
}

// What the replicas that did not fail have computed by then is no part of the next batch.
TEST(ThreadedPass, FailsAsOnePassDoesAndGoesOn) {
    SharedResNet network = networkFor(3);
    const BatchTensors batch = imagesFor(network, 8);
    ThreadedPass pass(network, 0.1, threads(2), 2);
    pass.begin();
    pass.add(batch, 8);
    BatchTensors wrong = imagesFor(network, 8);
    wrong.labels[7] = 1'000; // of the second replica
    EXPECT_ANY_THROW(pass.add(wrong, 8));
    torch::Tensor sums = torch::zeros({2}, torch::kFloat64);
    pass.begin();
    pass.add(batch, 8);
    pass.finish(sums);
    SharedResNet fresh = networkFor(3);
    const Passed expected = passedBy(fresh, threads(2), 2, {batch});
    EXPECT_NEAR(sums[0].item<double>(), expected.sums[0].item<double>(), 1e-5);
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor& parameter : network->parameters()) {
        gradients.push_back(parameter.grad());
    }
    EXPECT_LT(largestGap(gradients, expected.gradients), 1e-4);
}

TEST(ThreadedPass, TakesEnoughImagesThatAreChannelsLast) {
    SharedResNet network = networkFor(3);
    const ThreadedPass pass(network, 0, threads(2), 2);
    BatchTensors batch = imagesFor(network, 8);
    EXPECT_TRUE(pass.takes(batch));
    EXPECT_FALSE(pass.takes(batch.part(0, 7)));
    batch.images = batch.images.contiguous();
    EXPECT_FALSE(pass.takes(batch));
}

TEST(ThreadedPass, IsForSeveralThreadsAndNetworksWithoutDropout) {
    SharedResNet network = networkFor(3);
    EXPECT_NE(ThreadedPass::make(network, 0, threads(2)), nullptr);
    EXPECT_EQ(ThreadedPass::make(network, 0, threads(1)), nullptr);
    ArchSpec spec = tinyArch();
    spec.block.dropout = 0.3;
    EXPECT_EQ(ThreadedPass::make(SharedResNet(spec), 0, threads(2)), nullptr);
}

} // namespace
} // namespace sharesnet::test
