#include "core/base/printable.h"

#include "core/base/utf8.h"

#include <cwchar>
#include <cwctype>
#include <locale.h>

namespace sharesnet {
namespace {

// The C library knows the width of characters, but only within a locale of Unicode: this one, for
// the calling thread, as long as it lives.
class UnicodeScope {
  public:
    UnicodeScope() {
        static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
        before_ = uselocale(unicode); // 0, where there is no such locale, changes nothing
    }
    ~UnicodeScope() { uselocale(before_); }
    UnicodeScope(const UnicodeScope&) = delete;
    UnicodeScope& operator=(const UnicodeScope&) = delete;

  private:
    locale_t before_;
};

// What has no picture of its own and changes how others are shown: U+2028 and U+2029 begin lines,
// U+202A..U+202E and U+2066..U+2069 turn the writing direction.
bool isHidden(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
           (code >= 0x200B && code <= 0x200F && code != 0x200C && code != 0x200D) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB) ||
           (code >= 0xE0000 && code <= 0xE007F);
}

std::size_t columnsOf(char32_t code) { // within a UnicodeScope
    const int columns = wcwidth(static_cast<wchar_t>(code));
    return columns < 0 ? 1 : static_cast<std::size_t>(columns); // newer than the C library
}

std::string hex(char32_t value, int digits) {
    std::string text;
    for (int k = digits - 1; k >= 0; --k) {
        text += "0123456789abcdef"[value >> (4U * static_cast<unsigned>(k)) & 0xFU];
    }
    return text;
}

std::string escaped(char32_t code) {
    return code < 0x100     ? "\\x" + hex(code, 2)
           : code < 0x10000 ? "\\u" + hex(code, 4)
                            : "\\U" + hex(code, 8);
}

} // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const Utf8Piece first = firstPiece(text);
        const std::string_view bytes = text.substr(0, first.bytes);
        if (!first.valid) {
            for (const char byte : bytes) {
                shown += escaped(static_cast<unsigned char>(byte));
            }
        } else if (isHidden(first.character)) {
            shown += escaped(first.character);
        } else {
            shown += bytes;
        }
        text.remove_prefix(first.bytes);
    }
    return shown;
}

std::size_t columnsOf(std::string_view text) {
    const UnicodeScope scope;
    std::size_t columns = 0;
    while (!text.empty()) {
        const Utf8Piece first = firstPiece(text);
        columns += columnsOf(first.character);
        text.remove_prefix(first.bytes);
    }
    return columns;
}

std::string cutToColumns(std::string_view text, std::size_t columns) {
    if (columnsOf(text) <= columns) {
        return std::string(text);
    }
    if (columns == 0) {
        return {};
    }
    const UnicodeScope scope;
    std::size_t bytes = 0;
    for (std::size_t used = 0; bytes < text.size();) {
        const Utf8Piece next = firstPiece(text.substr(bytes));
        used += columnsOf(next.character);
        if (used > columns - 1) {
            break;
        }
        bytes += next.bytes;
    }
    return std::string(text.substr(0, bytes)) + "…";
}

} // namespace sharesnet
