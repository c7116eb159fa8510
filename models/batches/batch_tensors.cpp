#include "models/batches/batch_tensors.h"

namespace sharesnet {

BatchTensors BatchTensors::part(std::int64_t first, std::int64_t count) const {
    return {images.narrow(0, first, count), labels.narrow(0, first, count),
            partners.defined() ? partners.narrow(0, first, count) : torch::Tensor(), ownShare};
}

BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device) {
    auto images = torch::from_blob(batch.imagesNhwc.data(), {batch.count, shape.height, shape.width, shape.channels});
    const auto labelTensor = [&](std::vector<std::int64_t>& labels) {
        return torch::from_blob(labels.data(), {batch.count}, torch::kInt64).to(device);
    };
    BatchTensors tensors{images.permute({0, 3, 1, 2}).to(device), labelTensor(batch.labels), {}, batch.ownShare};
    if (!batch.partners.empty())
        tensors.partners = labelTensor(batch.partners);
    return tensors;
}

} // namespace sharesnet
