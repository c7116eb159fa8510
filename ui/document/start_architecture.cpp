#include "ui/document/start_architecture.h"

#include "core/arch/presets.h"

namespace sharesnet {

ArchSpec startArchitecture() {
    return presetSpec("sharesnet-cifar-20").value();
}

} // namespace sharesnet
