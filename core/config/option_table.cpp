#include "core/config/option_table.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/nearest_name.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace sharesnet {
namespace {

constexpr double kMostEpochs = 100'000;
constexpr double kMostImages = 1'000'000'000;

// What the kinds of options have in common.
template <class Field>
Option optionOf(OptionKind kind, std::string name, std::string label, std::string group,
                Field TrainConfig::*field) {
    Option option;
    option.name = std::move(name);
    option.label = std::move(label);
    option.group = std::move(group);
    option.kind = kind;
    option.get = [field](const TrainConfig& config) { return nlohmann::json(config.*field); };
    option.same = [field](const TrainConfig& a, const TrainConfig& b) {
        return a.*field == b.*field;
    };
    option.assign = [field](TrainConfig& config, const nlohmann::json& value) {
        config.*field = value.get<Field>();
    };
    return option;
}

Option within(Option option, double minimum, double maximum) {
    option.minimum = minimum;
    option.maximum = maximum;
    return option;
}

Option helped(Option option, std::string help, bool advanced = false) {
    option.help = std::move(help);
    option.advanced = advanced;
    return option;
}

// What 0 stands for, instead of a number.
Option zeroed(Option option, std::string zero) {
    option.zero = std::move(zero);
    return option;
}

Option alias(Option option, std::vector<std::string> aliases) {
    option.aliases = std::move(aliases);
    return option;
}

// `choices` stand in the order of the enumeration.
template <class Enum>
Option choiceOf(std::string name, std::string label, std::string group, Enum TrainConfig::*field,
                std::vector<std::string> choices) {
    Option option;
    option.name = std::move(name);
    option.label = std::move(label);
    option.group = std::move(group);
    option.kind = OptionKind::Choice;
    option.get = [field, choices](const TrainConfig& config) {
        return nlohmann::json(choices.at(static_cast<std::size_t>(config.*field)));
    };
    option.same = [field](const TrainConfig& a, const TrainConfig& b) {
        return a.*field == b.*field;
    };
    option.assign = [field, choices](TrainConfig& config, const nlohmann::json& value) {
        const auto place = std::find(choices.begin(), choices.end(), value.get<std::string>());
        config.*field = static_cast<Enum>(place - choices.begin());
    };
    option.choices = std::move(choices);
    return option;
}

bool isDevice(const std::string& text) {
    constexpr std::string_view kCuda = "cuda:";
    const std::string_view number =
        std::string_view(text).substr(std::min(kCuda.size(), text.size()));
    return text == "auto" || text == "cpu" ||
           (text.starts_with(kCuda) && !number.empty() && number.size() <= 3 &&
            std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }));
}

Option deviceOption() {
    Option option =
        optionOf(OptionKind::Text, "device", "Device", kMachineGroup, &TrainConfig::device);
    option.fits = isDevice;
    option.accepts = Message("auto, cpu or cuda:N");
    return helped(option, "Where to train: auto, cpu or cuda:N (GPU N, counted from 0).");
}

// What changes how fast results come, and no bit of them.
Option withoutEffect(Option option) {
    option.changesNoBit = true;
    return option;
}

Option folderOption() {
    Option option = optionOf(OptionKind::Text, "cache-folder", "Cache folder", kMachineGroup,
                             &TrainConfig::cacheFolder);
    option.folder = true;
    return withoutEffect(
        helped(option,
               "Folder for lists of images and decoded images, instead of your cache folder; a run "
               "keeps using it when it is resumed or evaluated.",
               true));
}

