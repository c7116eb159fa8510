#include "models/exchange/other_networks.h"

#include "models/exchange/recognition.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace sharesnet {

namespace {

const std::vector<std::int64_t>* shapeOf(const ShapesByName& shapes, const std::string& name) {
    const auto found = shapes.find(name);
    return found != shapes.end() ? &found->second : nullptr;
}

bool hasPart(const ShapesByName& shapes, std::string_view part) {
    return std::ranges::any_of(shapes, [part](const auto& tensor) {
        return tensor.first.find(part) != std::string::npos;
    });
}

// Residual networks with the names of one that is known here, and something else in them.
std::string residualVariant(const ShapesByName& shapes) {
    const auto* stem = shapeOf(shapes, "conv1.0.weight");
    if (stem != nullptr && stem->size() == 4) {
        return "a ResNet with several convolutions in its stem (ResNet-C, -D or -S)";
    }
    const auto* projection = shapeOf(shapes, "layer2.0.downsample.1.weight");
    if (projection != nullptr && projection->size() == 4) {
        return "a ResNet-D, whose shortcuts pool";
    }
    if (hasPart(shapes, "layer1.0.se.") || hasPart(shapes, "layer1.0.se_module.")) {
        return "an SE-ResNet, whose blocks have squeeze-and-excitation";
    }
    if (hasPart(shapes, "layer1.0.convs.")) {
        return "a Res2Net, whose blocks have convolutions in steps";
    }
    const auto* inner = shapeOf(shapes, "layer1.0.conv2.weight");
    const auto* before = shapeOf(shapes, "layer1.0.conv1.weight");
    if (inner == nullptr || before == nullptr || inner->size() != 4 || before->size() != 4) {
        return {};
    }
    const std::int64_t inputs = (*inner)[1], given = (*before)[0];
    if (inputs > 0 && inputs < given && given % inputs == 0) {
        return "a ResNeXt, whose convolutions have " + std::to_string(given / inputs) + " groups";
    }
    const auto* after = shapeOf(shapes, "layer1.0.conv3.weight");
    if (after != nullptr && !after->empty() && given * 4 != after->front()) {
        return "a ResNet with bottlenecks of another width than a quarter, as Wide ResNet-50-2";
    }
    const auto* next = shapeOf(shapes, "layer2.0.conv1.weight");
    const bool grows = next != nullptr && next->size() == 4 && (*next)[0] != (*next)[1];
    if (grows && after == nullptr && !hasPart(shapes, "layer2.0.downsample.") &&
        !hasPart(shapes, "layer2.0.shortcut.")) {
        return "a ResNet whose shortcuts pad with zeros (He et al.'s option A)";
    }
    return {};
}

} // namespace

std::string otherNetwork(const ShapesByName& shapes) {
    if (std::string variant = residualVariant(shapes); !variant.empty()) {
        return variant;
    }
    struct Mark {
        std::string_view part; // of a tensor's name
        const char* network;
    };
    // The first that is found, so the rarer names stand first.
    constexpr std::array kMarks{
        Mark{"lora_", "an adapter (LoRA), and no network"},
        Mark{"roi_heads.", "a detector"},
        Mark{"rpn.", "a detector"},
        Mark{"down_blocks.", "a U-Net for diffusion"},
        Mark{"relative_position_bias_table", "a Swin transformer"},
        Mark{"word_embeddings", "a language model"},
        Mark{"embed_tokens", "a language model"},
        Mark{"wte.", "a language model"},
        Mark{"cls_token", "a vision transformer"},
        Mark{"class_token", "a vision transformer"},
        Mark{"pos_embed", "a vision transformer"},
        Mark{"self_attn", "a transformer"},
        Mark{"layer_scale", "a ConvNeXt"},
        Mark{"conv_dw", "a MobileNet or an EfficientNet"},
        Mark{".fc1.weight", "an EfficientNet or another network with squeeze-and-excitation"},
        Mark{"denseblock", "a DenseNet"},
        Mark{"Mixed_5b", "an Inception"},
        Mark{"inception3a", "a GoogLeNet"},
        Mark{"trunk_output", "a RegNet"},
        Mark{".squeeze.", "a SqueezeNet"},
        Mark{".branch1.", "a ShuffleNet"},
        Mark{"features.1.conv.0", "a MobileNet"},
        Mark{"classifier.6.weight", "a VGG or an AlexNet"},
        Mark{"features.0.weight", "a VGG or an AlexNet"},
        Mark{".gamma", "a ConvNeXt"},
        Mark{"_packed_params", "a quantized network"},
    };
    const auto found = std::ranges::find_if(
        kMarks, [&shapes](const Mark& mark) { return hasPart(shapes, mark.part); });
    return found != kMarks.end() ? found->network : std::string();
}

} // namespace sharesnet
