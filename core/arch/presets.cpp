#include "core/arch/presets.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace sharesnet {
namespace {

const std::string kCifarPost = "CIFAR post-activation basic";
const std::string kCifarPre = "CIFAR pre-activation bottleneck";
const std::string kWide = "CIFAR wide, pre-activation basic";
const std::string kImageNetBasic = "ImageNet post-activation basic";
const std::string kImageNetStride2 = "ImageNet post-activation bottleneck, stride in conv 2";
const std::string kImageNetStride1 = "ImageNet post-activation bottleneck, stride in conv 1";

// The blocks of each of a CIFAR network's three stages. Throws for a depth that the family does not
// have.
int blocksOfDepth(const std::string& family, int depth, int layersPerBlock, int besides) {
    const int layers = 3 * layersPerBlock;
    if (depth < layers + besides || (depth - besides) % layers != 0) {
        throw Error("%1 networks have %2n+%3 layers, not %4; %5 is the smallest.", family, layers,
                    besides, depth, layers + besides);
    }
    return (depth - besides) / layers;
}

std::vector<StageSpec> doublingStages(const std::vector<int>& blocks, int channels) {
    std::vector<StageSpec> stages;
    for (const int count : blocks) {
        stages.push_back({count, channels, stages.empty() ? 1 : 2, {}});
        channels *= 2;
    }
    return stages;
}

ArchSpec cifarSpec(std::string name, int classes, const BlockSpec& block, int blocks,
                   int channels) {
    ArchSpec spec;
    spec.name = std::move(name);
    spec.input = {3, 32, 32};
    spec.classes = classes;
    spec.stem = {3, 1, 16, block.activation == ActivationOrder::Post, false};
    spec.block = block;
    spec.stages = doublingStages({blocks, blocks, blocks}, channels);
    return applyPaperRule(spec);
}

Preset preset(std::string title, const std::string& family, ArchSpec spec,
              std::optional<PaperFigures> paper = {}) {
    std::string name = spec.name;
    std::string remark = spec == unsharedTwin(spec)
                             ? "Shares nothing: its stages have fewer blocks than the paper's rule "
                               "needs."
                             : "";
    return {std::move(name),  std::move(title), family,
            std::move(paper), std::move(spec),  std::move(remark)};
}

// The paper's abstract says '39 %' of the one and '106 layers' of the other.
std::string strideRemark(int depth, int strideIn) {
    const std::string here = "This variant has its stride in conv " + std::to_string(strideIn);
    if (depth != 152) {
        return here + (strideIn == 1
                           ? "; the paper's table counts the one with the stride in conv 2."
                           : ", as the paper's table.");
    }
    return strideIn == 2 ? here + " (109 weighted layers): it is the paper's '39 %'. The '106 "
                                  "layers' of the paper's abstract belong to the "
                                  "variant with the stride in conv 1."
                         : here + " and 106 weighted layers, as the paper's abstract says; the '39 "
                                  "%' in the same sentence belongs to the "
                                  "variant with the stride in conv 2.";
}

Preset imageNetBottleneck(int depth, int strideIn, std::optional<PaperFigures> paper = {}) {
    const std::string title =
        "ShaResNet-" + std::to_string(depth) + (strideIn == 1 ? "a (stride in conv 1)" : "");
    const std::string& family = strideIn == 1 ? kImageNetStride1 : kImageNetStride2;
    Preset made = preset(title, family, imageNet(depth, strideIn), std::move(paper));
    made.remark = strideRemark(depth, strideIn);
    return made;
}

} // namespace

ArchSpec cifarPostActivation(int depth, int classes) {
    const int blocks = blocksOfDepth(kCifarPost, depth, 2, 2);
    const BlockSpec block{BlockKind::Basic, ActivationOrder::Post, 1, 0.0};
    return cifarSpec("sharesnet-cifar-" + std::to_string(depth), classes, block, blocks, 16);
}

ArchSpec cifarPreActivation(int depth, int classes) {
    const int blocks = blocksOfDepth(kCifarPre, depth, 3, 2);
    const BlockSpec block{BlockKind::Bottleneck, ActivationOrder::Pre, 1, 0.0};
    return cifarSpec("sharesnet-" + std::to_string(depth), classes, block, blocks, 64);
}

ArchSpec wideResNet(int depth, int k, int classes) {
    const int blocks = blocksOfDepth(kWide, depth, 2, 4);
    if (k < 1 || k > 1024) {
        throw Error("A wide residual network is 1 to 1024 times as wide as the plain one, not %1.",
                    k);
    }
    const BlockSpec block{BlockKind::Basic, ActivationOrder::Pre, 1, 0.0};
    return cifarSpec("sharesnet-wrn-" + std::to_string(depth) + "-" + std::to_string(k), classes,
                     block, blocks, 16 * k);
}

