#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/patterns.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Groups = std::vector<std::vector<int>>;

TEST(Patterns, EverySecondBlockTakesTheOddOnesOfThePapersGroup) {
    // 6 blocks a stage, block 1 owns its weight
    const ArchSpec spec = shareEverySecond(cifarPreActivation(56), 2, 2);
    EXPECT_EQ(shareGroups(spec.stages[1], 2), (Groups{{2, 4, 6}}));
    EXPECT_EQ(spec.stages[0], cifarPreActivation(56).stages[0]);
    EXPECT_THROW((void)shareEverySecond(cifarPreActivation(20), 1, 2), Error); // 2 blocks
}

TEST(Patterns, EverySecondBlockOfA1x1LeavesOutTheBlockOfAnotherShape) {
    const ArchSpec spec = shareEverySecond(cifarPreActivation(56), 2, 1);
    EXPECT_EQ(shareGroups(spec.stages[1], 1), (Groups{{2, 4, 6}}));
    EXPECT_EQ(shareGroups(spec.stages[1], 2), (Groups{{2, 3, 4, 5, 6}}));
}

TEST(Patterns, SharingInAllStagesTakesAllThatFit) {
    const ArchSpec spec = shareInAllStages(cifarPreActivation(29), 2);
    for (const StageSpec& stage : spec.stages) {
        EXPECT_EQ(shareGroups(stage, 2), (Groups{{1, 2, 3}}));
    }
    EXPECT_EQ(shareGroups(shareInAllStages(spec, 1).stages[2], 1), (Groups{{2, 3}}));
    ArchSpec lone = spec;
    lone.stages = {StageSpec{1, 64, 1, {}}};
    EXPECT_THROW((void)shareInAllStages(lone, 2), Error);
}

TEST(Patterns, AUseJoinsTheGroupOfAnother) {
    const ArchSpec none = unsharedTwin(cifarPreActivation(56));
    const int two = 2;
    const int three = 3;
    const ArchSpec founded = joinUse(none, 1, 2, std::span(&two, 1), 5);
    EXPECT_EQ(shareGroups(founded.stages[0], 2), (Groups{{2, 5}}));
    const ArchSpec joined = joinUse(founded, 1, 2, std::span(&three, 1), 2);
    EXPECT_EQ(shareGroups(joined.stages[0], 2), (Groups{{2, 3, 5}}));
    const int one = 1;
    EXPECT_THROW((void)joinUse(none, 2, 1, std::span(&one, 1), 2), Error); // 64 and 128 channels in
    EXPECT_THROW((void)joinUse(none, 1, 2, std::span(&two, 1), 2), Error); // itself
}

} // namespace
} // namespace sharesnet
