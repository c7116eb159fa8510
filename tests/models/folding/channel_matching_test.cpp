#include "models/folding/channel_matching.h"

#include "core/design/edit.h"
#include "tests/models/folding/folding_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace sharesnet {
namespace {

// Of both kinds and orders, and a wide one.
std::vector<ArchSpec> foldedSpecs() {
    std::vector<ArchSpec> specs = smallSpecs();
    ArchSpec wide = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    wide.stages[0].channels = 32;
    wide.stages[1].channels = 64;
    wide.block.dropout = 0.3;
    specs.push_back(wide);
    return specs;
}

TEST(InnerChannels, areOneOrderWhereBlocksShareOnEitherSide) {
    const ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Post);
    std::vector<std::vector<int>> behindFirst;
    std::vector<std::vector<int>> behindSecond;
    for (const InnerChannels& channels : innerChannels(spec)) {
        EXPECT_EQ(channels.count, channels.stage == 1 ? 2 : 4);
        if (channels.stage == 2) {
            (channels.conv == 1 ? behindFirst : behindSecond).push_back(channels.blocks);
        }
    }
    // conv 1 joins 2 and 4, conv 2 joins 1 and 4, 2 and 3
    EXPECT_EQ(behindFirst, (std::vector<std::vector<int>>{{1, 2, 3, 4}}));
    EXPECT_EQ(behindSecond, (std::vector<std::vector<int>>{{1, 4}, {2, 3}}));
}

TEST(InnerChannels, inAnyOrderTheNetworkComputesTheSame) {
    for (const ArchSpec& spec : foldedSpecs()) {
        for (const ArchSpec& each : {spec, unsharedTwin(spec)}) {
            const Checkpoint before = randomCheckpoint(each);
            Checkpoint after = before;
            reorder(after, randomOrders(each, 17));
            EXPECT_LT(difference(logitsOf(after), logitsOf(before)), 1e-5);
            const char* name = each == spec ? "stage1.conv2.A" : "stage1.block2.conv2";
            EXPECT_FALSE(after.network.at(name).equal(before.network.at(name)));
        }
    }
}

TEST(ChannelMatching, alsoMovesMomentumAndAverages) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    Checkpoint before = randomCheckpoint(spec);
    before.momentum["stage1.block2.conv1"] = before.network.at("stage1.block2.conv1") * 2;
    before.averages["stage1.block2.norm2.weight"] =
        before.network.at("stage1.block2.norm2.weight") * 3;
    Checkpoint after = before;
    reorder(after, randomOrders(spec, 3));
    EXPECT_TRUE(after.momentum.at("stage1.block2.conv1")
                    .equal(after.network.at("stage1.block2.conv1") * 2));
    EXPECT_TRUE(after.averages.at("stage1.block2.norm2.weight")
                    .equal(after.network.at("stage1.block2.norm2.weight") * 3));
    EXPECT_FALSE(after.network.at("stage1.block2.norm2.weight")
                     .equal(before.network.at("stage1.block2.norm2.weight")));
}

TEST(ChannelMatching, findsTheOrderOfBlocksThatSharedOnce) {
    for (const ArchSpec& spec : foldedSpecs()) {
        const Checkpoint shared = randomCheckpoint(spec);
        Checkpoint twin = reshared(shared, unsharedTwin(spec));
        addNoise(twin, 1e-6, 5);
        reorder(twin, randomOrders(twin.info.spec.arch, 23));
        const torch::Tensor logits = logitsOf(shared);
        EXPECT_LT(difference(logitsOf(twin), logits), 1e-3);
        const double matched = difference(logitsOf(reshared(twin, spec, {{}, true})), logits);
        const double unmatched = difference(logitsOf(reshared(twin, spec)), logits);
        EXPECT_LT(matched, 1e-3);
        EXPECT_GT(unmatched, 0.1);
    }
}

TEST(ChannelMatching, leavesTheBlockWhoseWeightCounts) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const Checkpoint before = randomCheckpoint(spec);
    const ArchSpec tied = shareBlocks(spec, 1, 2, std::array{1, 3});
    const Checkpoint like = reshared(before, tied, {3, true});
    EXPECT_TRUE(like.network.at("stage1.conv2.A").equal(before.network.at("stage1.block3.conv2")));
    EXPECT_TRUE(
        like.network.at("stage1.block3.conv1").equal(before.network.at("stage1.block3.conv1")));
    EXPECT_FALSE(
        like.network.at("stage1.block1.conv1").equal(before.network.at("stage1.block1.conv1")));
    EXPECT_TRUE(
        like.network.at("stage1.block2.conv1").equal(before.network.at("stage1.block2.conv1")));
}

