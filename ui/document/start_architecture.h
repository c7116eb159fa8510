#pragma once

#include "core/arch/spec.h"

namespace sharesnet {

// What a new window and File > New begin with: of the presets that share, one that a CPU trains to
// over 80 % on the built-in images within a minute.
ArchSpec startArchitecture();

} // namespace sharesnet
