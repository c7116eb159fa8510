#include "core/arch/presets.h"

#include "core/arch/cost.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

#include <vector>

namespace sharesnet {
namespace {

struct Counts {
    const char* preset;
    std::int64_t shared;
    std::int64_t unshared;
    int layersShared;
    int layersUnshared;
};

// core/arch/paper.md's table where it has the preset; the rest by a recount outside this program.
const std::vector<Counts> kCounts = {
    {"sharesnet-cifar-20", 175706, 272474, 14, 20},
    {"sharesnet-cifar-32", 273370, 466906, 20, 32},
    {"sharesnet-cifar-44", 371034, 661338, 26, 44},
    {"sharesnet-cifar-56", 468698, 855770, 32, 56},
    {"sharesnet-cifar-110", 908186, 1730714, 59, 110},
    {"sharesnet-29", 263834, 312218, 26, 29},
    {"sharesnet-164", 929114, 1703258, 116, 164},
    {"sharesnet-1001", 5053850, 10327706, 674, 1001},
    // two blocks a stage: the rule leaves nothing to share
    {"sharesnet-wrn-16-4", 2748890, 2748890, 14, 14},
    {"sharesnet-wrn-40-4", 5852634, 8949210, 26, 38},
    {"sharesnet-wrn-28-10", 26802394, 36479194, 20, 26},
    {"sharesnet-imagenet-18", 8556072, 11689512, 14, 18},
    {"sharesnet-imagenet-34", 13613864, 21797672, 22, 34},
    {"sharesnet-imagenet-50", 20469800, 25557032, 41, 50},
    {"sharesnet-imagenet-101", 29434920, 44549160, 75, 101},
    {"sharesnet-imagenet-152", 36821032, 60192808, 109, 152},
    {"sharesnet-imagenet-50a", 17373224, 25557032, 38, 50},
    {"sharesnet-imagenet-101a", 26338344, 44549160, 72, 101},
    {"sharesnet-imagenet-152a", 33724456, 60192808, 106, 152},
};

TEST(Presets, AreThoseOfTheCommandLineInItsOrder) {
    const std::vector<Preset> all = presets();
    ASSERT_EQ(all.size(), kCounts.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].name, kCounts[i].preset);
        EXPECT_EQ(all[i].spec.name, all[i].name);
        EXPECT_FALSE(all[i].title.empty());
        EXPECT_FALSE(all[i].family.empty());
    }
}

TEST(Presets, CountExactly) {
    for (const Counts& expected : kCounts) {
        SCOPED_TRACE(expected.preset);
        const auto spec = presetSpec(expected.preset);
        ASSERT_TRUE(spec);
        const ArchCost cost = costOf(*spec);
        EXPECT_EQ(cost.parameters, expected.shared);
        EXPECT_EQ(cost.parametersUnshared, expected.unshared);
        EXPECT_EQ(cost.weightedLayers, expected.layersShared);
        EXPECT_EQ(cost.weightedLayersUnshared, expected.layersUnshared);
        EXPECT_EQ(costOf(unsharedTwin(*spec)).parameters, expected.unshared);
    }
}

