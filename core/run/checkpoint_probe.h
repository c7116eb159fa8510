#pragma once

#include "core/config/run_spec.h"
#include "core/inspect/feature_map.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

struct Evaluation {
    std::int64_t images = 0;
    double loss = 0;
    double top1 = 0; // fractions, 0..1
    double top5 = 0;
    std::vector<std::string> classNames;
    std::vector<double> perClassTop1;
    std::vector<std::int64_t> confusion; // classes x classes, row: true class, column: predicted
};

struct CheckpointInfo {
    RunSpec spec;
    std::vector<std::string> classNames;
    std::int64_t run = 0;
    int epoch = 0;
    std::int64_t step = 0;
};

// A checkpoint opened for looking at. Every function blocks; one thread at a time. Errors are
// thrown as Error.
class CheckpointProbe {
  public:
    virtual ~CheckpointProbe() = default;
    virtual const CheckpointInfo& info() const = 0;
    virtual FeatureMaps activations(const ActivationQuery& query) = 0;
    // Over the test split of `data`; limit 0: all. `cancelled` is asked once a batch; true throws
    // Cancelled.
    virtual Evaluation evaluate(const DataSpec& data, std::int64_t limit,
                                const std::function<bool()>& cancelled) = 0;
};

} // namespace sharesnet
