#include "core/base/error.h"
#include "core/base/utf8.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(ValidUtf8, leavesValidTextAsItIs) {
    for (const char* text : {"", "cat", "ni\xC3\xB1o", "\xE2\x82\xAC", "\xF0\x9F\x90\x88",
                             "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_EQ(validUtf8(text), text);
    }
}

TEST(ValidUtf8, replacesEachPieceThatIsNone) {
    const std::string mark = "\xEF\xBF\xBD";
    EXPECT_EQ(validUtf8("ni\xF1o"), "ni" + mark + "o");       // Latin-1
    EXPECT_EQ(validUtf8("\x80\x81"), mark + mark);            // no lead byte
    EXPECT_EQ(validUtf8("a\xE2\x82"), "a" + mark);            // cut: one start of a character
    EXPECT_EQ(validUtf8("\xC0\xAF"), mark + mark);            // overlong '/'
    EXPECT_EQ(validUtf8("\xE0\x80\xAF"), mark + mark + mark); // overlong
    EXPECT_EQ(validUtf8("\xED\xA0\x80"), mark + mark + mark); // a surrogate
    EXPECT_EQ(validUtf8("\xF4\x90\x80\x80").size(), 4 * 3U);  // above U+10FFFF
    EXPECT_EQ(validUtf8(std::string("\xFF\0z", 3)), mark + std::string("\0z", 2));
}

TEST(FirstCharacters, neverCutsOneInTheMiddle) {
    EXPECT_EQ(firstCharacters("abcd\xC3\xA9", 4), "abcd");
    EXPECT_EQ(firstCharacters("abcd\xC3\xA9z", 5), "abcd\xC3\xA9");
    EXPECT_EQ(firstCharacters("ab", 5), "ab");
    EXPECT_EQ(firstCharacters("ab", 0), "");
}

TEST(Utf8FromBytes, isValidAndComesBackToTheSameBytes) {
    std::string every;
    for (int byte = 0; byte < 256; ++byte) {
        every += static_cast<char>(byte);
    }
    // the last: a character that stands for a byte, in the name itself
    for (const std::string& bytes :
         {std::string("/data/ni\xF1o"), std::string("/data/ni\xC3\xB1o"), every,
          std::string("cut \xE2\x82"), std::string("\xEE\xBE\x80 \xEE\xBF\xBF")}) {
        const std::string text = utf8FromBytes(bytes);
        EXPECT_EQ(validUtf8(text), text);
        EXPECT_EQ(bytesFromUtf8(text), bytes);
    }
    EXPECT_EQ(utf8FromBytes("/data/ni\xC3\xB1o"), "/data/ni\xC3\xB1o");
}

TEST(Error, isValidUtf8WhateverItNames) {
    EXPECT_STREQ(Error("no folder ni\xF1o").what(), "no folder ni\xEF\xBF\xBDo");
}

TEST(Error, cancelledIsAKindOfItsOwn) {
    EXPECT_NO_THROW(throwIfCancelled({}));
    EXPECT_NO_THROW(throwIfCancelled([] { return false; }));
    EXPECT_THROW(throwIfCancelled([] { return true; }), Cancelled);
}

} // namespace
} // namespace sharesnet