TEST(Presets, CountExactlyWithTheClassesOfCifar100) {
    const ArchCost pre = costOf(cifarPreActivation(164, 100));
    EXPECT_EQ(pre.parameters, 952'244);
    EXPECT_EQ(pre.parametersUnshared, 1'726'388);
    const ArchCost wide = costOf(wideResNet(28, 10, 100));
    EXPECT_EQ(wide.parameters, 26'860'084);
    EXPECT_EQ(wide.parametersUnshared, 36'536'884);
}

TEST(Presets, ReductionsAreThoseOfTheTable) {
    const auto reduction = [](const ArchSpec& spec) { return 100 * costOf(spec).reduction(); };
    EXPECT_NEAR(reduction(cifarPreActivation(164)), 45.5, 0.05);
    EXPECT_NEAR(reduction(cifarPreActivation(164, 100)), 44.8, 0.05);
    EXPECT_NEAR(reduction(wideResNet(40, 4)), 34.6, 0.05);
    EXPECT_NEAR(reduction(wideResNet(28, 10, 100)), 26.5, 0.05);
    EXPECT_NEAR(reduction(imageNet(34, 1)), 37.5, 0.05);
    EXPECT_NEAR(reduction(imageNet(50, 2)), 19.9, 0.05);
    EXPECT_NEAR(reduction(imageNet(152, 2)), 38.8, 0.05);
}

// The rules leave no other figure: 929,114 and the 16 weights of 9 * 64 * 64 that stage 3 then
// keeps besides.
TEST(Presets, CountWithOneStageUnshared) {
    const ArchCost cost = costOf(setStageShared(cifarPreActivation(164), 3, false));
    EXPECT_EQ(cost.parameters, 929'114 + 16 * 9 * 64 * 64);
    EXPECT_EQ(cost.parameters, 1'518'938);
    EXPECT_EQ(cost.weightedLayers, 132);
    EXPECT_EQ(cost.weightedLayersUnshared, 164);
}

TEST(Presets, AgreeWithThePaper) {
    int withFigures = 0;
    for (const Preset& preset : presets()) {
        if (!preset.paper || !preset.paper->parametersSharedM) {
            continue;
        }
        SCOPED_TRACE(preset.name);
        ++withFigures;
        ArchSpec spec = preset.spec;
        spec.classes = preset.paper->classes;
        const ArchCost cost = costOf(spec);
        EXPECT_NEAR(static_cast<double>(cost.parameters) / 1e6, *preset.paper->parametersSharedM,
                    0.05);
        EXPECT_NEAR(static_cast<double>(cost.parametersUnshared) / 1e6,
                    *preset.paper->parametersUnsharedM, 0.05);
        EXPECT_LT(preset.paper->errorUnshared, preset.paper->errorShared);
    }
    EXPECT_EQ(withFigures, 6);
}

TEST(Presets, OneThatSharesNothingSaysSo) {
    for (const Preset& preset : presets()) {
        const bool shares = preset.spec != unsharedTwin(preset.spec);
        EXPECT_EQ(preset.remark.starts_with("Shares nothing"), !shares) << preset.name;
    }
    EXPECT_EQ(*presetSpec("sharesnet-wrn-16-4"), unsharedTwin(wideResNet(16, 4)));
}

TEST(Presets, ThePapersRuleNeedsTwoBlocksOrThreeWhereTheFirstIsLeftOut) {
    EXPECT_EQ(paperMinimum(cifarPostActivation(20), 1), 2);
    EXPECT_EQ(paperMinimum(cifarPreActivation(29), 1), 3);
    EXPECT_EQ(paperMinimum(imageNet(50, 2), 1), 2); // no stride here
    EXPECT_EQ(paperMinimum(imageNet(50, 2), 2), 3);
}

// Multiply-accumulates as torchvision states them for its ResNets (in units of 1e9), which have the
// same convolutions.
TEST(Presets, MultiplyAccumulateAsKnownNetworksDo) {
    const auto giga = [](const ArchSpec& spec) {
        return static_cast<double>(costOf(spec).macs) / 1e9;
    };
    EXPECT_NEAR(giga(imageNet(18, 1)), 1.814, 0.001);
    EXPECT_NEAR(giga(imageNet(34, 1)), 3.664, 0.001);
    EXPECT_NEAR(giga(imageNet(50, 2)), 4.089, 0.001);
    EXPECT_NEAR(giga(imageNet(101, 2)), 7.801, 0.001);
    EXPECT_NEAR(giga(imageNet(152, 2)), 11.514, 0.001);
}

TEST(Presets, AreValidWithoutRemarks) {
    for (const Preset& preset : presets()) {
        EXPECT_TRUE(validate(preset.spec).empty()) << preset.name;
    }
}

TEST(Presets, ShareByThePaperWhereItFindsTwoBlocks) {
    for (const Preset& preset : presets()) {
        for (int stage = 1; stage <= static_cast<int>(preset.spec.stages.size()); ++stage) {
            // Two blocks a stage leave the rule one block, where it passes over the first.
            const bool canShare = preset.name != "sharesnet-wrn-16-4";
            EXPECT_EQ(shareState(preset.spec, stage),
                      canShare ? ShareState::On : ShareState::Impossible)
                << preset.name;
        }
    }
}

TEST(Presets, AreKnownByTheirArchitectureSharedOrNotAndByThePapersClasses) {
    const std::vector<Preset> all = presets();
    for (const Preset& preset : all) {
        ArchSpec spec = preset.spec;
        spec.name = "mine";
        const Preset* found = presetLike(all, spec);
        ASSERT_NE(found, nullptr) << preset.name;
        EXPECT_EQ(found->name, preset.name);
        EXPECT_EQ(presetLike(all, unsharedTwin(spec)), found);
        spec.classes = 7;
        EXPECT_EQ(presetLike(all, spec), nullptr);
    }
    EXPECT_EQ(presetLike(all, wideResNet(28, 10, 100))->name, "sharesnet-wrn-28-10");
    EXPECT_EQ(presetLike(all, setStageShared(cifarPreActivation(164), 1, false)), nullptr);
}

// The paper's abstract mixes two variants: '39 %' is the stride in conv 2, '106 layers' the stride
// in conv 1.
TEST(Presets, TellTheTwoVariantsOf152LayersApart) {
    const std::vector<Preset> all = presets();
    const Preset& two = *presetLike(all, imageNet(152, 2));
    const Preset& one = *presetLike(all, imageNet(152, 1));
    EXPECT_NE(two.remark.find("stride in conv 2 (109 weighted layers): it is the paper's '39 %'"),
              std::string::npos);
    EXPECT_NE(one.remark.find("stride in conv 1 and 106 weighted layers"), std::string::npos);
    EXPECT_EQ(costOf(two.spec).weightedLayers, 109);
    EXPECT_EQ(costOf(one.spec).weightedLayers, 106);
    EXPECT_TRUE(presetLike(all, cifarPreActivation(164))->remark.empty());
}

TEST(Presets, RefuseWhatTheFamilyDoesNotHave) {
    EXPECT_THROW(cifarPostActivation(21), Error);
    EXPECT_THROW(cifarPreActivation(2), Error);
    EXPECT_THROW(cifarPreActivation(-7), Error);
    EXPECT_THROW(wideResNet(41, 4), Error);
    EXPECT_THROW(wideResNet(40, 0), Error);
    EXPECT_THROW(imageNet(35, 1), Error);
    EXPECT_THROW(imageNet(34, 2), Error);
    EXPECT_THROW(imageNet(50, 3), Error);
    EXPECT_FALSE(presetSpec("sharesnet-163"));
}

} // namespace
} // namespace sharesnet
