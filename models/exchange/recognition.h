#pragma once

#include "core/arch/spec.h"
#include "core/run/model_exchange.h"
#include "models/checkpoint/safetensors_layout.h"
#include "models/exchange/tensor_names.h"

#include <map>
#include <string>
#include <vector>

namespace sharesnet {

using ShapesByName = std::map<std::string, std::vector<std::int64_t>>;

struct RecognizedNetwork {
    ArchSpec arch;
    NameScheme scheme = NameScheme::Torchvision;
};

// The residual network without sharing whose tensors have these names and shapes. What they do not
// say is what the request says or what is usual: a stem of 7x7 strides by 2, has a max pool behind
// it and sees 224 pixels, another sees 32; each stage but the first strides by 2, bottlenecks in
// conv 2 (He et al.'s own, and Caffe's, in conv 1). Throws Error that says what it is not.
RecognizedNetwork recognized(const ShapesByName& shapes, const ImportRequest& request);

} // namespace sharesnet
