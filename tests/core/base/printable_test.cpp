#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/printable.h"
#include "core/base/shortened.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>

namespace sharesnet {
namespace {

TEST(Printable, leavesTextOfAllLanguagesAlone) {
    const std::string text = "ResNet-29 “naïve” 日本語 Ελληνικά 🙂 e\u0301";
    EXPECT_EQ(printable(text), text);
    EXPECT_EQ(printable(""), "");
}

TEST(Printable, escapesWhatBreaksLinesOrSteersATerminal) {
    EXPECT_EQ(printable("two\nlines\r\t\x7F"), "two\\x0alines\\x0d\\x09\\x7f");
    EXPECT_EQ(printable("\x1B[31mred"), "\\x1b[31mred");
    EXPECT_EQ(printable(std::string("a\0b", 3)), "a\\x00b");
    EXPECT_EQ(printable("\u009B2J"), "\\x9b2J");                  // CSI in one character
    EXPECT_EQ(printable("a\u2028b\u202Ec"), "a\\u2028b\\u202ec"); // a line separator, right to left
    EXPECT_EQ(printable("\U000E0041"), "\\U000e0041");            // an invisible tag
}

TEST(Printable, escapesBytesThatAreNotUtf8) {
    EXPECT_EQ(printable("caf\xE9"), "caf\\xe9");
    EXPECT_EQ(printable("caf\xE9 noir"), "caf\\xe9 noir");
    EXPECT_EQ(printable("\xC0\xAF"), "\\xc0\\xaf");                   // overlong
    EXPECT_EQ(printable("\xED\xA0\x80"), "\\xed\\xa0\\x80");          // a surrogate
    EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80"); // above U+10FFFF
    EXPECT_EQ(printable("\xE6\x97"), "\\xe6\\x97");                   // breaks off
}

TEST(Printable, countsTheColumnsOfATerminal) {
    EXPECT_EQ(columnsOf(""), 0U);
    EXPECT_EQ(columnsOf("abc"), 3U);
    EXPECT_EQ(columnsOf("naïve"), 5U);
    EXPECT_EQ(columnsOf("日本"), 4U);
    EXPECT_EQ(columnsOf("e\u0301"), 1U); // a combining accent
    EXPECT_EQ(columnsOf("🙂"), 2U);
    EXPECT_EQ(columnsOf("×"), 1U);
}

TEST(Printable, cutsAtACharacterThatFits) {
    EXPECT_EQ(cutToColumns("abcdef", 6), "abcdef");
    EXPECT_EQ(cutToColumns("abcdef", 5), "abcd…");
    EXPECT_EQ(cutToColumns("日本語", 5), "日本…");
    EXPECT_EQ(cutToColumns("日本語", 4), "日…"); // half a character cannot be shown
    EXPECT_EQ(cutToColumns("abc", 1), "…");
    EXPECT_EQ(cutToColumns("abc", 0), "");
}

TEST(Printable, shortenedTextIsPrintable) {
    EXPECT_EQ(shortened("a\nb"), "a\\x0ab");
    EXPECT_EQ(shortened("abcdef", 3), "abc…");
    EXPECT_EQ(shortened("naïve", 3), "na…"); // not within a character
}

TEST(Printable, aShortErrorKeepsItsSentence) {
    const Error error("%1 is no file", "x");
    EXPECT_EQ(shortened(error), error.message());
    EXPECT_EQ(shortened(Error("a\nb")).english(), "a\\x0ab");
    EXPECT_EQ(shortened(Error("abcdef"), 3).english(), "abc…");
}

TEST(JsonText, writesAnyText) {
    EXPECT_EQ(jsonText(nlohmann::ordered_json{{"name", "caf\xE9"}}), "{\"name\":\"caf\uFFFD\"}");
    EXPECT_EQ(jsonText(nlohmann::json{{"name", "caf\xE9"}}, 1), "{\n \"name\": \"caf\uFFFD\"\n}");
    EXPECT_EQ(jsonText(nlohmann::json(std::numeric_limits<double>::quiet_NaN())), "null");
}

} // namespace
} // namespace sharesnet
