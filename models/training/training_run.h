#pragma once

#include "core/data/dataset.h"
#include "core/run/trainer.h"
#include "models/batches/batch_source.h"
#include "models/checkpoint/checkpoint_writer.h"
#include "models/device/device.h"
#include "models/inspection/evaluator.h"
#include "models/network/shared_resnet.h"
#include "models/step/throughput.h"
#include "models/step/training_step.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// One run from loading the data to its last event; made, used once and thrown away on the worker's
// thread. What it was asked to do by `control` is done between two steps.
class TrainingRun {
  public:
    TrainingRun(const RunJob& job, RunControl& control, EventSink& sink);
    void run();

  private:
    enum class Outcome { Finished, Stopped, Diverged };

    bool loadData(); // false: asked to stop meanwhile
    void warnOfMemory();
    void build();
    void resume();
    void restore(const Checkpoint& checkpoint, const std::filesystem::path& file);
    void announce();
    Outcome trainEpochs();
    Outcome trainEpoch();
    Outcome trainBatch(const PreparedBatch& batch);
    bool outOfPatience();
    Outcome endEpoch();
    std::optional<Evaluation> evaluate();

    bool goOn(); // does what was asked for; false: stop now
    void pause();
    void takeCommands();
    void serveCommands();
    void answerProbe(const ActivationQuery& query);
    void changeLearningRate(double rate);
    void evaluateNow();
    RunMark markHere(RunMark::Kind kind) const;
    // begins to; false: the weights are not finite, nothing is written
    bool save(std::vector<CheckpointKind> kinds);
    Checkpoint snapshot() const;
    bool checkpointDue() const;
    void tellSaved();
    void holdUntilSaved();
    Outcome diverged(const std::string& what);
    void noteDirectSteps();
    void noteSkipped(const std::vector<SkippedFile>& files);
    void publish(RunFact fact);

    const RunJob& job_;
    const TrainConfig& config_;
    RunControl& control_;
    EventSink& sink_;
    ComputeDevice device_;
    Dataset data_;
    SharedResNet network_{nullptr};
    torch::Generator generator_; // that dropout draws from
    std::unique_ptr<TrainingStep> step_;
    std::unique_ptr<BatchSource> batches_;
    TrainerState progress_;
    Throughput throughput_;
    Stopwatch total_;
    double learningRate_ = 0;
    bool evaluating_ = false;
    bool paused_ = false;
    bool directStepsNoted_ = false;
    bool directBatchesNoted_ = false;
    PendingCommands pending_; // asked for and not yet done; without probes
    RunCurve curve_;
    CheckpointWriter writer_;
    Stopwatch sinceSaved_;
    std::filesystem::path lastSaved_; // empty: no checkpoint of this run yet
};

} // namespace sharesnet
