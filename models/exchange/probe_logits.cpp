#include "models/exchange/probe_logits.h"

#include "core/base/error.h"
#include "models/network/evaluation_mode.h"

namespace sharesnet {

torch::Tensor probeImages(const ImageShape& shape) {
    constexpr int kImages = 4;
    auto generator = at::detail::createCPUGenerator(1);
    return at::randn({kImages, shape.channels, shape.height, shape.width}, generator);
}

torch::Tensor logitsOf(SharedResNet& network, const torch::Tensor& images,
                       const std::function<bool()>& cancelled) {
    torch::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    torch::Tensor activation =
        network->forwardUpTo(images.contiguous(torch::MemoryFormat::ChannelsLast), 1);
    const ArchLayout& layout = network->layout();
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            throwIfCancelled(cancelled);
            activation = network->stage(stage.stage).forwardBlock(block.block, activation);
        }
    }
    return network->forwardBehind(activation, static_cast<int>(layout.stages.size()))
        .to(torch::kFloat64);
}

} // namespace sharesnet
