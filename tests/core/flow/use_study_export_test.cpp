#include "core/flow/use_study_export.h"

#include "core/base/error.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <limits>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

UseStudy twoUses() {
    UseStudy study;
    study.request.conv = parseConvAddress("stage2.conv2");
    study.source = "best.safetensors";
    study.shared = true;
    study.images = 40;
    study.asTrained = {0.5, 1.25};
    study.uses = {{2, 1, 0.5, kNone, kNone, 0.25, {1}, {0}, {0.5F}, {2}},
                  {3, 2, 0.75, 0.125, -0.5, 0, {1}, {0}, {0.5F}, {2}}};
    study.similarity = UseSimilarity{{1, -0.25, -0.25, 1}, 2, 72, 0.03125};
    study.gradientCosines = {1, kNone, kNone, kNone};
    study.skip = {std::nullopt, TestResult{0.25, 2}};
    study.repeat = {std::nullopt, TestResult{0.75, 1}};
    study.exit = {TestResult{0.125, 3}, TestResult{0.5, 1.25}};
    study.changedAnswers = {1, 1};
    study.changedImages = {{{40, 1, 0, 1}, {17, 0, 1, 0}}};
    study.updateCorrelations = {kNone, kNone, kNone, 1};
    study.extra = {{2, {0.5, 1.25}}, {3, {0.25, kNone}}};
    study.classNames = {"cat", "dog"};
    return study;
}

std::string textOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(UseStudyExport, JsonHoldsWhatWasFoundAndNullForWhatIsNotDefined) {
    const nlohmann::ordered_json json = toJson(twoUses());
    EXPECT_EQ(json["conv"], "stage2.conv2");
    EXPECT_EQ(json["as_trained"]["top1"], 0.5);
    EXPECT_TRUE(json["uses"][0]["relative_change"].is_null());
    EXPECT_TRUE(json["uses"][0]["skip"].is_null());
    EXPECT_EQ(json["uses"][0]["exit"]["loss"], 3);
    EXPECT_EQ(json["uses"][1]["cosine_to_descent"], -0.5);
    EXPECT_EQ(json["uses"][1]["repeat"]["top1"], 0.75);
    EXPECT_EQ(json["uses"][1]["norm"]["variance"][0], 2);
    EXPECT_EQ(json["similarity"]["matrix"][0][1], -0.25) << "negative values stay negative";
    EXPECT_EQ(json["similarity"]["samples"], 72);
    EXPECT_TRUE(json["gradient_cosines"][0][1].is_null());
    EXPECT_EQ(json["changed_answers"][0]["images"]["dog"], 1);
    EXPECT_EQ(json["changed_answers"][0]["indices"], (std::vector{40, 17}));
    EXPECT_EQ(json["update_correlations"][1][1], 1);
    EXPECT_EQ(json["extra"][1]["uses"], 3);
    EXPECT_TRUE(json["extra"][1]["loss"].is_null());
}

TEST(UseStudyExport, WhatWasNotAskedForIsNotThere) {
    UseStudy study;
    study.request.conv = parseConvAddress("stage2.conv2");
    study.request.measures = {UseMeasure::Activation};
    study.uses.resize(1);
    const nlohmann::ordered_json json = toJson(study);
    EXPECT_EQ(json["uses"][0].size(), 4U) << json;
    for (const char* key :
         {"similarity", "update_correlations", "gradient_cosines", "changed_answers", "extra"}) {
        EXPECT_FALSE(json.contains(key)) << key;
    }
}

TEST(UseStudyExport, TablesReadBackExactly) {
    const test::TemporaryFolder folder;
    const auto files = useStudyFiles(std::make_shared<const UseStudy>(twoUses()));
    EXPECT_THAT(writeFiles(files, folder / "new/study"),
                testing::UnorderedElementsAreArray(
                    useStudyNames({kUseMeasures.begin(), kUseMeasures.end()})))
        << "what is refused beforehand is what is written";
    EXPECT_EQ(nlohmann::ordered_json::parse(textOf(folder / "new/study/study.json")),
              toJson(twoUses()));
    EXPECT_EQ(
        textOf(folder / "new/study/uses.csv"),
        "use,block,activation,relative_change,cosine_to_descent,gradient_norm,"
        "similarity_to_first,skip_top1,skip_loss,repeat_top1,repeat_loss,exit_top1,exit_loss\r\n"
        "1,2,0.5,,,0.25,,,,,,0.125,3\r\n"
        "2,3,0.75,0.125,-0.5,0,-0.25,0.25,2,0.75,1,0.5,1.25\r\n");
    EXPECT_EQ(textOf(folder / "new/study/similarity.csv"), "1,-0.25\r\n-0.25,1\r\n");
    EXPECT_EQ(textOf(folder / "new/study/gradient-cosines.csv"), "1,\r\n,\r\n");
    EXPECT_EQ(textOf(folder / "new/study/update-correlations.csv"), ",\r\n,1\r\n");
    EXPECT_EQ(textOf(folder / "new/study/changed-answers.csv"),
              "from_use,to_use,image,class,answer_before,answer_after\r\n"
              "1,2,40,dog,cat,dog\r\n"
              "1,2,17,cat,dog,cat\r\n");
}

TEST(UseMeasures, AreReadByNameAndListedWhereTheyAreNot) {
    EXPECT_EQ(parseUseMeasures("all").size(), kUseMeasures.size());
    EXPECT_EQ(parseUseMeasures("skip,similarity,skip"),
              (std::vector{UseMeasure::Skip, UseMeasure::Similarity}));
    for (const UseMeasure measure : kUseMeasures) {
        EXPECT_EQ(parseUseMeasures(toString(measure)), std::vector{measure});
    }
    for (const char* text : {"", "skip,", "skipping"}) {
        EXPECT_NE(test::errorOf([&] { parseUseMeasures(text); })
                      .find("choose one of similarity, activation, updates, gradient, batch-norm, "
                            "skip, repeat, exit, extra, or all"),
                  std::string::npos)
            << text;
    }
}

} // namespace
} // namespace sharesnet
