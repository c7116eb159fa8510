#include "tests/models/cuda/on_gpu.h"
#include "tests/models/step/trained_steps.h"

namespace sharesnet::test {
namespace {

class TwoGpus : public OnGpu {
  protected:
    TwoGpus() : OnGpu(2) {}
};

TEST_F(TwoGpus, GiveTheSameStepsEachByItself) {
    CountedCapture first(0);
    CountedCapture second(1);
    expectSame(trained({}, second.capture(), allBatches(), gpu(1)),
               trained({}, first.capture(), allBatches(), gpu(0)),
               0.05); // other models multiply otherwise
    EXPECT_GT(second.replays(), 0);
}

TEST_F(TwoGpus, ARunOnTheSecondTakesNothingOfTheFirst) {
    const TemporaryFolder folder;
    const std::int64_t before = cudaReservedBytes(0);
    RunJob job = tinyJob(folder);
    job.spec.config.device = "cuda:1";
    const Story story = train(job);
    EXPECT_EQ(story.finished.at(0).steps, 16);
    EXPECT_EQ(cudaReservedBytes(0), before);
    EXPECT_GT(cudaPeakBytes(1), 0);
}

} // namespace
} // namespace sharesnet::test
