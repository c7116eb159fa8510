#include "core/arch/presets.h"
#include "tests/ui/studies/made_up_study.h"
#include "ui/base/number_text.h"
#include "ui/studies/accuracy_groups.h"
#include "ui/studies/study_sentences.h"
#include "ui/studies/use_series.h"

#include <gtest/gtest.h>

namespace sharesnet::test {

namespace {

// Stage 2 of a ResNet-29: its first block changes the shape.
ArchLayout layoutOf29() {
    return layoutOf(cifarPreActivation(29));
}

} // namespace

TEST(UseSeries, HasTheNumbersOfEachUseAndSaysWhyThereIsNone) {
    const ArchLayout layout = layoutOf29();
    const UseSeries change = seriesOf(useQuantity("relative_change"), madeUpStudy(), layout.at(2));
    ASSERT_EQ(change.values.size(), 3U);
    EXPECT_EQ(change.values[1].value, 0.5);
    EXPECT_EQ(valueTextOf(change, 1), "use 2 · block 2: 0.5");
    EXPECT_EQ(valueTextOf(change, 0), "use 1 · block 1: not defined, since the block changes the "
                                      "shape, so that it has no sum with its input");
    UseStudy diverged = madeUpStudy();
    diverged.uses[0].gradientNorm = kNotDefined;
    const UseSeries norms = seriesOf(useQuantity("gradient_norm"), diverged, layout.at(2));
    EXPECT_EQ(valueTextOf(norms, 0),
              "use 1 · block 1: not defined, since the network's values are NaN or infinite there");
}

TEST(UseSeries, TheOtherNetworksNumbersStandAtTheSameBlock) {
    const ArchLayout layout = layoutOf29();
    UseStudy twin = madeUpStudy();
    twin.shared = false;
    twin.uses.erase(twin.uses.begin());
    twin.uses[0].relativeChange = 0.125;
    UseSeries series = seriesOf(useQuantity("relative_change"), madeUpStudy(), layout.at(2));
    setAgainst(series, useQuantity("relative_change"), twin, "unshared twin");
    EXPECT_EQ(series.values[0].against, std::nullopt);
    EXPECT_EQ(series.values[1].against, 0.125);
    EXPECT_EQ(valueTextOf(series, 1), "use 2 · block 2: 0.5 (unshared twin: 0.125)");
    EXPECT_EQ(useText(twin, 0), "block 2") << "what is not shared has blocks, not uses";
}

TEST(StudySentences, SayOnlyWhatStandsOutFromChance) {
    UseStudy study = madeUpStudy();
    const auto between13 = [&study](double value) {
        study.similarity->matrix[2] = study.similarity->matrix[6] = value;
    };
    EXPECT_EQ(similaritySentence(study),
              "Each is like some other, not all like all; most 2 and 3 (0.50), least 1 and 3 "
              "(−0.02).");
    study.similarity->matrix = {1, 0.5, 0.04, 0.5, 1, -0.5, 0.04, -0.5, 1};
    EXPECT_EQ(similaritySentence(study), "No more alike to any other use than by chance: 3.");
    study.similarity->matrix[5] = study.similarity->matrix[7] = 0.75;
    between13(0.041); // more than twice the chance of 0.02
    EXPECT_EQ(similaritySentence(study),
              "All are more alike than by chance; most 2 and 3 (0.75), least 1 and 3 (0.04).");
    study.similarity->chance = 0.4;
    EXPECT_EQ(similaritySentence(study), "No two uses are more alike than by chance.");
    study.similarity->matrix.assign(9, kNotDefined);
    EXPECT_EQ(similaritySentence(study), "");
}

TEST(StudySentences, GradientsPullTogetherOrApart) {
    UseStudy study = madeUpStudy();
    EXPECT_EQ(gradientSentence(study, 10'000), "They pull together: mean 0.50.");
    EXPECT_EQ(gradientSentence(study, 64),
              "Not all pull together: mean 0.50, lowest 1 and 2 (0.25).")
        << "by chance a cosine of 64 weights is an eighth";
    study.gradientCosines[1] = -0.25;
    EXPECT_EQ(gradientSentence(study, 10'000),
              "Some pull apart: mean 0.33, most of all 1 and 2 (−0.25).");
    study.shared = false;
    EXPECT_EQ(gradientSentence(study, 10'000), "") << "nothing that they pull at in common";
}

TEST(AccuracyList, HasDifferencesTheLowestAndTheChangedAnswers) {
    const AccuracyList list = accuracyList(madeUpAccuracies(), nullptr);
    EXPECT_EQ(list.asTrained.top1, 0.8);
    ASSERT_EQ(list.groups.size(), 4U);
    const AccuracyGroup& skip = list.groups[0];
    EXPECT_EQ(skip.rows[0].top1, std::nullopt);
    EXPECT_EQ(skip.rows[0].why,
              "Its block changes the shape: it can be neither left out nor repeated.");
    EXPECT_EQ(skip.rows[1].name, "use 2");
    EXPECT_EQ(skip.rows[1].place, "use 2 · block 2");
    EXPECT_NEAR(*skip.rows[1].change, -0.5, 1e-12);
    EXPECT_EQ(skip.lowest, 1U);
    const AccuracyGroup& exit = list.groups[2];
    EXPECT_EQ(exit.rows[0].changedImages, 3);
    ASSERT_EQ(exit.rows[0].changed.size(), 2U);
    EXPECT_EQ(exit.rows[0].changed[0].className, "dog") << "most first";
    ASSERT_EQ(exit.rows[0].changed[0].images.size(), 2U);
    EXPECT_EQ(exit.rows[0].changed[0].images[1].index, 40);
    EXPECT_EQ(exit.rows[0].changed[0].images[1].answers, "cat → dog");
    EXPECT_EQ(exit.rows[1].changedImages, 1);
    EXPECT_EQ(exit.rows[1].changed.size(), 1U) << "classes with images alone";
    EXPECT_EQ(exit.rows[2].changedImages, -1) << "no use comes behind the last";
    const AccuracyGroup& more = list.groups[3];
    ASSERT_EQ(more.rows.size(), 2U) << "three uses are as trained";
    EXPECT_EQ(more.rows[1].name, "9 uses");
    EXPECT_NEAR(list.chance, 2 * std::sqrt(2 * 0.8 * 0.2 / 100), 1e-12);
}

TEST(AccuracyList, TheOtherNetworkIsReadAtTheSameBlock) {
    UseStudy twin = madeUpAccuracies();
    twin.skip[1] = TestResult{0.65, 1};
    const AccuracyList list = accuracyList(madeUpAccuracies(), &twin);
    EXPECT_EQ(list.asTrained.against, 0.8);
    EXPECT_EQ(list.groups[0].rows[1].against, 0.65);
    EXPECT_EQ(list.groups[3].rows[0].against, 0.7);
}

TEST(AccuracyList, PointsHaveTheirSign) {
    EXPECT_EQ(pointsText(-0.529), "−52.9");
    EXPECT_EQ(pointsText(0.012), "+1.2");
    EXPECT_EQ(pointsText(-0.0004), "±0.0");
}

} // namespace sharesnet::test
