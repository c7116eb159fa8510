#pragma once

#include "core/config/run_spec.h"
#include "core/inspect/feature_map.h"
#include "core/inspect/use_study.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

struct Evaluation {
    std::int64_t images = 0;
    // Images for which the network gave NaN or an infinite value. Where there are such, the
    // evaluation ended with their batch, the loss is NaN, and the other figures mean nothing.
    std::int64_t notFinite = 0;
    double loss = 0;
    double top1 = 0; // fractions, 0..1
    double top5 = 0;
    std::vector<std::string> classNames;
    std::vector<std::optional<double>> perClassTop1; // none: no image of that class
    std::vector<std::int64_t> confusion; // classes x classes, row: true class, column: predicted
    std::vector<SkippedFile> skipped;    // left out
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
    // Over the test split of `data`, which needs no other; limit 0: all. `cancelled` is asked once
    // a batch; true throws Cancelled. Throws Error for data of other classes than info()'s.
    virtual Evaluation evaluate(const DataSpec& data, std::int64_t limit,
                                const std::function<bool()>& cancelled) = 0;
    // Throws Error for an address that names nothing, data of other classes, fewer than two images
    // or so many that they take more than 1 GiB; Cancelled where `watch` says so.
    virtual UseStudy studyUses(const UseStudyRequest& request, const StudyWatch& watch) = 0;
};

} // namespace sharesnet
