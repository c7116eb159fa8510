#pragma once

#include "models/checkpoint/checkpoint.h"
#include "models/network/move_to_device.h"
#include "models/step/training_step.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <map>
#include <string>
#include <vector>

// A few steps of the tiny network, on any device, and what came of them: to be compared with
// others.

namespace sharesnet::test {

constexpr int kSteps = 6;

inline BatchTensors seededBatch(std::int64_t images, int seed, bool mixed = false) {
    auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(seed));
    BatchTensors batch{
        torch::randn({images, 3, 16, 16}, generator).contiguous(torch::MemoryFormat::ChannelsLast),
        torch::randint(0, 10, {images}, generator, torch::kInt64)};
    if (mixed) {
        batch.mixupLabels = batch.labels.flip(0);
        batch.mixupLambda = 0.1 * seed;
    }
    return batch;
}

inline std::vector<BatchTensors> allBatches(bool mixed = false) {
    std::vector<BatchTensors> all;
    for (int i = 0; i < kSteps; ++i) {
        all.push_back(seededBatch(8, i + 1, mixed));
    }
    return all;
}

// Whatever changes a step, but for momentum.
inline TrainConfig everyOption() {
    TrainConfig config;
    config.clipGradNorm = 0.5;
    config.emaDecay = 0.9;
    config.normWeightDecay = false;
    config.nesterov = false;
    config.labelSmoothing = 0.1;
    config.accumulateSteps = 2;
    return config;
}

inline BatchTensors moved(BatchTensors batch, torch::Device device) {
    for (torch::Tensor* tensor : {&batch.images, &batch.labels, &batch.mixupLabels}) {
        *tensor = tensor->defined() ? tensor->to(device) : *tensor;
    }
    return batch;
}

// All tensors are on the CPU.
struct Outcome {
    std::map<std::string, torch::Tensor> tensors; // weights and running statistics
    std::map<std::string, torch::Tensor> momentum;
    std::map<std::string, torch::Tensor> averages;
    std::vector<StepResult> results;
    std::string whyNot;
};

inline std::map<std::string, torch::Tensor>
copied(const std::map<std::string, torch::Tensor>& tensors) {
    std::map<std::string, torch::Tensor> copies;
    for (const auto& [name, tensor] : tensors) {
        copies.emplace(name, tensor.detach().clone().cpu());
    }
    return copies;
}

inline Outcome trained(TrainConfig config, const GraphCapture& capture,
                       const std::vector<BatchTensors>& batches,
                       const ComputeDevice& device = chooseDevice("cpu", Precision::Fp32, 1)) {
    config.batchSize = 8;
    SharedResNet network(tinyArch());
    initialize(network, 3);
    moveToDevice(network, device.device);
    TrainingStep step(network, config, device);
    if (capture) {
        step.capture(capture);
    }
    Outcome outcome;
    double rate = 0.03;
    for (const BatchTensors& batch : batches) {
        outcome.results.push_back(step.run(moved(batch, device.device), rate *= 0.9));
    }
    outcome.tensors = copied(networkTensors(network));
    outcome.momentum = copied(step.optimizer().state());
    if (step.average() != nullptr) {
        outcome.averages = copied(step.average()->state());
    }
    outcome.whyNot = step.whyNotCaptured().english();
    return outcome;
}

// A step rounds in another order, and the next one starts from there.
inline void expectSame(const std::map<std::string, torch::Tensor>& a,
                       const std::map<std::string, torch::Tensor>& b, double tolerance) {
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a) {
        const torch::Tensor& other = b.at(name);
        const double gap = (tensor - other).norm().item<double>();
        EXPECT_LE(gap, 1e-2 * tolerance + tolerance * other.norm().item<double>()) << name;
    }
}

inline void expectSame(const Outcome& a, const Outcome& b, double tolerance = 1e-4) {
    expectSame(a.tensors, b.tensors, tolerance);
    expectSame(a.momentum, b.momentum, tolerance);
    expectSame(a.averages, b.averages, tolerance);
    ASSERT_EQ(a.results.size(), b.results.size());
    for (std::size_t i = 0; i < a.results.size(); ++i) {
        EXPECT_NEAR(a.results[i].loss, b.results[i].loss, 0.1 * tolerance) << "step " << i;
        // where two classes are nearly as likely, rounding decides
        EXPECT_NEAR(static_cast<double>(a.results[i].correct),
                    static_cast<double>(b.results[i].correct), tolerance > 1e-3 ? 1 : 0)
            << "step " << i;
        EXPECT_NEAR(a.results[i].gradientNorm, b.results[i].gradientNorm,
                    tolerance * b.results[i].gradientNorm)
            << "step " << i;
    }
}

} // namespace sharesnet::test
