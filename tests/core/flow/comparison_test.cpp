#include "core/flow/comparison.h"

#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

std::vector<RunRecord> twoRuns() {
    std::vector<RunRecord> runs{
        test::finishedRun(1, cifarPreActivation(29), 1, 0.8),
        test::finishedRun(2, setStageShared(cifarPreActivation(29), 2, false), 2, 0.9)};
    runs[1].spec.arch.stages.push_back({3, 512, 2, {}});
    return runs;
}

TEST(Comparison, OfSettingsThatDiffer) {
    const RunColumns columns;
    const RunComparison found = compared(twoRuns(), columns, ComparedRows::Differing);
    std::vector<std::string> keys;
    for (const ComparedSetting& setting : found.settings) {
        keys.push_back(setting.column->key);
        EXPECT_TRUE(setting.differs);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"network", "sharing", "seed"}));
    EXPECT_EQ(found.settings[2].values, (std::vector<std::string>{"1", "2"}));
}

TEST(Comparison, OfAllSettings) {
    const RunColumns columns;
    const RunComparison found = compared(twoRuns(), columns, ComparedRows::All);
    std::size_t settings = 0;
    for (const RunColumn& column : columns.all()) {
        settings += column.setting ? 1 : 0;
    }
    EXPECT_EQ(found.settings.size(), settings);
    EXPECT_EQ(std::ranges::count_if(found.settings, &ComparedSetting::differs), 3);
}

TEST(Comparison, OfArchitectures) {
    const RunColumns columns;
    std::vector<RunRecord> runs = twoRuns();
    runs[1].spec.arch.classes = 100;
    runs.push_back(runs[0]);
    const RunComparison found = compared(runs, columns, ComparedRows::Differing);
    ASSERT_EQ(found.architectures.size(), 2U);
    const std::vector<std::string> expected{"classes: 10 -> 100",
                                            "stage 2 sharing of conv 2: blocks 2, 3 (A) -> none",
                                            "stage 4: - -> 3 blocks of 512 channels"};
    std::vector<std::string> changes;
    for (const FieldChange& each : found.architectures[0].changes) {
        changes.push_back(each.field.english() + ": " + each.before.english() + " -> " +
                          each.after.english());
    }
    EXPECT_EQ(found.architectures[0].run, 1U);
    EXPECT_EQ(changes, expected);
    EXPECT_EQ(found.architectures[0].changes[1].change, Change::Sharing);
    EXPECT_EQ(found.architectures[0].changes[2].change, Change::Added);
    EXPECT_EQ(found.architectures[1].run, 2U);
    EXPECT_TRUE(found.architectures[1].changes.empty());
}

TEST(Comparison, AsJson) {
    const RunColumns columns;
    const auto json = toJson(compared(twoRuns(), columns, ComparedRows::Differing));
    const auto& seed = json["settings"][2];
    EXPECT_EQ(seed["key"], "seed");
    EXPECT_EQ(seed["title"], "Seed");
    EXPECT_EQ(seed["values"], (nlohmann::ordered_json{"1", "2"}));
    EXPECT_EQ(seed["differs"], true);
    const auto& architecture = json["architectures"][0];
    EXPECT_EQ(architecture["run"], 1);
    EXPECT_EQ(architecture["changes"][0]["field"], "stage 2 sharing of conv 2");
    EXPECT_EQ(architecture["changes"][0]["first"], "blocks 2, 3 (A)");
    EXPECT_EQ(architecture["changes"][0]["this"], "none");
}

} // namespace
} // namespace sharesnet
