#include "models/exchange/tensor_names.h"

#include "core/arch/layout.h"
#include "core/base/error.h"

#include <array>

namespace sharesnet {

namespace {

std::string numbered(const char* before, int number) {
    return before + std::to_string(number);
}

bool isPre(const ArchSpec& spec) {
    return spec.block.activation == ActivationOrder::Pre;
}

std::string stageName(NameScheme scheme, int stage) {
    switch (scheme) {
    case NameScheme::Own:
        return numbered("stage", stage);
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
        return numbered("layer", stage);
    case NameScheme::Timm:
        return numbered("stages.", stage - 1);
    case NameScheme::HuggingFace:
        return numbered("resnet.encoder.stages.", stage - 1);
    case NameScheme::WideResNet:
        return numbered("block", stage);
    }
    return {};
}

std::string blockName(NameScheme scheme, int stage, int block) {
    const std::string inStage = stageName(scheme, stage);
    switch (scheme) {
    case NameScheme::Own:
        return inStage + numbered(".block", block);
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
        return inStage + numbered(".", block - 1);
    case NameScheme::Timm:
        return inStage + numbered(".blocks.", block - 1);
    case NameScheme::HuggingFace:
        return inStage + numbered(".layers.", block - 1);
    case NameScheme::WideResNet:
        return inStage + numbered(".layer.", block - 1);
    }
    return {};
}

std::string normName(NameScheme scheme, int stage, int block, int conv) {
    const std::string inBlock = blockName(scheme, stage, block);
    switch (scheme) {
    case NameScheme::Own:
    case NameScheme::Timm:
        return inBlock + numbered(".norm", conv);
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
    case NameScheme::WideResNet:
        return inBlock + numbered(".bn", conv);
    case NameScheme::HuggingFace:
        return inBlock + numbered(".layer.", conv - 1) + ".normalization";
    }
    return {};
}

std::string projectionName(NameScheme scheme, int stage, int block) {
    const std::string inBlock = blockName(scheme, stage, block);
    switch (scheme) {
    case NameScheme::Own:
        return inBlock + ".projection";
    case NameScheme::Torchvision:
        return inBlock + ".downsample.0.weight";
    case NameScheme::PytorchCifar:
        return inBlock + ".shortcut.0.weight";
    case NameScheme::Timm:
        return inBlock + ".downsample.conv.weight";
    case NameScheme::HuggingFace:
        return inBlock + ".shortcut.convolution.weight";
    case NameScheme::WideResNet:
        return inBlock + ".convShortcut.weight";
    }
    return {};
}

// Of post-activation networks.
std::string projectionNormName(NameScheme scheme, int stage, int block) {
    const std::string inBlock = blockName(scheme, stage, block);
    switch (scheme) {
    case NameScheme::Torchvision:
        return inBlock + ".downsample.1";
    case NameScheme::PytorchCifar:
        return inBlock + ".shortcut.1";
    case NameScheme::HuggingFace:
        return inBlock + ".shortcut.normalization";
    case NameScheme::Own:
    case NameScheme::Timm:
    case NameScheme::WideResNet:
        break;
    }
    return inBlock + ".projection_norm";
}

// Of pre-activation networks, behind the last stage.
std::string headNormName(NameScheme scheme) {
    switch (scheme) {
    case NameScheme::Timm:
        return "norm";
    case NameScheme::WideResNet:
        return "bn1";
    case NameScheme::Own:
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
    case NameScheme::HuggingFace:
        break;
    }
    return "head.norm";
}

// Why a scheme has no names for such a network; empty: it has.
Message whyNoNames(const ArchSpec& spec, NameScheme scheme) {
    if (scheme == NameScheme::Own) {
        return {};
    }
    const std::string names = toString(scheme);
    const bool forPre = scheme == NameScheme::Timm || scheme == NameScheme::WideResNet;
    if (forPre != isPre(spec)) {
        return forPre ? Message("names '%1' are for pre-activation networks, and this one is "
                                "post-activation: choose torchvision, cifar, hf or own names",
                                names)
                      : Message("names '%1' are for post-activation networks, and this one is "
                                "pre-activation: choose timm or own names, or wrn for basic blocks",
                                names);
    }
    if (scheme == NameScheme::WideResNet && spec.block.kind != BlockKind::Basic) {
        return Message("names '%1' are for basic blocks, and this network has bottlenecks: choose "
                       "own names",
                       names);
    }
    if (forPre == spec.stem.normRelu) {
        return forPre ? Message("names '%1' are for networks without a batch norm behind the stem: "
                                "choose own names",
                                names)
                      : Message("names '%1' are for networks with a batch norm behind the stem: "
                                "choose own names",
                                names);
    }
    return {};
}

void requireNames(const ArchSpec& spec, NameScheme scheme) {
    if (const Message why = whyNoNames(spec, scheme); !why.empty()) {
        throw Error(why);
    }
}

// Lists the tensors of a network.
class Lister {
  public:
    Lister(const ArchSpec& spec, NameScheme scheme)
        : spec_(spec), layout_(layoutOf(spec)), scheme_(scheme) {}

    std::vector<TensorName> tensors() {
        conv(stemName(scheme_), "stem.conv", layout_.stem);
        if (spec_.stem.normRelu) {
            norm(stemNormName(scheme_), "stem.norm", layout_.stem.out.channels);
        }
        for (const StageLayout& stage : layout_.stages) {
            for (const BlockLayout& block : stage.blocks) {
                addBlock(stage.stage, block);
            }
        }
        const std::int64_t features = layout_.features.channels;
        if (isPre(spec_)) {
            norm(headNormName(scheme_), "head.norm", layout_.features.channels);
        }
        const std::string head = classifierName(scheme_);
        std::vector<std::int64_t> shape{spec_.classes, features};
        if (scheme_ == NameScheme::Timm) { // a 1x1 convolution there
            shape.insert(shape.end(), {1, 1});
        }
        names_.push_back({head + ".weight", "classifier.weight", shape});
        names_.push_back({head + ".bias", "classifier.bias", {spec_.classes}});
        return names_;
    }

    const std::vector<std::string>& norms() const { return norms_; }

  private:
    void addBlock(int stage, const BlockLayout& block) {
        const std::string own = blockName(NameScheme::Own, stage, block.block);
        for (int number = 1; number <= block.convCount; ++number) {
            const ConvLayout& layout = block.at(number);
            const std::string tensor = layout.group < 0
                                           ? own + numbered(".conv", number)
                                           : numbered("stage", stage) + numbered(".conv", number) +
                                                 "." + groupLetter(layout.group);
            conv(convName(scheme_, stage, block.block, number), tensor, layout);
            norm(normName(scheme_, stage, block.block, number), own + numbered(".norm", number),
                 (isPre(spec_) ? layout.in : layout.out).channels);
        }
        if (block.projects) {
            conv(projectionName(scheme_, stage, block.block), own + ".projection",
                 block.projection);
            if (!isPre(spec_)) {
                norm(projectionNormName(scheme_, stage, block.block), own + ".projection_norm",
                     block.out.channels);
            }
        }
    }

    void conv(const std::string& name, const std::string& tensor, const ConvLayout& layout) {
        names_.push_back({name,
                          tensor,
                          {layout.out.channels, layout.in.channels, layout.kernel, layout.kernel}});
    }

    void norm(const std::string& name, const std::string& tensor, std::int64_t channels) {
        norms_.push_back(name);
        for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
            names_.push_back({name + part, tensor + part, {channels}});
        }
    }

    const ArchSpec& spec_;
    const ArchLayout layout_;
    const NameScheme scheme_;
    std::vector<TensorName> names_;
    std::vector<std::string> norms_;
};

} // namespace

std::string toString(NameScheme scheme) {
    switch (scheme) {
    case NameScheme::Own:
        return "own";
    case NameScheme::Torchvision:
        return "torchvision";
    case NameScheme::PytorchCifar:
        return "cifar";
    case NameScheme::Timm:
        return "timm";
    case NameScheme::HuggingFace:
        return "hf";
    case NameScheme::WideResNet:
        return "wrn";
    }
    return {};
}

bool hasNames(const ArchSpec& spec, NameScheme scheme) {
    return whyNoNames(spec, scheme).empty();
}

std::vector<TensorName> tensorNames(const ArchSpec& spec, NameScheme scheme) {
    requireNames(spec, scheme);
    return Lister(spec, scheme).tensors();
}

std::vector<std::string> batchCounters(const ArchSpec& spec, NameScheme scheme) {
    requireNames(spec, scheme);
    Lister lister(spec, scheme);
    lister.tensors();
    std::vector<std::string> counters;
    for (const std::string& norm : lister.norms()) {
        counters.push_back(norm + ".num_batches_tracked");
    }
    return counters;
}

std::optional<NameScheme> schemeOf(const std::set<std::string>& names) {
    for (const NameScheme scheme :
         {NameScheme::Own, NameScheme::PytorchCifar, NameScheme::Torchvision, NameScheme::Timm,
          NameScheme::HuggingFace, NameScheme::WideResNet}) {
        const std::string inStage = stageName(scheme, 1) + ".";
        const auto next = names.lower_bound(inStage);
        const bool fits =
            names.contains(stemName(scheme)) && next != names.end() && next->starts_with(inStage);
        // The one difference to torchvision's that every file has.
        const bool isCifar = names.contains(classifierName(NameScheme::PytorchCifar) + ".weight");
        if (fits && (scheme != NameScheme::PytorchCifar || isCifar)) {
            return scheme;
        }
    }
    return std::nullopt;
}

std::string convName(NameScheme scheme, int stage, int block, int conv) {
    const std::string inBlock = blockName(scheme, stage, block);
    switch (scheme) {
    case NameScheme::Own:
        return inBlock + numbered(".conv", conv);
    case NameScheme::HuggingFace:
        return inBlock + numbered(".layer.", conv - 1) + ".convolution.weight";
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
    case NameScheme::Timm:
    case NameScheme::WideResNet:
        break;
    }
    return inBlock + numbered(".conv", conv) + ".weight";
}

std::string stemName(NameScheme scheme) {
    switch (scheme) {
    case NameScheme::Own:
        return "stem.conv";
    case NameScheme::Timm:
        return "stem.conv.weight";
    case NameScheme::HuggingFace:
        return "resnet.embedder.embedder.convolution.weight";
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
    case NameScheme::WideResNet:
        break;
    }
    return "conv1.weight";
}

std::string stemNormName(NameScheme scheme) {
    switch (scheme) {
    case NameScheme::Own:
        return "stem.norm";
    case NameScheme::Torchvision:
    case NameScheme::PytorchCifar:
        return "bn1";
    case NameScheme::HuggingFace:
        return "resnet.embedder.embedder.normalization";
    case NameScheme::Timm:
    case NameScheme::WideResNet:
        break;
    }
    return {};
}

std::string classifierName(NameScheme scheme) {
    switch (scheme) {
    case NameScheme::Own:
        return "classifier";
    case NameScheme::Timm:
        return "head.fc";
    case NameScheme::HuggingFace:
        return "classifier.1";
    case NameScheme::PytorchCifar:
        return "linear";
    case NameScheme::Torchvision:
    case NameScheme::WideResNet:
        break;
    }
    return "fc";
}

} // namespace sharesnet
