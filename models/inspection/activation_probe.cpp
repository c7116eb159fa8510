#include "models/inspection/activation_probe.h"

#include "core/base/error.h"
#include "models/inspection/probe_image.h"
#include "models/network/evaluation_mode.h"

#include <string>
#include <utility>

namespace sharesnet {

namespace {

const ConvLayout& convAt(const ArchLayout& layout, const ConvAddress& address, int block) {
    return layout.at(address.stage).at(block).at(address.conv);
}

ConvKernel kernelOf(SharedResNet& network, const ConvAddress& address, int block, int channel) {
    const torch::Tensor& weight = network->weight(address.stage, block, address.conv);
    if (channel >= weight.size(0)) {
        throw Error("%1 has no channel %2: choose one of 1 to %3", toString(address), channel + 1,
                    weight.size(0));
    }
    const torch::Tensor planes =
        weight[channel].detach().to(torch::kCPU, torch::kFloat32).contiguous();
    ConvKernel kernel;
    kernel.inputs = static_cast<int>(planes.size(0));
    kernel.kernel = static_cast<int>(planes.size(1));
    kernel.stride = convAt(network->layout(), address, block).stride;
    kernel.values.assign(planes.data_ptr<float>(), planes.data_ptr<float>() + planes.numel());
    return kernel;
}

ConvWeights weightsOf(SharedResNet& network, const ConvAddress& address, int block) {
    const torch::Tensor weight = network->weight(address.stage, block, address.conv)
                                     .detach()
                                     .to(torch::kCPU, torch::kFloat32)
                                     .contiguous();
    ConvWeights all;
    all.outputs = static_cast<int>(weight.size(0));
    all.inputs = static_cast<int>(weight.size(1));
    all.kernel = static_cast<int>(weight.size(2));
    all.values.assign(weight.data_ptr<float>(), weight.data_ptr<float>() + weight.numel());
    return all;
}

} // namespace

FeatureMaps probeActivations(SharedResNet& network, const ActivationQuery& query,
                             const ProbeContext& context) {
    torch::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    const std::vector<int> blocks = addressedBlocks(network->spec(), query.conv);
    const torch::Tensor image =
        probeImage(query.image, network->spec().input, context)
            .to(network->weight(query.conv.stage, blocks.front(), query.conv.conv).options())
            .contiguous(torch::MemoryFormat::ChannelsLast);
    const TappedForward tapped =
        network->forwardTapped(image, query.conv.stage, query.conv.conv, query.point);

    FeatureMaps maps;
    maps.query = query;
    maps.source = context.source;
    maps.classNames = context.classNames;
    maps.shared = convAt(network->layout(), query.conv, blocks.front()).group >= 0;
    const int firstUse = query.conv.use > 0 ? query.conv.use : 1;
    for (const int block : blocks) {
        const int use = firstUse + static_cast<int>(maps.uses.size());
        const auto at = static_cast<std::size_t>(block - 1);
        maps.uses.push_back(toFeatureMap(tapped.activations.at(at), block, use));
        if (query.kernelChannel >= 0) {
            maps.kernels.push_back(kernelOf(network, query.conv, block, query.kernelChannel));
        }
        if (query.weights && (!maps.shared || maps.weights.empty())) {
            maps.weights.push_back(weightsOf(network, query.conv, block));
        }
        if (query.kernelChannel >= 0 || use == firstUse) {
            maps.inputs.push_back(toFeatureMap(tapped.inputs.at(at), block, use));
        }
    }
    maps.probabilities = probabilitiesOf(tapped.logits);
    return maps;
}

} // namespace sharesnet
