#include "models/exchange/tensor_names.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet {
namespace {

using test::errorOf;

// Names and shapes, as `python3 -c "import torchvision..."` or the like prints them.
bool holds(const std::vector<TensorName>& names, const std::string& name,
           const std::vector<std::int64_t>& shape) {
    return std::ranges::any_of(
        names, [&](const TensorName& each) { return each.name == name && each.shape == shape; });
}

TEST(TensorNames, nameEveryTensorOfTheNetworkInEverySchemeThatHasNames) {
    for (const ArchSpec& spec : smallSpecs()) {
        const auto tensors = networkTensors(SharedResNet(spec));
        const bool pre = spec.block.activation == ActivationOrder::Pre;
        for (const NameScheme scheme :
             {NameScheme::Own, NameScheme::Torchvision, NameScheme::PytorchCifar, NameScheme::Timm,
              NameScheme::HuggingFace, NameScheme::WideResNet}) {
            const bool forPre = scheme == NameScheme::Timm || scheme == NameScheme::WideResNet;
            if ((scheme != NameScheme::Own && forPre != pre) ||
                (scheme == NameScheme::WideResNet && spec.block.kind != BlockKind::Basic)) {
                EXPECT_THROW(tensorNames(spec, scheme), Error);
                continue;
            }
            std::set<std::string> named, inFile;
            for (const TensorName& name : tensorNames(spec, scheme)) {
                named.insert(name.tensor);
                EXPECT_TRUE(inFile.insert(name.name).second) << name.name << " twice";
                std::int64_t size = 1;
                for (const std::int64_t extent : name.shape) {
                    size *= extent;
                }
                ASSERT_TRUE(tensors.contains(name.tensor)) << name.tensor;
                EXPECT_EQ(size, tensors.at(name.tensor).numel()) << name.name;
            }
            EXPECT_EQ(named.size(), tensors.size()) << toString(scheme);
            EXPECT_EQ(schemeOf(inFile), scheme);
        }
    }
}

TEST(TensorNames, areThoseOfTorchvisionsResNet50) {
    const ArchSpec spec = unsharedTwin(*presetSpec("sharesnet-imagenet-50"));
    const auto names = tensorNames(spec, NameScheme::Torchvision);
    EXPECT_EQ(names.size(), 267U); // of torchvision's 320, 53 are counters of batches
    EXPECT_EQ(batchCounters(spec, NameScheme::Torchvision).size(), 53U);
    EXPECT_TRUE(holds(names, "conv1.weight", {64, 3, 7, 7}));
    EXPECT_TRUE(holds(names, "bn1.running_var", {64}));
    EXPECT_TRUE(holds(names, "layer1.0.downsample.0.weight", {256, 64, 1, 1}));
    EXPECT_TRUE(holds(names, "layer1.0.downsample.1.running_mean", {256}));
    EXPECT_TRUE(holds(names, "layer4.2.conv2.weight", {512, 512, 3, 3}));
    EXPECT_TRUE(holds(names, "layer4.2.bn3.bias", {2048}));
    EXPECT_TRUE(holds(names, "fc.weight", {1000, 2048}));
}

TEST(TensorNames, areThoseOfTransformersResNet) {
    const auto names = tensorNames(*presetSpec("sharesnet-imagenet-18"), NameScheme::HuggingFace);
    EXPECT_TRUE(holds(names, "resnet.embedder.embedder.convolution.weight", {64, 3, 7, 7}));
    EXPECT_TRUE(holds(names, "resnet.encoder.stages.1.layers.0.layer.1.convolution.weight",
                      {128, 128, 3, 3}));
    EXPECT_TRUE(
        holds(names, "resnet.encoder.stages.1.layers.0.shortcut.normalization.weight", {128}));
    EXPECT_TRUE(holds(names, "classifier.1.bias", {1000}));
}

TEST(TensorNames, areThoseOfTimmsResNetV2WithA1x1ConvolutionAsItsHead) {
    const auto names = tensorNames(*presetSpec("sharesnet-164"), NameScheme::Timm);
    EXPECT_TRUE(holds(names, "stem.conv.weight", {16, 3, 3, 3}));
    EXPECT_TRUE(holds(names, "stages.0.blocks.0.downsample.conv.weight", {64, 16, 1, 1}));
    EXPECT_TRUE(holds(names, "stages.2.blocks.17.norm3.weight", {64}));
    EXPECT_TRUE(holds(names, "head.fc.weight", {10, 256, 1, 1}));
}

TEST(TensorNames, ofANetworkThatASchemeCannotNameSayWhichOnesCan) {
    EXPECT_EQ(errorOf([] { tensorNames(*presetSpec("sharesnet-164"), NameScheme::Torchvision); }),
              "names 'torchvision' are for post-activation networks, and this one is "
              "pre-activation: choose timm or own names, or wrn for basic blocks");
}

} // namespace
} // namespace sharesnet
