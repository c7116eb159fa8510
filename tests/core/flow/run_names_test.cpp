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
    EXPECT_EQ(defaultRunName(specOf(preset)), "sharesnet-29-shared-1-3-seed-1");
    EXPECT_EQ(defaultRunName(specOf(unsharedTwin(preset), 7)), "sharesnet-29-unshared-seed-7");
    ArchSpec own = setStageShared(preset, 2, false);
    own.name = "thin";
    EXPECT_EQ(defaultRunName(specOf(own)), "thin-shared-1+3-seed-1");
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
