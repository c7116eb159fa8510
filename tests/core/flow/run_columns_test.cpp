#include "core/flow/run_columns.h"

#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "tests/support/error_message.h"
#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

#include <ctime>
#include <set>

namespace sharesnet {
namespace {

std::string textOf(const RunRecord& run, const std::string& key) {
    const RunColumns columns;
    return columnText(columns.at(key), run);
}

TEST(RunColumns, EverySettingOfARunIsAColumn) {
    const RunColumns columns;
    RunRecord run = test::finishedRun(7, cifarPreActivation(29), 1, 0.8);
    for (const Option& option : trainOptions()) {
        EXPECT_EQ(columns.at(option.name).setting, !option.changesNoBit) << option.name;
        EXPECT_EQ(columnText(columns.at(option.name), run), optionText(run.spec.config, option));
    }
}

TEST(RunColumns, NoKeyStandsForTwo) {
    const RunColumns columns;
    std::set<std::string> names;
    for (const RunColumn& column : columns.all()) {
        EXPECT_TRUE(names.insert(column.key).second) << column.key;
        EXPECT_FALSE(column.title.empty());
        for (const std::string& alias : column.aliases) {
            EXPECT_TRUE(names.insert(alias).second) << alias;
            EXPECT_EQ(&columns.at(alias), &column);
        }
    }
}

TEST(RunColumns, ValuesAsTexts) {
    RunRecord run = test::finishedRun(7, cifarPreActivation(29), 3, 0.8);
    run.parameters = 249'434;
    run.parametersUnshared = 312'218;
    run.spec.config.milestones = {60, 120};
    EXPECT_EQ(textOf(run, "run"), "7");
    EXPECT_EQ(textOf(run, "state"), "finished");
    EXPECT_EQ(textOf(run, "best"), "80.00 %");
    EXPECT_EQ(textOf(run, "test"), "79.90 %");
    EXPECT_EQ(textOf(run, "parameters"), "249,434");
    EXPECT_EQ(textOf(run, "saved"), "20.11 %");
    EXPECT_EQ(textOf(run, "macs"), plain::grouped(costOf(run.spec.arch).macs));
    EXPECT_EQ(textOf(run, "sharing"), "paper");
    EXPECT_EQ(textOf(run, "design"), run.spec.arch.name);
    EXPECT_EQ(textOf(run, "data"), "cifar10");
    EXPECT_EQ(textOf(run, "data-path"), "/data/cifar");
    EXPECT_EQ(textOf(run, "duration"), "1 h 0 min");
    EXPECT_EQ(textOf(run, "seed"), "3");
    EXPECT_EQ(textOf(run, "learning_rate"), "0.1");
    EXPECT_EQ(textOf(run, "LR"), "0.1");
    EXPECT_EQ(textOf(run, "milestones"), "60,120");
    EXPECT_EQ(textOf(run, "nesterov"), "true");
    EXPECT_EQ(textOf(run, "created"), plain::dateTime(run.createdAt));
}

TEST(RunColumns, WhatARunDoesNotHaveIsNothing) {
    RunRecord run;
    for (const char* key : {"best", "test", "train", "started", "ended", "duration", "params",
                            "saved", "message", "host", "data-path"}) {
        EXPECT_EQ(textOf(run, key), "") << key;
    }
    run.startedAt = 100; // in training: as long as its process was heard of
    run.claim = ClaimHolder{{"node-7", 1, "", "", ""}, 160};
    EXPECT_EQ(textOf(run, "duration"), "1 min 0 s");
}

TEST(RunColumns, AnImageFolderIsDataOfItsOwn) {
    RunRecord run;
    run.spec.data = {DataKind::Folder, "/data/birds"};
    EXPECT_EQ(textOf(run, "data"), "folder:/data/birds");
    run.spec.data = {DataKind::Shapes, {}};
    EXPECT_EQ(textOf(run, "data"), "shapes");
}

TEST(RunColumns, UnknownKeysNameTheNearest) {
    const RunColumns columns;
    EXPECT_EQ(columns.find("learning-rat"), nullptr);
    EXPECT_EQ(test::errorOf([&] { columns.at("learning-rat"); }),
              "there is no column 'learning-rat'; did you mean 'learning-rate'?");
}

TEST(RunColumns, OrderKeepsEqualOnesAndPutsMissingOnesLast) {
    const RunColumns columns;
    std::vector<RunRecord> runs(5);
    runs[0].bestTestTop1 = 0.5;
    runs[2].bestTestTop1 = 0.9;
    runs[3].bestTestTop1 = 0.1;
    runs[4].bestTestTop1 = 0.5;
    using Order = std::vector<std::size_t>;
    EXPECT_EQ(orderBy(columns.at("best"), runs, false), (Order{3, 0, 4, 2, 1}));
    EXPECT_EQ(orderBy(columns.at("best"), runs, true), (Order{2, 0, 4, 3, 1}));
    runs[0].spec.name = "b";
    runs[1].spec.name = "A";
    runs[2].spec.name = "C";
    EXPECT_EQ(orderBy(columns.at("name"), runs, false), (Order{1, 0, 2, 3, 4}));
}

TEST(RunColumns, DifferingSettings) {
    const RunColumns columns;
    std::vector<RunRecord> runs{test::finishedRun(1, cifarPreActivation(29), 1, 0.8),
                                test::finishedRun(2, cifarPreActivation(29), 2, 0.9)};
    runs[1].spec.arch.name = "renamed";    // decides nothing
    runs[1].spec.data.path = "/elsewhere"; // the same CIFAR-10
    runs[1].spec.config.learningRate = 0.05;
    std::vector<std::string> keys;
    for (const RunColumn* column : differingSettings(columns, runs)) {
        keys.push_back(column->key);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"seed", "learning-rate"}));
    EXPECT_TRUE(differingSettings(columns, std::span<const RunRecord>{}).empty());
}

} // namespace
} // namespace sharesnet
