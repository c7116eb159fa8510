#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "models/network/shared_resnet.h"
#include "tests/models/network/network_specs.h"
#include "tests/support/parameter_audit.h"
#include "tests/support/random_arch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace sharesnet {
namespace {

TEST(NetworkBuild, EveryPresetHasTheCountedParametersAndGivesOneLogitAClass) {
    torch::NoGradGuard noGrad;
    for (const Preset& preset : presets()) {
        for (const ArchSpec& spec : {preset.spec, unsharedTwin(preset.spec)}) {
            SharedResNet network(spec);
            const ParameterAudit audit = auditParameters(*network);
            EXPECT_EQ(audit.trainableScalars, costOf(spec).parameters) << preset.name;
            EXPECT_EQ(audit.parameterNames, audit.parameterStorages) << preset.name;
        }
        SharedResNet network(preset.spec);
        network->eval();
        // the average pool takes any size; small is quick
        const int size = preset.spec.input.height > 64 ? 64 : 16;
        const auto logits = network->forward(
            torch::zeros({1, 3, size, size}).contiguous(torch::MemoryFormat::ChannelsLast));
        EXPECT_EQ(logits.sizes(), (std::vector<std::int64_t>{1, preset.spec.classes}))
            << preset.name;
    }
}

TEST(NetworkBuild, AThousandRandomSpecsHaveTheCountedParameters) {
    std::mt19937_64 random(20170227);
    for (int i = 0; i < 1000; ++i) {
        const ArchSpec spec = randomArch(random);
        SharedResNet network(spec);
        const ParameterAudit audit = auditParameters(*network);
        ASSERT_EQ(audit.trainableScalars, costOf(spec).parameters) << i;
        ASSERT_EQ(audit.parameterNames, audit.parameterStorages) << i;
        if (i % 10 == 0) {
            torch::NoGradGuard noGrad;
            network->eval();
            const auto logits = network->forward(images(spec, 2));
            ASSERT_EQ(logits.sizes(), (std::vector<std::int64_t>{2, spec.classes})) << i;
        }
    }
}

TEST(NetworkBuild, EachSignalHasTheShapeOfTheLayoutAndTheMemoryFormatOfTheInput) {
    torch::NoGradGuard noGrad;
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        for (const auto format :
             {torch::MemoryFormat::ChannelsLast, torch::MemoryFormat::Contiguous}) {
            const torch::Tensor input = images(spec, 2).contiguous(format);
            for (const bool training : {true, false}) {
                network->train(training);
                for (const TapPoint point :
                     {TapPoint::Input, TapPoint::Output, TapPoint::AfterNorm, TapPoint::AfterSum}) {
                    forEachUse(network->layout(), [&](int stage, int block,
                                                      const ConvLayout& conv) {
                        const auto tapped = network->forwardTapped(input, stage, conv.conv, point);
                        const auto& activation =
                            tapped.activations.at(static_cast<std::size_t>(block - 1));
                        EXPECT_TRUE(activation.is_contiguous(format))
                            << useName(stage, block, conv.conv);
                        if (point == TapPoint::Input || point == TapPoint::Output) {
                            const ImageShape& shape = point == TapPoint::Input ? conv.in : conv.out;
                            EXPECT_EQ(activation.sizes(),
                                      (std::vector<std::int64_t>{2, shape.channels, shape.height,
                                                                 shape.width}));
                        }
                    });
                }
            }
        }
    }
}

