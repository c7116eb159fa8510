#include "core/arch/cost.h"

#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/design/edit.h"
#include "tests/support/random_arch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <stdexcept>
#include <tuple>

namespace sharesnet {
namespace {

struct Recount {
    std::int64_t parameters = 0;
    std::int64_t macs = 0;
    std::int64_t kept = 0;
    int layers = 2;
};

int after(int size, int kernel, int stride) {
    int windows = 0; // counted one by one, as they slide over the padded line
    for (int at = -(kernel / 2); at + kernel <= size + kernel / 2; at += stride) {
        ++windows;
    }
    return windows;
}

// The same figures by walking the network as the activations do, with the weights in a set: no
// layout, no formulas of cost.cpp.
Recount recount(const ArchSpec& spec) {
    Recount sum;
    const bool pre = spec.block.activation == ActivationOrder::Pre;
    int channels = spec.input.channels;
    int height = spec.input.height;
    int width = spec.input.width;
    const auto tensor = [&] { return std::int64_t{channels} * height * width; };
    const auto convolve = [&](int kernel, int stride, int out, bool counts) {
        const std::int64_t weights = std::int64_t{kernel} * kernel * channels * out;
        height = after(height, kernel, stride);
        width = after(width, kernel, stride);
        channels = out;
        sum.macs += weights * height * width;
        sum.parameters += counts ? weights : 0;
    };
    const auto norm = [&] {
        sum.kept += tensor();
        sum.parameters += 2 * channels;
    };

    sum.kept += tensor();
    convolve(spec.stem.kernel, spec.stem.stride, spec.stem.channels, true);
    if (spec.stem.normRelu) {
        norm();
    }
    if (spec.stem.maxPool) {
        sum.kept += tensor();
        height = after(height, 3, 2);
        width = after(width, 3, 2);
    }
    const int convs = convsPerBlock(spec.block.kind);
    for (const StageSpec& stage : spec.stages) {
        std::set<std::tuple<int, std::size_t>> met; // conv, group
        for (int block = 1; block <= stage.blocks; ++block) {
            const int stride = block == 1 ? stage.stride : 1;
            const int inner =
                spec.block.kind == BlockKind::Basic ? stage.channels : stage.channels / 4;
            const std::tuple<int, int, int> start{channels, height, width};
            const bool changes = stride != 1 || channels != stage.channels;
            if (!pre) {
                sum.kept += tensor(); // for conv 1 and the projection
            }
            for (int conv = 1; conv <= convs; ++conv) {
                bool counts = true;
                const auto& groups = shareGroups(stage, conv);
                for (std::size_t g = 0; g < groups.size(); ++g) {
                    if (std::find(groups[g].begin(), groups[g].end(), block) != groups[g].end()) {
                        counts = met.insert({conv, g}).second;
                    }
                }
                if (pre) {
                    norm();
                }
                if (pre || conv > 1) {
                    sum.kept += tensor();
                }
                if (conv == convs && spec.block.dropout > 0) {
                    sum.kept += tensor();
                }
                sum.layers += counts ? 1 : 0;
                const int kernel = spec.block.kind == BlockKind::Basic || conv == 2 ? 3 : 1;
                convolve(kernel, conv == spec.block.strideIn ? stride : 1,
                         conv == convs ? stage.channels : inner, counts);
                if (!pre) {
                    norm();
                }
            }
            if (changes) {
                std::tie(channels, height, width) = start;
                convolve(1, stride, stage.channels, true);
                if (!pre) {
                    norm();
                }
            }
        }
    }
    if (pre) {
        norm();
    }
    sum.kept += tensor(); // behind the last ReLU
    sum.kept += channels;
    sum.macs += std::int64_t{channels} * spec.classes;
    sum.parameters += (std::int64_t{channels} + 1) * spec.classes;
    return sum;
}

void expectConsistent(const ArchSpec& spec) {
    const ArchCost cost = costOf(spec);
    const ArchCost twin = costOf(unsharedTwin(spec));
    const Recount expected = recount(spec);
    EXPECT_EQ(cost.parameters, expected.parameters);
    EXPECT_EQ(cost.macs, expected.macs);
    EXPECT_EQ(cost.activationElements, expected.kept);
    EXPECT_EQ(cost.weightedLayers, expected.layers);

    // Sharing saves weights and nothing else.
    EXPECT_EQ(cost.parametersUnshared, twin.parameters);
    EXPECT_EQ(cost.weightedLayersUnshared, twin.weightedLayers);
    EXPECT_EQ(cost.macs, twin.macs);
    EXPECT_EQ(cost.activationElements, twin.activationElements);
    EXPECT_LE(cost.parameters, cost.parametersUnshared);

    std::int64_t stages = cost.stemParameters + cost.headParameters;
    std::int64_t saved = 0;
    for (const StageCost& stage : cost.stages) {
        stages += stage.parameters;
        std::int64_t blocks = 0;
        std::int64_t stageSaved = 0;
        for (const BlockCost& block : stage.blocks) {
            blocks += block.parameters;
        }
        for (const GroupCost& group : stage.groups) {
            stageSaved += group.parametersSaved;
        }
        EXPECT_EQ(blocks, stage.parameters);
        EXPECT_EQ(stage.parametersUnshared - stage.parameters, stageSaved);
        saved += stageSaved;
    }
    EXPECT_EQ(stages, cost.parameters);
    EXPECT_EQ(cost.parametersUnshared - cost.parameters, saved);
}

TEST(Cost, OfEveryPresetEqualsTheRecount) {
    for (const Preset& preset : presets()) {
        SCOPED_TRACE(preset.name);
        expectConsistent(preset.spec);
    }
}

TEST(Cost, OfAThousandRandomArchitecturesEqualsTheRecount) {
    std::mt19937_64 random(20170228);
    int sharing = 0;
    for (int i = 0; i < 1000; ++i) {
        const ArchSpec spec = randomArch(random);
        SCOPED_TRACE(i);
        requireValid(spec);
        expectConsistent(spec);
        sharing += spec != unsharedTwin(spec) ? 1 : 0;
        if (HasFailure()) {
            return;
        }
    }
    EXPECT_GT(sharing, 500); // or the test would say little
}

// Whoever shows a part of the network adds up to what is shown of the whole.
TEST(Cost, OfTheWholeIsTheSumOfItsParts) {
    for (const ArchSpec& spec : {cifarPreActivation(164), imageNet(34, 1), imageNet(50, 2)}) {
        const ArchCost cost = costOf(spec);
        std::int64_t macs = cost.stemMacs + cost.headMacs;
        for (const StageCost& stage : cost.stages) {
            std::int64_t ofStage = 0;
            for (const BlockCost& block : stage.blocks) {
                const auto& convs = block.convMacs;
                EXPECT_EQ(block.macs, block.projectionMacs + convs[0] + convs[1] + convs[2]);
                EXPECT_EQ(block.projectionMacs > 0, block.projectionParameters > 0);
                ofStage += block.macs;
            }
            EXPECT_EQ(stage.macs, ofStage);
            macs += ofStage;
        }
        EXPECT_EQ(cost.macs, macs);
    }
}

// 1x1 from 64 to 128 channels, with the norm that follows it where norms follow.
TEST(Cost, OfAProjectionHasItsNormWhereNormsFollow) {
    const auto ofStage2 = [](const ArchSpec& spec) {
        return costOf(spec).stages[1].blocks[0].projectionParameters;
    };
    EXPECT_EQ(ofStage2(imageNet(34, 1)), 64 * 128 + 2 * 128);
    EXPECT_EQ(ofStage2(cifarPreActivation(164)), 64 * 128);
    EXPECT_EQ(costOf(imageNet(34, 1)).stages[1].blocks[1].projectionParameters, 0);
}

TEST(Cost, OfOneBlockByHand) {
    ArchSpec spec;
    spec.input = {1, 4, 6};
    spec.classes = 3;
    spec.stem = {3, 1, 2, false, false};
    spec.stages = {{1, 4, 2, {}}};
    spec.block = {BlockKind::Basic, ActivationOrder::Pre, 1, 0.5};
    const ArchCost cost = costOf(spec);
    EXPECT_EQ(cost.stemParameters, 9 * 2);
    EXPECT_EQ(cost.headParameters, 2 * 4 + 4 * 3 + 3);
    // norm(2), conv 2 to 4, norm(4), conv 4 to 4, projection 2 to 4
    EXPECT_EQ(cost.stages[0].blocks[0].convParameters, (std::array<std::int64_t, 3>{72, 144, 0}));
    EXPECT_EQ(cost.stages[0].parameters, 4 + 72 + 8 + 144 + 8);
    EXPECT_EQ(cost.stages[0].blocks[0].projectionParameters, 8);
    EXPECT_EQ(cost.stages[0].blocks[0].convMacs, (std::array<std::int64_t, 3>{6 * 72, 6 * 144, 0}));
    EXPECT_EQ(cost.stages[0].blocks[0].projectionMacs, 6 * 8);
    EXPECT_EQ(cost.stemMacs, 24 * 18);
    EXPECT_EQ(cost.headMacs, 12);
    EXPECT_EQ(cost.macs, 24 * 18 + 6 * (72 + 144 + 8) + 12);
    // image, block input and behind its norm, conv 1's output, behind its norm and behind dropout,
    // last norm's input and behind it, pooled features
    EXPECT_EQ(cost.activationElements, 24 + 48 + 48 + 24 + 24 + 24 + 24 + 24 + 4);
    EXPECT_EQ(cost.activationBytes(), 4 * 244);
    EXPECT_EQ(cost.activationBytes(2), 2 * 244);
}

TEST(Cost, KeepsWhatThePoolReadsAndWhatTheLastReluGives) {
    ArchSpec spec;
    spec.input = {3, 8, 8};
    spec.stem = {3, 1, 4, true, true};
    spec.stages = {{1, 4, 1, {}}};
    spec.block = {BlockKind::Basic, ActivationOrder::Post, 1, 0.0};
    const std::int64_t image = 3 * 8 * 8;
    const std::int64_t stem = 4 * 8 * 8;
    const std::int64_t map = 4 * 4 * 4; // behind the pool
    // image, stem before and behind its norm, block input, conv 1's output and behind its norm,
    // conv 2's output, behind the last ReLU, pooled features
    EXPECT_EQ(costOf(spec).activationElements, image + 2 * stem + 5 * map + 4);
    spec.stem.maxPool = false; // the stem's ReLU gives the block's input
    EXPECT_EQ(costOf(spec).activationElements, image + stem + 5 * stem + 4);
    spec.stem = {3, 1, 4, false, true};
    EXPECT_EQ(costOf(spec).activationElements, image + stem + 5 * map + 4);
}

TEST(Cost, SaysWhatEachGroupSaves) {
    const ArchCost cost = costOf(cifarPreActivation(164));
    ASSERT_EQ(cost.stages[1].groups.size(), 1U);
    const GroupCost& group = cost.stages[1].groups[0];
    EXPECT_EQ(group.conv, 2);
    EXPECT_EQ(group.group, 0);
    EXPECT_EQ(group.blocks.size(), 17U);
    EXPECT_EQ(group.parametersSaved, 16 * 9 * 32 * 32);
    EXPECT_EQ(cost.stages[1].blocks[1].convParameters[1], 9 * 32 * 32); // counted at the first use
    EXPECT_EQ(cost.stages[1].blocks[2].convParameters[1], 0);
}

TEST(Layout, FollowsTheActivations) {
    const ArchLayout layout = layoutOf(imageNet(50, 2));
    EXPECT_EQ(layout.stem.out, (ImageShape{64, 112, 112}));
    EXPECT_EQ(layout.afterStem, (ImageShape{64, 56, 56}));
    EXPECT_EQ(layout.features, (ImageShape{2048, 7, 7}));
    const BlockLayout& first = layout.stages[1].blocks[0];
    EXPECT_EQ(first.conv[0].out, (ImageShape{128, 56, 56}));
    EXPECT_EQ(first.conv[1].stride, 2);
    EXPECT_EQ(first.conv[1].out, (ImageShape{128, 28, 28}));
    EXPECT_TRUE(first.projects);
    EXPECT_EQ(first.projection.out, first.out);
    EXPECT_EQ(first.conv[1].group, -1);
    EXPECT_TRUE(first.conv[1].firstUse);
    EXPECT_EQ(layout.stages[1].blocks[1].conv[1].use, 1);
    EXPECT_EQ(layout.stages[1].blocks[3].conv[1].use, 3);
    EXPECT_FALSE(layout.stages[1].blocks[3].conv[1].firstUse);
    EXPECT_FALSE(layout.stages[1].blocks[1].projects);
}

TEST(Layout, FindsTheConvolutionAtAPlaceOrNone) {
    const ArchLayout layout = layoutOf(cifarPostActivation(20)); // 3 stages of 3 basic blocks
    const ConvLayout* conv = at(layout, {2, 1, 2});
    ASSERT_NE(conv, nullptr);
    EXPECT_EQ(conv, &layout.stages[1].blocks[0].conv[1]);
    EXPECT_EQ(&layout.at(2).at(1).at(2), conv);
    for (const ConvPlace& nowhere : {ConvPlace{0, 1, 1}, ConvPlace{4, 1, 1}, ConvPlace{1, 0, 1},
                                     ConvPlace{1, 4, 1}, ConvPlace{1, 1, 0}, ConvPlace{1, 1, 3}}) {
        EXPECT_EQ(at(layout, nowhere), nullptr);
    }
    EXPECT_THROW((void)layout.at(0), std::out_of_range);
    EXPECT_THROW((void)layout.at(1).at(4), std::out_of_range);
}

TEST(Layout, ProjectsWhereChannelsOrStrideChange) {
    ArchSpec spec = cifarPostActivation(20);
    EXPECT_FALSE(layoutOf(spec).stages[0].blocks[0].projects); // 16 to 16 channels
    spec.stages[0].stride = 2;
    EXPECT_TRUE(layoutOf(spec).stages[0].blocks[0].projects);
    spec.stages[0].stride = 1;
    spec.stages[0].channels = 20;
    EXPECT_TRUE(layoutOf(spec).stages[0].blocks[0].projects);
}

TEST(Layout, ShapesOfEveryPresetConnect) {
    for (const Preset& preset : presets()) {
        const ArchLayout layout = layoutOf(preset.spec);
        ImageShape at = layout.afterStem;
        for (const StageLayout& stage : layout.stages) {
            for (const BlockLayout& block : stage.blocks) {
                ASSERT_EQ(block.in, at) << preset.name;
                ASSERT_EQ(block.conv[0].in, at);
                ASSERT_EQ(block.conv[static_cast<std::size_t>(block.convCount - 1)].out, block.out);
                at = block.out;
            }
            ASSERT_EQ(stage.out, at);
        }
        ASSERT_EQ(layout.features, at);
    }
}

// Whatever numbers a spec holds: an answer, no overflow (the sanitizers watch), no endless work.
TEST(Cost, OfInvalidSpecsNeverThrows) {
    constexpr int kMax = std::numeric_limits<int>::max();
    constexpr int kMin = std::numeric_limits<int>::min();
    std::mt19937_64 random(7);
    const std::vector<int> values{kMin, -1, 0, 1, 2, 3, 15, 16, 8192, 65536, kMax};
    const auto any = [&] { return values[random() % values.size()]; };
    for (int i = 0; i < 200; ++i) {
        ArchSpec spec = randomArch(random);
        spec.input = {any(), any(), any()};
        spec.classes = any();
        spec.stem = {any(), any(), any(), true, true};
        spec.block.strideIn = any();
        spec.block.dropout = std::numeric_limits<double>::quiet_NaN();
        for (StageSpec& stage : spec.stages) {
            stage = {i % 20 == 0 ? any() : 3,
                     any(),
                     any(),
                     {{any(), {{any(), 1, 1, any()}, {}}}, {2, {{3, 1}, {1, 2}}}}};
        }
        const ArchCost cost = costOf(spec);
        EXPECT_GE(cost.parametersUnshared, cost.parameters);
        EXPECT_GE(cost.macs, 0);
        EXPECT_GE(cost.activationElements, 0);
        EXPECT_FALSE(isTrainable(validate(spec)));
        EXPECT_LE(validate(spec).size(), 1000U);
    }
}

} // namespace
} // namespace sharesnet
