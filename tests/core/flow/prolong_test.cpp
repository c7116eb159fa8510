#include "core/flow/prolong.h"

#include "core/base/error.h"
#include "core/config/schedule.h"
#include "core/flow/run_changes.h"
#include "tests/support/error_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Way = ProlongSchedule;

constexpr std::int64_t kSteps = 10; // of an epoch

RunRecord finished(Schedule schedule) {
    RunRecord record;
    record.id = 3;
    record.state = RunState::Finished;
    record.spec.config.epochs = 4;
    record.spec.config.schedule = schedule;
    record.spec.config.learningRate = 0.4;
    record.stepsPerEpoch = kSteps;
    record.epochs = 4;
    record.steps = 40;
    return record;
}

std::vector<double> rates(const TrainConfig& config, std::int64_t first, std::int64_t last) {
    return learningRates(config, kSteps, first, last);
}

TEST(Prolong, HoldKeepsTheScheduleAndThenItsLastRate) {
    for (const Schedule schedule : {Schedule::Cosine, Schedule::OneCycle, Schedule::Step}) {
        const RunRecord record = finished(schedule);
        const RunSpec spec = prolonged(record, 2, Way::Hold);
        EXPECT_EQ(spec.config.epochs, 6);
        EXPECT_EQ(rates(spec.config, 1, 40), rates(record.spec.config, 1, 40));
        const double last = learningRateAt(record.spec.config, 39, kSteps);
        EXPECT_EQ(rates(spec.config, 41, 60), std::vector<double>(20, last));
        EXPECT_TRUE(resumeNotes(record, spec).empty()) << "nothing jumps";
    }
}

TEST(Prolong, HeldTwiceItHoldsTheSameRate) {
    RunRecord record = finished(Schedule::Cosine);
    const double last = learningRateAt(record.spec.config, 39, kSteps);
    record.spec = prolonged(record, 2, Way::Hold);
    record.epochs = 6;
    record.steps = 60;
    const RunSpec again = prolonged(record, 3, Way::Hold);
    EXPECT_EQ(again.config.epochs, 9);
    EXPECT_EQ(rates(again.config, 41, 90), std::vector<double>(50, last));
}

TEST(Prolong, StretchIsTheScheduleOfALongerRun) {
    const RunRecord record = finished(Schedule::Cosine);
    TrainConfig longer = record.spec.config;
    longer.epochs = 6;
    const RunSpec spec = prolonged(record, 2, Way::Stretch);
    EXPECT_EQ(rates(spec.config, 1, 60), rates(longer, 1, 60));
    EXPECT_EQ(resumeNotes(record, spec).size(), 1U) << "it jumps";
}

TEST(Prolong, RestartIsANewCosineOverTheEpochsThatAreLeft) {
    for (const Schedule schedule : {Schedule::Cosine, Schedule::Constant, Schedule::Step}) {
        const RunRecord record = finished(schedule);
        TrainConfig fresh = record.spec.config;
        fresh.schedule = Schedule::Cosine;
        fresh.epochs = 3;
        const RunSpec spec = prolonged(record, 3, Way::Restart);
        EXPECT_EQ(rates(spec.config, 41, 70), rates(fresh, 1, 30));
        EXPECT_EQ(rates(spec.config, 41, 41), std::vector{0.4}) << "from the peak";
    }
}

TEST(Prolong, ARunThatWasStoppedGetsItsOwnEpochsAndMore) {
    RunRecord record = finished(Schedule::Cosine);
    record.state = RunState::Stopped;
    record.epochs = 1;
    record.steps = 15;
    record.spec.config.patience = 2;
    EXPECT_EQ(prolonged(record, 2, Way::Hold).config.epochs, 6);
    const RunSpec restarted = prolonged(record, 2, Way::Restart);
    EXPECT_EQ(restarted.config.scheduleStart, 1);
    EXPECT_EQ(restarted.config.patience, 2);
}

TEST(Prolong, PatienceThatEndedARunIsOver) {
    RunRecord record = finished(Schedule::Cosine);
    record.epochs = 3;
    record.spec.config.patience = 2;
    EXPECT_EQ(prolonged(record, 2, Way::Hold).config.patience, 0);
}

TEST(Prolong, OnlyWhatMakesADifferenceIsOffered) {
    EXPECT_THAT(prolongChoices(finished(Schedule::Cosine)),
                ElementsAre(Way::Hold, Way::Stretch, Way::Restart));
    EXPECT_THAT(prolongChoices(finished(Schedule::Constant)), ElementsAre(Way::Hold, Way::Restart));
    for (const Schedule schedule : {Schedule::Constant, Schedule::Step}) {
        const RunRecord record = finished(schedule);
        EXPECT_EQ(rates(prolonged(record, 2, Way::Stretch).config, 1, 60),
                  rates(prolonged(record, 2, Way::Hold).config, 1, 60));
    }
}

TEST(Prolong, NonsenseIsRefused) {
    RunRecord record = finished(Schedule::Cosine);
    EXPECT_THAT(test::errorOf([&] { (void)prolonged(record, 0, Way::Hold); }),
                HasSubstr("run 3 cannot be prolonged by 0 epochs"));
    EXPECT_THAT(test::errorOf([&] { (void)prolonged(record, 2'000'000'000, Way::Hold); }),
                HasSubstr("epochs: 2000000004 is not within 1..100000"));
    record.steps = 0;
    EXPECT_THAT(test::errorOf([&] { (void)prolonged(record, 1, Way::Hold); }),
                HasSubstr("has not begun yet"));
    record.epochs = 0;
    EXPECT_THAT(test::errorOf([&] { (void)prolonged(record, 1, Way::Hold); }),
                HasSubstr("run 3 was imported and not trained here: branch from it instead"));
    EXPECT_THAT(test::errorOf([] { (void)prolongScheduleFrom("bend"); }),
                HasSubstr("choose hold, stretch or restart"));
    for (const Way way : {Way::Hold, Way::Stretch, Way::Restart}) {
        EXPECT_EQ(prolongScheduleFrom(toString(way)), way);
    }
}

} // namespace
} // namespace sharesnet
