#include "models/training/bench.h"
#include "models/network/move_to_device.h"

#include "core/arch/validate.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "core/run/events.h"
#include "models/batches/batch_source.h"
#include "models/device/clear_errors.h"
#include "models/device/cuda.h"
#include "models/device/device.h"
#include "models/device/peak_memory.h"
#include "models/device/torch_compat.h"
#include "models/network/shared_resnet.h"
#include "models/step/step_clock.h"
#include "models/step/throughput.h"
#include "models/step/training_step.h"
#include "models/training/torch_trainer.h"

#include <c10/core/CPUAllocator.h>
#include <malloc.h>

#include <algorithm>
#include <random>
#include <vector>

namespace sharesnet {

namespace {

constexpr int kRounds = 2; // turns of each
constexpr double kLearningRate = 0.01;
// before the phases are timed: by then batches are prepared as in the rest of a run
constexpr int kUntimedSteps = 5;
constexpr int kSplitSteps = 5;
constexpr int kTracedSteps = 3;

// What one side has measured so far.
struct Timings {
    std::vector<double> stepSeconds;
    double peakMib = 0;
};

using Step = std::function<void()>;

// LibTorch allocates in its own way while this lives.
class OwnAllocator {
  public:
    OwnAllocator() : before_(c10::GetCPUAllocator()) {
        c10::SetCPUAllocator(c10::GetDefaultCPUAllocator());
    }
    ~OwnAllocator() { c10::SetCPUAllocator(before_); }
    OwnAllocator(const OwnAllocator&) = delete;
    OwnAllocator& operator=(const OwnAllocator&) = delete;

  private:
    c10::Allocator* before_;
};

// One turn: the network is built for it and gone afterwards, so that neither side pays for the
// other's memory.
void takeTurn(const std::function<Step()>& makeStep, const ComputeDevice& device, int steps,
              const std::function<bool()>& cancelled, Timings& timings) {
    PeakMemory peak(device.device);
    const Step step = makeStep();
    const int warmUp = device.cuda() ? 10 : 2;
    for (int i = 0; i < warmUp + steps; ++i) {
        if (cancelled && cancelled()) {
            throw Cancelled("the benchmark was stopped");
        }
        const Stopwatch watch;
        step();
        if (device.cuda()) {
            torch::cuda::synchronize(device.device.index());
        }
        if (i >= warmUp) {
            timings.stepSeconds.push_back(watch.seconds());
        }
    }
    timings.peakMib = std::max(timings.peakMib, peak.mib());
}

BenchFigures figures(Timings timings, int batchSize, const char* precision) {
    auto& seconds = timings.stepSeconds;
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return {precision, batchSize / *middle, timings.peakMib};
}

ImageSet randomImages(ImageShape shape, int batchSize, int classes) {
    const std::int64_t count = std::int64_t{4} * batchSize;
    std::mt19937 random(1);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(count * shape.bytes()));
    std::generate(pixels.begin(), pixels.end(),
                  [&random] { return static_cast<std::uint8_t>(random()); });
    std::vector<int> labels(static_cast<std::size_t>(count));
    std::generate(labels.begin(), labels.end(),
                  [&] { return static_cast<int>(random() % static_cast<unsigned>(classes)); });
    return {shape, std::move(pixels), std::move(labels)};
}

TrainConfig settingsOf(const BenchRequest& request) {
    TrainConfig config = request.dataSettings;
    config.batchSize = request.batchSize;
    return config;
}

Dataset benchData(const BenchRequest& request, const ComputeDevice& device,
                  const std::function<bool()>& cancelled) {
    if (request.data) {
        DataRequest wanted = dataRequestOf(settingsOf(request), *request.data, request.arch.input);
        wanted.threads = device.threads;
        wanted.limitTest = 1;
        wanted.cancelled = cancelled;
        Dataset data = loadDataset(wanted);
        if (static_cast<int>(data.classNames.size()) > request.arch.classes) {
            throw Error("%1 has %2 classes, the network %3: give --classes",
                        toString(*request.data), data.classNames.size(), request.arch.classes);
        }
        return data;
    }
    Dataset data;
    data.shape = request.arch.input;
    data.train = randomImages(data.shape, request.batchSize, request.arch.classes);
    data.mean = {0.5F, 0.5F, 0.5F};
    data.std = {0.25F, 0.25F, 0.25F};
    return data;
}

std::unique_ptr<BatchSource> benchBatches(const BenchRequest& request, const Dataset& data,
                                          const ComputeDevice& device) {
    const BatchOptions options =
        trainingBatches(settingsOf(request), data.shape, data.train.size());
    return makeBatchSource(data.train, data.mean, data.std, options, device);
}

// Of batches alone, once those that are prepared ahead are used up.
double dataImagesPerSecond(const BenchRequest& request, const Dataset& data,
                           const ComputeDevice& device, const std::function<bool()>& cancelled) {
    constexpr double kSeconds = 2;
    const std::unique_ptr<BatchSource> batches = benchBatches(request, data, device);
    PreparedBatch batch;
    std::int64_t epoch = 0;
    batches->startEpoch(epoch);
    const auto next = [&] {
        throwIfCancelled(cancelled);
        while (!batches->next(batch)) {
            batches->startEpoch(++epoch);
        }
        return batch.count;
    };
    for (int i = 0; i < kUntimedSteps; ++i) {
        next();
    }
    const Stopwatch watch;
    std::int64_t images = 0;
    while (watch.seconds() < kSeconds) {
        images += next();
    }
    return static_cast<double>(images) / watch.seconds();
}

// Training as a run does it: batches of images that a worker thread augments, then the step.
class OurLoop {
  public:
    // The data must outlive it.
    OurLoop(const BenchRequest& request, const Dataset& data, const ComputeDevice& device,
            bool captured)
        : network_(request.arch) {
        initialize(network_, 1);
        moveToDevice(network_, device.device);
        TrainConfig config;
        config.batchSize = request.batchSize;
        step_ = std::make_unique<TrainingStep>(network_, config, device);
        if (captured && device.cuda()) {
            step_->capture(cudaGraphCapture(device.device.index()));
        }
        batches_ = benchBatches(request, data, device);
        batches_->startEpoch(epoch_);
    }

