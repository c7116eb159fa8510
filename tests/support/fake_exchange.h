#pragma once

#include "core/base/error.h"
#include "core/run/model_exchange.h"

namespace sharesnet::test {

// Shares a file otherwise by copying it; can nothing else.
class FakeExchange : public ModelExchange {
  public:
    std::unique_ptr<ReadNetwork> read(const ImportRequest&) const override {
        throw Error("a fake reads nothing");
    }
    ExportedModel exportWeights(const WeightsExport&) const override {
        throw Error("a fake writes nothing");
    }
    std::int64_t weightsBytes(const WeightsExport&) const override {
        throw Error("a fake writes nothing");
    }
    std::vector<std::string> namesFor(const ArchSpec&) const override { return {"own", "timm"}; }
    ExportedModel exportOnnx(const OnnxExport&) const override {
        throw Error("a fake writes nothing");
    }
    std::int64_t onnxBytes(const OnnxExport&) const override {
        throw Error("a fake writes nothing");
    }
    FileLint lint(const std::filesystem::path&) const override {
        throw Error("a fake reads nothing");
    }
    PytorchModule pytorchModule(const std::filesystem::path&) const override {
        throw Error("a fake writes nothing");
    }
    void reshare(const std::filesystem::path& checkpoint, const ArchSpec&, const TieRule&,
                 const std::filesystem::path& file) const override {
        std::filesystem::copy_file(checkpoint, file);
    }
    std::unique_ptr<FoldabilityProbe> openFoldability(const std::filesystem::path&,
                                                      const std::string&, const FoldImages&,
                                                      const std::function<bool()>&) const override {
        throw Error("a fake folds nothing");
    }
};

} // namespace sharesnet::test
