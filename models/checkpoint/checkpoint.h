#pragma once

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/run/checkpoint_probe.h"
#include "core/run/events.h"
#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace sharesnet {

// How far a run has come.
struct TrainerState {
    int epoch = 0;              // finished epochs
    std::int64_t epochStep = 0; // steps done of the epoch that is under way
    std::int64_t stepsPerEpoch = 0;
    double lossSum = 0; // of the epoch under way, summed over its images
    std::int64_t correct = 0;
    std::int64_t images = 0;
    double epochSeconds = 0;
    double bestTop1 = -1; // of the test set; below 0: not evaluated yet
    int bestEpoch = 0;    // that had it
    // by which a person changed the schedule's rate while the run went on
    double learningRateFactor = 1;

    std::int64_t step() const { return epoch * stepsPerEpoch + epochStep; }
    bool operator==(const TrainerState&) const = default;
};

// Everything that a run needs to go on as if it had not been interrupted, and that looking at its
// network needs.
struct Checkpoint {
    CheckpointInfo info;
    std::array<float, 3> mean{0, 0, 0}; // the normalization of the training images
    std::array<float, 3> std{1, 1, 1};
    DataFingerprints images; // of what it was trained and tested on; empty in earlier files
    TrainerState progress;
    // weights and batch-norm statistics by their names in the network
    std::map<std::string, torch::Tensor> network;
    // by the weight's name; empty before the first step
    std::map<std::string, torch::Tensor> momentum;
    // of the weights, by name; empty where none are kept
    std::map<std::string, torch::Tensor> averages;
    std::int64_t averageUpdates = 0; // of which they are the average
    RunCurve curve;                  // the run's metrics up to here
    // state of the random generator that dropout draws from; may be undefined
    torch::Tensor generator;
};

// The network's weights and statistics by name; the tensors are the network's own.
std::map<std::string, torch::Tensor> networkTensors(const SharedResNet& network);

// The file was written by a newer version of this program.
class NewerCheckpoint final : public Error {
  public:
    NewerCheckpoint(const Message& message, std::optional<std::int64_t> step)
        : Error(message), step_(step) {}
    std::optional<std::int64_t> step() const { return step_; } // nullopt: not to be found out

  private:
    std::optional<std::int64_t> step_;
};

// A safetensors file, written atomically: every storage once under its network name, momentum as
// `optimizer.NAME`, averages as `average.NAME`, the metrics as `curve.steps`, `curve.epochs` and
// `curve.marks`, the rest as metadata strings. Whatever bytes names hold, the file can be written.
// Blocks. Throws Error that names the file, IoError where the system refuses.
void saveCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);

// Reads and checks a checkpoint. Blocks. Throws Error that names the file and what is wrong with
// it: IoError where it cannot be opened, NewerCheckpoint where this version does not know its form.
Checkpoint loadCheckpoint(const std::filesystem::path& file);

// Its metadata alone, without tensors and curve: quick, however large the file is. Its values are
// not looked at. Blocks. Throws as loadCheckpoint does.
Checkpoint loadCheckpointHead(const std::filesystem::path& file);

// Copies a checkpoint's tensors into a network of its architecture, whatever device and layout that
// has. Throws Error that names `file` for missing, extra or wrongly shaped tensors; then the
// network is as it was.
void restoreNetwork(const Checkpoint& checkpoint, const std::filesystem::path& file,
                    SharedResNet& network);

// The same for looking at the network and evaluating it: with the averages as weights where the run
// keeps them.
void restoreForUse(const Checkpoint& checkpoint, const std::filesystem::path& file,
                   SharedResNet& network);

} // namespace sharesnet
