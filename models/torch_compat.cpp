#include "models/torch_compat.h"

#include <torch/torch.h>

namespace sharesnet {

std::string torchVersionText() {
    return std::string("LibTorch ") + TORCH_VERSION + (torch::cuda::is_available() ? ", CUDA" : ", CPU");
}

} // namespace sharesnet
