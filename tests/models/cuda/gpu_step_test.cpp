#include "tests/models/cuda/on_gpu.h"
#include "tests/models/step/trained_steps.h"

namespace sharesnet::test {
namespace {

// A GPU adds up in any order, and the next step starts from there.
constexpr double kGpuRounding = 5e-3;

// Products of fp32 are those of fp32 here; by themselves convolutions leave out bits (TF32).
class GpuStep : public OnGpu {
  protected:
    GpuStep() { at::globalContext().setAllowTF32CuDNN(false); }
    ~GpuStep() override { at::globalContext().setAllowTF32CuDNN(true); }

    static void expectCapturedIsDirect(const TrainConfig& config, const ComputeDevice& device,
                                       double tolerance, bool mixed = false) {
        CountedCapture counted(device.device.index());
        const Outcome captured = trained(config, counted.capture(), allBatches(mixed), device);
        EXPECT_EQ(captured.whyNot, "");
        EXPECT_GT(counted.replays(), 0);
        expectSame(captured, trained(config, {}, allBatches(mixed), device), tolerance);
    }
};

TEST_F(GpuStep, CapturedIsTheDirectOne) {
    expectCapturedIsDirect({}, gpu(), kGpuRounding);
}

TEST_F(GpuStep, CapturedIsTheDirectOneWithEveryOption) {
    expectCapturedIsDirect(everyOption(), gpu(), kGpuRounding, true);
}

// Sums of products of 8 bits each: the steps part sooner.
TEST_F(GpuStep, CapturedInBf16IsTheDirectOneWithinItsRounding) {
    CountedCapture counted(0);
    const ComputeDevice device = gpu(0, Precision::Bf16);
    const Outcome captured = trained({}, counted.capture(), allBatches(), device);
    const Outcome direct = trained({}, {}, allBatches(), device);
    EXPECT_EQ(captured.whyNot, "");
    EXPECT_GT(counted.replays(), 0);
    for (std::size_t i = 0; i < direct.results.size(); ++i) {
        EXPECT_NEAR(captured.results[i].loss, direct.results[i].loss, 0.1) << "step " << i;
    }
}

TEST_F(GpuStep, IsThatOfTheCpu) {
    expectSame(trained({}, {}, allBatches(), gpu()), trained({}, {}, allBatches()), kGpuRounding);
}

} // namespace
} // namespace sharesnet::test
