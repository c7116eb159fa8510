#pragma once

#include "tests/support/fake_exchange.h"

#include <atomic>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet::test {

// What files and networks are to the dialogs, by a script.
struct ExchangeScript {
    ImportedModel model; // of every file but those that are refused
    std::string refusal; // of reading; empty: none
    FileLint lint;
    std::string exportRefusal;
    std::function<void(const Normalization&)> onImport = [](const Normalization&) {};
    std::function<void()> onExport = [] {}; // before it is written, on the thread that writes
    std::vector<std::string> names{"own", "timm"};
    mutable std::atomic<int> reads = 0; // of files
};

class ScriptedNetwork final : public ReadNetwork {
  public:
    ScriptedNetwork(const ExchangeScript* script, ImportedModel model)
        : script_(script), model_(std::move(model)) {}
    const ImportedModel& model() const override { return model_; }
    std::filesystem::path save(const RunSpec&, std::int64_t, const Normalization& normalization,
                               const std::filesystem::path& folder) const override {
        script_->onImport(normalization);
        const auto file = folder / "last.safetensors";
        std::ofstream(file) << "weights";
        return file;
    }

  private:
    const ExchangeScript* script_;
    ImportedModel model_;
};

class ScriptedExchange final : public FakeExchange {
  public:
    explicit ScriptedExchange(const ExchangeScript* script) : script_(script) {}
    std::unique_ptr<ReadNetwork> read(const ImportRequest& request) const override {
        ++script_->reads;
        if (!script_->refusal.empty()) {
            throw Error(script_->refusal);
        }
        ImportedModel model = script_->model;
        if (request.imageSize) {
            model.arch.input.height = model.arch.input.width = *request.imageSize;
        }
        if (request.normalization) {
            model.normalization = request.normalization;
        }
        return std::make_unique<ScriptedNetwork>(script_, std::move(model));
    }
    std::vector<std::string> namesFor(const ArchSpec&) const override { return script_->names; }
    ExportedModel exportWeights(const WeightsExport& request) const override {
        script_->onExport();
        if (!script_->exportRefusal.empty()) {
            throw Error(script_->exportRefusal);
        }
        std::ofstream(request.file) << "weights";
        return {7, 3, 0};
    }
    std::int64_t weightsBytes(const WeightsExport& request) const override {
        return request.sharing == WeightSharing::Expanded ? 700'000 : 500'000;
    }
    ExportedModel exportOnnx(const OnnxExport& request) const override {
        std::ofstream(request.file) << "network";
        return {7, 4, 1e-6};
    }
    std::int64_t onnxBytes(const OnnxExport& request) const override {
        return request.fold ? 2'000'000 : 1'000'000;
    }
    FileLint lint(const std::filesystem::path&) const override {
        if (!script_->refusal.empty()) {
            throw Error(script_->refusal);
        }
        return script_->lint;
    }

  private:
    const ExchangeScript* script_;
};

} // namespace sharesnet::test
