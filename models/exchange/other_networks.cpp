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
Message residualVariant(const ShapesByName& shapes) {
    const auto* stem = shapeOf(shapes, "conv1.0.weight");
    if (stem != nullptr && stem->size() == 4) {
        return Message("a ResNet with several convolutions in its stem (ResNet-C, -D or -S)");
    }
    const auto* projection = shapeOf(shapes, "layer2.0.downsample.1.weight");
    if (projection != nullptr && projection->size() == 4) {
        return Message("a ResNet-D, whose shortcuts pool");
    }
    if (hasPart(shapes, "layer1.0.se.") || hasPart(shapes, "layer1.0.se_module.")) {
        return Message("an SE-ResNet, whose blocks have squeeze-and-excitation");
    }
    if (hasPart(shapes, "layer1.0.convs.")) {
        return Message("a Res2Net, whose blocks have convolutions in steps");
    }
    const auto* inner = shapeOf(shapes, "layer1.0.conv2.weight");
    const auto* before = shapeOf(shapes, "layer1.0.conv1.weight");
    if (inner == nullptr || before == nullptr || inner->size() != 4 || before->size() != 4) {
        return {};
    }
    const std::int64_t inputs = (*inner)[1], given = (*before)[0];
    if (inputs > 0 && inputs < given && given % inputs == 0) {
        return Message("a ResNeXt, whose convolutions have %1 groups", given / inputs);
    }
    const auto* after = shapeOf(shapes, "layer1.0.conv3.weight");
    if (after != nullptr && !after->empty() && given * 4 != after->front()) {
        return Message(
            "a ResNet with bottlenecks of another width than a quarter, as Wide ResNet-50-2");
    }
    const auto* next = shapeOf(shapes, "layer2.0.conv1.weight");
    const bool grows = next != nullptr && next->size() == 4 && (*next)[0] != (*next)[1];
    if (grows && after == nullptr && !hasPart(shapes, "layer2.0.downsample.") &&
        !hasPart(shapes, "layer2.0.shortcut.")) {
        return Message("a ResNet whose shortcuts pad with zeros (He et al.'s option A)");
    }
    return {};
}

} // namespace

Message otherNetwork(const ShapesByName& shapes) {
    if (Message variant = residualVariant(shapes); !variant.empty()) {
        return variant;
    }
    struct Mark {
        std::string_view part; // of a tensor's name
        Message network;
    };
    // The first that is found, so the rarer names stand first.
    const std::array kMarks{
        Mark{"lora_", Message("an adapter (LoRA), not a network")},
        Mark{"roi_heads.", Message("a detector")},
        Mark{"rpn.", Message("a detector")},
        Mark{"down_blocks.", Message("a U-Net for diffusion")},
        Mark{"relative_position_bias_table", Message("a Swin transformer")},
        Mark{"word_embeddings", Message("a language model")},
        Mark{"embed_tokens", Message("a language model")},
        Mark{"wte.", Message("a language model")},
        Mark{"cls_token", Message("a vision transformer")},
        Mark{"class_token", Message("a vision transformer")},
        Mark{"pos_embed", Message("a vision transformer")},
        Mark{"self_attn", Message("a transformer")},
        Mark{"layer_scale", Message("a ConvNeXt")},
        Mark{"conv_dw", Message("a MobileNet or an EfficientNet")},
        Mark{".fc1.weight",
             Message("an EfficientNet or another network with squeeze-and-excitation")},
        Mark{"denseblock", Message("a DenseNet")},
        Mark{"Mixed_5b", Message("an Inception")},
        Mark{"inception3a", Message("a GoogLeNet")},
        Mark{"trunk_output", Message("a RegNet")},
        Mark{".squeeze.", Message("a SqueezeNet")},
        Mark{".branch1.", Message("a ShuffleNet")},
        Mark{"features.1.conv.0", Message("a MobileNet")},
        Mark{"classifier.6.weight", Message("a VGG or an AlexNet")},
        Mark{"features.0.weight", Message("a VGG or an AlexNet")},
        Mark{".gamma", Message("a ConvNeXt")},
        Mark{"_packed_params", Message("a quantized network")},
    };
    const auto found = std::ranges::find_if(
        kMarks, [&shapes](const Mark& mark) { return hasPart(shapes, mark.part); });
    return found != kMarks.end() ? found->network : Message();
}

} // namespace sharesnet
