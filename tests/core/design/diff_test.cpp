#include "core/design/diff.h"

#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/support/random_arch.h"

#include <array>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

// A change as a person reads it.
struct ReadChange {
    std::string field;
    std::string before;
    std::string after;
    Change change = Change::Shape;
    bool operator==(const ReadChange&) const = default;
};

std::vector<ReadChange> asRead(const std::vector<FieldChange>& fields) {
    std::vector<ReadChange> texts;
    for (const FieldChange& each : fields) {
        texts.push_back(
            {each.field.english(), each.before.english(), each.after.english(), each.change});
    }
    return texts;
}

std::vector<std::pair<int, int>> pairsOf(const ArchDiff& diff) {
    std::vector<std::pair<int, int>> pairs;
    for (const StageDiff& stage : diff.stages) {
        pairs.emplace_back(stage.before, stage.after);
    }
    return pairs;
}

std::vector<int> blocksWith(const StageDiff& stage, Change change) {
    std::vector<int> blocks;
    for (const BlockDiff& block : stage.blocks) {
        if (block.change == change) {
            blocks.push_back(block.block);
        }
    }
    return blocks;
}

std::vector<int> range(int first, int last) {
    std::vector<int> blocks;
    for (int block = first; block <= last; ++block) {
        blocks.push_back(block);
    }
    return blocks;
}

TEST(ArchDiff, OfEqualArchitecturesIsNothingWhateverTheirNames) {
    for (const Preset& preset : presets()) {
        ArchSpec renamed = preset.spec;
        renamed.name = "another";
        const ArchDiff diff = diffOf(preset.spec, renamed);
        EXPECT_TRUE(diff.isSame()) << preset.name;
        for (const StageDiff& stage : diff.stages) {
            EXPECT_EQ(stage.change, Change::None);
            EXPECT_EQ(blocksWith(stage, Change::None).size(), stage.blocks.size());
        }
    }
}

TEST(ArchDiff, TellsWhichBlocksShareDifferently) {
    const ArchSpec before = cifarPreActivation(164);
    const ArchDiff diff = diffOf(before, setStageShared(before, 2, false));
    EXPECT_FALSE(diff.isSame());
    EXPECT_TRUE(diff.network.empty());
    EXPECT_EQ(diff.stages[0].change, Change::None);
    EXPECT_EQ(diff.stages[1].change, Change::Sharing);
    EXPECT_EQ(asRead(diff.stages[1].fields),
              (std::vector<ReadChange>{
                  {"sharing of conv 2", "blocks 2–18 (A)", "none", Change::Sharing}}));
    EXPECT_EQ(blocksWith(diff.stages[1], Change::Sharing), range(2, 18));
    EXPECT_EQ(diff.stages[1].blocks[1].convs,
              (std::array{Change::None, Change::Sharing, Change::None}));
}

TEST(ArchDiff, OneBlockThatLeavesAGroupIsTheOnlyOneThatChanged) {
    const ArchSpec before = cifarPreActivation(164);
    const ArchDiff diff = diffOf(before, toggleUse(before, 1, 2, 7));
    EXPECT_EQ(blocksWith(diff.stages[0], Change::Sharing), std::vector<int>{7});
    EXPECT_EQ(diff.stages[0].fields[0].after.english(), "blocks 2–6, 8–18 (A)");
}

TEST(ArchDiff, TheLargerPartOfASplitGroupGoesOnWithItsWeight) {
    const ArchSpec before = cifarPreActivation(164);
    const ArchDiff diff = diffOf(before, splitGroup(before, 3, 2, 0, 2)); // 2-10 and 11-18
    EXPECT_EQ(blocksWith(diff.stages[2], Change::Sharing), range(11, 18));
    EXPECT_EQ(diff.stages[2].fields[0].after.english(), "blocks 2–10 (A); blocks 11–18 (B)");
}

