#include "models/batches/batch_tensors.h"

namespace sharesnet {

BatchTensors BatchTensors::part(std::int64_t first, std::int64_t count) const {
    return {images.narrow(0, first, count), labels.narrow(0, first, count),
            mixupLabels.defined() ? mixupLabels.narrow(0, first, count) : torch::Tensor(),
            mixupLambda};
}

BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device) {
    auto images = torch::from_blob(batch.imagesNhwc.data(),
                                   {batch.count, shape.height, shape.width, shape.channels});
    const auto labelTensor = [&](std::vector<std::int64_t>& labels) {
        return torch::from_blob(labels.data(), {batch.count}, torch::kInt64).to(device);
    };
    BatchTensors tensors{
        images.permute({0, 3, 1, 2}).to(device), labelTensor(batch.labels), {}, batch.mixupLambda};
    if (!batch.mixupLabels.empty()) {
        tensors.mixupLabels = labelTensor(batch.mixupLabels);
    }
    return tensors;
}

} // namespace sharesnet
