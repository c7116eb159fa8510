#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sharesnet {
namespace {

struct Lead {
    unsigned char first, last;           // of the lead bytes
    std::size_t bytes;                   // of the whole character
    unsigned char secondLow, secondHigh; // what may follow: keeps out overlong forms and surrogates
};

// Table 3-7 of the Unicode standard.
constexpr std::array<Lead, 8> kLeads{{{0x00, 0x7F, 1, 0, 0},
                                      {0xC2, 0xDF, 2, 0x80, 0xBF},
                                      {0xE0, 0xE0, 3, 0xA0, 0xBF},
                                      {0xED, 0xED, 3, 0x80, 0x9F},
                                      {0xE1, 0xEF, 3, 0x80, 0xBF},
                                      {0xF0, 0xF0, 4, 0x90, 0xBF},
                                      {0xF1, 0xF3, 4, 0x80, 0xBF},
                                      {0xF4, 0xF4, 4, 0x80, 0x8F}}};

constexpr char32_t kByteBase = 0xEF00;

bool standsForByte(char32_t character) {
    return character >= kByteBase + 0x80 && character <= kByteBase + 0xFF;
}

// U+EF80 to U+EFFF.
void appendByte(std::string& text, char byte) {
    const char32_t character = kByteBase + static_cast<unsigned char>(byte);
    text += static_cast<char>(0xE0U | character >> 12U);
    text += static_cast<char>(0x80U | (character >> 6U & 0x3FU));
    text += static_cast<char>(0x80U | (character & 0x3FU));
}

} // namespace

Utf8Piece firstPiece(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto* lead = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& each) {
        return byte(0) >= each.first && byte(0) <= each.last;
    });
    if (lead == kLeads.end()) {
        return {1, 0, false};
    }
    constexpr std::array<unsigned, 5> kLeadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    Utf8Piece piece{1, byte(0) & kLeadBits[lead->bytes], true};
    for (; piece.bytes < lead->bytes; ++piece.bytes) {
        const std::size_t i = piece.bytes;
        const unsigned char low = i == 1 ? lead->secondLow : 0x80;
        const unsigned char high = i == 1 ? lead->secondHigh : 0xBF;
        if (i >= text.size() || byte(i) < low || byte(i) > high) {
            return {i, 0, false};
        }
        piece.character = piece.character << 6U | (byte(i) & 0x3FU);
    }
    return piece;
}

std::string validUtf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const Utf8Piece piece = firstPiece(text);
        valid += piece.valid ? text.substr(0, piece.bytes) : "\xEF\xBF\xBD";
        text.remove_prefix(piece.bytes);
    }
    return valid;
}

std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t bytes = 0;
    for (; count > 0 && bytes < text.size(); --count) {
        bytes += firstPiece(text.substr(bytes)).bytes;
    }
    return text.substr(0, bytes);
}

std::string utf8FromBytes(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const Utf8Piece piece = firstPiece(bytes);
        if (piece.valid && !standsForByte(piece.character)) {
            text += bytes.substr(0, piece.bytes);
        } else {
            for (const char byte : bytes.substr(0, piece.bytes)) {
                appendByte(text, byte);
            }
        }
        bytes.remove_prefix(piece.bytes);
    }
    return text;
}

std::string bytesFromUtf8(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    while (!text.empty()) {
        const Utf8Piece piece = firstPiece(text);
        if (piece.valid && standsForByte(piece.character)) {
            bytes += static_cast<char>(piece.character - kByteBase);
        } else {
            bytes += text.substr(0, piece.bytes);
        }
        text.remove_prefix(piece.bytes);
    }
    return bytes;
}

} // namespace sharesnet
