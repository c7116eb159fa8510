#include "models/training/run_texts.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(RunTexts, theCostOfMeasuringIsItsShareOfTheTime) {
    EXPECT_EQ(useCostNote(0.5, 99.5, 100).english(),
              "the uses are measured every 100 steps, which takes 0.5 % of the time");
}

TEST(RunTexts, aHighCostNamesTheNumberOfStepsThatWouldTakeOnePercent) {
    EXPECT_EQ(useCostNote(1, 9, 10).english(),
              "the uses are measured every 10 steps, which takes 10 % of the time; every 110 steps "
              "(use-steps) it would take 1 %");
    EXPECT_EQ(useCostNote(0.1, 99.9, 1).english(),
              "the uses are measured at every step, which takes 0.1 % of the time");
}

TEST(RunTexts, aDivergedRunSaysWhereAndWhatToDo) {
    TrainerState progress;
    progress.stepsPerEpoch = 10;
    progress.epoch = 2;
    progress.epochStep = 3;
    EXPECT_EQ(divergedText(Message("the loss is NaN"), progress, 0.1, 0.01, {}).english(),
              "the loss is NaN in epoch 3 at step 23 (learning rate 0.1); resume with a lower "
              "learning rate, such as 0.01, or train a new run with a longer warm-up; there was no "
              "checkpoint yet");
}

} // namespace
} // namespace sharesnet
