#include "core/flow/run_export.h"

#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

namespace sharesnet {
namespace {

using namespace test;

class RunExportTest : public ::testing::Test {
  protected:
    RunExportTest() : store_(folder_.path()) {
        RunSpec spec = someSpec();
        spec.name = "one, \"two\"";
        run_ = store_.create(spec).run;
        RunStarted begun = started();
        begun.spec = spec;
        const RunMark rate{RunMark::Kind::LearningRate, 1, 2, 0.05};
        RunMark settings;
        settings.kind = RunMark::Kind::Settings;
        settings.step = 2;
        settings.text = std::string("epochs 3 -> 4, threads 0 -> 1");
        StepDone wild = stepOf(3);
        wild.loss = std::numeric_limits<double>::quiet_NaN();
        record(store_, run_,
               {begun, stepOf(1), stepOf(2), epochOf(1, 1.0 / 3), rate, settings, wild});
    }

    std::vector<std::string> curves() {
        std::string text;
        writeCurves(store_, std::span(&run_, 1), [&](const std::string& part) { text += part; });
        std::vector<std::string> lines;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) {
            lines.push_back(line);
        }
        return lines;
    }

    TemporaryFolder folder_;
    RunStore store_;
    std::int64_t run_ = 0;
};

TEST_F(RunExportTest, CurvesAreALineAStepWithWhatFollowedIt) {
    const auto lines = curves();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0],
              "run,name,step,epoch,time,loss,learning_rate,images_per_second,top1,gradient_norm,"
              "train_loss,train_top1,test_loss,test_top1,test_top5,seconds,mark,memory_bytes,"
              "update_ratios");
    EXPECT_EQ(lines[1], "1,\"one, \"\"two\"\"\",1,1,100.0,2.0,0.1,100.0,0.5,0.0,,,,,,,,,");
    EXPECT_EQ(lines[2], "1,\"one, \"\"two\"\"\",2,1,100.0,1.0,0.1,100.0,0.5,0.0,1.0,0.1,1.5,"
                        "0.3333333333333333,1.0,3.0,"
                        "\"learning rate 0.05; epochs 3 -> 4, threads 0 -> 1\",,");
    EXPECT_EQ(lines[3], "1,\"one, \"\"two\"\"\",3,2,100.0,nan,0.1,100.0,0.5,0.0,,,,,,,,,");
}

TEST_F(RunExportTest, MeasuredStepsHaveMemoryAndUpdateRatios) {
    StepDone more = stepOf(9);
    more.memoryBytes = 3'000'000;
    record(store_, run_, {more});
    StepDone step = stepOf(10);
    step.memoryBytes = 2'000'000;
    step.updateRatios = {0.5, 0.001};
    record(store_, run_, {step});
    const std::string line = curves().back();
    EXPECT_TRUE(line.ends_with(",2000000,0.5 0.001")) << line;
    const auto json = runJson(store_, run_, RunDetail::Steps)["step_metrics"];
    EXPECT_EQ(json.back()["memory_bytes"], 2'000'000);
    EXPECT_EQ(json.back()["update_ratios"], (std::vector{0.5, 0.001}));
    EXPECT_FALSE(json.front().contains("memory_bytes"));
    EXPECT_EQ(store_.run(run_).memoryBytes, 3'000'000) << "the most";
    EXPECT_EQ(runJson(store_, run_, RunDetail::Steps)["memory_bytes"], 3'000'000);
}

TEST_F(RunExportTest, AStepWithoutASpeedHasNone) {
    StepDone first = stepOf(10);
    first.imagesPerSecond = 0;
    record(store_, run_, {first});
    const std::string line = curves().back();
    EXPECT_TRUE(line.starts_with("1,\"one, \"\"two\"\"\",10,5,100.0,0.2,0.1,,0.5")) << line;
    EXPECT_TRUE(runJson(store_, run_, RunDetail::Steps)["step_metrics"]
                    .back()["images_per_second"]
                    .is_null());
}

TEST_F(RunExportTest, HistogramsAreALineEach) {
    std::string text;
    const auto write = [&](const std::string& part) { text += part; };
    EXPECT_EQ(errorOf([&] { writeHistograms(store_, run_, write); }),
              "run 1 has no histograms; train with --histogram-steps N to keep them");
    record(store_, run_,
           {HistogramsDone{
               1, 2, 2,
               std::make_shared<const std::vector<LayerHistogram>>(std::vector<LayerHistogram>{
                   {"stem.conv", LayerHistogram::Of::Weight, {-0.5, 0.5, 0, {3, 4}}},
                   {"stem.conv", LayerHistogram::Of::Gradient, {0, 1, 2, {5}}}})}});
    writeHistograms(store_, run_, write);
    EXPECT_EQ(text, "run,step,epoch,layer,kind,low,high,not_finite,counts\n"
                    "1,2,1,stem.conv,weight,-0.5,0.5,0,3 4\n"
                    "1,2,1,stem.conv,gradient,0.0,1.0,2,5\n");
}

TEST_F(RunExportTest, CurvesAreUtf8WhateverTheNameHolds) {
    store_.renameRun(run_, "caf\xE9");
    EXPECT_EQ(curves()[1].substr(0, 9), "1,caf\uFFFD,");
}

TEST_F(RunExportTest, JsonHasAllOfARun) {
    const auto brief = runJson(store_, run_, RunDetail::Epochs);
    EXPECT_EQ(brief["name"], "one, \"two\"");
    EXPECT_EQ(brief["state"], "running");
    EXPECT_EQ(brief["epoch_metrics"].size(), 1U);
    EXPECT_EQ(brief["marks"].size(), 2U);
    EXPECT_FALSE(brief.contains("step_metrics"));
    const auto whole = runJson(store_, run_, RunDetail::Steps);
    EXPECT_EQ(whole["step_metrics"].size(), 3U);
    EXPECT_EQ(whole["epoch_metrics"][0]["test_top1"], 1.0 / 3);
}

} // namespace
} // namespace sharesnet
