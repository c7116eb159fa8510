#include "core/flow/run_groups.h"

#include "tests/support/error_message.h"
#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace sharesnet {
namespace {

using Places = std::vector<std::size_t>;

class RunGroupsTest : public ::testing::Test {
  protected:
    const ArchSpec shared_ = cifarPreActivation(29);
    const ArchSpec unshared_ = unsharedTwin(shared_);
    const RunColumns columns_;
    // 0..3: shared and unshared in turn, seeds 1, 1, 2, 2; 4: shared with another learning rate
    std::vector<RunRecord> runs_{
        test::finishedRun(1, shared_, 1, 0.80), test::finishedRun(2, unshared_, 1, 0.81),
        test::finishedRun(3, shared_, 2, 0.82), test::finishedRun(4, unshared_, 2, 0.83),
        test::finishedRun(5, shared_, 1, 0.70)};

    RunGroupsTest() { runs_[4].spec.config.learningRate = 0.05; }
};

TEST_F(RunGroupsTest, RunsThatDifferInSeedAloneAreAGroup) {
    const auto groups = groupsOf(runs_, columns_);
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].runs, (Places{0, 2}));
    EXPECT_EQ(groups[1].runs, (Places{1, 3}));
    EXPECT_EQ(groups[2].runs, (Places{4}));
    EXPECT_EQ(groups[0].label.english(), "paper sharing, learning-rate 0.1");
    EXPECT_EQ(groups[1].label.english(), "no sharing, learning-rate 0.1");
    EXPECT_EQ(groups[2].label.english(), "paper sharing, learning-rate 0.05");
}

// A run in its first epoch made 0.6 of 0.8 and 0.82.
TEST_F(RunGroupsTest, OfAccuraciesFinishedRunsCountAlone) {
    RunRecord begun = test::finishedRun(6, shared_, 3, 0.2);
    begun.state = RunState::Running;
    RunRecord waiting = test::finishedRun(7, shared_, 4, 0);
    waiting.state = RunState::Created;
    waiting.bestTestTop1.reset();
    const std::vector<const RunRecord*> group{runs_.data(), &runs_[2], &begun, &waiting};
    const GroupValues best = groupValues(columns_.at("best"), group);
    EXPECT_EQ(best.values, (std::vector<ColumnValue>{0.80, 0.82}));
    EXPECT_EQ(best.left, 1U);
    EXPECT_EQ(groupValues(columns_.at("seed"), group).values.size(), 4U);
    EXPECT_EQ(groupValues(columns_.at("seed"), group).left, 0U);
    for (const char* key : {"test", "train", "duration"}) {
        EXPECT_TRUE(columns_.at(key).growsInTraining) << key;
    }
}

TEST_F(RunGroupsTest, WhatChangesNoBitMakesNoOtherGroup) {
    runs_[2].spec.config.dataThreads = 8;
    runs_[2].spec.config.imageCache = 100;
    runs_[2].spec.config.cacheFolder = "/scratch";
    const auto groups = groupsOf(runs_, columns_);
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].runs, (Places{0, 2}));
}

TEST_F(RunGroupsTest, OtherKeysCanBeLeftOutOrChosen) {
    const auto apart = groupsOf(runs_, columns_, {{"seed", "lr"}, {}});
    ASSERT_EQ(apart.size(), 2U);
    EXPECT_EQ(apart[0].runs, (Places{0, 2, 4}));
    EXPECT_EQ(apart[0].label.english(), "paper sharing");
    const auto chosen = groupsOf(runs_, columns_, {{}, {"seed"}});
    ASSERT_EQ(chosen.size(), 2U);
    EXPECT_EQ(chosen[0].runs, (Places{0, 1, 4}));
    EXPECT_EQ(chosen[1].label.english(), "seed 2");
    EXPECT_EQ(test::errorOf([&] {
                  groupsOf(runs_, columns_, {{"sead"}, {}});
              }),
              "there is no column 'sead'; did you mean 'seed'?");
}

TEST_F(RunGroupsTest, RunsOfAGroupAreEqualInAllSettingsAndOthersAreNot) {
    const std::vector<RunRecord> many = test::manyRuns(500);
    std::map<std::vector<ColumnValue>, Places> expected;
    for (std::size_t i = 0; i < many.size(); ++i) {
        std::vector<ColumnValue> values;
        for (const RunColumn& column : columns_.all()) {
            if (column.setting && column.key != "seed") {
                values.push_back(column.value(many[i]));
            }
        }
        expected[values].push_back(i);
    }
    const auto groups = groupsOf(many, columns_);
    EXPECT_EQ(groups.size(), expected.size());
    std::size_t first = 0;
    for (const RunGroup& group : groups) {
        EXPECT_TRUE(std::ranges::any_of(expected, [&](const auto& one) {
            return one.second == group.runs;
        })) << group.label.english();
        EXPECT_GE(group.runs.front(), first) << "not in the order of their first runs";
        first = group.runs.front();
    }
}

