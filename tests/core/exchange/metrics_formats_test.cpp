#include "core/exchange/metrics_formats.h"

#include "core/base/error.h"
#include "core/exchange/board_curve.h"
#include "core/exchange/board_folder.h"
#include "core/flow/run_export.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/plain_records.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sharesnet {
namespace {

// Two runs of two steps and an epoch each.
class MetricsFormatsTest : public ::testing::Test {
  protected:
    MetricsFormatsTest() {
        for (const char* name : {"one", "two, \"quoted\""}) {
            RunSpec spec = test::someSpec();
            spec.name = name;
            RunStarted begun = test::started();
            begun.spec = spec;
            runs_.push_back(store_.create(spec).run);
            test::record(store_, runs_.back(),
                         {begun, test::stepOf(1), test::stepOf(2), test::epochOf(1, 1.0 / 3)});
        }
    }

    MetricsPlan planFor(MetricsForm form, const char* out) const {
        return {form, runs_, folder_ / out, {}};
    }

    test::TemporaryFolder folder_;
    RunStore store_{folder_ / "store"};
    std::vector<std::int64_t> runs_;
};

TEST_F(MetricsFormatsTest, ATableHasTheLinesOfAllRuns) {
    const MetricsPlan plan = planFor(MetricsForm::Csv, "runs.csv");
    EXPECT_EQ(writeMetrics(store_, plan).out, std::vector{plan.out});
    std::string all;
    writeCurves(store_, runs_, [&](const std::string& part) { all += part; });
    EXPECT_EQ(std::ranges::count(all, '\n'), 5) << "a head and four steps";
    EXPECT_EQ(test::fileContent(plan.out), all);
}

TEST_F(MetricsFormatsTest, JsonIsTheRunOrAListOfThem) {
    MetricsPlan plan = planFor(MetricsForm::Json, "runs.json");
    writeMetrics(store_, plan);
    const auto list = nlohmann::json::parse(test::fileContent(plan.out));
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[1]["name"], "two, \"quoted\"");
    plan.runs.resize(1);
    writeMetrics(store_, plan);
    EXPECT_EQ(nlohmann::json::parse(test::fileContent(plan.out)), list[0]);
}

TEST_F(MetricsFormatsTest, EachRunHasItsFolderOfTensorBoard) {
    const MetricsPlan plan = planFor(MetricsForm::TensorBoard, "log");
    const WrittenMetrics written = writeMetrics(store_, plan);
    ASSERT_EQ(written.out.size(), 2U);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        EXPECT_EQ(written.out[i], boardFolder(plan.out, runs_[i], store_.run(runs_[i]).spec.name));
        const auto& losses = seriesIn(written.out[i]).scalars.at(board_tag::kTrainLoss);
        EXPECT_EQ(losses.size(), 2U);
    }
    EXPECT_EQ(written.pictures, 0U);
}

TEST_F(MetricsFormatsTest, WhatIsCancelledLeavesNoFile) {
    for (const auto& [form, out] :
         {std::pair(MetricsForm::Csv, "runs.csv"), std::pair(MetricsForm::Json, "runs.json")}) {
        MetricsPlan plan = planFor(form, out);
        plan.cancelled = [] { return true; };
        EXPECT_THROW(writeMetrics(store_, plan), Cancelled);
        EXPECT_FALSE(std::filesystem::exists(plan.out));
    }
}

} // namespace
} // namespace sharesnet
