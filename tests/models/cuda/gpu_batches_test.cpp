#include "tests/models/batches/same_batches.h"
#include "tests/models/cuda/on_gpu.h"

namespace sharesnet::test {
namespace {

class GpuBatches : public OnGpu {
  protected:
    static void expectThoseOfTheCpu(int channels, const BatchOptions& options) {
        CountedCapture counted(0);
        expectSameBatches(someImages(channels, 83), options, 1e-5, gpu().device, counted.capture());
        EXPECT_GT(counted.replays(), 0);
    }
};

TEST_F(GpuBatches, AreThoseOfTheLoader) {
    expectThoseOfTheCpu(3, smallBatches());
    expectThoseOfTheCpu(1, smallBatches());
}

TEST_F(GpuBatches, ShuffledCroppedMirroredAndCutOutAreThoseOfTheLoader) {
    expectThoseOfTheCpu(3, augmentedBatches());
}

TEST_F(GpuBatches, MixedAreThoseOfTheLoader) {
    BatchOptions mixed = smallBatches();
    mixed.padCrop = 2;
    mixed.mixup = 0.4;
    expectThoseOfTheCpu(3, mixed);
}

} // namespace
} // namespace sharesnet::test
