#pragma once

#include "core/base/message.h"
#include "core/data/dataset.h"
#include "core/run/trainer.h"
#include "models/batches/batch_source.h"
#include "models/device/device.h"
#include "models/network/shared_resnet.h"
#include "models/step/throughput.h"
#include "models/step/training_step.h"
#include "models/training/checkpoint_policy.h"
#include "models/training/command_server.h"
#include "models/training/leading_rank.h"
#include "models/training/run_data.h"
#include "models/training/run_reporter.h"
#include "models/training/run_tensors.h"
#include "models/training/starting_point.h"
#include "models/training/use_measurement.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

// One run from loading the data to its last event; made, used once and thrown away on the worker's
// thread.
class TrainingRun final : private LiveCommands {
  public:
    TrainingRun(const RunJob& job, RunControl& control, EventSink& sink);
    void run();

  private:
    void joinRanks(); // where the run has several processes
    void loadData();
    void build();
    void restore(const Checkpoint& checkpoint, const std::filesystem::path& file);
    void branchFrom(const Checkpoint& checkpoint, const std::filesystem::path& file);
    void keepRateFactor(const TrainConfig& before);
    void begin(); // from here on files of the run change
    void announce();

    // False: asked to stop.
    bool trainEpochs();
    bool trainEpoch();
    bool endEpoch();
    void trainBatch(const PreparedBatch& batch, const Stopwatch& stepTime);
    StepResult step(const PreparedBatch& batch, StepWishes wishes);
    void tellOfCaches();
    std::optional<Evaluation> evaluateTestImages(const std::function<bool()>& goOn);
    bool outOfPatience();

    void answer(const ActivationQuery& query) override;
    void changeLearningRate(double rate) override;
    void evaluate(const std::function<bool()>& goOn) override;
    void saveCheckpoint() override;

    void save(std::vector<CheckpointKind> kinds);
    Checkpoint snapshot() const;
    RunTensors tensors() const;
    RunMark markHere(RunMark::Kind kind) const;
    void tellDiverged(const Message& what);
    void noteDirectSteps();

    const RunJob& job_;
    const TrainConfig& config_;
    RunControl& control_;
    RunReporter reporter_;
    CheckpointPolicy checkpoints_;
    CommandServer commands_;
    ComputeDevice device_;
    std::unique_ptr<LeadingRank> ranks_; // null: this process trains alone
    Dataset data_;
    DataFingerprints images_; // of data_
    SharedResNet network_{nullptr};
    torch::Generator generator_; // that dropout draws from
    std::unique_ptr<TrainingStep> step_;
    std::unique_ptr<BatchSource> batches_;
    std::unique_ptr<UseMeasurement> uses_;
    TrainerState progress_;
    double learningRate_ = 0; // of the last step
    Throughput throughput_;
    Stopwatch total_;
    bool directStepsNoted_ = false;
    bool directBatchesNoted_ = false;
};

} // namespace sharesnet
