#include "ui/training/recipes.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("Recipe", source);
}

TrainConfig optimizerOf(TrainConfig config, double weightDecay) {
    config.learningRate = 0.1;
    config.warmupEpochs = 0;
    config.momentum = 0.9;
    config.nesterov = true;
    config.weightDecay = weightDecay;
    config.labelSmoothing = 0;
    config.augment = true;
    config.evaluateEvery = 1;
    return config;
}

TrainConfig quickLook(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 3;
    config.batchSize = 128;
    config.schedule = Schedule::OneCycle;
    return config;
}

TrainConfig evening(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 30;
    config.batchSize = 128;
    config.schedule = Schedule::Cosine;
    return config;
}

TrainConfig paperCifar(TrainConfig config) {
    config = optimizerOf(config, 5e-4);
    config.epochs = 200;
    config.batchSize = 128;
    config.schedule = Schedule::Step;
    config.milestones = {60, 120, 160};
    config.stepFactor = 0.2;
    return config;
}

TrainConfig paperImageNet(TrainConfig config) {
    config = optimizerOf(config, 1e-4);
    config.epochs = 90;
    config.batchSize = 256;
    config.schedule = Schedule::Step;
    config.milestones = {30, 60};
    config.stepFactor = 0.1;
    return config;
}

} // namespace

std::vector<Recipe> recipes() {
    return {
        {text("Quick look"), text("3 epochs, one cycle up to 0.1: a first impression"), quickLook},
        {text("Half-way"), text("30 epochs, cosine from 0.1: close to the final order of models"),
         evening},
        {text("Paper, CIFAR"),
         text("200 epochs, 0.1 times 0.2 after 60, 120 and 160, weight decay 5e-4"), paperCifar},
        {text("Paper, ImageNet"),
         text("90 epochs, batch 256, 0.1 divided by 10 every 30, weight decay 1e-4"),
         paperImageNet},
    };
}

} // namespace sharesnet
