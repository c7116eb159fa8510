// What the lens asks of an opened checkpoint of ShaResNet-164, whose stage 2 uses one weight 18
// times. Counters: median and worst of the passes, and the process's highest resident memory.

#include "core/arch/presets.h"
#include "core/data/data_spec.h"
#include "models/checkpoint/checkpoint.h"
#include "models/device/device.h"
#include "models/device/peak_memory.h"
#include "models/inspection/activation_probe.h"
#include "models/network/move_to_device.h"
#include "models/step/training_step.h"
#include "models/trainer_factory.h"
#include "tests/bench/passes.h"
#include "tests/support/temporary_folder.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace sharesnet {
namespace {

constexpr const char* kConv = "stage2.conv2";

class OpenCheckpoint {
  public:
    OpenCheckpoint() {
        Checkpoint checkpoint;
        checkpoint.info.spec.arch = *presetSpec("sharesnet-164");
        checkpoint.info.spec.data = parseDataSpec("shapes");
        checkpoint.info.classNames = {"disc",  "ring", "square",   "frame",   "triangle",
                                      "cross", "star", "crescent", "stripes", "checker"};
        SharedResNet network(checkpoint.info.spec.arch);
        initialize(network, 1);
        checkpoint.network = networkTensors(network);
        saveCheckpoint(folder_ / "last.safetensors", checkpoint);
        probe_ = engine_->openCheckpoint(folder_ / "last.safetensors", "cpu");
    }
    CheckpointProbe& probe() { return *probe_; }

  private:
    const std::unique_ptr<Engine> engine_ = makeEngine(); // its allocator serves LibTorch
    const test::TemporaryFolder folder_;
    std::unique_ptr<CheckpointProbe> probe_;
};

OpenCheckpoint& opened() {
    static OpenCheckpoint theOne; // LibTorch's allocator is chosen once
    return theOne;
}

template <class Question>
void ask(benchmark::State& state, const Question& question) {
    CheckpointProbe& probe = opened().probe();
    const PeakMemory peak(torch::kCPU);
    Passes passes(state);
    for (auto _ : state) {
        passes.time([&] { question(probe); });
    }
    state.counters["peak_MiB"] = peak.mib();
}

RgbImage someImage() {
    RgbImage image{32, 32, {}};
    for (int i = 0; i < 32 * 32 * 3; ++i) {
        image.pixelsHwc.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    }
    return image;
}

void firstStrip(benchmark::State& state) { // 18 uses x 64 channels, with their similarity
    ActivationQuery query;
    query.conv = parseConvAddress(kConv);
    query.image = someImage();
    ask(state, [&](CheckpointProbe& probe) {
        benchmark::DoNotOptimize(probe.activations(query).uses.size());
    });
}

void gradCam(benchmark::State& state) {
    AttributionQuery query;
    query.conv = parseConvAddress(kConv);
    query.image = someImage();
    ask(state, [&](CheckpointProbe& probe) {
        benchmark::DoNotOptimize(probe.attribute(query).uses.size());
    });
}

// What the answer to one probe takes of a training that goes on, behind a step that has emptied the
// caches: at one probe a second a tenth of the milliseconds is the percentage.
void liveProbe(benchmark::State& state) {
    opened(); // the allocator
    const ArchSpec arch = *presetSpec("sharesnet-164");
    const ComputeDevice device = chooseDevice("cpu", Precision::Auto, 0);
    useThreads(device);
    SharedResNet network(arch);
    initialize(network, 1);
    moveToDevice(network, device.device);
    TrainingStep step(network, TrainConfig{}, device);
    const BatchTensors batch{
        torch::randn({128, 3, 32, 32}).contiguous(torch::MemoryFormat::ChannelsLast),
        torch::randint(arch.classes, {128}, torch::kInt64)};
    ActivationQuery query;
    query.conv = parseConvAddress(kConv);
    query.image = someImage();
    const ProbeContext context{{0, 0, 0}, {1, 1, 1}, {}, std::string("live")};
    Passes passes(state);
    for (auto _ : state) {
        step.run(batch, 0.1);
        passes.time([&] {
            benchmark::DoNotOptimize(probeActivations(network, query, context).uses.size());
        });
    }
}

void study(benchmark::State& state, UseMeasure measure, std::int64_t images) {
    UseStudyRequest request;
    request.conv = parseConvAddress(kConv);
    request.data = parseDataSpec("shapes");
    request.measures = {measure};
    request.images = images;
    ask(state, [&](CheckpointProbe& probe) {
        benchmark::DoNotOptimize(probe.studyUses(request, {}).images);
    });
}

void topImages(benchmark::State& state) {
    TopImagesRequest request;
    request.conv = parseConvAddress(kConv);
    request.data = parseDataSpec("shapes");
    request.images = 1000;
    ask(state, [&](CheckpointProbe& probe) {
        benchmark::DoNotOptimize(probe.topImages(request, {}).images);
    });
}

void seconds(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
}

BENCHMARK(firstStrip)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(30);
BENCHMARK(liveProbe)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(7);
BENCHMARK(gradCam)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(10);
BENCHMARK_CAPTURE(study, similarity, UseMeasure::Similarity, 256)->Apply(seconds);
BENCHMARK_CAPTURE(study, activation, UseMeasure::Activation, 256)->Apply(seconds);
BENCHMARK_CAPTURE(study, updates, UseMeasure::Updates, 256)->Apply(seconds);
BENCHMARK_CAPTURE(study, gradient, UseMeasure::Gradient, 256)->Apply(seconds);
BENCHMARK_CAPTURE(study, skip, UseMeasure::Skip, 1000)->Apply(seconds);
BENCHMARK(topImages)->Apply(seconds);

} // namespace
} // namespace sharesnet
