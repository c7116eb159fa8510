#include "core/base/shortened.h"

namespace sharesnet {
namespace {

bool isContinuation(char c) { // of a character in UTF-8
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string shortened(std::string_view text, std::size_t maxBytes) {
    constexpr char kHex[] = "0123456789abcdef";
    const bool cut = text.size() > maxBytes;
    if (cut) {
        while (maxBytes > 0 && isContinuation(text[maxBytes])) {
            --maxBytes;
        }
        text = text.substr(0, maxBytes);
    }
    std::string shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            shown += {'\\', 'x', kHex[byte >> 4U], kHex[byte & 0xFU]};
        } else {
            shown += c;
        }
    }
    return cut ? shown + "…" : shown;
}

} // namespace sharesnet
