#include "core/flow/sweep_plans.h"

#include "core/arch/presets.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Sweep sweepNamed(const std::string& name) {
    Sweep sweep;
    sweep.name = name;
    sweep.designs = {*presetSpec("sharesnet-29")};
    sweep.settings = {{"learning-rate", {0.05, 0.1}}};
    sweep.seeds = {1, 2};
    return sweep;
}

TEST(SweepPlans, AreThereUntilTheyAreForgotten) {
    const test::TemporaryFolder folder;
    EXPECT_TRUE(keptPlans(folder.path()).sweeps.empty());
    keepPlan(sweepNamed("b/../ of “stages”"), folder.path()); // no name of a file
    keepPlan(sweepNamed("a"), folder.path());
    Sweep changed = sweepNamed("a");
    changed.seeds = {7};
    keepPlan(changed, folder.path());
    EXPECT_THAT(keptPlans(folder.path()).sweeps,
                ElementsAre(changed, sweepNamed("b/../ of “stages”")));
    forgetPlan("a", folder.path());
    forgetPlan("a", folder.path()); // it is gone already
    EXPECT_THAT(keptPlans(folder.path()).sweeps, ElementsAre(sweepNamed("b/../ of “stages”")));
}

TEST(SweepPlans, ADamagedOneIsTold) {
    const test::TemporaryFolder folder;
    keepPlan(sweepNamed("a"), folder.path());
    std::ofstream(folder.path() / "sweeps" / "1.sharesnet-sweep.json") << "{";
    const SweepPlans plans = keptPlans(folder.path());
    EXPECT_THAT(plans.sweeps, ElementsAre(sweepNamed("a")));
    ASSERT_EQ(plans.damaged.size(), 1U);
    EXPECT_THAT(plans.damaged[0].english(), HasSubstr("1.sharesnet-sweep.json"));
}

} // namespace
} // namespace sharesnet
