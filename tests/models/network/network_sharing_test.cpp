#include "models/network/shared_resnet.h"
#include "tests/models/network/network_specs.h"
#include "tests/support/parameter_audit.h"

#include <gtest/gtest.h>

#include <sstream>

namespace sharesnet {
namespace {

using torch::Tensor;

Tensor lossOf(SharedResNet& network, int count = 3) {
    const Tensor logits = network->forward(
        images(network->spec(), count, network->parameters().front().scalar_type()));
    return (logits * torch::arange(logits.numel(), logits.options()).view_as(logits)).sin().sum();
}

void expectSharing(const SharedResNet& network) {
    std::map<std::string, const void*> byGroup;
    forEachUse(network->layout(), [&](int stage, int block, const ConvLayout& conv) {
        if (conv.group >= 0) {
            const std::string group = std::to_string(stage) + "." + std::to_string(conv.conv) +
                                      "." + std::to_string(conv.group);
            const void* weight = network->weight(stage, block, conv.conv).data_ptr();
            EXPECT_EQ(byGroup.emplace(group, weight).first->second, weight)
                << useName(stage, block, conv.conv);
        }
    });
    SharedResNet fresh(network->spec());
    EXPECT_EQ(auditParameters(*network), auditParameters(*fresh));
}

TEST(NetworkSharing, DissolvedGroupsWithEqualWeightsGiveEqualOutputs) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec, torch::kFloat64);
        SharedResNet twin = dissolved(network);
        const Tensor input = images(spec, 3, torch::kFloat64);
        for (const bool training : {true, false}) {
            network->train(training);
            twin->train(training);
            EXPECT_TRUE(torch::equal(network->forward(input), twin->forward(input)));
        }
    }
}

TEST(NetworkSharing, ASharedGradientIsTheSumOverItsUses) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec, torch::kFloat64);
        SharedResNet twin = dissolved(network);
        lossOf(network).backward();
        lossOf(twin).backward();
        // shared gradient, sum over the uses
        std::map<std::string, std::pair<Tensor, Tensor>> byWeight;
        forEachUse(network->layout(), [&](int stage, int block, const ConvLayout& conv) {
            const std::string name = conv.group < 0 ? useName(stage, block, conv.conv)
                                                    : "stage" + std::to_string(stage) + ".conv" +
                                                          std::to_string(conv.conv) + "." +
                                                          groupLetter(conv.group);
            const Tensor part = twin->weight(stage, block, conv.conv).grad();
            auto& [whole, sum] = byWeight[name];
            whole = network->weight(stage, block, conv.conv).grad();
            sum = sum.defined() ? sum + part : part;
        });
        for (const auto& [name, gradients] : byWeight) {
            EXPECT_GT(gradients.first.abs().max().item<double>(), 1e-6) << name;
            EXPECT_LT((gradients.first - gradients.second).abs().max().item<double>(), 1e-10)
                << name;
        }
    }
}

TEST(NetworkSharing, MomentumMovesASharedWeightExactlyOnceAStep) {
    SharedResNet network =
        randomNetwork(smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre), torch::kFloat64);
    const double rate = 0.01;
    const double momentum = 0.9;
    torch::optim::SGD optimizer(network->parameters(),
                                torch::optim::SGDOptions(rate).momentum(momentum));
    const Tensor weight = network->weight(1, 2, 2);
    Tensor expected = weight.detach().clone();
    Tensor velocity = torch::zeros_like(expected);
    for (int step = 0; step < 3; ++step) {
        optimizer.zero_grad();
        lossOf(network).backward();
        velocity = momentum * velocity + weight.grad();
        expected = expected - rate * velocity;
        optimizer.step();
        EXPECT_GT(velocity.abs().max().item<double>(), 1e-6);
        EXPECT_LT((weight.detach() - expected).abs().max().item<double>(), 1e-14);
    }
    expectSharing(network);
}

