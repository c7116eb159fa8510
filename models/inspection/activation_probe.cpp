#include "models/inspection/activation_probe.h"

#include "core/data/preprocess.h"
#include "models/network/evaluation_mode.h"

#include <utility>

namespace sharesnet {

namespace {

// 1 x channels x height x width, prepared and normalized as the images of training are.
torch::Tensor inputOf(const RgbImage& image, const ImageShape& input, const ProbeContext& context) {
    const std::vector<std::uint8_t> pixels = preparedImage(image, input);
    torch::Tensor planes =
        torch::from_blob(const_cast<std::uint8_t*>(pixels.data()),
                         {input.height, input.width, input.channels}, torch::kUInt8)
            .permute({2, 0, 1})
            .to(torch::kFloat32) /
        255;
    for (int channel = 0; channel < input.channels; ++channel) {
        const auto index = static_cast<std::size_t>(channel);
        planes[channel].sub_(context.mean[index]).div_(context.std[index]);
    }
    return planes.unsqueeze(0);
}

FeatureMap toFeatureMap(const torch::Tensor& activation, int block, int use) {
    const torch::Tensor planes =
        activation.squeeze(0).to(torch::kCPU, torch::kFloat32).contiguous();
    FeatureMap map;
    map.block = block;
    map.use = use;
    map.channels = static_cast<int>(planes.size(0));
    map.height = static_cast<int>(planes.size(1));
    map.width = static_cast<int>(planes.size(2));
    map.valuesChw.assign(planes.data_ptr<float>(), planes.data_ptr<float>() + planes.numel());
    return map;
}

std::vector<float> probabilitiesOf(const torch::Tensor& logits) {
    const torch::Tensor values =
        logits.squeeze(0).to(torch::kCPU, torch::kFloat32).softmax(0).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

bool isShared(const ArchLayout& layout, const ConvAddress& address, int block) {
    const StageLayout& stage = layout.stages.at(static_cast<std::size_t>(address.stage - 1));
    const BlockLayout& layoutOfBlock = stage.blocks.at(static_cast<std::size_t>(block - 1));
    return layoutOfBlock.conv.at(static_cast<std::size_t>(address.conv - 1)).group >= 0;
}

} // namespace

FeatureMaps probeActivations(SharedResNet& network, const ActivationQuery& query,
                             const ProbeContext& context) {
    torch::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    const std::vector<int> blocks = addressedBlocks(network->spec(), query.conv);
    const torch::Tensor image =
        inputOf(query.image, network->spec().input, context)
            .to(network->weight(query.conv.stage, blocks.front(), query.conv.conv).options())
            .contiguous(torch::MemoryFormat::ChannelsLast);
    const TappedForward tapped =
        network->forwardTapped(image, query.conv.stage, query.conv.conv, query.point);

    FeatureMaps maps;
    maps.query = query;
    maps.source = context.source;
    maps.classNames = context.classNames;
    maps.shared = isShared(network->layout(), query.conv, blocks.front());
    const int firstUse = query.conv.use > 0 ? query.conv.use : 1;
    for (const int block : blocks) {
        const int use = firstUse + static_cast<int>(maps.uses.size());
        maps.uses.push_back(
            toFeatureMap(tapped.activations.at(static_cast<std::size_t>(block - 1)), block, use));
    }
    maps.probabilities = probabilitiesOf(tapped.logits);
    return maps;
}

} // namespace sharesnet
