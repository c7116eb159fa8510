#include "core/base/error.h"
#include "models/device/device.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <numeric>

namespace sharesnet::test {
namespace {

TEST(Engine, ListsTheCpuFirst) {
    const auto devices = engine().devices();
    ASSERT_FALSE(devices.empty());
    EXPECT_EQ(devices[0].id, "cpu");
    EXPECT_GT(devices[0].memoryBytes, 0);
    EXPECT_NE(devices[0].name.english().find("core"), std::string::npos);
    EXPECT_NE(engine().version().find("LibTorch"), std::string::npos);
}

TEST(Engine, ChoosesPrecisionAndThreads) {
    EXPECT_EQ(chooseDevice("cpu", Precision::Auto, 0).bf16, cpuComputesBf16());
    EXPECT_TRUE(chooseDevice("cpu", Precision::Bf16, 0).bf16);
    EXPECT_FALSE(chooseDevice("cpu", Precision::Fp32, 0).bf16);
    EXPECT_EQ(chooseDevice("cpu", Precision::Fp32, 0).threads, physicalCores());
    EXPECT_EQ(chooseDevice("cpu", Precision::Fp32, 3).text, "cpu (3 threads)");
    EXPECT_THROW(chooseDevice("cuda:", Precision::Auto, 0), Error);
    EXPECT_THROW(chooseDevice("", Precision::Auto, 0), Error);
}

TEST(Engine, EvaluatesACheckpointAsTheRunDid) {
    const TemporaryFolder folder;
    const RunJob job = tinyJob(folder);
    const Story story = train(job);
    const auto inspector = engine().openCheckpoint(folder / "last.safetensors", "cpu");
    EXPECT_EQ(inspector->info().spec.arch, job.spec.arch);
    EXPECT_EQ(inspector->info().epoch, 2);
    const Evaluation result = inspector->evaluate({{}, 96});
    EXPECT_EQ(result.images, 96);
    EXPECT_DOUBLE_EQ(result.loss, story.epochs.back().testLoss);
    EXPECT_DOUBLE_EQ(result.top1, story.epochs.back().testTop1);
    EXPECT_DOUBLE_EQ(result.top5, story.epochs.back().testTop5);

    ASSERT_EQ(result.classNames.size(), 10U);
    ASSERT_EQ(result.confusion.size(), 100U);
    EXPECT_EQ(std::accumulate(result.confusion.begin(), result.confusion.end(), std::int64_t{0}),
              96);
    std::int64_t right = 0;
    for (std::size_t c = 0; c < 10; ++c) {
        right += result.confusion[c * 11];
        const auto row = result.confusion.begin() + static_cast<std::ptrdiff_t>(c * 10);
        const auto of = std::accumulate(row, row + 10, std::int64_t{0});
        EXPECT_DOUBLE_EQ(result.perClassTop1.at(c).value() * static_cast<double>(of),
                         static_cast<double>(result.confusion[c * 11]));
    }
    EXPECT_DOUBLE_EQ(result.top1, static_cast<double>(right) / 96);
    EXPECT_THROW(inspector->evaluate({{}, 96, [] { return true; }}), Error);
}

TEST(Engine, ShowsActivationsOfACheckpoint) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 1;
    train(job);
    const auto inspector = engine().openCheckpoint(folder / "best.safetensors", "cpu");
    ActivationQuery query;
    query.conv = parseConvAddress("stage2.conv2");
    query.image = {20, 10, std::vector<std::uint8_t>(20 * 10 * 3, 200)};
    const FeatureMaps maps = inspector->activations(query);
    ASSERT_EQ(maps.uses.size(), 2U);
    EXPECT_EQ(maps.uses[1].block, 3);
    EXPECT_EQ(maps.uses[1].height, 8);
    EXPECT_EQ(maps.source.english(), "best.safetensors");
    query.conv.stage = 5;
    EXPECT_THROW(inspector->activations(query), Error);
    EXPECT_THROW(engine().openCheckpoint(folder / "none.safetensors", "cpu"), Error);
}

TEST(Engine, BenchMeasuresBothSides) {
    BenchRequest request;
    request.arch = tinyArch();
    request.batchSize = 8;
    request.steps = 2;
    request.device = "cpu";
    request.precision = Precision::Fp32;
    const TemporaryFolder folder;
    request.profile = folder / "trace.json";
    const BenchResult result = engine().bench(request, {});
    for (const double seconds :
         {result.split.data, result.split.forward, result.split.backward, result.split.optimizer}) {
        EXPECT_GT(seconds, 0);
    }
    std::ifstream file(request.profile);
    const auto trace = nlohmann::json::parse(file);
    EXPECT_TRUE(std::any_of(trace.begin(), trace.end(), [](const nlohmann::json& event) {
        return event.value("name", "").find("convolution") != std::string::npos;
    }));
    for (const BenchFigures& side : {result.ours, result.plain}) {
        EXPECT_EQ(side.precision, "fp32");
        EXPECT_GT(side.imagesPerSecond, 0);
        EXPECT_GT(side.peakMib, 1);
    }
    EXPECT_THROW(engine().bench(request, [] { return true; }), Error);
    request.batchSize = 0;
    EXPECT_THROW(engine().bench(request, {}), Error);
}

} // namespace
} // namespace sharesnet::test
