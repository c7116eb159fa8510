#include "core/base/shortened.h"

#include "core/base/error.h"
#include "core/base/printable.h"

namespace sharesnet {
namespace {

bool isContinuation(char c) { // of a character in UTF-8
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string shortened(std::string_view text, std::size_t maxBytes) {
    const bool cut = text.size() > maxBytes;
    if (cut) {
        while (maxBytes > 0 && isContinuation(text[maxBytes])) {
            --maxBytes;
        }
        text = text.substr(0, maxBytes);
    }
    return printable(text) + (cut ? "…" : "");
}

Message shortened(const std::exception& error, std::size_t maxBytes) {
    const std::string text = shortened(error.what(), maxBytes);
    return text == error.what() ? messageOf(error) : Message(text);
}

} // namespace sharesnet
