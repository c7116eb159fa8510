#include "models/exchange/reshare.h"

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <array>

namespace sharesnet {
namespace {

using test::errorOf;

torch::Tensor logitsOf(const Checkpoint& checkpoint) {
    const ArchSpec& spec = checkpoint.info.spec.arch;
    SharedResNet network(spec);
    restoreNetwork(checkpoint, "memory", network);
    network->eval();
    torch::NoGradGuard noGrad;
    auto generator = at::detail::createCPUGenerator(3);
    return network->forward(
        at::randn({4, spec.input.channels, spec.input.height, spec.input.width}, generator));
}

Checkpoint withMomentum(const ArchSpec& spec) {
    Checkpoint checkpoint = randomCheckpoint(spec);
    SharedResNet network(spec);
    for (const auto& item : network->named_parameters()) {
        checkpoint.momentum[item.key()] = torch::randn_like(item.value()).detach();
        checkpoint.averages[item.key()] = torch::randn_like(item.value()).detach();
    }
    return checkpoint;
}

TEST(Reshare, anUntiedUseComputesTheSameBitsWithExactlyItsWeightMore) {
    for (const ArchSpec& spec : smallSpecs()) {
        const Checkpoint before = withMomentum(spec);
        const ArchSpec untied = unshareBlocks(spec, 1, 2, std::array{2});
        const Checkpoint after = reshared(before, untied);
        EXPECT_TRUE(logitsOf(after).equal(logitsOf(before)));
        const torch::Tensor& weight = before.network.at("stage1.conv2.A");
        EXPECT_EQ(costOf(untied).parameters, costOf(spec).parameters + weight.numel());
        EXPECT_TRUE(after.network.at("stage1.block2.conv2").equal(weight));
        EXPECT_NE(after.network.at("stage1.block2.conv2").data_ptr(),
                  after.network.at("stage1.conv2.A").data_ptr());
        EXPECT_TRUE(
            after.averages.at("stage1.block2.conv2").equal(before.averages.at("stage1.conv2.A")));
        const torch::Tensor& momentum = before.momentum.at("stage1.conv2.A");
        EXPECT_TRUE(after.momentum.at("stage1.block2.conv2").allclose(momentum / 3, 1e-6));
        EXPECT_TRUE(after.momentum.at("stage1.conv2.A").allclose(momentum * 2 / 3, 1e-6));
        EXPECT_TRUE(after.momentum.at("stem.conv").equal(before.momentum.at("stem.conv")));
    }
}

TEST(Reshare, theTwinAndBackIsTheNetworkItWas) {
    const ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Post);
    const Checkpoint before = withMomentum(spec);
    const Checkpoint twin = reshared(before, unsharedTwin(spec));
    EXPECT_TRUE(logitsOf(twin).equal(logitsOf(before)));
    const Checkpoint again = reshared(twin, spec);
    for (const auto& [name, tensor] : before.network) {
        EXPECT_TRUE(again.network.at(name).allclose(tensor, 1e-6)) << name;
    }
    for (const auto& [name, tensor] : before.momentum) {
        EXPECT_TRUE(again.momentum.at(name).allclose(tensor, 1e-5, 1e-6)) << name;
    }
    EXPECT_TRUE(logitsOf(again).allclose(logitsOf(before), 1e-4, 1e-5));
}

TEST(Reshare, tiedBlocksGetTheMeanOrTheWeightOfOneOfThem) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const Checkpoint before = withMomentum(spec);
    const ArchSpec tied = shareBlocks(spec, 1, 2, std::array{1, 3});
    const auto weight = [&](int block) {
        return before.network.at("stage1.block" + std::to_string(block) + ".conv2");
    };
    EXPECT_TRUE(reshared(before, tied)
                    .network.at("stage1.conv2.A")
                    .allclose((weight(1) + weight(3)) / 2, 1e-6));
    const Checkpoint like = reshared(before, tied, {3});
    EXPECT_TRUE(like.network.at("stage1.conv2.A").equal(weight(3)));
    EXPECT_TRUE(like.network.at("stage1.block2.conv2").equal(weight(2)));
    EXPECT_TRUE(like.momentum.at("stage1.conv2.A")
                    .allclose(before.momentum.at("stage1.block1.conv2") +
                                  before.momentum.at("stage1.block3.conv2"),
                              1e-6));
}

TEST(Reshare, changesNothingButSharing) {
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    ArchSpec other = spec;
    other.stages[1].channels *= 2;
    const Checkpoint checkpoint = randomCheckpoint(spec);
    EXPECT_EQ(errorOf([&] { reshared(checkpoint, other); }),
              "only what blocks share can be changed of a trained network: stages, blocks and "
              "channels stay");
    EXPECT_EQ(errorOf([&] { reshared(checkpoint, spec, {9}); }),
              "there is no block 9 to take a weight from");
}

} // namespace
} // namespace sharesnet