TEST_F(RunGroupsTest, NamesAndDataPathsMakeNoGroup) {
    runs_[2].spec.arch.name = "renamed";
    runs_[2].spec.name = "renamed";
    runs_[2].spec.data.path = "/elsewhere";
    EXPECT_EQ(groupsOf(runs_, columns_)[0].runs, (Places{0, 2}));
}

TEST_F(RunGroupsTest, OneGroupHasTheNameOfItsRun) {
    const auto groups = groupsOf(std::span(runs_).first(1), columns_);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].label.english(), "run-1");
    EXPECT_TRUE(groupsOf(std::span<const RunRecord>{}, columns_).empty());
    RunRecord nameless;
    nameless.id = 9;
    EXPECT_EQ(groupsOf(std::span(&nameless, 1), columns_)[0].label.english(), "run 9");
}

TEST_F(RunGroupsTest, NetworksAreCalledByTheirDesignsWhereThoseDiffer) {
    std::vector<RunRecord> runs{test::finishedRun(1, cifarPreActivation(29), 1, 0.8),
                                test::finishedRun(2, cifarPreActivation(164), 1, 0.9)};
    EXPECT_EQ(groupsOf(runs, columns_)[1].label.english(), "sharesnet-164");
    runs[1].spec.arch.name = runs[0].spec.arch.name;
    EXPECT_EQ(groupsOf(runs, columns_)[1].label.english(),
              "network bottleneck pre 18×64 18×128/2 18×256/2");
}

// Two designs or two data sets in one list differ in a dozen settings.
TEST_F(RunGroupsTest, OfManySettingsALabelHasThoseThatTellGroupsApart) {
    for (const std::size_t i : {1U, 3U}) {
        runs_[i].spec.config.epochs = 3;
        runs_[i].spec.config.batchSize = 7;
    }
    const auto groups = groupsOf(runs_, columns_);
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].label.english(), "paper sharing, learning-rate 0.1, …");
    EXPECT_EQ(groups[1].label.english(), "no sharing, learning-rate 0.1, …");
    EXPECT_EQ(groups[2].label.english(), "paper sharing, learning-rate 0.05, …");
}

TEST_F(RunGroupsTest, SettingsOfANetworkThatWasBroughtInTellNothingApart) {
    RunRecord broughtIn = test::finishedRun(6, shared_, 7, 0.9);
    broughtIn.epochs = 0;
    broughtIn.spec.config.batchSize = 1;
    broughtIn.spec.arch.name = "resnet";
    runs_.push_back(broughtIn);
    const auto groups = groupsOf(runs_, columns_);
    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[0].label.english(), "paper sharing, learning-rate 0.1");
    EXPECT_EQ(groups[3].label.english(), "run-6");
}

TEST_F(RunGroupsTest, ImportedNetworksRepeatNeitherATrainingNorEachOther) {
    RunRecord imported = test::finishedRun(6, shared_, 1, 0.9);
    imported.epochs = 0;
    RunRecord another = imported;
    another.id = 7;
    another.spec.name = "run-7";
    // Before and behind a training with the same settings.
    const std::vector<RunRecord> runs{imported, runs_[0], another, runs_[2]};
    const auto groups = groupsOf(runs, columns_);
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].runs, (Places{0}));
    EXPECT_EQ(groups[1].runs, (Places{1, 3}));
    EXPECT_EQ(groups[2].runs, (Places{2}));
    EXPECT_EQ(groups[2].label.english(), "run-7");
    const auto chosen = groupsOf(runs, columns_, {{}, {"sharing"}});
    ASSERT_EQ(chosen.size(), 1U) << "who names columns means them";
}

TEST_F(RunGroupsTest, LabelsOfSingleRuns) {
    const auto labels = distinctLabels(std::span(runs_).first(3), columns_);
    ASSERT_EQ(labels.size(), 3U);
    EXPECT_EQ(labels[0].english(), "paper sharing, seed 1");
    EXPECT_EQ(labels[1].english(), "no sharing, seed 1");
    EXPECT_EQ(labels[2].english(), "paper sharing, seed 2");
    const auto translated = [](const std::string& sentence) {
        return sentence == "paper sharing" ? "geteilt wie im Paper" : sentence;
    };
    EXPECT_EQ(labels[2].in(translated), "geteilt wie im Paper, seed 2") << "keys stay";
    EXPECT_EQ(distinctLabels(std::span(runs_).first(1), columns_).at(0).english(), "run-1");
    EXPECT_TRUE(distinctLabels({}, columns_).empty());
}

} // namespace
} // namespace sharesnet
