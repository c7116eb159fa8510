#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/support/error_message.h"
#include "tests/support/random_arch.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <numeric>

namespace sharesnet {
namespace {

using Blocks = std::vector<int>;
using Groups = std::vector<Blocks>;

const ArchSpec kPre56 = cifarPreActivation(56); // bottleneck, six blocks a stage

Groups groupsOf(const ArchSpec& spec, int stage, int conv) {
    return shareGroups(spec.stages[static_cast<std::size_t>(stage - 1)], conv);
}

Blocks range(int from, int to) {
    Blocks blocks(static_cast<std::size_t>(to - from + 1));
    std::iota(blocks.begin(), blocks.end(), from);
    return blocks;
}

TEST(PaperGroup, FollowsTheTable) {
    EXPECT_EQ(paperGroup(cifarPreActivation(164), 1), range(2, 18)); // block 1 owns its own
    EXPECT_EQ(paperGroup(cifarPreActivation(164), 3), range(2, 18));
    EXPECT_EQ(paperGroup(wideResNet(28, 10), 2), range(2, 4));
    EXPECT_EQ(paperGroup(imageNet(34, 1), 3), range(1, 6));
    EXPECT_EQ(paperGroup(imageNet(152, 2), 1), range(1, 3)); // its first block has stride 1
    EXPECT_EQ(paperGroup(imageNet(152, 2), 3), range(2, 36));
    EXPECT_EQ(paperGroup(imageNet(152, 1), 3), range(1, 36));
    EXPECT_EQ(paperGroup(cifarPostActivation(20), 2), range(1, 3));
    EXPECT_EQ(paperGroup(wideResNet(16, 4), 1), Blocks{}); // one block is no group
}

TEST(ShareState, SaysHowTheSwitchStands) {
    EXPECT_EQ(shareState(kPre56, 2), ShareState::On);
    EXPECT_EQ(shareState(unsharedTwin(kPre56), 2), ShareState::Off);
    EXPECT_EQ(shareState(splitGroup(kPre56, 2, 2, 0, 2), 2), ShareState::Mixed);
    EXPECT_EQ(shareState(shareBlocks(kPre56, 2, 2, range(1, 6)), 2), ShareState::Mixed);
    // conv 2 alone counts
    EXPECT_EQ(shareState(shareBlocks(unsharedTwin(kPre56), 2, 3, range(1, 6)), 2), ShareState::Off);
    EXPECT_EQ(shareState(wideResNet(16, 4), 1), ShareState::Impossible);
}

TEST(SetStageShared, SwitchesConv2AndNothingElse) {
    const ArchSpec with1x1 = shareBlocks(kPre56, 2, 1, range(2, 6));
    const ArchSpec off = setStageShared(with1x1, 2, false);
    EXPECT_EQ(groupsOf(off, 2, 2), Groups{});
    EXPECT_EQ(groupsOf(off, 2, 1), (Groups{range(2, 6)}));
    EXPECT_EQ(groupsOf(off, 1, 2), (Groups{range(2, 6)}));
    EXPECT_EQ(setStageShared(off, 2, true), with1x1);
    EXPECT_EQ(setStageShared(kPre56, 2, true), kPre56);
    EXPECT_EQ(setStageShared(splitGroup(kPre56, 2, 2, 0, 2), 2, true), kPre56);
    EXPECT_EQ(test::errorOf([] { (void)setStageShared(wideResNet(16, 4), 1, true); }),
              "Stage 1: the paper's rule needs at least 3 blocks; this stage has 2.");
    EXPECT_EQ(test::errorOf([] { (void)setStageShared(kPre56, 4, true); }),
              "Stage 4 does not exist, the network has 3 stages.");
    EXPECT_THROW(setStageShared(kPre56, 0, false), Error);
}

TEST(UnsharedTwin, IsTheSameNetworkWithoutGroups) {
    ArchSpec dissolved = kPre56;
    for (int stage = 1; stage <= 3; ++stage) {
        dissolved = unshareBlocks(dissolved, stage, 2, range(1, 6));
    }
    EXPECT_EQ(dissolved, unsharedTwin(kPre56));
    EXPECT_EQ(applyPaperRule(dissolved), kPre56);
    EXPECT_EQ(unsharedTwin(kPre56).name, kPre56.name);
}

TEST(ShareBlocks, MakesOneGroupOfJustThese) {
    const ArchSpec twin = unsharedTwin(kPre56);
    const ArchSpec one = shareBlocks(twin, 1, 2, Blocks{5, 2, 5, 3});
    EXPECT_EQ(groupsOf(one, 1, 2), (Groups{{2, 3, 5}}));
    const ArchSpec two = shareBlocks(one, 1, 2, Blocks{1, 5});
    EXPECT_EQ(groupsOf(two, 1, 2), (Groups{{1, 5}, {2, 3}}));
    // block 2 is left alone and owns its weight
    const ArchSpec taken = shareBlocks(two, 1, 2, Blocks{3, 6});
    EXPECT_EQ(groupsOf(taken, 1, 2), (Groups{{1, 5}, {3, 6}}));
    EXPECT_EQ(shareBlocks(kPre56, 1, 2, range(2, 6)), kPre56);
}

std::string reasonText(int stage, int conv, const Blocks& blocks) {
    return whyNotShare(kPre56, stage, conv, blocks).value_or(Message()).english();
}

TEST(WhyNotShare, GivesTheReason) {
    EXPECT_EQ(whyNotShare(kPre56, 1, 1, range(2, 6)), std::nullopt);
    EXPECT_EQ(whyNotShare(kPre56, 1, 2, range(1, 6)), std::nullopt);
    EXPECT_EQ(reasonText(1, 1, range(1, 3)),
              "Blocks 1 and 2 of stage 1 cannot share conv 1: its weight takes 16 to 16 channels "
              "in one and 64 to 16 channels in "
              "the other.");
    EXPECT_EQ(reasonText(1, 1, Blocks{3, 1}).substr(0, 20), "Blocks 1 and 3 of st");
    EXPECT_EQ(reasonText(1, 2, Blocks{3}), "Sharing takes at least two blocks.");
    EXPECT_EQ(reasonText(1, 2, Blocks{3, 3}), "Sharing takes at least two blocks.");
    EXPECT_EQ(reasonText(1, 2, Blocks{}), "Sharing takes at least two blocks.");
    EXPECT_EQ(reasonText(1, 2, Blocks{3, 7}), "Block 7 does not exist, stage 1 has 6 blocks.");
    EXPECT_EQ(reasonText(1, 4, range(2, 3)),
              "Conv 4 does not exist, the blocks have 3 convolutions.");
    EXPECT_EQ(reasonText(5, 2, range(2, 3)), "Stage 5 does not exist, the network has 3 stages.");
    EXPECT_THROW(shareBlocks(kPre56, 1, 1, range(1, 3)), Error);
}

TEST(UnshareBlocks, LeavesNoGroupOfOne) {
    EXPECT_EQ(groupsOf(unshareBlocks(kPre56, 1, 2, Blocks{4}), 1, 2), (Groups{{2, 3, 5, 6}}));
    EXPECT_EQ(groupsOf(unshareBlocks(kPre56, 1, 2, Blocks{2, 3, 4, 5}), 1, 2), Groups{});
    EXPECT_TRUE(unshareBlocks(kPre56, 1, 2, Blocks{2, 3, 4, 5}).stages[0].sharing.empty());
    EXPECT_EQ(unshareBlocks(kPre56, 1, 2, Blocks{1}), kPre56);
    EXPECT_THROW(unshareBlocks(kPre56, 1, 2, Blocks{9}), Error);
}

TEST(SplitGroup, CutsIntoRunsOfNearEqualLength) {
    EXPECT_EQ(groupsOf(splitGroup(kPre56, 1, 2, 0, 2), 1, 2), (Groups{{2, 3, 4}, {5, 6}}));
    EXPECT_EQ(splitGroup(kPre56, 1, 2, 0, 1), kPre56);
    // a run of one owns its weight
    EXPECT_EQ(groupsOf(splitGroup(kPre56, 1, 2, 0, 3), 1, 2), (Groups{{2, 3}, {4, 5}}));
    EXPECT_EQ(groupsOf(splitGroup(kPre56, 1, 2, 0, 5), 1, 2), Groups{});
    const ArchSpec twice = splitGroup(splitGroup(cifarPreActivation(164), 1, 2, 0, 2), 1, 2, 1, 2);
    EXPECT_EQ(groupsOf(twice, 1, 2), (Groups{range(2, 10), range(11, 14), range(15, 18)}));
    EXPECT_EQ(test::errorOf([] { (void)splitGroup(kPre56, 1, 2, 0, 6); }),
              "A group of 5 blocks splits into 1 to 5 parts, not 6.");
    EXPECT_EQ(test::errorOf([] { (void)splitGroup(kPre56, 1, 2, 1, 2); }),
              "Stage 1 has no group B at conv 2.");
    EXPECT_THROW(splitGroup(kPre56, 1, 2, 0, 0), Error);
    EXPECT_THROW(splitGroup(kPre56, 1, 2, -1, 2), Error);
}

TEST(GroupEvery, GroupsWhatIsAlike) {
    EXPECT_EQ(groupsOf(groupEvery(kPre56, 1, 2, 2), 1, 2), (Groups{{1, 2}, {3, 4}, {5, 6}}));
    // block 1 has another shape, 6 is left
    EXPECT_EQ(groupsOf(groupEvery(kPre56, 1, 1, 2), 1, 1), (Groups{{2, 3}, {4, 5}}));
    EXPECT_EQ(groupsOf(groupEvery(kPre56, 1, 2, 100), 1, 2), (Groups{range(1, 6)}));
    // block 1 has the stride
    EXPECT_EQ(groupsOf(groupEvery(imageNet(50, 2), 3, 2, 3), 3, 2), (Groups{{2, 3, 4}, {5, 6}}));
    EXPECT_THROW(groupEvery(kPre56, 1, 2, 1), Error);
    EXPECT_THROW(groupEvery(wideResNet(10, 1), 2, 2, 2), Error); // one block
}

TEST(ToggleUse, LeavesAndJoins) {
    EXPECT_EQ(groupsOf(toggleUse(kPre56, 1, 2, 4), 1, 2), (Groups{{2, 3, 5, 6}}));
    EXPECT_EQ(groupsOf(toggleUse(kPre56, 1, 2, 1), 1, 2), (Groups{range(1, 6)}));
    const ArchSpec two =
        shareBlocks(shareBlocks(unsharedTwin(kPre56), 1, 2, Blocks{1, 2}), 1, 2, Blocks{5, 6});
    EXPECT_EQ(groupsOf(toggleUse(two, 1, 2, 4), 1, 2), (Groups{{1, 2}, {4, 5, 6}})); // the nearest
    EXPECT_EQ(groupsOf(toggleUse(two, 1, 2, 3), 1, 2), (Groups{{1, 2, 3}, {5, 6}}));
    EXPECT_EQ(groupsOf(toggleUse(two, 1, 2, 5), 1, 2), (Groups{{1, 2}}));
    const ArchSpec twin = unsharedTwin(kPre56);
    EXPECT_EQ(groupsOf(toggleUse(twin, 1, 2, 4), 1, 2), (Groups{{3, 4}}));
    // block 1 has another shape
    EXPECT_EQ(groupsOf(toggleUse(twin, 1, 1, 2), 1, 1), (Groups{{2, 3}}));
    EXPECT_EQ(test::errorOf([&] { (void)toggleUse(twin, 1, 1, 1); }),
              "No other block of stage 1 has a conv 1 with the weight shape of block 1 (16 to 16 "
              "channels).");
    EXPECT_THROW(toggleUse(twin, 1, 1, 7), Error);
}

TEST(ToggleUse, TwiceChangesNothingWhereTheGroupLivesOn) {
    for (int block = 1; block <= 6; ++block) {
        EXPECT_EQ(toggleUse(toggleUse(kPre56, 1, 2, block), 1, 2, block), kPre56) << block;
    }
}

TEST(SetBlocks, KeepsThePapersGroupThePapers) {
    EXPECT_EQ(groupsOf(setBlocks(kPre56, 2, 9), 2, 2), (Groups{range(2, 9)}));
    EXPECT_EQ(groupsOf(setBlocks(kPre56, 2, 3), 2, 2), (Groups{range(2, 3)}));
    EXPECT_EQ(setBlocks(setBlocks(kPre56, 2, 9), 2, 6), kPre56);
    EXPECT_EQ(groupsOf(setBlocks(kPre56, 2, 2), 2, 2), Groups{});
    const ArchSpec split = splitGroup(kPre56, 2, 2, 0, 2);
    EXPECT_EQ(groupsOf(setBlocks(split, 2, 9), 2, 2), (Groups{{2, 3, 4}, {5, 6}}));
    EXPECT_EQ(groupsOf(setBlocks(split, 2, 5), 2, 2), (Groups{{2, 3, 4}}));
    EXPECT_EQ(groupsOf(setBlocks(unsharedTwin(kPre56), 2, 9), 2, 2), Groups{});
    EXPECT_EQ(test::errorOf([] { (void)setBlocks(kPre56, 2, 0); }),
              "The number of blocks must be 1 to 10000, not 0.");
    EXPECT_THROW(setBlocks(kPre56, 2, 10'001), Error);
    EXPECT_THROW(setBlocks(setBlocks(setBlocks(kPre56, 1, 9'000), 2, 9'000), 3, 9'000), Error);
}

TEST(SetChannels, DropsSharingThatNoLongerFits) {
    // stage 1 keeps the stem's 16 channels, so all its convs are alike
    ArchSpec spec = cifarPostActivation(20);
    spec = shareBlocks(spec, 1, 1, range(1, 3));
    const ArchSpec wider = setChannels(spec, 1, 24);
    EXPECT_EQ(groupsOf(wider, 1, 1), (Groups{{2, 3}}));
    EXPECT_EQ(groupsOf(wider, 1, 2), (Groups{range(1, 3)}));
    EXPECT_EQ(wider.stages[0].channels, 24);
    EXPECT_THROW(setChannels(spec, 1, 0), Error);

    ArchSpec next = setChannels(spec, 2, 16);
    next = shareBlocks(next, 2, 1, Blocks{1, 2});
    // the stage before gives another input
    EXPECT_EQ(groupsOf(setChannels(next, 1, 24), 2, 1), Groups{});
    EXPECT_TRUE(isTrainable(validate(setChannels(next, 1, 24))));
}

TEST(SetStride, MovesThePapersGroupWithTheStride) {
    const ArchSpec spec = imageNet(50, 2);
    EXPECT_EQ(groupsOf(setStride(spec, 2, 1), 2, 2), (Groups{range(1, 4)}));
    EXPECT_EQ(setStride(setStride(spec, 2, 1), 2, 2), spec);
    EXPECT_THROW(setStride(spec, 2, 0), Error);
}

TEST(SetBlockSpec, KeepsSwitchesAndDropsTheRest) {
    const ArchSpec with3 = shareBlocks(kPre56, 1, 3, range(1, 6));
    const ArchSpec basic = setBlockSpec(with3, {BlockKind::Basic, ActivationOrder::Post, 1, 0.1});
    EXPECT_EQ(groupsOf(basic, 1, 3), Groups{}); // no conv 3 any more
    EXPECT_EQ(groupsOf(basic, 1, 2), (Groups{range(1, 6)}));
    EXPECT_EQ(basic.block.dropout, 0.1);
    EXPECT_TRUE(isTrainable(validate(basic)));
    EXPECT_EQ(test::errorOf([] {
                  (void)setBlockSpec(kPre56, {BlockKind::Basic, ActivationOrder::Pre, 3, 0.0});
              }),
              "The convolution that carries the stride must be 1 to 2, not 3.");
    EXPECT_THROW(setBlockSpec(kPre56, {BlockKind::Basic, ActivationOrder::Pre, 1, 1.0}), Error);
}

TEST(Stages, AreInsertedRemovedDuplicatedAndMoved) {
    const StageSpec added{2, 32, 1, {{2, {{1, 2}, {3, 4}}}, {7, {{1, 2}}}}};
    const ArchSpec appended = insertStage(kPre56, 4, added);
    ASSERT_EQ(appended.stages.size(), 4U);
    // what cannot be is left out
    EXPECT_EQ(appended.stages[3].sharing, (std::vector<ConvSharing>{{2, {{1, 2}}}}));
    EXPECT_EQ(removeStages(appended, std::array{4}), kPre56);
    EXPECT_EQ(insertStage(kPre56, 1, added).stages[1], kPre56.stages[0]);
    EXPECT_EQ(duplicateStages(kPre56, std::array{2}).stages[2], kPre56.stages[1]);
    EXPECT_EQ(removeStages(duplicateStages(kPre56, std::array{2}), std::array{3}), kPre56);

    const ArchSpec moved = moveStage(kPre56, 1, 3);
    EXPECT_EQ(moved.stages,
              (std::vector<StageSpec>{kPre56.stages[1], kPre56.stages[2], kPre56.stages[0]}));
    EXPECT_EQ(moveStage(moved, 3, 1), kPre56);
    EXPECT_EQ(moveStage(kPre56, 2, 2), kPre56);

    EXPECT_THROW(insertStage(kPre56, 5, added), Error);
    EXPECT_THROW(insertStage(kPre56, 0, added), Error);
    EXPECT_THROW(insertStage(kPre56, 1, {0, 64, 1, {}}), Error);
    EXPECT_THROW(insertStage(kPre56, 1, {2, 0, 1, {}}), Error);
    EXPECT_THROW(insertStage(kPre56, 1, {2, 64, 9, {}}), Error);
    EXPECT_THROW(removeStages(kPre56, std::array{4}), Error);
    EXPECT_THROW(duplicateStages(kPre56, std::array{0}), Error);
    EXPECT_THROW(moveStage(kPre56, 1, 4), Error);
    EXPECT_TRUE(removeStages(kPre56, std::array{1, 2, 3}).stages.empty());
    ArchSpec full = kPre56;
    full.stages.resize(256);
    EXPECT_THROW(insertStage(full, 1, added), Error);
}

TEST(Normalized, BringsAnySharingIntoForm) {
    ArchSpec spec = kPre56;
    spec.stages[0].sharing = {{3, {{6, 5}, {2, 1, 2}}}, {2, {{4}}}, {1, {}}, {3, {{3, 4, 5}}}};
    EXPECT_EQ(normalized(spec).stages[0].sharing,
              (std::vector<ConvSharing>{{3, {{1, 2}, {3, 4}, {5, 6}}}}));
}

// One random edit, most of them possible ones.
ArchSpec randomEdit(const ArchSpec& spec, std::mt19937_64& random) {
    const auto pick = [&](int low, int high) {
        return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
    };
    const int stages = static_cast<int>(spec.stages.size());
    const int stage = pick(1, stages);
    const int blocks = spec.stages[static_cast<std::size_t>(stage - 1)].blocks;
    const int conv = pick(1, convsPerBlock(spec.block.kind));
    const Blocks some{pick(1, blocks), pick(1, blocks), pick(1, blocks)};
    switch (pick(0, 15)) {
    case 0:
        return setStageShared(spec, stage, pick(0, 1) == 1);
    case 1:
        return shareBlocks(spec, stage, conv, some);
    case 2:
        return unshareBlocks(spec, stage, conv, some);
    case 3:
        return splitGroup(spec, stage, conv, pick(0, 1), pick(1, 3));
    case 4:
        return groupEvery(spec, stage, conv, pick(2, 4));
    case 5:
    case 6:
        return toggleUse(spec, stage, conv, pick(1, blocks));
    case 7:
        return setBlocks(spec, stage, pick(1, 9));
    case 8:
        return setChannels(spec, stage, 4 * pick(1, 8));
    case 9:
        return setStride(spec, stage, pick(1, 3));
    case 10:
        return setBlockSpec(spec, {pick(0, 1) == 0 ? BlockKind::Basic : BlockKind::Bottleneck,
                                   pick(0, 1) == 0 ? ActivationOrder::Pre : ActivationOrder::Post,
                                   pick(1, 2), 0.0});
    case 11:
        return insertStage(spec, pick(1, stages + 1), randomArch(random).stages[0]);
    case 12:
        return stages > 1 ? removeStages(spec, std::array{stage}) : applyPaperRule(spec);
    case 13:
        return stages < 6 ? duplicateStages(spec, std::array{stage}) : spec;
    case 14:
        return moveStage(spec, stage, pick(1, stages));
    default:
        return applyPaperRule(spec);
    }
}

TEST(Edits, KeepRandomSpecsValidAndNormalized) {
    std::mt19937_64 random(42);
    int edits = 0;
    int refused = 0;
    for (int start = 0; start < 60; ++start) {
        ArchSpec spec = randomArch(random);
        for (int step = 0; step < 60; ++step) {
            const ArchSpec before = spec;
            try {
                spec = randomEdit(before, random);
                ++edits;
            } catch (const Error&) {
                ++refused;
                continue;
            }
            requireValid(spec);
            ASSERT_EQ(normalized(spec), spec);
            ASSERT_LE(costOf(spec).parameters, costOf(spec).parametersUnshared);
            ASSERT_EQ(unsharedTwin(spec), unsharedTwin(unsharedTwin(spec)));
        }
    }
    EXPECT_GT(edits, 2000);
    EXPECT_GT(refused, 50);
}

// An edit of numbers that no network has is refused with a message, whatever the spec.
TEST(Edits, AnswerInvalidSpecsToo) {
    ArchSpec spec = kPre56;
    spec.stages.assign(300, {2'000'000'000, -5, 0, {{9, {{-1, 0}, {2'000'000'000}}}}});
    EXPECT_THROW(shareBlocks(spec, 1, 2, Blocks{1, 2'000'000'000}), Error);
    EXPECT_THROW(toggleUse(spec, 299, 2, 1), Error);
    EXPECT_NO_THROW((void)normalized(spec));
    EXPECT_NO_THROW((void)shareState(spec, 3));
    EXPECT_NO_THROW((void)unsharedTwin(spec));
    EXPECT_NO_THROW((void)removeStages(spec, std::array{3}));
}

} // namespace
} // namespace sharesnet
