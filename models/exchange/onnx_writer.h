#pragma once

#include "models/checkpoint/checkpoint.h"
#include "models/exchange/onnx_model.h"

namespace sharesnet {

// A network as a graph of ONNX, opset 13: Conv, BatchNormalization, Relu, Add, MaxPool,
// GlobalAveragePool, Flatten and Gemm, from `images` (N x channels x height x width, normalized) to
// `logits` (N x classes). Nodes are named by their place, "/stage2/block1/conv2/Conv", tensors as
// in our network. A shared weight is one initializer that several nodes name. The metadata are
// those of writeWeights.
//
// `fold`: each use of a weight gets a copy, and a norm that alone reads the output of a convolution
// becomes part of that copy and of its bias: every norm of a post-activation network; of a
// pre-activation one those within a block. Never of one weight for several uses, whose norms
// differ: the fault of pytorch#197539.
OnnxModel onnxModel(const Checkpoint& checkpoint, bool fold);

// The same without values, for onnxFileBytes: of a checkpoint whose tensors may be missing.
OnnxModel onnxModelShape(const Checkpoint& checkpoint, bool fold);

} // namespace sharesnet
