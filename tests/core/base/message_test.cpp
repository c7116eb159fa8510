#include "core/base/error.h"
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <type_traits>

namespace sharesnet {
namespace {

// A language in which "no file" is "kein File" and places change their order.
std::string inOtherWords(const std::string& sentence) {
    if (sentence == "%1 has no file %2") {
        return "Kein File %2 in %1";
    }
    return sentence == "it is a folder" ? "ein Ordner" : sentence;
}

TEST(Message, PutsItsArgumentsIntoTheirPlaces) {
    EXPECT_EQ(Message("%1 has no file %2", std::filesystem::path("/a"), "b").english(),
              "/a has no file b");
    EXPECT_EQ(Message("%2, %1, %2", 5, std::string("x")).english(), "x, 5, x");
    EXPECT_EQ(Message("as it is").english(), "as it is");
    EXPECT_EQ(Message(std::string("%1 of a name")).english(), "%1 of a name");
    EXPECT_EQ(Message().english(), "");
    EXPECT_TRUE(Message().empty());
}

TEST(Message, LeavesWhatLooksLikeAPlaceInAnArgument) {
    EXPECT_EQ(Message("%1: %2", "%2", "%1").english(), "%2: %1");
    EXPECT_EQ(Message("100 % of %1", "%").english(), "100 % of %");
}

TEST(Message, IsSaidInAnotherLanguageWithTheSameArguments) {
    const Message inner("it is a folder");
    EXPECT_EQ(Message("%1 has no file %2", "/a", inner).in(inOtherWords),
              "Kein File ein Ordner in /a");
    EXPECT_EQ(Message("%1: %2", "it is a folder", inner).in(inOtherWords),
              "it is a folder: ein Ordner"); // a name is not translated
}

TEST(Message, KeepsAPlaceThatATranslationNamesWithoutAnArgument) {
    const auto wrong = [](const std::string&) { return std::string("%1 %2"); };
    EXPECT_EQ(Message("%1", "a").in(wrong), "a %2");
}

TEST(Message, WritesNumbersAsInTheCLocaleUnlessAnotherIsAskedFor) {
    const Message message("%1 of %2, %3 and %4 in %5", numeral::percent(0.5, 1),
                          numeral::grouped(12'000), numeral::signedFixed(1.25, 2),
                          numeral::signedFixed(-0.5, 1), numeral::duration(65));
    EXPECT_EQ(message.english(), "50.0 % of 12,000, +1.25 and -0.5 in 1 min 5 s");
    EXPECT_EQ(Message("%1", numeral::signedFixed(-0.0, 1)).english(), "0.0");
    EXPECT_EQ(Message("%1 left", numeral::bytes(2'048)).english(), "2.0 KiB left");
    EXPECT_EQ(Message("run %1", 12'000).english(), "run 12000");
    const auto as = [](const std::string& sentence) { return sentence; };
    const auto written = [](const FormattedNumber& number) {
        return number.form == FormattedNumber::Form::Whole ? "n" + std::to_string(number.whole)
                                                           : std::string("x");
    };
    EXPECT_EQ(Message("%1 to %2: %3", numeral::exact(0.5), -7, "1.5").in(as, written),
              "x to n-7: 1.5");
}

TEST(Message, LeavesNumbersWhereTextsAreChanged) {
    const Message message("%1: %2", "a1", 1);
    const auto changed = message.withTexts([](const std::string&) { return std::string("b"); });
    EXPECT_EQ(changed, Message("%1: %2", "b", 1));
}

TEST(Message, IsTheSameFromItsParts) {
    const Message message("%1: %2 of %3, then %4, %5 (%6)", std::filesystem::path("/a\"b"),
                          numeral::percent(1.0 / 3), -5,
                          numeral::exact(std::numeric_limits<double>::quiet_NaN()),
                          std::numeric_limits<std::uint64_t>::max(),
                          Message("it is a folder of %1", numeral::bytes(1LL << 40)));
    const std::string parts = partsOf(message);
    EXPECT_EQ(parts.find('\n'), std::string::npos);
    const Message again = messageFrom(message.english(), parts);
    EXPECT_EQ(again.english(), message.english());
    EXPECT_EQ(partsOf(again), parts);
    const auto marked = [](const std::string& sentence) { return "~" + sentence; };
    EXPECT_EQ(again.in(marked), message.in(marked));
    EXPECT_NE(again.in(marked), again.english());
    EXPECT_EQ(messageFrom("", partsOf({})), Message());
    EXPECT_EQ(messageFrom("a", partsOf(std::string("a"))), Message(std::string("a")));
}

TEST(Message, IsItsEnglishTextWherePartsAreMissingOrOfAnotherText) {
    const Message plain(std::string("no file a"));
    for (const std::string parts :
         {R"()", R"({)", R"([1])", R"({"sentence": 5})", R"({"number": "whole"})",
          R"({"sentence": "no %1", "arguments": {"a": null}})",
          R"({"sentence": "no %1", "arguments": ["file b"]})"}) {
        EXPECT_EQ(messageFrom("no file a", parts), plain) << parts;
    }
    EXPECT_NE(messageFrom("no file a", R"({"sentence": "no %1", "arguments": ["file a"]})"), plain);
}

TEST(Error, KeepsItsMessageAndSaysItInEnglish) {
    const IoError error("%1: cannot be read (%2)", std::filesystem::path("/a"),
                        Message("it is a folder"));
    EXPECT_STREQ(error.what(), "/a: cannot be read (it is a folder)");
    EXPECT_EQ(messageOf(error).in(inOtherWords), "/a: cannot be read (ein Ordner)");
    const Error copy = error;
    EXPECT_EQ(copy.message(), error.message());
    EXPECT_EQ(messageOf(std::runtime_error("foreign")).english(), "foreign");
    static_assert(std::is_nothrow_copy_constructible_v<Error>);
}

TEST(Error, IsValidUtf8WhateverItsArgumentsAre) {
    EXPECT_STREQ(Error("%1: no", "a\xff").what(), "a\uFFFD: no");
}

} // namespace
} // namespace sharesnet
