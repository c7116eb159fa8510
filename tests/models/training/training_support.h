#pragma once

#include "core/run/trainer.h"
#include "models/trainer_factory.h"
#include "models/training/torch_trainer.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <vector>

namespace sharesnet::test {

// The one engine of the test program.
inline Engine& engine() {
    static const std::unique_ptr<Engine> theOne = makeEngine();
    return *theOne;
}

// Two stages of two blocks, the second conv shared in the second stage; small enough for a step in
// milliseconds.
inline ArchSpec tinyArch(double dropout = 0) {
    ArchSpec arch;
    arch.name = "tiny";
    arch.input = {3, 16, 16};
    arch.stem.channels = 8;
    arch.block.dropout = dropout;
    StageSpec first;
    first.blocks = 2;
    first.channels = 8;
    StageSpec second;
    second.blocks = 3;
    second.channels = 16;
    second.stride = 2;
    second.sharing = {{2, {{2, 3}}}};
    arch.stages = {first, second};
    return arch;
}

inline RunJob tinyJob(const TemporaryFolder& folder) {
    RunJob job;
    job.run = 7;
    job.spec.arch = tinyArch();
    job.checkpointFolder = folder.path();
    job.spec.config.epochs = 2;
    job.spec.config.batchSize = 32;
    job.spec.config.limitTrain = 256;
    job.spec.config.limitTest = 96;
    job.spec.config.learningRate = 0.05;
    job.spec.config.device = "cpu";
    job.spec.config.precision = Precision::Fp32;
    job.spec.config.threads = 1;
    return job;
}

// Keeps every event, and does something at each on the worker's thread.
class ActingSink final : public EventSink {
  public:
    explicit ActingSink(std::function<void(const TrainingEvent&)> act = {})
        : act_(std::move(act)) {}
    void publish(const TrainingEvent& event) override {
        kept.publish(event);
        if (act_) {
            act_(event);
        }
    }
    CollectingSink kept;

  private:
    std::function<void(const TrainingEvent&)> act_;
};

// What a run came to.
struct Story {
    std::vector<StepDone> steps;
    std::vector<EpochDone> epochs;
    std::vector<CheckpointSaved> saved;
    std::vector<RunStarted> started;
    std::vector<RunFinished> finished;
    std::vector<RunFailed> failed;
    std::vector<RunMark> marks;
    std::vector<RunNoted> notes;
    std::vector<HistogramsDone> histograms;
    std::vector<UsesMeasured> uses;

    std::vector<double> losses() const {
        std::vector<double> values;
        for (const auto& step : steps) {
            values.push_back(step.loss);
        }
        return values;
    }
};

inline Story storyOf(const CollectingSink& sink) {
    return {sink.all<StepDone>(),    sink.all<EpochDone>(),   sink.all<CheckpointSaved>(),
            sink.all<RunStarted>(),  sink.all<RunFinished>(), sink.all<RunFailed>(),
            sink.all<RunMark>(),     sink.all<RunNoted>(),    sink.all<HistogramsDone>(),
            sink.all<UsesMeasured>()};
}

// Trains on the calling thread, and asks for something after each step.
inline Story trainAsking(const RunJob& job,
                         const std::function<void(std::int64_t step, RunControl&)>& ask) {
    RunControl control;
    ActingSink sink([&](const TrainingEvent& event) {
        if (const auto* step = std::get_if<StepDone>(&event.fact)) {
            ask(step->step, control);
        }
    });
    TorchTrainer().run(job, control, sink);
    return storyOf(sink.kept);
}

// Trains on the calling thread; stops after step `stopAt` where that is not 0.
inline Story train(const RunJob& job, std::int64_t stopAt = 0) {
    return trainAsking(job, [stopAt](std::int64_t step, RunControl& control) {
        if (step == stopAt) {
            control.requestStop();
        }
    });
}

} // namespace sharesnet::test
