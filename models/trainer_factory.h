#pragma once

#include "core/run/engine.h"

#include <memory>

namespace sharesnet {

// Call first in main, before there are threads: what LibTorch reads from the environment.
void prepareEnvironment();

// The one door into models/: the engine over LibTorch. Once, by main; any thread.
std::unique_ptr<Engine> makeEngine();

} // namespace sharesnet
