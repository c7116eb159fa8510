#include "models/exchange/recognition.h"

#include "core/arch/validate.h"
#include "core/base/error.h"
#include "models/exchange/other_networks.h"

#include <set>

namespace sharesnet {

namespace {

// Looks tensors up, and says which is not as it should be.
class Shapes {
  public:
    explicit Shapes(const ShapesByName& shapes) : shapes_(shapes) {}

    bool has(const std::string& name) const { return shapes_.contains(name); }

    // Of a convolution: out, in, kernel, kernel.
    const std::vector<std::int64_t>& conv(const std::string& name) const {
        const auto found = shapes_.find(name);
        if (found == shapes_.end()) {
            throw Error("tensor '%1' is missing", name);
        }
        if (found->second.size() != 4) {
            const auto dimensions = found->second.size();
            throw dimensions == 1
                ? Error("tensor '%1' is not the weight of a convolution: it has %2 dimension", name,
                        dimensions)
                : Error("tensor '%1' is not the weight of a convolution: it has %2 dimensions",
                        name, dimensions);
        }
        return found->second;
    }

    std::int64_t outputs(const std::string& name) const {
        const auto found = shapes_.find(name);
        if (found == shapes_.end() || found->second.empty()) {
            throw Error("tensor '%1' is missing: a network without a classifier cannot be imported",
                        name);
        }
        return found->second.front();
    }

  private:
    const ShapesByName& shapes_;
};

int small(std::int64_t size, const std::string& name) {
    constexpr std::int64_t kMost = 1'000'000; // validate() knows the limits
    if (size < 1 || size > kMost) {
        throw Error("tensor '%1' has an extent of %2", name, size);
    }
    return static_cast<int>(size);
}

StageSpec stageOf(const Shapes& shapes, NameScheme scheme, int stage, int convs) {
    StageSpec spec;
    spec.blocks = 0;
    while (shapes.has(convName(scheme, stage, spec.blocks + 1, 1))) {
        ++spec.blocks;
    }
    const std::string last = convName(scheme, stage, 1, convs);
    spec.channels = small(shapes.conv(last)[0], last);
    spec.stride = stage == 1 ? 1 : 2;
    return spec;
}

} // namespace

RecognizedNetwork recognized(const ShapesByName& named, const ImportRequest& request) {
    std::set<std::string> names;
    for (const auto& [name, shape] : named) {
        names.insert(name);
    }
    if (const Message other = otherNetwork(named); !other.empty()) {
        throw Error("it holds %1: only plain residual networks with batch norm can be imported",
                    other);
    }
    const auto scheme = schemeOf(names);
    if (!scheme) {
        throw Error("it holds no residual network with known names; known are those of "
                    "torchvision's and timm's ResNet, of pytorch-cifar's, of timm's resnetv2, of "
                    "transformers' ResNetForImageClassification, of wide networks "
                    "(block1.layer.0...) and our own; the first tensor here is '%1'",
                    names.empty() ? std::string() : *names.begin());
    }
    const Shapes shapes(named);
    RecognizedNetwork found;
    found.scheme = *scheme;
    ArchSpec& arch = found.arch;
    const auto& stem = shapes.conv(stemName(*scheme));
    arch.stem.kernel = small(stem[2], stemName(*scheme));
    arch.stem.channels = small(stem[0], stemName(*scheme));
    const std::string norm = stemNormName(*scheme);
    arch.stem.normRelu = !norm.empty() && shapes.has(norm + ".weight");
    constexpr int kImageNetKernel = 7;
    const bool large = arch.stem.kernel == kImageNetKernel;
    arch.stem.stride = large ? 2 : 1;
    arch.stem.maxPool = large;
    constexpr int kImageNetSize = 224;
    constexpr int kCifarSize = 32;
    const int size = request.imageSize.value_or(large ? kImageNetSize : kCifarSize);
    arch.input = {small(stem[1], stemName(*scheme)), size, size};
    const bool bottleneck = shapes.has(convName(*scheme, 1, 1, 3));
    arch.block.kind = bottleneck ? BlockKind::Bottleneck : BlockKind::Basic;
    arch.block.activation = *scheme == NameScheme::Timm || *scheme == NameScheme::WideResNet
                                ? ActivationOrder::Pre
                                : ActivationOrder::Post;
    arch.block.strideIn = request.strideIn.value_or(bottleneck ? 2 : 1);
    for (int stage = 1; shapes.has(convName(*scheme, stage, 1, 1)); ++stage) {
        arch.stages.push_back(stageOf(shapes, *scheme, stage, convsPerBlock(arch.block.kind)));
    }
    const std::string head = classifierName(*scheme) + ".weight";
    arch.classes = small(shapes.outputs(head), head);
    return found;
}

} // namespace sharesnet
