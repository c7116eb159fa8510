#include "core/base/error.h"
#include "models/device/clear_errors.h"
#include "tests/models/cuda/on_gpu.h"
#include "tests/models/step/trained_steps.h"
#include "tests/support/error_message.h"

namespace sharesnet::test {
namespace {

class GpuMemory : public OnGpu {
  protected:
    // All of the GPU's memory but so many bytes, for as long as it lives.
    static torch::Tensor filler(std::int64_t left) {
        resetCudaPeak(0); // what LibTorch holds for later is given back
        return torch::empty({cudaFreeBytes(0) - left},
                            torch::TensorOptions(torch::kUInt8).device(gpu().device));
    }
};

TEST_F(GpuMemory, IsToldBeforeAnythingLiesOnTheGpu) {
    EXPECT_GT(cudaFreeBytes(0), 0);
    EXPECT_GE(cudaReservedBytes(0), 0);
    EXPECT_GE(cudaPeakBytes(0), 0);
}

// Of each image the network keeps some 80 KB: 5 GB of all.
TEST_F(GpuMemory, UsedUpSaysSoAndTheNextStepWorks) {
    constexpr int kTooMany = 60'000;
    trained({}, {}, allBatches(), gpu()); // loads kernels, which takes memory, too
    const BatchTensors large = moved(seededBatch(kTooMany, 1), gpu().device);
    const torch::Tensor rest = filler(std::int64_t{1} << 30);
    SharedResNet network(tinyArch());
    initialize(network, 3);
    moveToDevice(network, gpu().device);
    TrainingStep step(network, {}, gpu());
    EXPECT_EQ(errorOf([&] { withClearErrors(kTooMany, [&] { step.run(large, 0.01); }); }),
              "out of memory at batch size 60000; set “Batch size” to 30000");

    const StepResult next = step.run(moved(seededBatch(8, 2), gpu().device), 0.01);
    EXPECT_TRUE(next.notFinite.empty()) << next.notFinite.english();
    EXPECT_TRUE(std::isfinite(next.loss));
    EXPECT_GT(next.gradientNorm, 0);
}

} // namespace
} // namespace sharesnet::test
