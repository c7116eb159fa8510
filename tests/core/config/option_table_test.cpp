#include "core/config/option_table.h"

#include "core/base/error.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace sharesnet {
namespace {

using test::errorOf;

std::string errorOfText(const std::string& name, const std::string& text) {
    TrainConfig config;
    return errorOf([&] { setOptionFromText(config, trainOption(name), text); });
}

std::string errorOfJson(const nlohmann::json& json) {
    return errorOf([&] { trainConfigFromJson(json); });
}

// Every field differs from its default. The binding names each field, so that a new one cannot be
// forgotten here.
TrainConfig changedConfig() {
    TrainConfig config;
    auto& [epochs, batchSize, learningRate, schedule, warmupEpochs, milestones, stepFactor,
           scheduleStart, scheduleEpochs, momentum, nesterov, weightDecay, normWeightDecay,
           clipGradNorm, accumulateSteps, processes, syncBatchNorm, bf16Gradients, emaDecay,
           labelSmoothing, augment, trainCrop, cropScale, cropRatio, colorJitter, lighting,
           randAugment, randAugmentLevel, testCrop, cutout, randomErasing, mixup, seed,
           evaluateEvery, patience, checkpointMinutes, keepEvery, histogramSteps, useSteps, device,
           precision, threads, deterministic, dataThreads, imageCache, cacheFolder, limitTrain,
           limitTest] = config;
    epochs = 3;
    batchSize = 64;
    learningRate = 0.1 + 0.2; // needs all 17 digits
    schedule = Schedule::OneCycle;
    warmupEpochs = 0.5;
    milestones = {7, 8};
    stepFactor = 0.1;
    scheduleStart = 2;
    scheduleEpochs = 5;
    momentum = 0.85;
    nesterov = false;
    weightDecay = 1e-4;
    labelSmoothing = 1.0 / 3;
    augment = false;
    trainCrop = TrainCrop::Resized;
    cropScale = 0.2;
    cropRatio = 1.5;
    colorJitter = 0.4;
    lighting = 0.1;
    randAugment = 2;
    randAugmentLevel = 10;
    testCrop = 0.875;
    seed = 9'007'199'254'740'991;
    evaluateEvery = 2;
    normWeightDecay = false;
    clipGradNorm = 1.5;
    accumulateSteps = 2;
    processes = 4;
    syncBatchNorm = true;
    bf16Gradients = true;
    emaDecay = 0.999;
    cutout = 8;
    randomErasing = 0.25;
    mixup = 0.2;
    patience = 4;
    checkpointMinutes = 0.25;
    keepEvery = 10;
    histogramSteps = 50;
    useSteps = 100;
    device = "cuda:1";
    precision = Precision::Bf16;
    threads = 4;
    deterministic = true;
    dataThreads = 3;
    imageCache = 2.5;
    cacheFolder = "/scratch/sharesnet";
    limitTrain = 1'000;
    limitTest = 500;
    return config;
}

// The quick way and the parser's come to the same, whatever the text.
TEST(OptionTable, readsItsTextAsTheParserDoes) {
    const TrainConfig changed = changedConfig();
    const std::string text = toJson(changed).dump();
    EXPECT_EQ(trainConfigFromText(text), changed);
    EXPECT_EQ(trainConfigFromText(toJson(TrainConfig{}).dump()), TrainConfig{});
    EXPECT_EQ(trainConfigFromText("{}"), TrainConfig{});
    EXPECT_EQ(trainConfigFromText(R"({"batch-size":64,"augment":false})").batchSize, 64);
    EXPECT_EQ(trainConfigFromText(R"({"augment":false,"batch-size":64})").batchSize, 64)
        << "in another order";
    EXPECT_EQ(trainConfigFromText(R"( { "epochs" : 1e1, "micro-batches": 2 } )").epochs, 10);
    EXPECT_EQ(trainConfigFromText(R"({"device":"c\u0070u"})").device, "cpu");
    for (std::size_t end = 0; end < text.size(); ++end) {
        EXPECT_ANY_THROW(trainConfigFromText(text.substr(0, end))) << end;
    }
    for (const char* wrong :
         {R"({"epochs":0})", R"({"epochs":"x"})", R"({"epochs":1}x)", R"({"epochs":1,})",
          R"({"epochs":1.5})", R"({"milestones":[1,]})", R"({"schedule":"bend"})",
          R"({"unknown":1})", R"({"epochs":null})", R"({"nesterov":tru})"}) {
        EXPECT_ANY_THROW(trainConfigFromText(wrong)) << wrong;
    }
}

TEST(OptionTable, HelpSaysWhatZeroStandsFor) {
    EXPECT_EQ(optionHelp(trainOption("limit-train")),
              "Use only this many training images (0 = all).");
    EXPECT_EQ(optionHelp(trainOption("epochs")), trainOption("epochs").help);
    for (const Option& option : trainOptions()) {
        EXPECT_EQ(option.help.back(), '.') << option.name;
        EXPECT_EQ(option.help.find("0 ="), std::string::npos) << option.name << " says it twice";
        EXPECT_TRUE(option.zero.empty() || option.minimum == 0) << option.name;
    }
}

TEST(OptionTable, everyFieldIsAnOptionOnce) {
    const TrainConfig defaults;
    const TrainConfig changed = changedConfig();
    std::set<std::string> names;
    TrainConfig copied;
    for (const Option& option : trainOptions()) {
        names.insert(option.name);
        EXPECT_NE(option.get(changed), option.get(defaults))
            << option.name << " is another option's field";
        EXPECT_FALSE(option.label.empty() || option.group.empty() || option.help.empty())
            << option.name;
        option.assign(copied, option.get(changed));
        TrainConfig one;
        option.assign(one, option.get(changed));
        EXPECT_FALSE(option.same(one, defaults)) << option.name << " compares another field";
        EXPECT_TRUE(option.same(one, changed)) << option.name;
    }
    EXPECT_EQ(copied, changed) << "a field has no option";
    EXPECT_EQ(names, (std::set<std::string>{"epochs",
                                            "batch-size",
                                            "learning-rate",
                                            "schedule",
                                            "warmup-epochs",
                                            "milestones",
                                            "step-factor",
                                            "schedule-epochs",
                                            "schedule-start",
                                            "momentum",
                                            "nesterov",
                                            "weight-decay",
                                            "augment",
                                            "train-crop",
                                            "crop-scale",
                                            "crop-ratio",
                                            "color-jitter",
                                            "lighting",
                                            "rand-augment",
                                            "rand-augment-level",
                                            "test-crop",
                                            "evaluate-every",
                                            "label-smoothing",
                                            "seed",
                                            "device",
                                            "precision",
                                            "threads",
                                            "data-threads",
                                            "image-cache",
                                            "cache-folder",
                                            "limit-train",
                                            "limit-test",
                                            "checkpoint-minutes",
                                            "histogram-steps",
                                            "use-steps",
                                            "keep-every",
                                            "norm-weight-decay",
                                            "clip-grad-norm",
                                            "accumulate",
                                            "processes",
                                            "sync-batch-norm",
                                            "bf16-gradients",
                                            "ema-decay",
                                            "cutout",
                                            "mixup",
                                            "random-erasing",
                                            "deterministic",
                                            "patience"}));
}

// Runs and checkpoints of earlier versions hold the earlier names.
TEST(OptionTable, earlierNamesAreReadAndNeverWritten) {
    TrainConfig expected;
    expected.normWeightDecay = false;
    expected.clipGradNorm = 1.5;
    expected.accumulateSteps = 2;
    expected.emaDecay = 0.99;
    const TrainConfig read = trainConfigFromJson({{"decay-norms", false},
                                                  {"clip-norm", 1.5},
                                                  {"micro-batches", 2},
                                                  {"average-decay", 0.99}});
    EXPECT_EQ(read, expected);
    EXPECT_EQ(trainConfigFromJson(toJson(read)), expected);
    EXPECT_FALSE(toJson(read).contains("micro-batches"));
    EXPECT_EQ(toJson(read)["accumulate"], 2);
    EXPECT_EQ(trainOption("grad-accum-steps").name, "accumulate");
    EXPECT_EQ(errorOfText("micro-batches", "0"), "accumulate: 0 is not within 1..1024");
}

// A name leads to one option only, whatever kind of name it is.
TEST(OptionTable, noNameIsUsedTwice) {
    std::set<std::string> names;
    for (const Option& option : trainOptions()) {
        EXPECT_TRUE(names.insert(option.name).second) << option.name;
        for (const std::string& alias : option.aliases) {
            EXPECT_TRUE(names.insert(alias).second) << alias;
        }
    }
}

TEST(OptionTable, defaultsAreWithinTheirRanges) {
    for (const Option& option : trainOptions()) {
        TrainConfig config;
        EXPECT_NO_THROW(setOption(config, option, option.defaultValue())) << option.name;
        EXPECT_EQ(config, TrainConfig{}) << option.name;
    }
}

TEST(OptionTable, jsonTextReadsBackToTheSameBits) {
    const TrainConfig config = changedConfig();
    EXPECT_EQ(trainConfigFromJson(nlohmann::json::parse(toJson(config).dump())), config);
}

TEST(OptionTable, commandLineTextReadsBackToTheSameBits) {
    for (const TrainConfig& config : {changedConfig(), TrainConfig{}}) {
        TrainConfig copied = config == TrainConfig{} ? changedConfig() : TrainConfig{};
        for (const Option& option : trainOptions()) {
            setOptionFromText(copied, option, optionText(config, option));
        }
        EXPECT_EQ(copied, config);
    }
}

TEST(OptionTable, textsAreAsPeopleWriteThem) {
    const TrainConfig config;
    EXPECT_EQ(optionText(config, trainOption("milestones")), "60,120,160");
    EXPECT_EQ(optionText(config, trainOption("weight-decay")), "0.0005");
    EXPECT_EQ(optionText(config, trainOption("learning-rate")), "0.1");
    EXPECT_EQ(optionText(config, trainOption("warmup-epochs")), "0");
    EXPECT_EQ(optionText(config, trainOption("nesterov")), "true");
    EXPECT_EQ(optionText(config, trainOption("schedule")), "cosine");
    EXPECT_EQ(toJson(config)["schedule"], "cosine");
    EXPECT_EQ(toJson(config)["precision"], "auto");
}

TEST(OptionTable, emptyListReadsBack) {
    TrainConfig config;
    setOptionFromText(config, trainOption("milestones"), "");
    EXPECT_TRUE(config.milestones.empty());
    EXPECT_EQ(optionText(config, trainOption("milestones")), "");
}

TEST(OptionTable, rangesAreInclusiveAndErrorsExact) {
    TrainConfig config;
    EXPECT_NO_THROW(setOptionFromText(config, trainOption("learning-rate"), "10"));
    EXPECT_NO_THROW(setOptionFromText(config, trainOption("learning-rate"), "0"));
    EXPECT_NO_THROW(setOptionFromText(config, trainOption("seed"), "9007199254740991"));
    EXPECT_EQ(errorOfText("learning-rate", "20"), "learning-rate: 20 is not within 0..10");
    EXPECT_EQ(errorOfText("learning-rate", "10.000001"),
              "learning-rate: 10.000001 is not within 0..10");
    EXPECT_EQ(errorOfText("learning-rate", "nan"), "learning-rate: nan is not within 0..10");
    EXPECT_EQ(errorOfText("learning-rate", "-0.5"), "learning-rate: -0.5 is not within 0..10");
    EXPECT_EQ(errorOfText("epochs", "0"), "epochs: 0 is not within 1..100000");
    EXPECT_EQ(errorOfText("seed", "9007199254740992"),
              "seed: 9007199254740992 is not within 0..9007199254740991");
    EXPECT_EQ(errorOfText("milestones", "60,0"), "milestones: 0 is not within 1..100000");
}

TEST(OptionTable, wrongKindsAreErrors) {
    EXPECT_EQ(errorOfText("epochs", "ten"), "epochs: 'ten' is not a whole number");
    EXPECT_EQ(errorOfText("epochs", "2.5"), "epochs: '2.5' is not a whole number");
    EXPECT_EQ(errorOfText("epochs", ""), "epochs: '' is not a whole number");
    EXPECT_EQ(errorOfText("momentum", "0.9x"), "momentum: '0.9x' is not a number");
    EXPECT_EQ(errorOfText("nesterov", "maybe"), "nesterov: 'maybe' is neither true nor false");
    EXPECT_EQ(errorOfText("schedule", "linear"),
              "schedule: 'linear' is not one of constant, step, cosine, one-cycle");
    EXPECT_EQ(errorOfText("device", "gpu"), "device: 'gpu' is not auto, cpu or cuda:N");
    EXPECT_EQ(errorOfText("milestones", "60,x"), "milestones: 'x' is not a whole number");
    EXPECT_EQ(errorOfJson({{"epochs", 2.5}}), "epochs: 2.5 is not a whole number");
    EXPECT_EQ(errorOfJson({{"epochs", "3"}}), "epochs: '3' is not a whole number");
    EXPECT_EQ(errorOfJson({{"nesterov", 1}}), "nesterov: 1 is neither true nor false");
    EXPECT_EQ(errorOfJson({{"milestones", 60}}), "milestones: 60 is not a list of whole numbers");
    EXPECT_EQ(errorOfJson({{"schedule", 2}}),
              "schedule: 2 is not one of constant, step, cosine, one-cycle");
    EXPECT_EQ(errorOfJson({{"device", nullptr}}), "device: null is not text");
    EXPECT_EQ(errorOfJson({{"momentum", true}}), "momentum: true is not a number");
    EXPECT_EQ(errorOfJson(nlohmann::json::array()),
              "training options: an object with an entry for each option is expected");
}

TEST(OptionTable, wholeNumbersMayBeWrittenAsFloats) {
    TrainConfig config;
    setOption(config, trainOption("epochs"), 10.0);
    EXPECT_EQ(config.epochs, 10);
    setOptionFromText(config, trainOption("batch-size"), "1e2");
    EXPECT_EQ(config.batchSize, 100);
    setOption(config, trainOption("milestones"), {3.0, 4.0});
    EXPECT_EQ(config.milestones, (std::vector<int>{3, 4}));
    EXPECT_EQ(errorOfText("epochs", "99999999999999999999"),
              "epochs: 1e+20 is not within 1..100000");
}

TEST(OptionTable, devicesAreAutoCpuOrANumberedGpu) {
    for (const char* device : {"auto", "cpu", "cuda:0", "cuda:999"}) {
        EXPECT_EQ(errorOfText("device", device), "") << device;
    }
    for (const char* device : {"", "cuda", "cuda:", "cuda:1000", "cuda:x", "cuda:-1", "CPU"}) {
        EXPECT_NE(errorOfText("device", device), "") << device;
    }
}

TEST(OptionTable, aFolderIsWholeWhereverItIsTyped) {
    TrainConfig config;
    setOptionFromText(config, trainOption("cache-folder"), "here/./cache/");
    EXPECT_EQ(config.cacheFolder, (std::filesystem::current_path() / "here/cache").string());
    setOptionFromText(config, trainOption("cache-folder"), "");
    EXPECT_EQ(config.cacheFolder, "");
}

TEST(OptionTable, aRefusedValueChangesNothing) {
    TrainConfig config;
    EXPECT_THROW(setOptionFromText(config, trainOption("milestones"), "5,0"), Error);
    EXPECT_EQ(config, TrainConfig{});
}

TEST(OptionTable, missingKeysKeepDefaultsAndUnknownOnesAreErrors) {
    TrainConfig expected;
    expected.epochs = 4;
    EXPECT_EQ(trainConfigFromJson({{"epochs", 4}}), expected);
    EXPECT_EQ(errorOfJson({{"learning_rate", 0.1}}),
              "there is no training option 'learning_rate'; did you mean 'learning-rate'?");
    EXPECT_NE(errorOf([] { trainOption("zzzzzz"); }).find("choose one of epochs, batch-size"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet
