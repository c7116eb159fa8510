#include "models/inspection/use_attribution.h"

#include "core/base/error.h"
#include "models/inspection/probe_image.h"
#include "models/network/evaluation_mode.h"

#include <utility>

namespace sharesnet {

namespace {

using torch::Tensor;

int classOf(const AttributionQuery& query, const Tensor& logits) {
    const auto classes = static_cast<int>(logits.size(1));
    if (!query.forClass) {
        return static_cast<int>(logits.argmax(1).item<std::int64_t>());
    }
    if (*query.forClass < 0 || *query.forClass >= classes) {
        throw Error("there is no class %1: the network has %2, counted from 0", *query.forClass,
                    classes);
    }
    return *query.forClass;
}

// 1 x 1 x height x width
Tensor strongestOf(const Tensor& gradient) {
    return gradient.abs().amax(1, true);
}

Tensor mapOf(AttributionMethod method, const Tensor& activation, const Tensor& gradient) {
    return method == AttributionMethod::GradCam
               ? (gradient.mean({2, 3}, true) * activation).sum(1, true).relu()
               : strongestOf(gradient);
}

} // namespace

Attributions attributeUses(SharedResNet& network, const AttributionQuery& query,
                           const ProbeContext& context) {
    const EvaluationMode evaluation(network);
    const torch::AutoGradMode gradientsWanted(true);
    const ArchSpec& spec = network->spec();
    const std::vector<int> blocks = addressedBlocks(spec, query.conv);
    const ImageShape input{spec.input.channels, spec.input.height, spec.input.width};
    Tensor image =
        probeImage(query.image, input, context)
            .to(network->weight(query.conv.stage, blocks.front(), query.conv.conv).options())
            .contiguous(torch::MemoryFormat::ChannelsLast)
            .detach();
    image.requires_grad_(query.method == AttributionMethod::InputGradient);
    ActivationTap tap(query.conv.stage, query.conv.conv, {query.point});
    tap.addOffsets();
    const Tensor logits = network->forwardTapped(image, tap);

    std::vector<Tensor> by;
    for (const int block : blocks) {
        const auto at = static_cast<std::size_t>(block - 1);
        if (at >= tap.offsets(query.point).size() || !tap.offsets(query.point)[at].defined()) {
            throw Error("%1: the network has no such point there", toString(query.conv));
        }
        by.push_back(tap.offsets(query.point)[at]);
    }
    if (image.requires_grad()) {
        by.push_back(image);
    }
    Attributions found;
    found.query = query;
    found.source = context.source.english();
    found.classNames = context.classNames;
    found.shared =
        network->layout().at(query.conv.stage).at(blocks.front()).at(query.conv.conv).group >= 0;
    found.ofClass = classOf(query, logits);
    found.probabilities = probabilitiesOf(logits.detach());
    const std::vector<Tensor> gradients =
        torch::autograd::grad({logits.select(1, found.ofClass).sum()}, by);

    torch::NoGradGuard noGrad;
    const int firstUse = query.conv.use > 0 ? query.conv.use : 1;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int block = blocks[i];
        const Tensor& activation =
            tap.activations(query.point)[static_cast<std::size_t>(block - 1)];
        const Tensor raw = mapOf(query.method, activation, gradients[i]);
        const Tensor large = at::upsample_bilinear2d(raw, {input.height, input.width}, false);
        const int use = firstUse + static_cast<int>(i);
        found.uses.push_back({toFeatureMap(raw, block, use), toFeatureMap(large, block, use)});
    }
    if (image.requires_grad()) {
        found.byImage = toFeatureMap(strongestOf(gradients.back()), 0, 0);
    }
    return found;
}

} // namespace sharesnet
