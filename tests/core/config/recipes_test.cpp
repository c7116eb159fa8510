#include "core/config/recipes.h"

#include "tests/support/error_message.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(Recipes, ThePapersCifarRecipeIsTheOnePrinted) {
    TrainConfig start;
    start.seed = 7;
    start.device = "cpu";
    start.limitTrain = 300;
    start.momentum = 0.1;
    const TrainConfig config = recipe("paper-cifar").apply(start);
    TrainConfig expected; // 0.1 times 0.2 after 60, 120 and 160 of 200 epochs, batches of 128
    expected.epochs = 200;
    expected.schedule = Schedule::Step;
    expected.milestones = {60, 120, 160};
    expected.stepFactor = 0.2;
    expected.weightDecay = 5e-4;
    expected.seed = 7;
    expected.device = "cpu";
    EXPECT_EQ(config, expected);
}

TEST(Recipes, AreFoundByTheirId) {
    for (const Recipe& each : recipes()) {
        EXPECT_EQ(recipe(each.id).name, each.name);
    }
    EXPECT_EQ(test::errorOf([] { recipe("quik"); }),
              "there is no recipe 'quik'; did you mean 'quick'?");
    EXPECT_EQ(test::errorOf([] { recipe("x"); }),
              "there is no recipe 'x'; choose one of quick, medium, paper-cifar, paper-imagenet");
}

} // namespace
} // namespace sharesnet
