#include "models/inspection/probe_image.h"

#include "core/data/preprocess.h"

#include <torch/torch.h>

namespace sharesnet {

torch::Tensor probeImage(const RgbImage& image, const ImageShape& input,
                         const ProbeContext& context) {
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

} // namespace sharesnet
