#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sharesnet {

// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. Any thread.

// What stands at the start of a text: a whole character, or bytes that are none (the longest start
// of a character, as browsers count them).
struct Utf8Piece {
    std::size_t bytes = 0;
    char32_t character = 0; // where valid
    bool valid = false;
};
Utf8Piece firstPiece(std::string_view text); // of a text that is not empty

// The text with U+FFFD in place of each piece that is not UTF-8 (one for the longest start of a
// character, as browsers do), for people to read. Valid text comes back as it is.
std::string validUtf8(std::string_view text);

// The first `count` characters (code points) of a valid text; all of it where it has fewer.
std::string_view firstCharacters(std::string_view text, std::size_t count);

// Bytes that need not be UTF-8 (the path of a file) as valid UTF-8, and back: a byte that belongs
// to no character stands as U+EF00 plus its value, in the private use area, as do the bytes of
// those characters themselves. Text without either is left as it is.
std::string utf8FromBytes(std::string_view bytes);
std::string bytesFromUtf8(std::string_view text);

} // namespace sharesnet
