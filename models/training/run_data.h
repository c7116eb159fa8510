#pragma once

#include "core/base/message.h"
#include "core/config/run_spec.h"
#include "core/data/dataset.h"

#include <functional>

namespace sharesnet {

// The images of a run.
struct RunData {
    Dataset set;
    DataFingerprints images;
};

// Blocks for loading; `threads` load. Throws Error where the images do not fit the architecture, or
// there are none to train on; Cancelled.
RunData loadRunData(const RunSpec& spec, int threads,
                    const std::function<void(const Message&)>& note,
                    const std::function<bool()>& cancelled);

} // namespace sharesnet