TEST(ChannelMatching, changesNoOrderThatTheBlocksHaveInCommon) {
    ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    spec.stages[0].sharing = {{1, {{1, 2}}}};
    const Checkpoint before = randomCheckpoint(spec);
    const ArchSpec tied = shareBlocks(spec, 1, 2, std::array{1, 2});
    const Checkpoint after = reshared(before, tied, {{}, true});
    EXPECT_TRUE(after.network.at("stage1.conv1.A").equal(before.network.at("stage1.conv1.A")));
    EXPECT_TRUE(after.network.at("stage1.conv2.A")
                    .equal(reshared(before, tied).network.at("stage1.conv2.A")));
}

// Of a plan, each tie is matched once, and what it has in common with none is not matched again.
TEST(ChannelMatching, groupsWhoseChannelsDoNotMeetAreMatchedApartAndOnce) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const NamedWeights weights = randomCheckpoint(spec).network;
    const ArchSpec one = shareBlocks(spec, 1, 2, std::array{1, 3});
    const ArchSpec two = shareBlocks(one, 2, 2, std::array{2, 3});
    const ArchSpec meeting = shareBlocks(two, 2, 1, std::array{3, 4});
    using Places = std::vector<std::vector<int>>;
    KnownOrders known;
    const ChannelOrders orders = matchedOrders(weights, spec, meeting, {}, &known);
    ASSERT_EQ(known.size(), 2U);
    EXPECT_TRUE(known.contains(Places{{1, 2, 1, 3}}));
    EXPECT_TRUE(known.contains(Places{{2, 1, 3, 4}, {2, 2, 2, 3}})) << "both have block 3";
    const ChannelOrders anew = matchedOrders(weights, spec, meeting);
    ASSERT_EQ(orders.size(), anew.size());
    for (const auto& [place, order] : anew) {
        EXPECT_TRUE(orders.at(place).equal(order));
    }
    const ChannelOrders alone = matchedOrders(weights, spec, one);
    for (const auto& [place, order] : alone) {
        EXPECT_TRUE(orders.at(place).equal(order)) << "another stage has no say";
    }
    // What is known is not looked for: it would be found differently here.
    known.at(Places{{1, 2, 1, 3}}).begin()->second = torch::zeros({8}, torch::kInt64);
    EXPECT_EQ(matchedOrders(weights, spec, one, {}, &known).begin()->second.sum().item<int>(), 0);
    EXPECT_EQ(known.size(), 2U);
}

TEST(ChannelMatching, saysWhichWeightIsNotFinite) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    Checkpoint broken = randomCheckpoint(spec);
    broken.network["stage1.block3.conv2"] =
        broken.network.at("stage1.block3.conv2") * std::numeric_limits<float>::quiet_NaN();
    const ArchSpec tied = shareBlocks(spec, 1, 2, std::array{1, 3});
    EXPECT_EQ(test::errorOf([&] {
                  reshared(broken, tied, {{}, true});
              }),
              "stage1.block3.conv2 has values that are NaN or infinite, so that it cannot be "
              "compared: take an earlier checkpoint");
    reshared(broken, tied); // is not compared
}

TEST(ChannelMatching, anExchangeOfWeightsIsTheTiedNetwork) {
    for (const ArchSpec& spec : foldedSpecs()) {
        const Checkpoint twin = randomCheckpoint(unsharedTwin(spec));
        Checkpoint exchanged = twin;
        for (const auto& [name, weight] :
             weightsOnceTied(twin.network, twin.info.spec.arch, spec)) {
            exchanged.network[name] = weight;
        }
        const torch::Tensor tied = logitsOf(reshared(twin, spec, {{}, true}));
        EXPECT_LT(difference(logitsOf(exchanged), tied), 1e-4);
        EXPECT_GT(difference(logitsOf(twin), tied), 1e-2);
    }
}

} // namespace
} // namespace sharesnet