std::vector<Option> makeOptions() {
    using C = TrainConfig;
    using K = OptionKind;
    return {
        helped(within(optionOf(K::Integer, "epochs", "Epochs", "Run", &C::epochs), 1, kMostEpochs),
               "How many times to go through the training images."),
        helped(within(optionOf(K::Integer, "batch-size", "Batch size", "Run", &C::batchSize), 1,
                      65'536),
               "Images in one step."),
        helped(within(optionOf(K::Integer, "seed", "Seed", "Run", &C::seed), 0, kLargestSeed),
               "Starting point of every random choice: initial weights, order of the images, "
               "augmentation."),
        helped(within(optionOf(K::Integer, "evaluate-every", "Evaluate every", "Run",
                               &C::evaluateEvery),
                      1, kMostEpochs),
               "Epochs between two evaluations on the test images; the last epoch is always "
               "evaluated.",
               true),
        zeroed(helped(within(optionOf(K::Integer, "patience", "Patience", "Run", &C::patience), 0,
                             kMostEpochs),
                      "Stop after N epochs without improvement in test accuracy.", true),
               "off"),
        zeroed(helped(within(optionOf(K::Real, "checkpoint-minutes", "Checkpoint every", "Run",
                                      &C::checkpointMinutes),
                             0, 1'440),
                      "Minutes between two checkpoints within an epoch.", true),
               "end of epoch"),
        zeroed(helped(within(optionOf(K::Integer, "keep-every", "Keep every", "Run", &C::keepEvery),
                             0, kMostEpochs),
                      "Epochs between two checkpoints that are kept, beside the last ones and the "
                      "best.",
                      true),
               "none"),
        zeroed(
            helped(within(optionOf(K::Integer, "histogram-steps", "Histograms every", "Run",
                                   &C::histogramSteps),
                          0, 1'000'000),
                   "Steps between two histograms of the weights and gradients of each layer. "
                   "Each takes about 10 ms per million weights, and 0.5 KB per layer on the disk; "
                   "at most 128 are kept, evenly over the run.",
                   true),
            "off"),
        zeroed(
            helped(within(optionOf(K::Integer, "use-steps", "Uses every", "Run", &C::useSteps), 0,
                          1'000'000),
                   "Steps between two measurements of what a shared convolution does at each of "
                   "its uses, on 16 test images; 100 takes about 1 % of the time. At most 128 are "
                   "kept, evenly over the run.",
                   true),
            "off"),
        helped(within(optionOf(K::Real, "learning-rate", "Learning rate", "Schedule",
                               &C::learningRate),
                      0, 10),
               "Learning rate at the peak of the schedule."),
        helped(choiceOf("schedule", "Schedule", "Schedule", &C::schedule,
                        {"constant", "step", "cosine", "one-cycle"}),
               "How the learning rate changes over the run."),
        helped(
            within(optionOf(K::Real, "warmup-epochs", "Warm-up", "Schedule", &C::warmupEpochs), 0,
                   kMostEpochs),
            "Epochs of linear warm-up from 0, before the schedule proper; one-cycle has its own.",
            true),
        helped(
            within(optionOf(K::IntegerList, "milestones", "Milestones", "Schedule", &C::milestones),
                   1, kMostEpochs),
            "Epochs after which the step schedule multiplies the learning rate by the step factor.",
            true),
        helped(within(optionOf(K::Real, "step-factor", "Step factor", "Schedule", &C::stepFactor),
                      0, 1),
               "The step schedule multiplies the learning rate by this at each milestone (gamma).",
               true),
        zeroed(helped(within(optionOf(K::Integer, "schedule-epochs", "Schedule epochs", "Schedule",
                                      &C::scheduleEpochs),
                             0, kMostEpochs),
                      "Epochs that the schedule spans; its last learning rate is held after them.",
                      true),
               "all epochs"),
        helped(
            within(optionOf(K::Integer, "schedule-start", "Schedule start", "Schedule",
                            &C::scheduleStart),
                   0, kMostEpochs),
            "Epochs before the schedule begins, for a run whose schedule is restarted; its first "
            "learning rate holds until then.",
            true),
        helped(within(optionOf(K::Real, "momentum", "Momentum", "Optimizer", &C::momentum), 0, 1),
               "Momentum of stochastic gradient descent."),
        helped(optionOf(K::Boolean, "nesterov", "Nesterov", "Optimizer", &C::nesterov),
               "Nesterov momentum instead of plain momentum.", true),
        helped(
            within(optionOf(K::Real, "weight-decay", "Weight decay", "Optimizer", &C::weightDecay),
                   0, 1),
            "L2 penalty on every weight."),
        alias(helped(optionOf(K::Boolean, "norm-weight-decay", "Decay norms", "Optimizer",
                              &C::normWeightDecay),
                     "Weight decay on norms and biases too, as in the paper.", true),
              {"decay-norms"}),
        alias(zeroed(helped(within(optionOf(K::Real, "clip-grad-norm", "Clip gradient", "Optimizer",
                                            &C::clipGradNorm),
                                   0, 1'000'000),
                            "Largest norm of the gradient, which is scaled down to it.", true),
                     "off"),
              {"clip-norm", "clip-grad"}),
        alias(helped(within(optionOf(K::Integer, "accumulate", "Accumulation steps", "Optimizer",
                                     &C::accumulateSteps),
                            1, 1'024),
                     "Gradient accumulation steps: the batch is computed in this many parts, in "
                     "less memory; batch norm sees the parts.",
                     true),
              {"micro-batches", "grad-accum-steps"}),
        helped(within(optionOf(K::Integer, "processes", "Processes", "Optimizer", &C::processes), 1,
                      65'536),
               "Processes that train together, each with its part of every batch; batch norm sees "
               "the parts.",
               true),
        alias(helped(optionOf(K::Boolean, "sync-batch-norm", "Norm over processes", "Optimizer",
                              &C::syncBatchNorm),
                     "Batch norm over the whole batch instead of each process's part.", true),
              {"sync-bn"}),
        helped(optionOf(K::Boolean, "bf16-gradients", "Bf16 gradients", "Optimizer",
                        &C::bf16Gradients),
               "Processes send each other their gradients in bf16, half the bytes; sums are fp32.",
               true),
        alias(zeroed(
                  helped(
                      within(optionOf(K::Real, "ema-decay", "EMA decay", "Optimizer", &C::emaDecay),
                             0, 0.99999),
                      "Decay of the exponential moving average of the weights, which is what is "
                      "evaluated.",
                      true),
                  "off"),
              {"average-decay", "model-ema-decay"}),
        zeroed(
            helped(within(optionOf(K::Real, "label-smoothing", "Label smoothing", "Optimizer",
                                   &C::labelSmoothing),
                          0, 1),
                   "Label-smoothing factor: the part of the target spread evenly over all classes.",
                   true),
            "off"),
        helped(optionOf(K::Boolean, "augment", "Augment", "Data", &C::augment),
               "Crop at random and flip the training images."),
        helped(choiceOf("train-crop", "Random crop", "Data", &C::trainCrop, {"pad", "resized"}),
               "Where crops are taken: pad = in the image with an eighth of its width around it; "
               "resized = a part of any size and shape, scaled (as for ImageNet).",
               true),
        alias(helped(within(optionOf(K::Real, "crop-scale", "Smallest crop", "Data", &C::cropScale),
                            0.001, 1),
                     "Smallest part of the image's area that a resized crop takes.", true),
              {"scale"}),
        alias(helped(within(optionOf(K::Real, "crop-ratio", "Crop ratio", "Data", &C::cropRatio), 1,
                            10),
                     "How many times as wide as high, or as high as wide, a resized crop may be.",
                     true),
              {"ratio"}),
        zeroed(helped(within(optionOf(K::Real, "color-jitter", "Color jitter", "Data",
                                      &C::colorJitter),
                             0, 1),
                      "Strength of random changes of brightness, contrast and saturation.", true),
               "off"),
        zeroed(helped(within(optionOf(K::Real, "lighting", "Lighting", "Data", &C::lighting), 0, 1),
                      "Standard deviation of color noise along ImageNet's principal colors "
                      "(AlexNet: 0.1).",
                      true),
               "off"),
        alias(zeroed(helped(within(optionOf(K::Integer, "rand-augment", "RandAugment", "Data",
                                            &C::randAugment),
                                   0, 14),
                            "Random operations on each training image (RandAugment, usually 2).",
                            true),
                     "off"),
              {"randaugment"}),
        helped(within(optionOf(K::Integer, "rand-augment-level", "RandAugment level", "Data",
                               &C::randAugmentLevel),
                      0, 30),
               "How strong the operations of RandAugment are.", true),
        alias(helped(
                  within(optionOf(K::Real, "test-crop", "Test crop", "Data", &C::testCrop), 0.1, 1),
                  "Part of a test image that the network sees, of image folders and tars: 0.875 = "
                  "the middle 224 of 256 pixels.",
                  true),
              {"crop-pct"}),
        zeroed(
            helped(within(optionOf(K::Integer, "cutout", "Cutout", "Data", &C::cutout), 0, 1'024),
                   "Side in pixels of a square blanked at random in each training image.", true),
            "off"),
        zeroed(helped(within(optionOf(K::Real, "random-erasing", "Random erasing", "Data",
                                      &C::randomErasing),
                             0, 1),
                      "Probability that a random rectangle of a training image becomes noise.",
                      true),
               "off"),
        zeroed(
            helped(within(optionOf(K::Real, "mixup", "Mixup", "Data", &C::mixup), 0, 10),
                   "Mixes pairs of training images with weights from a beta distribution of this "
                   "parameter (alpha).",
                   true),
            "off"),
        zeroed(helped(within(optionOf(K::Integer, "limit-train", "Training images", "Data",
                                      &C::limitTrain),
                             0, kMostImages),
                      "Use only this many training images.", true),
               "all"),
        zeroed(
            helped(within(optionOf(K::Integer, "limit-test", "Test images", "Data", &C::limitTest),
                          0, kMostImages),
                   "Use only this many test images.", true),
            "all"),
        deviceOption(),
        helped(optionOf(K::Boolean, "deterministic", "Deterministic", kMachineGroup,
                        &C::deterministic),
               "Equal seeds give equal bits on a GPU too, more slowly; on a CPU they do so anyway, "
               "with the same number of threads.",
               true),
        helped(choiceOf("precision", "Precision", kMachineGroup, &C::precision,
                        {"auto", "fp32", "bf16"}),
               "Number format of the computation; auto = bf16 where the device is faster with it; "
               "weights stay in fp32."),
        zeroed(helped(within(optionOf(K::Integer, "threads", "Threads", kMachineGroup, &C::threads),
                             0, 1'024),
                      "Threads that compute.", true),
               "all physical cores, at most OMP_NUM_THREADS"),
        withoutEffect(helped(within(optionOf(K::Integer, "data-threads", "Data threads",
                                             kMachineGroup, &C::dataThreads),
                                    1, 256),
                             "Threads that prepare batches.", true)),
        withoutEffect(
            zeroed(helped(within(optionOf(K::Real, "image-cache", "Image cache", kMachineGroup,
                                          &C::imageCache),
                                 0, 1'000'000),
                          "GB of disk for decoded images of folders and tars that do not fit in "
                          "memory, so that later epochs and runs need not decode them.",
                          true),
                   "off")),
        folderOption(),
    };
}

} // namespace

const std::vector<Option>& trainOptions() {
    static const std::vector<Option> options = makeOptions();
    return options;
}

const Option& trainOption(const std::string& name) {
    std::vector<std::string> names;
    for (const Option& option : trainOptions()) {
        if (option.name == name ||
            std::ranges::find(option.aliases, name) != option.aliases.end()) {
            return option;
        }
        names.push_back(option.name);
    }
    const std::string nearest = nearestName(name, names);
    throw nearest.empty()
        ? Error("there is no training option '%1'; choose one of %2", name, joined(names, ", "))
        : Error("there is no training option '%1'; did you mean '%2'?", name, nearest);
}

} // namespace sharesnet
