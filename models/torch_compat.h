#pragma once

#include <string>

// The one file that knows differences between LibTorch 1.13 and later releases.

namespace sharesnet {

std::string torchVersionText(); // "LibTorch 1.13.1, CPU"

} // namespace sharesnet
