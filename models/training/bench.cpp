#include "models/training/bench.h"

#include "core/arch/arch_validate.h"
#include "core/base/error.h"
#include "models/network/shared_resnet.h"
#include "models/training/device.h"
#include "models/training/peak_memory.h"
#include "models/training/throughput.h"
#include "models/training/torch_trainer.h"
#include "models/training/training_step.h"

#include <c10/core/CPUAllocator.h>
#include <malloc.h>

#include <algorithm>
#include <vector>

namespace sharesnet {

namespace {

constexpr int kRounds = 2; // turns of each
constexpr double kLearningRate = 0.1;

// What one side has measured so far.
struct Timings {
    std::vector<double> stepSeconds;
    double peakMib = 0;
};

using Step = std::function<void()>;

// LibTorch allocates in its own way while this lives.
class OwnAllocator {
  public:
    OwnAllocator() : before_(c10::GetCPUAllocator()) { c10::SetCPUAllocator(c10::GetDefaultCPUAllocator()); }
    ~OwnAllocator() { c10::SetCPUAllocator(before_); }
    OwnAllocator(const OwnAllocator&) = delete;
    OwnAllocator& operator=(const OwnAllocator&) = delete;

  private:
    c10::Allocator* before_;
};

// One turn: the network is built for it and gone afterwards, so that neither side pays for the other's memory.
void takeTurn(const std::function<Step()>& makeStep, const ComputeDevice& device, int steps,
              const std::function<bool()>& cancelled, Timings& timings) {
    PeakMemory peak(device.device);
    const Step step = makeStep();
    const int warmUp = device.cuda() ? 10 : 2;
    for (int i = 0; i < warmUp + steps; ++i) {
        if (cancelled && cancelled())
            throw Error("bench: cancelled");
        const Stopwatch watch;
        step();
        if (device.cuda())
            torch::cuda::synchronize(device.device.index());
        if (i >= warmUp)
            timings.stepSeconds.push_back(watch.seconds());
    }
    timings.peakMib = std::max(timings.peakMib, peak.mib());
}

BenchFigures figures(Timings timings, int batchSize, const char* precision) {
    auto& seconds = timings.stepSeconds;
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return {precision, batchSize / *middle, timings.peakMib};
}

Step ourStep(const BenchRequest& request, const ComputeDevice& device, const BatchTensors& batch) {
    SharedResNet network(request.arch);
    initialise(network, 1);
    moveToDevice(network, device.device);
    BatchTensors own{batch.images.contiguous(torch::MemoryFormat::ChannelsLast), batch.labels};
    auto step = std::make_shared<TrainingStep>(network, TrainConfig{}, device);
    return [step, own] { step->run(own, kLearningRate); };
}

Step plainStep(const BenchRequest& request, const ComputeDevice& device, const BatchTensors& batch) {
    SharedResNet network(request.arch);
    initialise(network, 1);
    network->to(device.device);
    network->train();
    auto options = torch::optim::SGDOptions(kLearningRate).momentum(0.9).weight_decay(5e-4).nesterov(true);
    auto optimizer = std::make_shared<torch::optim::SGD>(network->parameters(), options);
    return [network, optimizer, batch]() mutable {
        optimizer->zero_grad();
        torch::nn::functional::cross_entropy(network->forward(batch.images), batch.labels).backward();
        optimizer->step();
    };
}

BatchTensors randomBatch(const BenchRequest& request, const ComputeDevice& device) {
    auto generator = at::detail::createCPUGenerator(1);
    const InputSpec& input = request.arch.input;
    const auto images = torch::randn({request.batchSize, input.channels, input.height, input.width}, generator);
    const auto labels = torch::randint(0, request.arch.classes, {request.batchSize}, generator, torch::kInt64);
    return {images.to(device.device), labels.to(device.device)};
}

} // namespace

BenchResult runBench(const BenchRequest& request, PooledMemory& memory, const std::function<bool()>& cancelled) {
    requireValid(request.arch);
    if (request.batchSize < 2 || request.steps < 1)
        throw Error("bench: needs a batch of at least 2 images and at least 1 step");
    const ComputeDevice device = chooseDevice(request.device, request.precision, request.threads);
    useThreads(device);
    BenchResult result;
    result.device = device.text;
    withClearErrors(request.batchSize, [&] {
        const BatchTensors batch = randomBatch(request, device);
        const int stepsATurn = (request.steps + kRounds - 1) / kRounds;
        Timings ours;
        Timings plain;
        for (int round = 0; round < kRounds; ++round) {
            takeTurn([&] { return ourStep(request, device, batch); }, device, stepsATurn, cancelled, ours);
            memory.trim(); // what the turn has freed must not count in the next
            malloc_trim(0);
            const OwnAllocator plainMemory;
            takeTurn([&] { return plainStep(request, device, batch); }, device, stepsATurn, cancelled, plain);
        }
        result.ours = figures(std::move(ours), request.batchSize, device.precisionName());
        result.plain = figures(std::move(plain), request.batchSize, "fp32");
    });
    return result;
}

} // namespace sharesnet
