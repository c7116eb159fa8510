#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

enum class Schedule { Constant, Step, Cosine, OneCycle };
enum class Precision { Auto, Fp32, Bf16 };

// Everything that decides a run besides architecture and data. Each field is an option of option_table.h, which holds its
// name, help, range and default.
struct TrainConfig {
    int epochs = 15;
    int batchSize = 128;
    double learningRate = 0.1; // the peak of the schedule
    Schedule schedule = Schedule::Cosine;
    double warmupEpochs = 0;                   // linear from 0 before the schedule proper; ignored by one-cycle
    std::vector<int> milestones{60, 120, 160}; // epochs after which the step schedule multiplies by stepFactor
    double stepFactor = 0.2;
    double momentum = 0.9;
    bool nesterov = true;
    double weightDecay = 5e-4;
    double labelSmoothing = 0;
    bool augment = true; // pad by a eighth of the width, random crop, horizontal flip
    std::uint64_t seed = 1;
    int evaluateEvery = 1;       // epochs; the last is always evaluated
    std::string device = "auto"; // auto, cpu, cuda:N
    Precision precision = Precision::Auto;
    int threads = 0;             // 0: all physical cores
    int dataThreads = 1;         // that prepare batches
    std::int64_t limitTrain = 0; // images; 0: all
    std::int64_t limitTest = 0;
    bool operator==(const TrainConfig&) const = default;
};

} // namespace sharesnet
