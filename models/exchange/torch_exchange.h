#pragma once

#include "core/run/model_exchange.h"

namespace sharesnet {

class TorchExchange final : public ModelExchange {
  public:
    std::unique_ptr<ReadNetwork> read(const ImportRequest& request) const override;
    ExportedModel exportWeights(const WeightsExport& request) const override;
    std::int64_t weightsBytes(const WeightsExport& request) const override;
    std::vector<std::string> namesFor(const ArchSpec& arch) const override;
    ExportedModel exportOnnx(const OnnxExport& request) const override;
    std::int64_t onnxBytes(const OnnxExport& request) const override;
    FileLint lint(const std::filesystem::path& file) const override;
    void reshare(const std::filesystem::path& checkpoint, const ArchSpec& to, const TieRule& rule,
                 const std::filesystem::path& file) const override;
    std::unique_ptr<FoldabilityProbe>
    openFoldability(const std::filesystem::path& checkpoint, const std::string& device,
                    const FoldImages& images,
                    const std::function<bool()>& cancelled) const override;
    PytorchModule pytorchModule(const std::filesystem::path& checkpoint) const override;
};

} // namespace sharesnet
