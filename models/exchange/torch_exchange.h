#pragma once

#include "core/run/model_exchange.h"

namespace sharesnet {

class TorchExchange final : public ModelExchange {
  public:
    ImportedModel look(const ImportRequest& request) const override;
    std::filesystem::path import(const ImportRequest& request, const RunSpec& spec,
                                 std::int64_t run,
                                 const std::filesystem::path& folder) const override;
    ExportedModel exportWeights(const WeightsExport& request) const override;
    PytorchModule pytorchModule(const std::filesystem::path& checkpoint) const override;
};

} // namespace sharesnet
