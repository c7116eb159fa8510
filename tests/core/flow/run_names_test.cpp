#include "core/flow/run_names.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

RunSpec specOf(ArchSpec arch, std::uint64_t seed = 1) {
    RunSpec spec;
    spec.arch = std::move(arch);
    spec.config.seed = seed;
    return spec;
}

TEST(RunNames, SayDesignSharingAndSeed) {
    const ArchSpec preset = *presetSpec("sharesnet-29");
    EXPECT_EQ(defaultRunName(specOf(preset)), "sharesnet-29-shared-all-seed-1");
    EXPECT_EQ(defaultRunName(specOf(unsharedTwin(preset), 7)), "sharesnet-29-unshared-seed-7");
    ArchSpec own = setStageShared(preset, 2, false);
    own.name = "thin";
    EXPECT_EQ(defaultRunName(specOf(own)), "thin-shared-1+3-seed-1");
}

// "1-3" and "1+3" were taken for one another.
TEST(RunNames, StagesStandByTheirNumbersUnlessAllShare) {
    ArchSpec four = *presetSpec("sharesnet-imagenet-50");
    ASSERT_EQ(four.stages.size(), 4U);
    EXPECT_EQ(sharingWord(four), "shared-all");
    EXPECT_EQ(sharingWord(setStageShared(four, 4, false)), "shared-1+2+3");
    EXPECT_EQ(sharingWord(setStageShared(four, 2, false)), "shared-1+3+4");
    four = setStageShared(four, 2, false);
    four.stages[1].blocks = 1; // too short for the rule
    ASSERT_EQ(shareState(four, 2), ShareState::Impossible);
    EXPECT_EQ(sharingWord(four), "shared-all");
    ArchSpec one = *presetSpec("sharesnet-29");
    one.stages.resize(1);
    EXPECT_EQ(sharingWord(one), "shared-1");
}

TEST(RunNames, SharingByAnotherRuleIsInPart) {
    const ArchSpec preset = *presetSpec("sharesnet-164");
    EXPECT_EQ(sharingWord(groupEvery(preset, 2, 2, 3)), "shared-1+3-partly-2");
    EXPECT_EQ(sharingWord(groupEvery(unsharedTwin(preset), 2, 2, 3)), "shared-partly-2");
    EXPECT_EQ(sharingWord(shareBlocks(preset, 1, 3, std::vector{2, 3})), "shared-2+3-partly-1")
        << "by the rule, and another conv besides";
}

} // namespace
} // namespace sharesnet
