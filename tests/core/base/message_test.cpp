#include "core/base/error.h"
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <filesystem>
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