    void step(StepClock* clock = nullptr) {
        if (clock != nullptr) {
            clock->start();
        }
        while (!batches_->next(batch_)) {
            batches_->startEpoch(++epoch_);
        }
        if (clock != nullptr) {
            clock->lap(&StepSeconds::data);
        }
        step_->setClock(clock);
        step_->run(batch_.tensors, kLearningRate, {isMeasured(++steps_), false});
    }

  private:
    SharedResNet network_;
    std::unique_ptr<TrainingStep> step_;
    std::unique_ptr<BatchSource> batches_;
    PreparedBatch batch_;
    std::int64_t epoch_ = 0;
    std::int64_t steps_ = 0;
};

Step ourStep(const BenchRequest& request, const Dataset& data, const ComputeDevice& device) {
    auto loop = std::make_shared<OurLoop>(request, data, device, true);
    return [loop] { loop->step(); };
}

// Steps of their own, so that neither clock nor trace is in the figures.
void lookInside(const BenchRequest& request, const Dataset& data, const ComputeDevice& device,
                BenchResult& result) {
    OurLoop loop(request, data, device, false); // a replayed step has no phases
    for (int i = 0; i < kUntimedSteps; ++i) {
        loop.step();
    }
    StepClock clock(device);
    for (int i = 0; i < kSplitSteps; ++i) {
        loop.step(&clock);
    }
    for (const auto part : {&StepSeconds::data, &StepSeconds::forward, &StepSeconds::backward,
                            &StepSeconds::optimizer}) {
        result.split.*part = clock.total().*part / kSplitSteps;
    }
    if (request.profile.empty()) {
        return;
    }
    const std::string trace = chromeTrace([&loop] {
        for (int i = 0; i < kTracedSteps; ++i) {
            loop.step();
        }
    });
    writeFileAtomically(request.profile, trace);
}

Step plainStep(const BenchRequest& request, const ComputeDevice& device,
               const BatchTensors& batch) {
    SharedResNet network(request.arch);
    initialize(network, 1);
    network->to(device.device);
    network->train();
    auto options =
        torch::optim::SGDOptions(kLearningRate).momentum(0.9).weight_decay(5e-4).nesterov(true);
    auto optimizer = std::make_shared<torch::optim::SGD>(network->parameters(), options);
    return [network, optimizer, batch]() mutable {
        optimizer->zero_grad();
        torch::nn::functional::cross_entropy(network->forward(batch.images), batch.labels)
            .backward();
        optimizer->step();
    };
}

BatchTensors randomBatch(const BenchRequest& request, const ComputeDevice& device) {
    auto generator = at::detail::createCPUGenerator(1);
    const ImageShape& input = request.arch.input;
    const auto images =
        torch::randn({request.batchSize, input.channels, input.height, input.width}, generator);
    const auto labels =
        torch::randint(0, request.arch.classes, {request.batchSize}, generator, torch::kInt64);
    return {images.to(device.device), labels.to(device.device)};
}

} // namespace

BenchResult runBench(const BenchRequest& request, PooledMemory& memory,
                     const std::function<bool()>& cancelled) {
    requireValid(request.arch);
    if (request.batchSize < 2 || request.steps < 1) {
        throw Error("bench: needs a batch of at least 2 images and at least 1 step");
    }
    const ComputeDevice device = chooseDevice(request.device, request.precision, request.threads);
    useThreads(device);
    BenchResult result;
    result.device = device.text;
    withClearErrors(request.batchSize, [&] {
        const Dataset data = benchData(request, device, cancelled);
        const BatchTensors batch = randomBatch(request, device);
        const int stepsATurn = (request.steps + kRounds - 1) / kRounds;
        Timings ours;
        Timings plain;
        for (int round = 0; round < kRounds; ++round) {
            takeTurn([&] { return ourStep(request, data, device); }, device, stepsATurn, cancelled,
                     ours);
            memory.trim(); // what a turn has freed must not count in the next
            malloc_trim(0);
            {
                const OwnAllocator plainMemory;
                takeTurn([&] { return plainStep(request, device, batch); }, device, stepsATurn,
                         cancelled, plain);
            }
            malloc_trim(0);
        }
        lookInside(request, data, device, result);
        if (request.data) {
            result.dataImagesPerSecond = dataImagesPerSecond(request, data, device, cancelled);
        }
        result.ours = figures(std::move(ours), request.batchSize, device.precisionName());
        result.plain = figures(std::move(plain), request.batchSize, "fp32");
    });
    return result;
}

} // namespace sharesnet
