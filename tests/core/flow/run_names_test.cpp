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
    EXPECT_EQ(defaultRunName(specOf(preset)), "ShaResNet-29, stages 1-3 shared, seed 1");
    EXPECT_EQ(defaultRunName(specOf(unsharedTwin(preset), 7)),
              "ShaResNet-29, nothing shared, seed 7");
    ArchSpec own = setStageShared(preset, 2, false);
    own.name = "thin";
    EXPECT_EQ(defaultRunName(specOf(own)), "thin, stages 1, 3 shared, seed 1");
}

TEST(RunNames, SharingByAnotherRuleIsInPart) {
    const ArchSpec preset = *presetSpec("sharesnet-164");
    EXPECT_EQ(sharedStagesText(groupEvery(preset, 2, 2, 3)), "stages 1, 3 shared, stage 2 in part");
    EXPECT_EQ(sharedStagesText(groupEvery(unsharedTwin(preset), 2, 2, 3)),
              "stage 2 shared in part");
    EXPECT_EQ(sharedStagesText(shareBlocks(preset, 1, 3, std::vector{2, 3})),
              "stages 2, 3 shared, stage 1 in part")
        << "by the rule, and another conv besides";
}

} // namespace
} // namespace sharesnet
