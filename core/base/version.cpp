#include "core/base/version.h"

namespace sharesnet {

const char* programVersion() {
    return SHARESNET_VERSION;
}

} // namespace sharesnet
