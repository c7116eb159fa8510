#pragma once

#include "core/base/message.h"
#include "core/config/run_spec.h"
#include "core/inspect/feature_map.h"
#include "core/inspect/use_study.h"
#include "core/statistics/histogram.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sharesnet {

// What a run tells. Steps and epochs are counted over the whole run, from 1. Accuracies are
// fractions, 0..1.

struct StepDone {
    int epoch = 0;
    std::int64_t step = 0;
    double loss = 0;
    double learningRate = 0;
    double imagesPerSecond = 0; // over the last second or so
    double top1 = 0;            // of this batch, in training
    double gradientNorm = 0;    // Euclidean, over all weights, before it was clipped
    // Measured every kMeasureEvery steps; else 0 and empty.
    std::int64_t memoryBytes = 0; // resident memory of the process, or what it holds of the GPU
    // Of each stage |update| / |weights|: the Euclidean norm of what the step has changed of the
    // stage's convolutions (momentum, weight decay and clipping included), over that of their
    // weights before it; a shared weight counts once. About 1e-3 is usual (CS231n, "Neural Networks
    // Part 3", ratio of weights:updates).
    std::vector<double> updateRatios = {};
    double waitingShare = 0; // of the time of imagesPerSecond, 0..1: spent waiting for data
};

inline constexpr std::int64_t kMeasureEvery = 10;
// Whether a step measures what takes time of its own; the first does, so that short runs do.
constexpr bool isMeasured(std::int64_t step) {
    return step == 1 || step % kMeasureEvery == 0;
}

struct EpochDone {
    int epoch = 0;
    std::int64_t step = 0;
    double trainLoss = 0;
    double trainTop1 = 0;
    bool evaluated = false; // the test figures hold
    double testLoss = 0;
    double testTop1 = 0;
    double testTop5 = 0;
    double seconds = 0; // training and evaluation
};

// What a person did to a run while it went on, after a step.
struct RunMark {
    enum class Kind { LearningRate, Evaluation, Settings };
    Kind kind = Kind::LearningRate;
    int epoch = 0; // under way
    std::int64_t step = 0;
    double learningRate = 0; // LearningRate: from the next step on, the schedule in proportion
    double testLoss = 0;     // Evaluation: over all test images
    double testTop1 = 0;
    double testTop5 = 0;
    // Settings: what a resume changed, "epochs 15 -> 30", from the next step on; what a branch is
    // of
    Message text = {};
};

struct StoredStep {
    StepDone step;
    double time = 0; // seconds since 1970, UTC
};

struct StoredEpoch {
    EpochDone epoch;
    double time = 0;
};

struct StoredMark {
    RunMark mark;
    double time = 0;
};

// The metrics of a run up to some step.
struct RunCurve {
    std::vector<StoredStep> steps;
    std::vector<StoredEpoch> epochs;
    std::vector<StoredMark> marks;
};

struct RunStarted {
    std::int64_t parameters = 0;
    std::int64_t parametersUnshared = 0;
    std::int64_t stepsPerEpoch = 0;
    int epochs = 0;
    // above 1 where the run was resumed: what the store holds from there on is void
    std::int64_t firstStep = 1;
    // resumed: the metrics up to there, as the checkpoint knows them; else null
    std::shared_ptr<const RunCurve> before;
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    std::string device;         // "cpu (2 threads)", "cuda:0 NVIDIA H200"
    std::string precision;      // "fp32" or "bf16"
    nlohmann::json environment; // versions, threads, hardware
    RunSpec spec;               // as the trainer has accepted it
};

enum class CheckpointKind {
    Last,
    Best,
    Kept // of every n-th epoch, for the whole run
};
std::string toString(CheckpointKind kind); // "last", "best", "kept"
// nullopt for any other text
std::optional<CheckpointKind> checkpointKindFrom(std::string_view text);

struct CheckpointSaved {
    CheckpointKind kind = CheckpointKind::Last;
    std::filesystem::path file;
    int epoch = 0; // finished epochs
    std::int64_t step = 0;
};

struct ActivationsReady {
    std::uint64_t queryId = 0;
    std::shared_ptr<const FeatureMaps> maps; // null: `message` says why
    Message message;
    double seconds = 0; // that training stood still for it
};

// How the weights and gradients of all layers are distributed at a step, before it changes them.
struct HistogramsDone {
    int epoch = 0;
    std::int64_t step = 0;
    std::int64_t stride = 1; // keptStride: the moments that are kept are multiples of it
    std::shared_ptr<const std::vector<LayerHistogram>> layers; // in the order of the network
};

// The numbers of a convolution's uses, over the same test images each time.
struct MeasuredUses {
    ConvAddress conv; // all its uses
    std::int64_t images = 0;
    std::vector<UseNumbers> uses; // of Activation and Gradient
};

// What the shared convolutions did at each of their uses, behind a step.
struct UsesMeasured {
    int epoch = 0; // under way
    std::int64_t step = 0;
    std::int64_t stride = 1; // keptStride: the moments that are kept are multiples of it
    std::shared_ptr<const std::vector<MeasuredUses>> convs;
};

struct RunPaused {};
struct RunResumed {};

// Something to know that does not end the run: skipped images, say.
struct RunNoted {
    Message message;
};

struct RunFinished {
    bool stopped = false; // asked to stop, before the last epoch
    int epochs = 0;       // finished
    std::int64_t steps = 0;
    double seconds = 0;
    Message message = {}; // stopped: that the last checkpoint could not be written; else empty
};

struct RunFailed {
    bool diverged = false; // a loss that is not finite; the last good checkpoint is kept
    std::int64_t step = 0; // where; 0: before the first
    Message message;
    double slowerRate = 0; // diverged: the setting `learning-rate` with which it might go on
};

using RunFact = std::variant<RunStarted, StepDone, EpochDone, RunMark, CheckpointSaved,
                             ActivationsReady, HistogramsDone, UsesMeasured, RunPaused, RunResumed,
                             RunNoted, RunFinished, RunFailed>;

struct TrainingEvent {
    std::int64_t run = 0; // id in the run store
    double time = 0;      // seconds since 1970, UTC
    RunFact fact;
};

double unixTime(); // now, for TrainingEvent::time

std::string toString(RunMark::Kind kind); // "learning_rate"

// One JSON object, as `--events` prints: event, run, time, then the fact's own. Activations have
// none but their id; histograms and the numbers of uses none but their step.
nlohmann::ordered_json toJson(const TrainingEvent& event);

// Takes events from a worker. publish is called on the worker's thread, must not block and must not
// throw.
class EventSink {
  public:
    virtual ~EventSink() = default;
    virtual void publish(const TrainingEvent& event) = 0;
};

} // namespace sharesnet
