#pragma once

#include "models/exchange/onnx_model.h"
#include "models/network/shared_resnet.h"

#include <filesystem>
#include <functional>

namespace sharesnet {

// Computes a model as an ONNX runtime does, node by node: images (N x channels x height x width,
// fp32) to its first output. Knows what onnxModel writes. Throws Error that names the node and what
// is wrong with it, Cancelled where `cancelled`, asked before every node, says so.
torch::Tensor runOnnx(const OnnxModel& model, const torch::Tensor& images,
                      const std::function<bool()>& cancelled = {});

// Weights of convolutions that nodes name, each once.
std::int64_t distinctConvWeights(const OnnxModel& model);

struct OnnxCheck {
    double largestDifference = 0; // of the logits of probe images
    std::int64_t tensors = 0;
};

// Reads a file back, runs it and compares it with the network that it was made of. Throws Error
// that names the file where logits differ by more than 1e-4 (of the largest, if that is above 1),
// or where a shared weight is not one tensor, or one tensor is folded for several uses; Cancelled
// where `cancelled`, asked between blocks and nodes, says so.
OnnxCheck checkOnnx(const std::filesystem::path& file, SharedResNet& network, bool folded,
                    const std::function<bool()>& cancelled = {});

} // namespace sharesnet
