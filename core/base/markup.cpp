#include "core/base/markup.h"

#include "core/base/printable.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace sharesnet {
namespace {

// Without what steers a terminal.
std::string onOneLine(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return printable(line);
}

} // namespace

std::string markdownText(std::string_view text) {
    std::string safe;
    for (const char c : onOneLine(text)) {
        if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) {
            safe += '\\';
        }
        safe += c;
    }
    return safe;
}

std::string latexText(std::string_view text) {
    std::string safe;
    for (const char c : onOneLine(text)) {
        if (c == '\\') {
            safe += "\\textbackslash{}";
        } else if (c == '~') {
            safe += "\\textasciitilde{}";
        } else if (c == '^') {
            safe += "\\textasciicircum{}";
        } else if (std::string_view("{}$&#_%").find(c) != std::string_view::npos) {
            safe += std::string("\\") + c;
        } else {
            safe += c;
        }
    }
    return safe;
}

std::string htmlText(std::string_view text) {
    std::string safe;
    for (const char c : onOneLine(text)) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string csvField(std::string_view bytes) {
    const std::string text = validUtf8(bytes);
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return quoted + '"';
}

} // namespace sharesnet
