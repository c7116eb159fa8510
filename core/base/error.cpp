#include "core/base/error.h"

#include "core/base/utf8.h"

namespace sharesnet {

Error::Error(const Message& message)
    : std::runtime_error(validUtf8(message.english())),
      message_(std::make_shared<const Message>(message)) {}

Message messageOf(const std::exception& error) {
    const auto* own = dynamic_cast<const Error*>(&error);
    return own != nullptr ? own->message() : Message(std::string(error.what()));
}

void throwIfCancelled(const std::function<bool()>& cancelled) {
    if (cancelled && cancelled()) {
        throw Cancelled("Stopped on request.");
    }
}

} // namespace sharesnet