TEST(ArchDiff, AnotherLetterIsNoChange) {
    ArchSpec before = cifarPostActivation(44);
    before = setStageShared(before, 1, false);
    before = shareBlocks(before, 1, 2, std::vector{5, 6, 7});
    const ArchSpec after = shareBlocks(before, 1, 2, std::vector{1, 2}); // 5-7 are group B now
    EXPECT_EQ(blocksWith(diffOf(before, after).stages[0], Change::Sharing), (std::vector{1, 2}));
    EXPECT_EQ(blocksWith(diffOf(after, before).stages[0], Change::Sharing), (std::vector{1, 2}));
}

TEST(ArchDiff, BlocksComeAndGoAtTheEnd) {
    const ArchSpec before = cifarPreActivation(29);
    const ArchDiff more = diffOf(before, setBlocks(before, 1, 5));
    EXPECT_EQ(more.stages[0].change, Change::Shape);
    EXPECT_EQ(asRead(more.stages[0].fields)[0], (ReadChange{"blocks", "3", "5"}));
    EXPECT_EQ(blocksWith(more.stages[0], Change::Added), (std::vector{4, 5}));
    // the paper's group has grown
    EXPECT_EQ(blocksWith(more.stages[0], Change::None), (std::vector{1, 2, 3}));
    const ArchDiff fewer = diffOf(setBlocks(before, 1, 5), before);
    EXPECT_EQ(blocksWith(fewer.stages[0], Change::Removed), (std::vector{4, 5}));
}

TEST(ArchDiff, AStageInFrontLeavesTheOthersAlone) {
    const ArchSpec before = wideResNet(40, 4);
    const StageSpec inserted{3, 32, 2, {}};
    const ArchDiff diff = diffOf(before, insertStage(before, 1, inserted));
    EXPECT_EQ(pairsOf(diff), (std::vector<std::pair<int, int>>{{0, 1}, {1, 2}, {2, 3}, {3, 4}}));
    EXPECT_EQ(diff.stages[0].change, Change::Added);
    // its input has other channels
    EXPECT_EQ(blocksWith(diff.stages[1], Change::Shape), std::vector<int>{1});
    EXPECT_EQ(diff.stages[2].change, Change::None);
    EXPECT_EQ(asRead(diff.stages[2].fields),
              (std::vector<ReadChange>{{"scale", "16×16", "8×8", Change::None}}));
    EXPECT_EQ(diff.stages[3].change, Change::None);
}

TEST(ArchDiff, ARemovedAndADuplicatedStageAreFound) {
    const ArchSpec before = imageNet(34, 1);
    EXPECT_EQ(pairsOf(diffOf(before, removeStages(before, std::array{3}))),
              (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {3, 0}, {4, 3}}));
    const ArchDiff twice = diffOf(before, duplicateStages(before, std::array{2}));
    EXPECT_EQ(twice.stages.size(), 5u);
    EXPECT_EQ(std::ranges::count(twice.stages, 0, &StageDiff::before), 1);
}

TEST(ArchDiff, AWidthThatChangesIsNoOtherStage) {
    const ArchSpec before = cifarPreActivation(29);
    const ArchDiff diff = diffOf(before, setChannels(before, 2, 160));
    EXPECT_EQ(pairsOf(diff), (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {3, 3}}));
    EXPECT_EQ(asRead(diff.stages[1].fields), (std::vector<ReadChange>{{"channels", "128", "160"}}));
    EXPECT_EQ(blocksWith(diff.stages[1], Change::Shape), range(1, 3));
    EXPECT_EQ(blocksWith(diff.stages[2], Change::Shape), std::vector<int>{1});
}

TEST(ArchDiff, FamiliesAreAlignedByScale) {
    const ArchDiff diff = diffOf(cifarPostActivation(20), cifarPreActivation(164));
    EXPECT_EQ(pairsOf(diff), (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {3, 3}}));
    EXPECT_EQ(diff.stages[0].blocks[0].convs[2], Change::Added); // a bottleneck has three convs
}

