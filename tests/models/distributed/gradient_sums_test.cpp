#include "models/distributed/gradient_sums.h"
#include "models/network/shared_resnet.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace sharesnet::test {
namespace {

// As if there were two ranks with the same gradients; remembers when what was sent.
class TwinGroup final : public RankGroup {
  public:
    struct Done final : PendingSum {
        void wait() override {}
    };
    int rank() const override { return 0; }
    int ranks() const override { return 2; }
    void broadcast(torch::Tensor) override {}
    std::unique_ptr<PendingSum> beginSum(torch::Tensor tensor) override {
        sent.push_back(tensor.numel());
        tensor.mul_(2);
        return std::make_unique<Done>();
    }
    std::unique_ptr<PendingSum> beginBf16Sum(torch::Tensor tensor) override {
        ++bf16Sums;
        return beginSum(std::move(tensor));
    }
    torch::Tensor gathered(torch::Tensor tensor) override { return torch::stack({tensor, tensor}); }
    double secondsWaited() const override { return 0; }
    void giveUp() override {}

    std::vector<std::int64_t> sent; // values of each message
    int bf16Sums = 0;
};

// Wide enough for several buckets.
SharedResNet wideNetwork() {
    ArchSpec arch = tinyArch();
    arch.stages[0].channels = 64;
    arch.stages[1].channels = 128;
    SharedResNet network(arch);
    initialize(network, 1);
    return network;
}

void pass(SharedResNet& network) {
    torch::manual_seed(3);
    network->forward(torch::randn({4, 3, 16, 16})).square().sum().backward();
}

std::int64_t valuesOf(const SharedResNet& network) {
    std::int64_t values = 0;
    for (const torch::Tensor& parameter : network->parameters()) {
        values += parameter.numel();
    }
    return values;
}

TEST(GradientSums, SendsEveryWeightOnceAndWhileTheBackwardPassRuns) {
    SharedResNet network = wideNetwork();
    TwinGroup group;
    GradientSums sums(group, network->parameters());
    EXPECT_EQ(sums.bytes(), 4 * valuesOf(network));
    for (int step = 1; step <= 3; ++step) {
        for (torch::Tensor& parameter : network->parameters()) {
            parameter.mutable_grad() = torch::Tensor();
        }
        group.sent.clear();
        sums.begin();
        pass(network);
        const std::size_t sentBefore = group.sent.size();
        sums.finish(torch::zeros({3}, torch::kFloat64));
        std::int64_t values = 0;
        for (const std::int64_t each : group.sent) {
            values += each;
        }
        EXPECT_EQ(values, valuesOf(network) + 3) << "a shared weight is sent once";
        // The first step shows the order; from then on buckets go one by one. The figures come
        // last.
        EXPECT_EQ(sentBefore, group.sent.size() - 1) << step;
        EXPECT_EQ(sentBefore > 2, step > 1) << step;
    }
}

TEST(GradientSums, GivesTheSumsAsGradients) {
    SharedResNet network = wideNetwork();
    SharedResNet alone = wideNetwork();
    TwinGroup group;
    GradientSums sums(group, network->parameters());
    for (int step = 1; step <= 2; ++step) {
        for (SharedResNet each : {network, alone}) {
            for (torch::Tensor& parameter : each->parameters()) {
                parameter.mutable_grad() = torch::Tensor();
            }
        }
        sums.begin();
        pass(network);
        const torch::Tensor figures = torch::tensor({1.5, 2.0, 4.0}, torch::kFloat64);
        sums.finish(figures);
        EXPECT_TRUE(torch::equal(figures, torch::tensor({3.0, 4.0, 8.0}, torch::kFloat64)));
        pass(alone);
        const auto named = alone->named_parameters();
        for (const auto& item : network->named_parameters()) {
            EXPECT_TRUE(torch::equal(item.value().grad(), 2 * named[item.key()].grad()))
                << item.key() << " in step " << step;
        }
    }
}

TEST(GradientSums, InBf16AreHalfTheBytesAndTheFiguresStayAsTheyAre) {
    SharedResNet network = wideNetwork();
    TwinGroup group;
    GradientSums sums(group, network->parameters(), SentAs::Bf16);
    EXPECT_EQ(sums.bytes(), 2 * valuesOf(network));
    sums.begin();
    pass(network);
    sums.finish(torch::zeros({3}, torch::kFloat64));
    EXPECT_EQ(group.bf16Sums, std::ssize(group.sent) - 1);
}

TEST(GradientSums, AWeightWithoutAGradientCountsAsZero) {
    SharedResNet network = wideNetwork();
    TwinGroup group;
    GradientSums sums(group, network->parameters());
    sums.begin();
    sums.finish(torch::zeros({3}, torch::kFloat64));
    for (const torch::Tensor& parameter : network->parameters()) {
        EXPECT_TRUE(torch::equal(parameter.grad(), torch::zeros_like(parameter)));
    }
}

TEST(GradientSums, ItsEndLeavesTheNetworkAsItWas) {
    SharedResNet network = wideNetwork();
    TwinGroup group;
    {
        GradientSums sums(group, network->parameters());
        sums.begin();
    }
    pass(network);
    EXPECT_TRUE(group.sent.empty());
}

} // namespace
} // namespace sharesnet::test
