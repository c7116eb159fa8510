#include "core/config/recipes.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/nearest_name.h"

#include <algorithm>
#include <iterator>

namespace sharesnet {
namespace {

TrainConfig optimizerOf(TrainConfig config, double weightDecay) {
    config.learningRate = 0.1;
    config.warmupEpochs = 0;
    config.momentum = 0.9;
    config.nesterov = true;
    config.weightDecay = weightDecay;
    config.labelSmoothing = 0;
    config.augment = true;
    config.trainCrop = TrainCrop::Pad;
    config.colorJitter = 0;
    config.lighting = 0;
    config.randAugment = 0;
    config.testCrop = 1;
    config.evaluateEvery = 1;
    config.limitTrain = 0;
    config.limitTest = 0;
    return config;
}

// Small batches: what a network learns in a minute is a matter of steps.
TrainConfig quick(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 5;
    config.batchSize = 64;
    config.schedule = Schedule::OneCycle;
    config.limitTrain = 6'000;
    config.limitTest = 1'000;
    return config;
}

TrainConfig medium(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 30;
    config.batchSize = 128;
    config.schedule = Schedule::Cosine;
    return config;
}

// The recipe of the wide-residual-networks code, which the paper uses for CIFAR.
TrainConfig paperCifar(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 200;
    config.batchSize = 128;
    config.schedule = Schedule::Step;
    config.milestones = {60, 120, 160};
    config.stepFactor = 0.2;
    return config;
}

// That of fb.resnet.torch, which the paper uses for ImageNet.
TrainConfig paperImageNet(TrainConfig config) {
    config = optimizerOf(config, 1e-4);
    config.epochs = 90;
    config.batchSize = 256;
    config.schedule = Schedule::Step;
    config.milestones = {30, 60};
    config.stepFactor = 0.1;
    config.trainCrop = TrainCrop::Resized;
    config.cropScale = 0.08;
    config.cropRatio = 4.0 / 3;
    config.colorJitter = 0.4;
    config.lighting = 0.1;
    config.testCrop = 0.875;
    return config;
}

} // namespace

const std::vector<Recipe>& recipes() {
    static const std::vector<Recipe> kRecipes{
        {"quick", "Quick test",
         "5 epochs over 6,000 images in batches of 64, one cycle up to 0.1: a small network shows "
         "within a minute that it learns",
         quick},
        {"medium", "Medium",
         "30 epochs, cosine from 0.1: models are ranked almost as after a full training", medium},
        {"paper-cifar", "Paper, CIFAR",
         "200 epochs, 0.1 times 0.2 after 60, 120 and 160, weight decay 5e-4", paperCifar},
        {"paper-imagenet", "Paper, ImageNet",
         "90 epochs, batch 256, 0.1 divided by 10 every 30, weight decay 1e-4; resized crops, "
         "color "
         "jitter, lighting; tested on the 224 in the middle of 256",
         paperImageNet}};
    return kRecipes;
}

const Recipe& recipe(const std::string& id) {
    const auto found = std::ranges::find(recipes(), id, &Recipe::id);
    if (found == recipes().end()) {
        std::vector<std::string> ids;
        std::ranges::transform(recipes(), std::back_inserter(ids), &Recipe::id);
        const std::string nearest = nearestName(id, ids);
        throw nearest.empty()
            ? Error("there is no recipe '%1'; choose one of %2", id, joined(ids, ", "))
            : Error("there is no recipe '%1'; did you mean '%2'?", id, nearest);
    }
    return *found;
}

} // namespace sharesnet
