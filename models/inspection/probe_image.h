#pragma once

#include "core/arch/image_shape.h"
#include "models/inspection/activation_probe.h"

#include <torch/types.h>

#include <vector>

namespace sharesnet {

// 1 x channels x height x width, prepared and normalized as the images of training are.
torch::Tensor probeImage(const RgbImage& image, const ImageShape& input,
                         const ProbeContext& context);

// Of one image: 1 x channels x height x width.
FeatureMap toFeatureMap(const torch::Tensor& activation, int block, int use);

// Softmax of 1 x classes.
std::vector<float> probabilitiesOf(const torch::Tensor& logits);

} // namespace sharesnet
