#include "core/arch/presets.h"
#include "models/device/device.h"
#include "models/network/move_to_device.h"
#include "models/network/shared_resnet.h"
#include "models/step/training_step.h"
#include "models/trainer_factory.h"

#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <algorithm>

namespace {

using namespace sharesnet;

constexpr std::int64_t kBatch = 128;

// One optimizer step on a resident random batch. Precision: 0 fp32, 1 bf16 (slow where the CPU has
// no such instructions). Counters: images a second.
void trainingStep(benchmark::State& state, const std::string& preset) {
    const std::unique_ptr<Engine> engine = makeEngine(); // its allocator serves LibTorch
    const ArchSpec arch = *presetSpec(preset);
    const auto precision = state.range(0) == 1 ? Precision::Bf16 : Precision::Fp32;
    const ComputeDevice device = chooseDevice("cpu", precision, 0);
    useThreads(device);
    SharedResNet network(arch);
    initialize(network, 1);
    moveToDevice(network, device.device);
    TrainingStep step(network, TrainConfig{}, device);
    const BatchTensors batch{
        torch::randn({kBatch, arch.input.channels, arch.input.height, arch.input.width})
            .contiguous(torch::MemoryFormat::ChannelsLast),
        torch::randint(arch.classes, {kBatch}, torch::kInt64)};
    for (int warmUp = 0; warmUp < 2; ++warmUp) {
        step.run(batch, 0.1);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(step.run(batch, 0.1).loss);
    }
    state.counters["images/s"] = benchmark::Counter(
        static_cast<double>(state.iterations() * kBatch), benchmark::Counter::kIsRate);
}

} // namespace

BENCHMARK_CAPTURE(trainingStep, ShaResNet29, "sharesnet-29")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(trainingStep, ShaResNet164, "sharesnet-164")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(trainingStep, ShaResNetCifar20, "sharesnet-cifar-20")
    ->Arg(0)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(trainingStep, Wrn16x4, "sharesnet-wrn-16-4")
    ->Arg(0)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
