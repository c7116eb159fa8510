#pragma once

#include "core/run/engine.h"

#include <memory>

namespace sharesnet {

// The one door into models/: the engine over LibTorch. Once, by main; any thread.
std::unique_ptr<Engine> makeEngine();

} // namespace sharesnet
