#include "core/flow/run_errors.h"
#include "core/flow/run_errors_export.h"
#include "tests/support/error_message.h"
#include "tests/support/run_errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <utility>

namespace sharesnet {
namespace {

using test::errorOf;
using test::errorsOf;
using test::Guess;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Image 0 ... 7 of cat (0), dog (1) and emu (2): what is said of each, and with what probability.
RunErrors first() {
    return errorsOf(1, {{0, 0, 0.9F},
                        {0, 1, 0.7F},
                        {0, 1, 0.8F},
                        {1, 1, 0.6F},
                        {1, 0, 0.8F},
                        {1, 1, 0.5F},
                        {2, 2, 0.4F},
                        {2, 0, 0.9F}});
}
RunErrors second() {
    return errorsOf(2, {{0, 0, 0.5F},
                        {0, 0, 0.6F},
                        {0, 2, 0.4F},
                        {1, 2, 0.9F},
                        {1, 0, 0.7F},
                        {1, 0, 0.95F},
                        {2, 2, 0.9F},
                        {2, 2, 0.6F}});
}

TEST(RunErrors, AreCountedByTrueAndPredictedClass) {
    const ConfusionMatrix matrix = confusionOf(first());
    EXPECT_THAT(matrix.counts, ElementsAre(1, 2, 0, 1, 2, 0, 1, 0, 1));
    EXPECT_EQ(matrix.rowSum(0), 3);
    EXPECT_DOUBLE_EQ(matrix.share(0, 1).value(), 2.0 / 3);
    EXPECT_DOUBLE_EQ(top1Of(first()), 4.0 / 8);
}

TEST(RunErrors, AClassWithoutImagesHasNoShares) {
    const ConfusionMatrix matrix = confusionOf(errorsOf(1, {{0, 0, 1}}));
    EXPECT_EQ(matrix.share(1, 1), std::nullopt);
    EXPECT_TRUE(std::isnan(top1Of(errorsOf(1, {}))));
}

TEST(RunErrors, DifferInImagesWhereTheyHaveAsManyOfEachClass) {
    const ConfusionDifference difference =
        differenceOf(confusionOf(first()), confusionOf(second()));
    EXPECT_FALSE(difference.shares);
    EXPECT_THAT(difference.values, ElementsAre(1, -2, 1, 1, -2, 1, -1, 0, 1));
}

TEST(RunErrors, DifferInSharesOfTheRowsWhereTheyHaveNot) {
    const RunErrors fewer = errorsOf(2, {{0, 0, 1}, {0, 1, 1}, {1, 1, 1}});
    const ConfusionDifference difference = differenceOf(confusionOf(first()), confusionOf(fewer));
    EXPECT_TRUE(difference.shares);
    EXPECT_DOUBLE_EQ(difference.at(0, 0), 1.0 / 2 - 1.0 / 3);
    EXPECT_DOUBLE_EQ(difference.at(0, 1), 1.0 / 2 - 2.0 / 3);
    EXPECT_DOUBLE_EQ(difference.at(1, 1), 1 - 2.0 / 3);
    EXPECT_TRUE(std::isnan(difference.at(2, 2))); // the second has no emus
}

TEST(RunErrors, HaveNoDifferenceOverOtherClasses) {
    ConfusionMatrix other = confusionOf(second());
    other.classes[2] = "elk";
    EXPECT_THAT(errorOf([&] { differenceOf(confusionOf(first()), other); }),
                HasSubstr("different classes"));
}

TEST(RunErrors, OfACellAreAllItsImagesTheMostConfidentFirst) {
    EXPECT_THAT(imagesOfCell(first(), 0, 1), ElementsAre(2, 1));
    EXPECT_THAT(imagesOfCell(first(), 1, 1), ElementsAre(3, 5)); // right ones, too
    EXPECT_THAT(imagesOfCell(first(), 1, 2), IsEmpty());
    EXPECT_THAT(imagesOfCell(first(), second(), 1, 0), ElementsAre(4, 5)); // of either, by index
}

TEST(RunErrors, TheMostConfidentComeFirstAndTiesGoByIndex) {
    EXPECT_THAT(mostConfidentErrors(first()), ElementsAre(7, 2, 4, 1)); // 0.9, 0.8, 0.8, 0.7
}

TEST(RunErrors, OfTwoRunsFallIntoThoseOfOneOfTheOtherAndOfBoth) {
    const ErrorSets sets = errorSetsOf(first(), second());
    EXPECT_EQ(sets.bothRight, 2); // 0, 6
    EXPECT_THAT(sets.onlyFirst, ElementsAre(7, 1));
    EXPECT_THAT(sets.onlySecond, ElementsAre(5, 3));
    EXPECT_THAT(sets.both, ElementsAre(4, 2)); // 0.8 + 0.7, 0.8 + 0.4
    const ErrorSets turned = errorSetsOf(second(), first());
    EXPECT_EQ(turned.onlyFirst, sets.onlySecond);
    EXPECT_EQ(turned.onlySecond, sets.onlyFirst);
    EXPECT_EQ(turned.both, sets.both);
}

TEST(RunErrors, OfAnImageThatOneHasNotSeenAreLeftOut) {
    RunErrors fewer = second();
    fewer.images.erase(fewer.images.begin() + 7);
    EXPECT_THAT(errorSetsOf(first(), fewer).onlyFirst, ElementsAre(1));
    EXPECT_EQ(predictionOf(fewer, 7), nullptr);
    EXPECT_EQ(predictionOf(fewer, 6)->confidence(), 0.9F);
    fewer.images.erase(fewer.images.begin() + 3);
    EXPECT_EQ(predictionOf(fewer, 3), nullptr);
}

TEST(RunErrors, OfOtherImagesAreNotMatched) {
    RunErrors other = second();
    other.testSet.data = {DataKind::Folder, "/pets"};
    EXPECT_THAT(errorOf([&] { errorSetsOf(first(), other); }),
                HasSubstr("different data (shapes and folder:/pets)"));
    other = second();
    other.testSet.seed = 7;
    EXPECT_THAT(errorOf([&] { errorSetsOf(first(), other); }), HasSubstr("(1 and 7)"));
    RunErrors before = first();
    before.testSet = {{DataKind::Folder, "/pets"}, {}, 0, "1"};
    other.testSet = {{DataKind::Folder, "/pets"}, {3, 64, 64}, 0, "2"};
    EXPECT_THAT(errorOf([&] { errorSetsOf(before, other); }), HasSubstr("changed between"));
    other.testSet.stamp = "1"; // in another size, but the same files
    EXPECT_EQ(errorSetsOf(before, other).bothRight, 2);
}

TEST(RunErrors, AreWrittenAsOneTable) {
    RunErrors quoted = first();
    quoted.classNames[1] = "dog, large";
    RunErrors also = second();
    also.classNames = quoted.classNames;
    EXPECT_EQ(confusionCsv(std::array{&std::as_const(quoted), &std::as_const(also)}),
              "run,true_class,cat,\"dog, large\",emu\n"
              "1,cat,1,2,0\n1,\"dog, large\",1,2,0\n1,emu,1,0,1\n"
              "2,cat,2,0,1\n2,\"dog, large\",2,0,1\n2,emu,0,0,2\n");
}

TEST(RunErrors, AsJsonNameClassesAndGiveShortNumbers) {
    EXPECT_EQ(predictionJson(first(), 2).dump(),
              R"({"index":2,"true":"cat","predicted":"dog","probability":0.8,)"
              R"("true_probability":0.1,"top":[{"class":"dog","probability":0.8}]})");
    EXPECT_TRUE(predictionJson(first(), 99).is_null());
    const RunErrors fewer = errorsOf(2, {{0, 0, 1}});
    const auto rows = toJson(differenceOf(confusionOf(first()), confusionOf(fewer)));
    EXPECT_TRUE(rows[1][1].is_null()); // no shares of a class without images
    EXPECT_EQ(toJson(differenceOf(confusionOf(first()), confusionOf(second())))[0].dump(),
              "[1,-2,1]");
}

} // namespace
} // namespace sharesnet