TEST(NetworkSharing, EachUseHasABatchNormOfItsOwn) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->train();
        lossOf(network).backward();
        const auto tensors = tensorsOf(network);
        for (const char* name : {"running_mean", "running_var", "weight", "bias"}) {
            const Tensor& first = tensors.at(std::string("stage1.block1.norm2.") + name);
            const Tensor& second = tensors.at(std::string("stage1.block2.norm2.") + name);
            EXPECT_FALSE(torch::equal(first, second)) << name;
            if (first.requires_grad()) {
                EXPECT_FALSE(torch::equal(first.grad(), second.grad())) << name;
            }
        }
    }
}

TEST(NetworkSharing, RunningStatisticsMoveByATenthInTrainingAndNotInEvaluation) {
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    SharedResNet network = randomNetwork(spec, torch::kFloat64);
    const Tensor mean = tensorsOf(network).at("stage1.block1.norm1.running_mean");
    const Tensor before = mean.clone();
    torch::NoGradGuard noGrad;
    network->eval();
    lossOf(network);
    EXPECT_TRUE(torch::equal(mean, before));
    network->train();
    const auto tapped =
        network->forwardTapped(images(spec, 3, torch::kFloat64), 1, 1, TapPoint::Output);
    const Tensor expected = 0.9 * before + 0.1 * tapped.activations.at(0).mean({0, 2, 3});
    EXPECT_LT((mean - expected).abs().max().item<double>(), 1e-12);
}

TEST(NetworkSharing, ACloneIsEqualSharesAlikeAndIsIndependent) {
    SharedResNet network =
        randomNetwork(smallSpec(BlockKind::Bottleneck, ActivationOrder::Post), torch::kFloat64);
    network->eval();
    SharedResNet copy(std::dynamic_pointer_cast<SharedResNetImpl>(network->clone()));
    EXPECT_FALSE(copy->is_training());
    EXPECT_EQ(copy->parameters().front().scalar_type(), torch::kFloat64);
    expectSharing(copy);
    const Tensor before = lossOf(network);
    EXPECT_TRUE(torch::equal(lossOf(copy), before));
    torch::NoGradGuard noGrad;
    for (auto& tensor : tensorsOf(copy)) {
        tensor.second.add_(0.25);
    }
    EXPECT_FALSE(torch::equal(lossOf(copy), before));
    EXPECT_TRUE(torch::equal(lossOf(network), before));
}

TEST(NetworkSharing, SurvivesMovesBetweenTypesAndDevices) {
    SharedResNet network = randomNetwork(smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre));
    network->eval();
    const Tensor before = lossOf(network).detach();
    network->to(torch::kFloat64);
    expectSharing(network);
    EXPECT_NEAR(lossOf(network).item<double>(), before.item<double>(), 1e-2);
    network->to(torch::Device(torch::kCPU), torch::kFloat32);
    expectSharing(network);
    EXPECT_TRUE(torch::equal(lossOf(network), before));
    for (const auto& parameter : network->parameters()) {
        EXPECT_TRUE(parameter.requires_grad() && parameter.is_leaf());
    }
}

TEST(NetworkSharing, SurvivesAnArchiveAndACopyByName) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->eval();
        const Tensor expected = lossOf(network);

        std::stringstream archive;
        torch::save(network, archive);
        SharedResNet loaded(spec);
        torch::load(loaded, archive);
        loaded->eval();
        expectSharing(loaded);
        EXPECT_TRUE(torch::equal(lossOf(loaded), expected));

        SharedResNet copied(spec);
        copied->eval();
        const auto source = tensorsOf(network);
        torch::NoGradGuard noGrad;
        for (auto& [name, tensor] : tensorsOf(copied)) {
            tensor.copy_(source.at(name));
        }
        expectSharing(copied);
        EXPECT_TRUE(torch::equal(lossOf(copied), expected));
    }
}

TEST(ParameterAudit, AWeightUnderTwoNamesCountsOnce) {
    struct Twice : torch::nn::Module {
        Twice() {
            const Tensor weight = torch::ones({2, 3});
            register_parameter("a", weight);
            register_parameter("b", weight);
            register_parameter("frozen", torch::ones({7}), false);
            register_buffer("statistic", torch::ones({5}));
        }
    };
    const ParameterAudit audit = auditParameters(Twice());
    EXPECT_EQ(audit, (ParameterAudit{6, 3, 2, 3}));
}

} // namespace
} // namespace sharesnet