ArchSpec imageNet(int depth, int strideIn, int classes) {
    struct Depth {
        int depth;
        BlockKind kind;
        std::vector<int> blocks;
    };
    static const std::array<Depth, 5> kFamilies{{{18, BlockKind::Basic, {2, 2, 2, 2}},
                                                 {34, BlockKind::Basic, {3, 4, 6, 3}},
                                                 {50, BlockKind::Bottleneck, {3, 4, 6, 3}},
                                                 {101, BlockKind::Bottleneck, {3, 4, 23, 3}},
                                                 {152, BlockKind::Bottleneck, {3, 8, 36, 3}}}};
    const auto family = std::find_if(kFamilies.begin(), kFamilies.end(),
                                     [&](const Depth& each) { return each.depth == depth; });
    if (family == kFamilies.end()) {
        throw Error("ImageNet networks have 18, 34, 50, 101 or 152 layers, not %1.", depth);
    }
    const bool bottleneck = family->kind == BlockKind::Bottleneck;
    if (strideIn != 1 && !(bottleneck && strideIn == 2)) {
        throw bottleneck
            ? Error("ImageNet-%1 has its stride in conv 1 or 2, not %2.", depth, strideIn)
            : Error("ImageNet-%1 has its stride in conv 1, not %2.", depth, strideIn);
    }
    ArchSpec spec;
    spec.name =
        "sharesnet-imagenet-" + std::to_string(depth) + (bottleneck && strideIn == 1 ? "a" : "");
    spec.input = {3, 224, 224};
    spec.classes = classes;
    spec.stem = {7, 2, 64, true, true};
    spec.block = {family->kind, ActivationOrder::Post, strideIn, 0.0};
    spec.stages = doublingStages(family->blocks, bottleneck ? 256 : 64);
    return applyPaperRule(spec);
}

std::vector<Preset> presets() {
    std::vector<Preset> all;
    for (const int depth : {20, 32, 44, 56, 110}) {
        all.push_back(preset("ShaResNet-" + std::to_string(depth) + " (CIFAR)", kCifarPost,
                             cifarPostActivation(depth)));
    }
    all.push_back(preset("ShaResNet-29", kCifarPre, cifarPreActivation(29)));
    all.push_back(preset("ShaResNet-164", kCifarPre, cifarPreActivation(164),
                         PaperFigures{1.70, 0.93, "CIFAR-10", 10, 0.0546, 0.062}));
    all.push_back(preset("ShaResNet-1001", kCifarPre, cifarPreActivation(1001)));
    all.push_back(preset("ShaResNet-WRN-16-4", kWide, wideResNet(16, 4)));
    all.push_back(preset("ShaResNet-WRN-40-4", kWide, wideResNet(40, 4),
                         PaperFigures{8.95, 5.85, "CIFAR-10", 10, 0.0417, 0.051}));
    all.push_back(preset("ShaResNet-WRN-28-10", kWide, wideResNet(28, 10),
                         PaperFigures{36.54, 26.86, "CIFAR-100", 100, 0.2, 0.202}));
    all.push_back(preset("ShaResNet-18", kImageNetBasic, imageNet(18, 1)));
    all.push_back(preset("ShaResNet-34", kImageNetBasic, imageNet(34, 1),
                         PaperFigures{21.8, 13.6, "ImageNet", 1000, 0.2673, 0.2825}));
    all.push_back(
        imageNetBottleneck(50, 2, PaperFigures{25.6, 20.5, "ImageNet", 1000, 0.2401, 0.2461}));
    all.push_back(
        imageNetBottleneck(101, 2, PaperFigures{{}, {}, "ImageNet", 1000, 0.2244, 0.2291}));
    all.push_back(
        imageNetBottleneck(152, 2, PaperFigures{60.2, 36.8, "ImageNet", 1000, 0.2216, 0.2223}));
    for (const int depth : {50, 101, 152}) {
        all.push_back(imageNetBottleneck(depth, 1));
    }
    return all;
}

const Preset* presetLike(std::span<const Preset> known, const ArchSpec& spec) {
    const auto alike = [&](const Preset& preset) {
        ArchSpec own = preset.spec;
        own.name = spec.name;
        const bool papersClasses = preset.paper && preset.paper->classes == spec.classes;
        own.classes = papersClasses ? spec.classes : own.classes;
        return own == spec || unsharedTwin(own) == spec;
    };
    const auto found = std::ranges::find_if(known, alike);
    return found == known.end() ? nullptr : &*found;
}

std::optional<ArchSpec> presetSpec(std::string_view name) {
    for (Preset& candidate : presets()) {
        if (candidate.name == name) {
            return std::move(candidate.spec);
        }
    }
    return std::nullopt;
}

} // namespace sharesnet
