#pragma once

#include "core/base/message.h"
#include "core/config/run_spec.h"
#include "core/run/checkpoint_probe.h"
#include "core/run/model_exchange.h"
#include "core/run/trainer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

struct DeviceInfo {
    std::string id; // "cpu", "cuda:0"; what `--device` takes
    Message name;   // "2 cores", "NVIDIA H200"
    std::int64_t memoryBytes = 0;
    bool bf16 = false; // `--precision auto` picks bf16 here
};

struct BenchRequest {
    ArchSpec arch;
    int batchSize = 128;
    int steps = 10; // timed steps of each
    std::string device = "auto";
    Precision precision = Precision::Auto;
    int threads = 0;
    // Batches of its training images, prepared as these settings say; nothing: random images.
    std::optional<DataSpec> data;
    TrainConfig dataSettings;
    std::filesystem::path profile; // a Chrome trace of a few of our steps goes there; empty: none
};

// Where the time of a training step goes, in seconds.
struct StepSeconds {
    double data = 0; // waiting for the batch and bringing it to the device
    double forward = 0;
    double backward = 0;
    double optimizer = 0;
};

struct BenchFigures {
    std::string precision;
    double imagesPerSecond = 0;
    // the process's resident memory at its highest while it ran; on a GPU the device's
    double peakMib = 0;
};

struct BenchResult {
    std::string device;
    BenchFigures ours;
    StepSeconds split; // of one of our steps, the mean of some that are timed for this alone
    double dataImagesPerSecond = 0; // prepared batches alone, without a step; 0: no data given
    BenchFigures plain;             // a plain LibTorch loop: N, C, H, W, fp32
};

// The tensor library behind one door (models/trainer_factory.h). Any thread; made once, by main.
class Engine {
  public:
    virtual ~Engine() = default;
    virtual std::unique_ptr<Trainer> makeTrainer() const = 0;
    // Blocks for the reading of the file.
    virtual std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                            const std::string& device) const = 0;
    virtual std::unique_ptr<ModelExchange> makeExchange() const = 0;
    // the CPU first
    virtual std::vector<DeviceInfo> devices() const = 0;
    // blocks
    virtual BenchResult bench(const BenchRequest& request,
                              const std::function<bool()>& cancelled) const = 0;
    virtual std::string version() const = 0; // "LibTorch 1.13.1, CPU"
};

} // namespace sharesnet
