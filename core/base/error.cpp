#include "core/base/error.h"

#include "core/base/utf8.h"

namespace sharesnet {

Error::Error(const std::string& message) : std::runtime_error(validUtf8(message)) {}

void throwIfCancelled(const std::function<bool()>& cancelled) {
    if (cancelled && cancelled()) {
        throw Cancelled("Stopped, as it was asked for.");
    }
}

} // namespace sharesnet
