#pragma once

#include "core/base/error.h"
#include "core/run/engine.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sharesnet::test {

// Every checkpoint answers by these functions, on the thread that asks; empty: nothing.
struct LensAnswers {
    std::function<FeatureMaps(const std::filesystem::path& file, const ActivationQuery&)> maps;
    std::function<Attributions(const AttributionQuery&)> attributions;
    std::function<TopImages(const TopImagesRequest&, const StudyWatch&)> topImages;
    std::function<UseStudy(const UseStudyRequest&)> studies;
    std::int64_t step = 0;
};

class LensEngine final : public Engine {
  public:
    explicit LensEngine(LensAnswers answers)
        : answers_(std::make_shared<const LensAnswers>(std::move(answers))) {}

    std::unique_ptr<Trainer> makeTrainer() const override { return nullptr; }
    std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                    const std::string&) const override {
        return std::make_unique<Probe>(file, answers_);
    }
    std::unique_ptr<ModelExchange> makeExchange() const override { return nullptr; }
    std::vector<DeviceInfo> devices() const override { return {}; }
    BenchResult bench(const BenchRequest&, const std::function<bool()>&) const override {
        return {};
    }
    std::string version() const override { return "fake"; }

  private:
    class Probe final : public CheckpointProbe {
      public:
        Probe(std::filesystem::path file, std::shared_ptr<const LensAnswers> answers)
            : file_(std::move(file)), answers_(std::move(answers)) {
            info_.step = answers_->step;
        }
        const CheckpointInfo& info() const override { return info_; }
        FeatureMaps activations(const ActivationQuery& query) override {
            return answers_->maps ? answers_->maps(file_, query) : FeatureMaps();
        }
        Attributions attribute(const AttributionQuery& query) override {
            return answers_->attributions ? answers_->attributions(query) : Attributions();
        }
        TopImages topImages(const TopImagesRequest& request, const StudyWatch& watch) override {
            return answers_->topImages ? answers_->topImages(request, watch) : TopImages();
        }
        Evaluation evaluate(const EvaluationQuery&) override { return {}; }
        UseStudy studyUses(const UseStudyRequest& request, const StudyWatch&) override {
            return answers_->studies ? answers_->studies(request) : UseStudy();
        }

      private:
        std::filesystem::path file_;
        std::shared_ptr<const LensAnswers> answers_;
        CheckpointInfo info_;
    };

    std::shared_ptr<const LensAnswers> answers_;
};

} // namespace sharesnet::test
