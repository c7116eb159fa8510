#include "models/exchange/probe_logits.h"

#include "models/network/evaluation_mode.h"

namespace sharesnet {

torch::Tensor probeImages(const ImageShape& shape) {
    constexpr int kImages = 4;
    auto generator = at::detail::createCPUGenerator(1);
    return at::randn({kImages, shape.channels, shape.height, shape.width}, generator);
}

torch::Tensor logitsOf(SharedResNet& network, const torch::Tensor& images) {
    torch::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    return network->forward(images.contiguous(torch::MemoryFormat::ChannelsLast))
        .to(torch::kFloat64);
}

} // namespace sharesnet