TEST(NetworkBuild, NamesSayWhatIsSharedAndWhatIsPrivate) {
    SharedResNet network(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    std::set<std::string> names;
    for (const auto& [name, tensor] : tensorsOf(network)) {
        names.insert(name);
    }
    for (const char* name :
         {"stem.conv", "stage1.conv2.A", "stage1.block1.conv1", "stage2.conv1.A", "stage2.conv2.A",
          "stage2.conv2.B", "stage2.block1.conv1", "stage2.block1.projection",
          "stage2.block3.norm2.weight", "stage2.block3.norm2.bias",
          "stage2.block3.norm2.running_mean", "stage2.block3.norm2.running_var", "head.norm.weight",
          "classifier.weight", "classifier.bias"}) {
        EXPECT_TRUE(names.contains(name)) << name;
    }
    for (const char* name :
         {"stage1.block1.conv2", "stage1.block2.conv2", "stage2.block2.conv1",
          "stage1.block1.projection", "stem.norm.weight", "stage2.block1.projection_norm.weight"}) {
        EXPECT_FALSE(names.contains(name)) << name;
    }
    EXPECT_TRUE(tensorsOf(SharedResNet(smallSpec(BlockKind::Basic, ActivationOrder::Post)))
                    .contains("stage2.block1.projection_norm.weight"));
}

TEST(NetworkBuild, AnInvalidSpecIsRefused) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    spec.stages[0].channels = 0;
    EXPECT_THROW(SharedResNet{spec}, Error);
}

TEST(NetworkBuild, ABatchWithoutVarianceIsRefusedInTrainingAlone) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    spec.input = {3, 2, 2};
    SharedResNet network = randomNetwork(spec);
    EXPECT_THROW(network->forward(images(spec, 1)), Error);
    network->eval();
    EXPECT_TRUE(network->forward(images(spec, 1)).isfinite().all().item<bool>());
}

TEST(Initialize, ConvolutionsHaveTheirStdClassifierItsBoundNormsAreNeutral) {
    SharedResNet network(wideResNet(16, 4));
    initialize(network, 3);
    for (const auto& [name, tensor] : tensorsOf(network)) {
        if (tensor.dim() == 4) {
            const double expected = std::sqrt(
                2.0 / static_cast<double>(tensor.size(0) * tensor.size(2) * tensor.size(3)));
            // 5 standard errors
            const double tolerance = 5 / std::sqrt(2.0 * static_cast<double>(tensor.numel()));
            EXPECT_NEAR(tensor.std().item<double>() / expected, 1.0, tolerance) << name;
            EXPECT_NEAR(tensor.mean().item<double>() / expected, 0.0,
                        5 / std::sqrt(static_cast<double>(tensor.numel())))
                << name;
        } else if (name == "classifier.weight") {
            const double bound = 1 / std::sqrt(256.0);
            EXPECT_LE(tensor.abs().max().item<double>(), bound);
            EXPECT_GT(tensor.abs().max().item<double>(), 0.99 * bound);
        } else {
            const bool one = name.ends_with(".weight") || name.ends_with("running_var");
            EXPECT_TRUE(torch::equal(tensor, torch::full_like(tensor, one ? 1 : 0))) << name;
        }
    }
}

TEST(Initialize, ATwinStartsWithTheSameValuesWhereBothHaveAWeightOfTheirOwn) {
    const ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre);
    SharedResNet shared(spec);
    SharedResNet twin(unsharedTwin(spec));
    initialize(shared, 8);
    initialize(twin, 8);
    const auto ofShared = tensorsOf(shared);
    for (const auto& [name, tensor] : tensorsOf(twin)) {
        if (ofShared.contains(name)) {
            EXPECT_TRUE(torch::equal(tensor, ofShared.at(name))) << name;
        }
    }
    forEachUse(shared->layout(), [&](int stage, int block, const ConvLayout& conv) {
        EXPECT_EQ(torch::equal(twin->weight(stage, block, conv.conv),
                               shared->weight(stage, block, conv.conv)),
                  conv.firstUse)
            << useName(stage, block, conv.conv);
    });
}

TEST(Initialize, DependsOnTheSeedAloneAndLeavesRandomStatesAlone) {
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    torch::manual_seed(1);
    const torch::Tensor before = torch::rand({4});
    SharedResNet network(spec);
    initialize(network, 1);
    const torch::Tensor first = network->weight(1, 1, 1).detach().clone();
    torch::manual_seed(1);
    initialize(network, 2);
    EXPECT_FALSE(torch::equal(network->weight(1, 1, 1), first));
    initialize(network, 1);
    EXPECT_TRUE(torch::equal(network->weight(1, 1, 1), first));
    EXPECT_TRUE(torch::equal(torch::rand({4}), before));
}

} // namespace
} // namespace sharesnet
