#include "models/inspection/activation_probe.h"

#include "models/inspection/probe_image.h"
#include "models/inspection/use_similarity.h"
#include "models/network/evaluation_mode.h"

#include <utility>

namespace sharesnet {

namespace {

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
        probeImage(query.image, network->spec().input, context)
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
    maps.similarity = useSimilarity(maps.uses);
    maps.probabilities = probabilitiesOf(tapped.logits);
    return maps;
}

} // namespace sharesnet
