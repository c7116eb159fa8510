#include "core/base/utf8.h"
#include "core/data/class_names.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Names = std::vector<std::string>;

TEST(ClassNames, AreUtf8AndEachAnother) {
    EXPECT_EQ(classNamesFrom({"cat", "ni\xC3\xB1o"}), (Names{"cat", "ni\xC3\xB1o"}));
    const std::string mark = "\xEF\xBF\xBD";
    EXPECT_EQ(classNamesFrom({"ni\xF1o", "ni\xF2o", "ni\xF3o"}),
              (Names{"ni" + mark + "o", "ni" + mark + "o (2)", "ni" + mark + "o (3)"}));
    // what is valid keeps its name, wherever it stands
    EXPECT_EQ(classNamesFrom({"x\xF1", "x" + mark, "x" + mark + " (2)"}),
              (Names{"x" + mark + " (3)", "x" + mark, "x" + mark + " (2)"}));
}

std::string refusal(const Names& expected, const Names& found) {
    return test::errorOf([&] { requireSameClasses(expected, found, "folder:/x"); });
}

TEST(RequireSameClasses, PassesTheSameAlone) {
    EXPECT_EQ(refusal({"cat", "dog"}, {"cat", "dog"}), "");
    EXPECT_EQ(refusal({}, {}), "");
}

TEST(RequireSameClasses, NumbersStandForAsManyOfAnyName) {
    EXPECT_EQ(numberedClassNames(2), (Names{"class 1", "class 2"}));
    EXPECT_EQ(refusal(numberedClassNames(2), {"cat", "dog"}), "");
    EXPECT_TRUE(refusal(numberedClassNames(2), {"cat", "dog", "emu"})
                    .starts_with("folder:/x has 3 classes, the network 2: "));
    EXPECT_NE(refusal({"cat", "dog"}, numberedClassNames(2)), "");
}

TEST(RequireSameClasses, ListsTheNamesThatDiffer) {
    const std::string others = refusal({"cat", "dog"}, {"dog", "emu"});
    EXPECT_NE(others.find("folder:/x has other classes"), std::string::npos) << others;
    EXPECT_NE(others.find("it lacks cat;"), std::string::npos) << others;
    EXPECT_NE(others.find("does not know emu)"), std::string::npos) << others;
    const std::string fewer = refusal({"cat", "dog", "emu"}, {"dog"});
    EXPECT_NE(fewer.find("(1 against 3; it lacks cat, emu)"), std::string::npos) << fewer;
    const std::string many = refusal({"a"}, {"a", "b", "c", "d", "e", "f", "g", "h"});
    EXPECT_NE(many.find("does not know b, c, d, e, f and 2 more)"), std::string::npos) << many;
}

TEST(RequireSameClasses, AnotherOrderIsAnotherMeaning) {
    const std::string order = refusal({"a", "cat", "dog"}, {"a", "dog", "cat"});
    EXPECT_NE(order.find("another order (class 2 is dog, the network's cat)"), std::string::npos)
        << order;
}

TEST(RequireSameClasses, ATwiceGivenNameDoesNotHideAMissingOne) {
    EXPECT_NE(refusal({"a", "a"}, {"a"}), "");
}

TEST(ColumnNames, AreTheShortestThatDiffer) {
    EXPECT_EQ(columnNames({"airplane", "cat"}).names, (Names{"airpl", "cat"}));
    EXPECT_EQ(columnNames({"class001", "class002", "abcd\xC3\xA9z"}).names,
              (Names{"class001", "class002", "abcd\xC3\xA9z"}));
    const ColumnNames accents = columnNames({"abcd\xC3\xA9z", "b"});
    EXPECT_EQ(accents.names[0], "abcd\xC3\xA9");
    EXPECT_FALSE(accents.numbered);
}

TEST(ColumnNames, AreNumbersWhereTheNamesAreTooMuchAlike) {
    const ColumnNames columns = columnNames({"a-very-long-name-1", "a-very-long-name-2"});
    EXPECT_TRUE(columns.numbered);
    EXPECT_EQ(columns.names, (Names{"1", "2"}));
}

} // namespace
} // namespace sharesnet
