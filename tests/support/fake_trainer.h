#pragma once

#include "core/config/schedule.h"
#include "core/run/trainer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace sharesnet::test {

// What a FakeTrainer does besides counting. The functions are called on the worker's thread; they
// may wait at barriers and latches, and throw what the run is to die of.
struct FakeScript {
    std::int64_t stepsPerEpoch = 4;              // the job's config says how many epochs
    std::int64_t firstStep = 1;                  // above 1: as if resumed
    std::shared_ptr<const RunCurve> before = {}; // resumed: the curve up to there
    std::int64_t parameters = 1'000;
    std::int64_t parametersUnshared = 1'500;
    // before RunStarted
    std::function<void()> beforeStart = {};
    // before the step is done
    std::function<void(std::int64_t step)> beforeStep = {};
    // behind its StepDone
    std::function<void(std::int64_t step)> afterStep = {};
    // default: 2 / step
    std::function<double(std::int64_t step)> loss = {};
    // default: epoch / (epoch + 1)
    std::function<double(int epoch)> testTop1 = {};
    // default: empty maps of the query
    std::function<std::shared_ptr<const FeatureMaps>(const ActivationQuery&)> activations = {};
    // its loss is not finite
    std::function<bool(std::int64_t step)> diverges = {};
    bool saveCheckpoints = false; // tells CheckpointSaved at each epoch's end (no file is written)
    bool endSilently = false;     // returns without a last event
};

// A Trainer without a network: it honours control and tells events just as the real one must, as
// quickly as it can.
class FakeTrainer final : public Trainer {
  public:
    explicit FakeTrainer(FakeScript script = {}) : script_(std::move(script)) {}

    void run(const RunJob& job, RunControl& control, EventSink& sink) override {
        const auto tell = [&](RunFact fact) {
            sink.publish({job.run, unixTime(), std::move(fact)});
        };
        call(script_.beforeStart);
        tell(started(job));
        const std::int64_t steps = job.spec.config.epochs * script_.stepsPerEpoch;
        std::int64_t step = script_.firstStep - 1;
        while (step < steps && !control.stopRequested()) {
            ++step;
            call(script_.beforeStep, step);
            if (script_.diverges && script_.diverges(step)) {
                tell(RunFailed{true, step, Message("the loss is not finite"), 0.0125});
                return;
            }
            tell(stepDone(job, step));
            call(script_.afterStep, step);
            if (step % script_.stepsPerEpoch == 0) {
                tellEpoch(job, step, tell);
                if (control.stopAfterEpochRequested()) {
                    break;
                }
            }
            serve(control, step, tell);
        }
        if (!script_.endSilently) {
            tell(RunFinished{step < steps, static_cast<int>(step / script_.stepsPerEpoch), step,
                             1.0});
        }
    }

  private:
    template <class... Arguments>
    static void call(const std::function<void(Arguments...)>& function,
                     std::type_identity_t<Arguments>... arguments) {
        if (function) {
            function(arguments...);
        }
    }

    RunStarted started(const RunJob& job) const {
        RunStarted fact;
        fact.parameters = script_.parameters;
        fact.parametersUnshared = script_.parametersUnshared;
        fact.stepsPerEpoch = script_.stepsPerEpoch;
        fact.epochs = job.spec.config.epochs;
        fact.firstStep = script_.firstStep;
        fact.before = script_.before;
        fact.trainImages = script_.stepsPerEpoch * job.spec.config.batchSize;
        fact.testImages = job.spec.config.batchSize;
        fact.device = "cpu (fake)";
        fact.precision = "fp32";
        fact.spec = job.spec;
        fact.environment = {{"trainer", "fake"}};
        return fact;
    }

    StepDone stepDone(const RunJob& job, std::int64_t step) const {
        StepDone fact;
        fact.epoch = static_cast<int>((step - 1) / script_.stepsPerEpoch) + 1;
        fact.step = step;
        fact.loss = script_.loss ? script_.loss(step) : 2.0 / static_cast<double>(step);
        fact.learningRate = learningRateAt(job.spec.config, step - 1, script_.stepsPerEpoch);
        fact.imagesPerSecond = 100;
        fact.top1 = 0.5;
        return fact;
    }

    template <class Tell>
    void tellEpoch(const RunJob& job, std::int64_t step, const Tell& tell) const {
        const int epoch = static_cast<int>(step / script_.stepsPerEpoch);
        EpochDone fact;
        fact.epoch = epoch;
        fact.step = step;
        fact.trainLoss = 1.0 / epoch;
        fact.trainTop1 = 0.5;
        fact.evaluated = true;
        fact.testLoss = 1.5 / epoch;
        fact.testTop1 = script_.testTop1 ? script_.testTop1(epoch) : epoch / (epoch + 1.0);
        fact.testTop5 = 1;
        fact.seconds = 0.25;
        tell(fact);
        if (script_.saveCheckpoints) {
            tell(CheckpointSaved{CheckpointKind::Last, job.checkpointFolder / "last.safetensors",
                                 epoch, step});
        }
    }

    // What is asked for, between two steps and also while paused.
    template <class Tell>
    void serve(RunControl& control, std::int64_t step, const Tell& tell) const {
        answer(control.takeCommands(), step, tell);
        if (!control.pauseRequested()) {
            return;
        }
        tell(RunPaused{});
        while (control.pauseRequested()) {
            control.waitWhilePaused();
            answer(control.takeCommands(), step, tell);
        }
        tell(RunResumed{});
    }

    template <class Tell>
    void answer(const PendingCommands& asked, std::int64_t step, const Tell& tell) const {
        const int epoch = static_cast<int>((step - 1) / script_.stepsPerEpoch) + 1;
        if (const auto& query = asked.probe) {
            tell(ActivationsReady{query->id,
                                  script_.activations ? script_.activations(*query)
                                                      : emptyMaps(*query),
                                  {}});
        }
        if (asked.learningRate) {
            tell(RunMark{RunMark::Kind::LearningRate, epoch, step, *asked.learningRate});
        }
        if (asked.evaluation) {
            tell(RunMark{RunMark::Kind::Evaluation, epoch, step, 0, 1.5, 0.25, 0.75});
        }
        if (asked.checkpoint) {
            tell(CheckpointSaved{CheckpointKind::Last, "last.safetensors", epoch - 1, step});
        }
    }

    static std::shared_ptr<const FeatureMaps> emptyMaps(const ActivationQuery& query) {
        auto maps = std::make_shared<FeatureMaps>();
        maps->query = query;
        return maps;
    }

    FakeScript script_;
};

} // namespace sharesnet::test
