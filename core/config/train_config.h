#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

enum class Schedule { Constant, Step, Cosine, OneCycle };
enum class Precision { Auto, Fp32, Bf16 };
enum class TrainCrop { Pad, Resized };

// 2^53 - 1: every JSON reader holds it exactly
inline constexpr double kLargestSeed = 9'007'199'254'740'991;

// Everything that decides a run besides architecture and data. Each field is an option of
// option_table.h, which holds its name, help, range and default.
struct TrainConfig {
    int epochs = 15;
    int batchSize = 128;
    double learningRate = 0.1; // the peak of the schedule
    Schedule schedule = Schedule::Cosine;
    // linear from 0 before the schedule proper; ignored by one-cycle
    double warmupEpochs = 0;
    // epochs after which the step schedule multiplies by stepFactor
    std::vector<int> milestones{60, 120, 160};
    double stepFactor = 0.2;
    // epochs before the schedule begins: above 0 in a run whose schedule was restarted
    int scheduleStart = 0;
    // epochs that the schedule spans, then its last rate is held; 0: all from its start on
    int scheduleEpochs = 0;
    double momentum = 0.9;
    bool nesterov = true;
    double weightDecay = 5e-4;
    bool normWeightDecay = true; // weight decay on norms and biases too
    double clipGradNorm = 0;     // the gradient is scaled down to this Euclidean norm; 0: off
    int accumulateSteps = 1;     // gradient accumulation: parts that a batch is computed in
    int processes = 1;           // that train together, each a part of every batch
    bool syncBatchNorm = false;  // norms over all of them, instead of each its part
    bool bf16Gradients = false;  // what they send each other of gradients; sums are fp32
    double emaDecay = 0;         // exponential moving average of the weights; 0: off
    double labelSmoothing = 0;
    bool augment = true; // random crop, horizontal flip
    // pad by an eighth of the width and crop, or crop a part of any size and scale it
    TrainCrop trainCrop = TrainCrop::Pad;
    double cropScale = 0.08;    // smallest part of the area, for Resized
    double cropRatio = 4.0 / 3; // largest ratio of its sides
    double colorJitter = 0;     // strength; 0: none
    double lighting = 0;        // deviation; 0: none
    int randAugment = 0;        // operations; 0: none
    int randAugmentLevel = 9;
    double testCrop = 1;      // part of a test picture's sides that is looked at
    int cutout = 0;           // side of a square of each image that is blanked, in pixels; 0: none
    double randomErasing = 0; // probability that a rectangle of an image becomes noise
    double mixup = 0;         // parameter of the beta distribution of mixing weights; 0: none
    std::uint64_t seed = 1;
    int evaluateEvery = 1; // epochs; the last is always evaluated
    // ends the run after so many epochs without a better test accuracy; 0: never
    int patience = 0;
    // a checkpoint at least so often within an epoch; 0: at the end of epochs alone
    double checkpointMinutes = 10;
    // epochs between two checkpoints that are kept for the whole run; 0: none
    int keepEvery = 0;
    // steps between two histograms of weights and gradients; 0: none
    int histogramSteps = 0;
    // steps between two measurements of the uses of shared convolutions; 0: none
    int useSteps = 0;
    std::string device = "auto"; // auto, cpu, cuda:N
    Precision precision = Precision::Auto;
    int threads = 0; // 0: all physical cores
    // only computations that give the same bits each time, slower on a GPU
    bool deterministic = false;
    int dataThreads = 1;         // that prepare batches
    double imageCache = 0;       // GB on the disk for decoded pictures; 0: none are kept
    std::string cacheFolder;     // absolute, UTF-8; empty: the person's own
    std::int64_t limitTrain = 0; // images; 0: all
    std::int64_t limitTest = 0;
    bool operator==(const TrainConfig&) const = default;
};

} // namespace sharesnet