TEST(ArchDiff, TellsWhatTheNetworkHasDifferent) {
    ArchSpec before = cifarPreActivation(29);
    ArchSpec after = before;
    after.input = {1, 28, 30};
    after.stem = {5, 2, 24, true, true};
    after.block.dropout = 0.25;
    after.classes = 100;
    const ArchDiff diff = diffOf(before, after);
    EXPECT_EQ(asRead(diff.network),
              (std::vector<ReadChange>{{"input", "3×32×32", "1×28×30"},
                                       {"stem", "3×3, 16 channels, stride 1",
                                        "5×5, 24 channels, stride 2, norm + ReLU, max pool"},
                                       {"dropout", "0", "0.25"},
                                       {"classes", "10", "100"}}));
    EXPECT_EQ(diff.stem, Change::Shape);
    EXPECT_EQ(diff.head, Change::Shape);
    after = before;
    after.block = {BlockKind::Basic, ActivationOrder::Post, 2, 0.0};
    EXPECT_EQ(asRead(diffOf(before, after).network),
              (std::vector<ReadChange>{{"block kind", "bottleneck", "basic"},
                                       {"activation order", "pre-activation", "post-activation"},
                                       {"stride in conv", "1", "2"}}));
}

TEST(ArchDiff, EachSideSeesItsOwnStagesAndBlocks) {
    const ArchSpec before = setBlocks(cifarPreActivation(29), 3, 5);
    const ArchSpec after = insertStage(cifarPreActivation(29), 1, {2, 8, 1, {}});
    const ArchDiff diff = diffOf(before, after);
    const ArchChanges then = changesBefore(diff);
    const ArchChanges now = changesAfter(diff);
    ASSERT_EQ(then.stages.size(), 3u);
    ASSERT_EQ(now.stages.size(), 4u);
    EXPECT_EQ(now.stages[0].stage, Change::Added);
    ASSERT_EQ(then.stages[2].blocks.size(), 5u);
    EXPECT_EQ(then.stages[2].blocks[4].change, Change::Removed);
    EXPECT_EQ(now.stages[3].blocks.size(), 3u);
}

// Whatever is compared: every stage and block is told once, and there and back are mirrored in what
// is added and removed.
TEST(ArchDiff, IsCompleteForRandomArchitectures) {
    std::mt19937_64 random(5);
    for (int round = 0; round < 300; ++round) {
        const ArchSpec before = randomArch(random);
        const ArchSpec after = randomArch(random);
        const ArchDiff diff = diffOf(before, after);
        int seenBefore = 0;
        int seenAfter = 0;
        for (const StageDiff& stage : diff.stages) {
            seenBefore += stage.before > 0 ? 1 : 0;
            seenAfter += stage.after > 0 ? 1 : 0;
            EXPECT_TRUE(stage.before == 0 || stage.before == seenBefore);
            EXPECT_TRUE(stage.after == 0 || stage.after == seenAfter);
        }
        EXPECT_EQ(seenBefore, std::ssize(before.stages));
        EXPECT_EQ(seenAfter, std::ssize(after.stages));
        const ArchChanges then = changesBefore(diff);
        const ArchChanges now = changesAfter(diff);
        for (std::size_t s = 0; s < before.stages.size(); ++s) {
            EXPECT_EQ(std::ssize(then.stages[s].blocks), before.stages[s].blocks);
        }
        for (std::size_t s = 0; s < after.stages.size(); ++s) {
            EXPECT_EQ(std::ssize(now.stages[s].blocks), after.stages[s].blocks);
        }
        EXPECT_TRUE(diffOf(before, before).isSame());
    }
}

TEST(ArchDiff, BearsInvalidArchitectures) {
    ArchSpec broken = cifarPreActivation(29);
    broken.stages[0].sharing = {
        {2, {{2, 99}, {2, 3}}}, {2, {{1, 2}, {1, 2}, {3, 1}}}, {9, {{1, 2}}}};
    broken.stages[1].blocks = -3;
    broken.stages.resize(300);
    EXPECT_FALSE(diffOf(broken, cifarPreActivation(29)).isSame());
    EXPECT_TRUE(diffOf(broken, broken).isSame());
    EXPECT_TRUE(diffOf({}, {}).isSame());
}

} // namespace
} // namespace sharesnet
