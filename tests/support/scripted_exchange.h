#pragma once

#include "tests/support/fake_exchange.h"

#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet::test {

// What files and networks are to the dialogs, by a script.
struct ExchangeScript {
    ImportedModel model; // of every file but those that are refused
    std::string refusal; // of look; empty: none
    FileLint lint;
    std::string exportRefusal;
    std::function<void(const ImportRequest&)> onImport = [](const ImportRequest&) {};
    std::function<void()> onExport = [] {}; // before it is written, on the thread that writes
    std::vector<std::string> names{"own", "timm"};
};

class ScriptedExchange final : public FakeExchange {
  public:
    explicit ScriptedExchange(const ExchangeScript* script) : script_(script) {}
    ImportedModel look(const ImportRequest& request) const override {
        if (!script_->refusal.empty()) {
            throw Error(script_->refusal);
        }
        ImportedModel model = script_->model;
        if (request.imageSize) {
            model.arch.input.height = model.arch.input.width = *request.imageSize;
        }
        return model;
    }
    std::filesystem::path import(const ImportRequest& request, const RunSpec&, std::int64_t,
                                 const std::filesystem::path& folder) const override {
        script_->onImport(request);
        const auto file = folder / "last.safetensors";
        std::ofstream(file) << "weights";
        return file;
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
