#include "core/run/events.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <string>

namespace sharesnet {
namespace {

std::string line(RunFact fact) {
    return toJson(TrainingEvent{7, 1.5, std::move(fact)}).dump();
}

TEST(EventJson, runStarted) {
    RunStarted fact;
    fact.parameters = 929'114;
    fact.parametersUnshared = 1'703'258;
    fact.stepsPerEpoch = 391;
    fact.epochs = 3;
    fact.trainImages = 50'000;
    fact.testImages = 10'000;
    fact.device = "cuda:0";
    fact.precision = "bf16";
    fact.environment = {{"torch", "1.13.1"}};
    EXPECT_EQ(
        line(fact),
        R"({"event":"run_started","run":7,"time":1.5,"parameters":929114,"parameters_unshared":1703258,)"
        R"("steps_per_epoch":391,"epochs":3,"first_step":1,"train_images":50000,"test_images":10000,)"
        R"("device":"cuda:0","precision":"bf16","environment":{"torch":"1.13.1"}})");
}

TEST(EventJson, step) {
    EXPECT_EQ(
        line(StepDone{1, 12, 2.25, 0.1, 400.5, 0.5, 1.5, 0, {}, 0.25}),
        R"({"event":"step","run":7,"time":1.5,"epoch":1,"step":12,"loss":2.25,"learning_rate":0.1,)"
        R"("images_per_second":400.5,"top1":0.5,"gradient_norm":1.5,"waiting_share":0.25})");
}

TEST(EventJson, aMeasuredStepSaysMore) {
    StepDone step{1, 10, 2.25, 0.1, 400.5, 0.5, 1.5};
    step.memoryBytes = 1'048'576;
    step.updateRatios = {0.001, std::numeric_limits<double>::quiet_NaN()};
    EXPECT_EQ(
        line(step),
        R"({"event":"step","run":7,"time":1.5,"epoch":1,"step":10,"loss":2.25,"learning_rate":0.1,)"
        R"("images_per_second":400.5,"top1":0.5,"gradient_norm":1.5,"waiting_share":0.0,)"
        R"("memory_bytes":1048576,"update_ratios":[0.001,"nan"]})");
    EXPECT_TRUE(isMeasured(1));
    EXPECT_FALSE(isMeasured(2));
    EXPECT_TRUE(isMeasured(10));
}

TEST(EventJson, epochWithAndWithoutEvaluation) {
    EpochDone fact{2, 20, 1.5, 0.5, true, 1.25, 0.75, 1, 8.5};
    EXPECT_EQ(
        line(fact),
        R"({"event":"epoch","run":7,"time":1.5,"epoch":2,"step":20,"train_loss":1.5,"train_top1":0.5,)"
        R"("test_loss":1.25,"test_top1":0.75,"test_top5":1.0,"seconds":8.5})");
    fact.evaluated = false;
    EXPECT_EQ(
        line(fact),
        R"({"event":"epoch","run":7,"time":1.5,"epoch":2,"step":20,"train_loss":1.5,"train_top1":0.5,)"
        R"("test_loss":null,"test_top1":null,"test_top5":null,"seconds":8.5})");
}

TEST(EventJson, marks) {
    EXPECT_EQ(
        line(RunMark{RunMark::Kind::LearningRate, 2, 12, 0.01}),
        R"({"event":"mark","run":7,"time":1.5,"kind":"learning_rate","epoch":2,"step":12,"learning_rate":0.01})");
    EXPECT_EQ(
        line(RunMark{RunMark::Kind::Evaluation, 2, 12, 0, 1.25, 0.5, 0.75}),
        R"({"event":"mark","run":7,"time":1.5,"kind":"evaluation","epoch":2,"step":12,"test_loss":1.25,)"
        R"("test_top1":0.5,"test_top5":0.75})");
}

TEST(EventJson, theOthers) {
    EXPECT_EQ(
        line(CheckpointSaved{CheckpointKind::Best, "/runs/1/best.safetensors", 2, 20}),
        R"({"event":"checkpoint","run":7,"time":1.5,"kind":"best","file":"/runs/1/best.safetensors","epoch":2,"step":20})");
    EXPECT_EQ(line(ActivationsReady{42, nullptr, {}}),
              R"({"event":"activations","run":7,"time":1.5,"query":42})");
    EXPECT_EQ(line(HistogramsDone{2, 12, 4, nullptr}),
              R"({"event":"histograms","run":7,"time":1.5,"epoch":2,"step":12})");
    EXPECT_EQ(line(RunPaused{}), R"({"event":"paused","run":7,"time":1.5})");
    EXPECT_EQ(line(RunResumed{}), R"({"event":"resumed","run":7,"time":1.5})");
    EXPECT_EQ(line(RunNoted{Message("2 images skipped")}),
              R"({"event":"note","run":7,"time":1.5,"message":"2 images skipped"})");
    EXPECT_EQ(
        line(RunFinished{true, 2, 25, 9.5}),
        R"({"event":"finished","run":7,"time":1.5,"stopped":true,"epochs":2,"steps":25,"seconds":9.5})");
    EXPECT_EQ(
        line(RunFailed{true, 12, Message("diverged")}),
        R"({"event":"failed","run":7,"time":1.5,"diverged":true,"step":12,"message":"diverged"})");
}

TEST(EventJson, numbersReadBackToTheSameBits) {
    for (const double value : {0.1 + 0.2, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 1e22}) {
        const std::string text = line(StepDone{1, 1, value, 0, 0, 0});
        const double read = nlohmann::json::parse(text)["loss"].get<double>();
        EXPECT_EQ(std::bit_cast<std::uint64_t>(read), std::bit_cast<std::uint64_t>(value)) << text;
    }
}

TEST(EventJson, numbersThatAreNoneAreTexts) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    const auto json = toJson(
        {1, 0, StepDone{1, 1, std::numeric_limits<double>::quiet_NaN(), kInfinite, -kInfinite, 0}});
    EXPECT_EQ(json["loss"], "nan");
    EXPECT_EQ(json["learning_rate"], "inf");
    EXPECT_EQ(json["images_per_second"], "-inf");
}

TEST(EventJson, bytesThatAreNotUtf8DoNotStopTheLine) {
    EXPECT_EQ(line(RunNoted{Message("caf\xe9")}),
              "{\"event\":\"note\",\"run\":7,\"time\":1.5,\"message\":\"caf\xef\xbf\xbd\"}");
}

} // namespace
} // namespace sharesnet
