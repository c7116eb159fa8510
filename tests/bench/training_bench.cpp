#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "models/device/device.h"
#include "models/device/peak_memory.h"
#include "models/inspection/piecewise_forward.h"
#include "models/network/evaluation_mode.h"
#include "models/network/move_to_device.h"
#include "models/network/shared_resnet.h"
#include "models/step/training_step.h"
#include "models/trainer_factory.h"

#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace {

using namespace sharesnet;

// What the benchmarks below have in common: a network on the CPU and a resident random batch.
class Bench {
  public:
    Bench(const std::string& preset, bool shared, Precision precision, std::int64_t images)
        : engine_(makeEngine()), // its allocator serves LibTorch
          device_(chooseDevice("cpu", precision, 0)),
          network_(archOf(preset, shared)) {
        useThreads(device_);
        initialize(network_, 1);
        moveToDevice(network_, device_.device);
        const ImageShape shape = network_->spec().input;
        batch_ = {torch::randn({images, shape.channels, shape.height, shape.width})
                      .contiguous(torch::MemoryFormat::ChannelsLast),
                  torch::randint(network_->spec().classes, {images}, torch::kInt64)};
    }

    SharedResNet& network() { return network_; }
    const ComputeDevice& device() const { return device_; }
    const BatchTensors& batch() const { return batch_; }

    // Twice before it counts. Counters: images a second, the process's peak.
    void measure(benchmark::State& state, const std::function<void()>& work) {
        const PeakMemory peak(device_.device);
        work();
        work();
        for (auto _ : state) {
            work();
        }
        state.counters["images/s"] = benchmark::Counter(
            static_cast<double>(state.iterations() * batch_.count()), benchmark::Counter::kIsRate);
        state.counters["MiB"] = peak.mib();
    }

  private:
    static ArchSpec archOf(const std::string& preset, bool shared) {
        const ArchSpec spec = *presetSpec(preset);
        return shared ? spec : unsharedTwin(spec);
    }

    std::unique_ptr<Engine> engine_;
    ComputeDevice device_;
    SharedResNet network_;
    BatchTensors batch_;
};

// One optimizer step.
void trainingStep(benchmark::State& state, const std::string& preset, bool shared,
                  Precision precision, std::int64_t images) {
    Bench bench(preset, shared, precision, images);
    TrainingStep step(bench.network(), TrainConfig{}, bench.device());
    bench.measure(state, [&] { benchmark::DoNotOptimize(step.run(bench.batch(), 0.01).loss); });
}

// One forward pass in evaluation mode.
void evaluation(benchmark::State& state, const std::string& preset, Precision precision,
                std::int64_t images) {
    Bench bench(preset, true, precision, images);
    EvaluationMode mode(bench.network());
    PiecewiseForward forward(bench.device());
    bench.measure(state, [&] {
        benchmark::DoNotOptimize(
            forward.logits(bench.network(), bench.batch().images).sum().item<float>());
    });
}

} // namespace

// usage: training_bench [--benchmark_filter=step/sharesnet-164.*bf16]
// Names: step|evaluation / preset / images / shared|twin / fp32|bf16. bf16 is slow where the CPU
// has no such instructions.
int main(int argc, char** argv) {
    const auto add = [](const std::string& name, const auto& run) {
        benchmark::RegisterBenchmark(name.c_str(), run)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    };
    const auto addAll = [&](const std::string& preset, std::int64_t images) {
        const std::string what = preset + "/" + std::to_string(images);
        for (const auto& [type, precision] :
             {std::pair("fp32", Precision::Fp32), std::pair("bf16", Precision::Bf16)}) {
            for (const bool shared : {true, false}) {
                add("step/" + what + (shared ? "/shared/" : "/twin/") + type,
                    [=](benchmark::State& state) {
                        trainingStep(state, preset, shared, precision, images);
                    });
            }
            add("evaluation/" + what + "/shared/" + type,
                [=](benchmark::State& state) { evaluation(state, preset, precision, images); });
        }
    };
    for (const std::string preset :
         {"sharesnet-29", "sharesnet-164", "sharesnet-cifar-20", "sharesnet-wrn-16-4"}) {
        addAll(preset, 128);
    }
    addAll("sharesnet-wrn-28-10", 32);
    for (const std::string preset : {"sharesnet-imagenet-18", "sharesnet-imagenet-50"}) {
        addAll(preset, 16);
        addAll(preset, 32);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
