#include "tests/models/cuda/on_gpu.h"
#include "tests/models/training/training_support.h"
#include "tests/support/same_training.h"

namespace sharesnet::test {
namespace {

class GpuRun : public OnGpu, public ::testing::WithParamInterface<std::int64_t> {
  protected:
    static RunJob job(const TemporaryFolder& folder) {
        RunJob job = tinyJob(folder);
        job.spec.config.device = "cuda:0";
        job.spec.config.deterministic = true;
        job.spec.config.emaDecay = 0.9;
        job.spec.config.mixup = 0.2;
        job.spec.config.cutout = 4;
        return job;
    }
};

TEST_P(GpuRun, InterruptedItGoesOnToTheSameBits) {
    const TemporaryFolder whole;
    const TemporaryFolder parts;
    const Story uninterrupted = train(job(whole));

    RunJob interrupted = job(parts);
    std::vector<double> losses = train(interrupted, GetParam()).losses();
    ASSERT_EQ(static_cast<std::int64_t>(losses.size()), GetParam());
    interrupted.start = RunStart::Resume;
    for (const double loss : train(interrupted).losses()) {
        losses.push_back(loss);
    }
    EXPECT_EQ(losses, uninterrupted.losses());
    expectSameTraining(whole / "last.safetensors", parts / "last.safetensors");
}

// Before steps are captured, among captured ones, at the end of an epoch.
INSTANTIATE_TEST_SUITE_P(StoppedAfterStep, GpuRun, ::testing::Values(2, 6, 8));

} // namespace
} // namespace sharesnet::test
