#pragma once

#include "core/base/error.h"
#include "core/run/engine.h"
#include "tests/support/fake_exchange.h"
#include "tests/support/fake_trainer.h"

#include <filesystem>
#include <functional>
#include <mutex>

namespace sharesnet::test {

// An engine whose trainers are fakes that follow one script; it remembers what they were asked to
// train.
class FakeEngine final : public Engine {
  public:
    // What a checkpoint file says of itself; empty: nothing can be opened.
    using Checkpoints = std::function<CheckpointInfo(const std::filesystem::path& file)>;

    // What an opened checkpoint answers; called on the thread that asks. Empty: nothing.
    using Evaluations = std::function<Evaluation(const EvaluationQuery& query)>;

    using Studies =
        std::function<UseStudy(const std::filesystem::path& file, const UseStudyRequest& request,
                               const StudyWatch& watch)>;

    explicit FakeEngine(FakeScript script = {}, Checkpoints checkpoints = {},
                        Evaluations evaluations = {}, Studies studies = {})
        : script_(std::move(script)),
          checkpoints_(std::move(checkpoints)),
          evaluations_(std::move(evaluations)),
          studies_(std::move(studies)) {}

    // What makeExchange gives; empty: a FakeExchange. To be set before it is asked.
    using Exchanges = std::function<std::unique_ptr<ModelExchange>()>;
    void setExchanges(Exchanges exchanges) { exchanges_ = std::move(exchanges); }

    std::unique_ptr<ModelExchange> makeExchange() const override {
        return exchanges_ ? exchanges_() : std::make_unique<FakeExchange>();
    }
    std::unique_ptr<Trainer> makeTrainer() const override {
        return std::make_unique<Remembering>(script_, *this);
    }
    std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                    const std::string&) const override {
        if (!checkpoints_) {
            throw Error(file.string() + ": the fake engine opens nothing");
        }
        return std::make_unique<Probe>(file, checkpoints_(file), *this);
    }
    std::vector<DeviceInfo> devices() const override {
        return {{"cpu", Message("2 cores"), 1 << 30, true},
                {"cuda:0", Message("Fake"), 1 << 30, true}};
    }
    BenchResult bench(const BenchRequest&, const std::function<bool()>&) const override {
        return {};
    }
    std::string version() const override { return "Fake 1.0"; }

    std::vector<RunJob> jobs() const { // any thread
        const std::lock_guard lock(mutex_);
        return jobs_;
    }

  private:
    class Remembering final : public Trainer {
      public:
        Remembering(FakeScript script, const FakeEngine& engine)
            : inner_(std::move(script)), engine_(engine) {}
        void run(const RunJob& job, RunControl& control, EventSink& sink) override {
            {
                const std::lock_guard lock(engine_.mutex_);
                engine_.jobs_.push_back(job);
            }
            inner_.run(job, control, sink);
        }

      private:
        FakeTrainer inner_;
        const FakeEngine& engine_;
    };

    class Probe final : public CheckpointProbe {
      public:
        Probe(std::filesystem::path file, CheckpointInfo info, const FakeEngine& engine)
            : file_(std::move(file)),
              info_(std::move(info)),
              evaluations_(engine.evaluations_),
              studies_(engine.studies_) {}
        const CheckpointInfo& info() const override { return info_; }
        FeatureMaps activations(const ActivationQuery&) override { return {}; }
        Evaluation evaluate(const EvaluationQuery& query) override {
            return evaluations_ ? evaluations_(query) : Evaluation();
        }
        UseStudy studyUses(const UseStudyRequest& request, const StudyWatch& watch) override {
            return studies_ ? studies_(file_, request, watch) : UseStudy();
        }
        Attributions attribute(const AttributionQuery&) override { return {}; }
        TopImages topImages(const TopImagesRequest&, const StudyWatch&) override { return {}; }

      private:
        std::filesystem::path file_;
        CheckpointInfo info_;
        Evaluations evaluations_;
        Studies studies_;
    };

    FakeScript script_;
    Checkpoints checkpoints_;
    Evaluations evaluations_;
    Studies studies_;
    Exchanges exchanges_;
    mutable std::mutex mutex_;
    mutable std::vector<RunJob> jobs_;
};

} // namespace sharesnet::test
