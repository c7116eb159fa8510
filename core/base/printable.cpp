#include "core/base/printable.h"

#include <cwchar>
#include <cwctype>
#include <locale.h>

namespace sharesnet {
namespace {

constexpr char32_t kInvalid = 0xFFFF'FFFF;

// The first character of a text and its bytes; kInvalid and one byte where there is none in UTF-8
// (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
struct Character {
    char32_t code = kInvalid;
    std::size_t bytes = 1;
};

Character firstOf(std::string_view text) {
    const auto byte = [text](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t bytes = lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes == 0 || lead > 0xF4 || text.size() < bytes) {
        return {};
    }
    char32_t code = lead & (0x7FU >> bytes);
    for (std::size_t k = 1; k < bytes; ++k) {
        if ((byte(k) & 0xC0U) != 0x80U) {
            return {};
        }
        code = code << 6U | (byte(k) & 0x3FU);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < kSmallest[bytes] || surrogate || code > 0x10FFFF ? Character{}
                                                                   : Character{code, bytes};
}

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
        const Character first = firstOf(text);
        if (first.code == kInvalid) {
            shown += "\\x" + hex(static_cast<unsigned char>(text.front()), 2);
        } else if (isHidden(first.code)) {
            shown += escaped(first.code);
        } else {
            shown += text.substr(0, first.bytes);
        }
        text.remove_prefix(first.bytes);
    }
    return shown;
}

std::size_t columnsOf(std::string_view text) {
    const UnicodeScope scope;
    std::size_t columns = 0;
    for (; !text.empty(); text.remove_prefix(firstOf(text).bytes)) {
        columns += columnsOf(firstOf(text).code);
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
        const Character next = firstOf(text.substr(bytes));
        used += columnsOf(next.code);
        if (used > columns - 1) {
            break;
        }
        bytes += next.bytes;
    }
    return std::string(text.substr(0, bytes)) + "…";
}

} // namespace sharesnet
