#include "core/flow/run_changes.h"

#include "tests/support/error_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::HasSubstr;

RunRecord trained(int epochs) {
    RunRecord record;
    record.id = 3;
    record.spec.config.epochs = 10;
    record.stepsPerEpoch = 100;
    record.epochs = epochs;
    record.steps = epochs * 100;
    return record;
}

template <class Change>
std::string refusalOf(Change change) {
    const RunRecord record = trained(4);
    RunSpec wanted = record.spec;
    change(wanted);
    return test::errorOf([&] { requireChangeable(record, wanted); });
}

TEST(RunChanges, WhatDecidesTheImagesMayNotChange) {
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.config.seed = 99; }),
                HasSubstr("run 3: seed 1 -> 99 cannot change in the middle of a run"));
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.config.batchSize = 32; }),
                HasSubstr("batch-size 128 -> 32"));
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.config.limitTrain = 300; }),
                HasSubstr("limit-train 0 -> 300"));
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.config.limitTest = 300; }),
                HasSubstr("limit-test 0 -> 300"));
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.data = parseDataSpec("mnist:/x"); }),
                HasSubstr("data shapes -> mnist:/x"));
}

TEST(RunChanges, TheRestMayChangeAndIsSaid) {
    const RunRecord record = trained(4);
    RunSpec wanted = record.spec;
    wanted.name = "other";
    EXPECT_EQ(changesText(record.spec, wanted), "");
    wanted.config.epochs = 30;
    wanted.config.learningRate = 0.05;
    wanted.config.threads = 1;
    EXPECT_NO_THROW(requireChangeable(record, wanted));
    EXPECT_EQ(changesText(record.spec, wanted),
              "epochs 10 -> 30, learning-rate 0.1 -> 0.05, threads 0 -> 1");
}

TEST(RunChanges, ARunCannotEndBeforeWhereItIs) {
    EXPECT_THAT(refusalOf([](RunSpec& spec) { spec.config.epochs = 3; }),
                HasSubstr("has finished 4 epochs already, so it cannot end after 3; give 5"));
    EXPECT_EQ(refusalOf([](RunSpec& spec) { spec.config.epochs = 4; }), "");
    const RunRecord one = trained(1);
    RunSpec shorter = one.spec;
    shorter.config.epochs = 0;
    EXPECT_THAT(test::errorOf([&] { requireChangeable(one, shorter); }),
                HasSubstr("has finished 1 epoch already, so it cannot end after 0; give 2 epochs"));
}

TEST(RunChanges, AStretchedScheduleIsSaidWithItsRates) {
    const RunRecord record = trained(9);
    RunSpec wanted = record.spec;
    wanted.config.epochs = 20;
    const auto notes = resumeNotes(record, wanted);
    ASSERT_EQ(notes.size(), 1U);
    // cosine: step 899 of 1000 and step 900 of 2000, 0.1 * (1 + cos(pi t)) / 2: 0.0024959 and
    // 0.0578217
    EXPECT_THAT(notes[0].english(), HasSubstr("jumps from 0.0025 to 0.0578"));
    EXPECT_THAT(notes[0].english(), HasSubstr("stretch the cosine schedule"));
    EXPECT_THAT(notes[0].english(), HasSubstr("set “Schedule epochs” to 10"));
    wanted.config.scheduleEpochs = 10; // as it says
    EXPECT_TRUE(resumeNotes(record, wanted).empty());
}

TEST(RunChanges, AnotherNameIsSaid) {
    const RunRecord record = trained(4);
    RunSpec wanted = record.spec;
    wanted.name = "new\nname";
    const auto notes = resumeNotes(record, wanted);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].english(),
              "run 3 was '" + record.spec.name + "' and is called 'new\\x0aname' now");
}

TEST(RunChanges, NoJumpNoNote) {
    const RunRecord record = trained(9);
    RunSpec wanted = record.spec;
    EXPECT_TRUE(resumeNotes(record, wanted).empty());
    wanted.config.epochs = 20;
    wanted.config.schedule = Schedule::Constant;
    wanted.config.learningRate = 0.0025;
    EXPECT_TRUE(resumeNotes(record, wanted).empty());
    RunRecord fresh = trained(0);
    EXPECT_TRUE(resumeNotes(fresh, wanted).empty());
}

} // namespace
} // namespace sharesnet
