#pragma once

#include "core/base/error.h"
#include "core/config/run_spec.h"
#include "core/store/run_store.h"

#include <span>

namespace sharesnet {

// The network distinguishes another number of classes than the data has.
class ClassCountError final : public Error {
  public:
    ClassCountError(const Message& message, int dataClasses)
        : Error(message), dataClasses_(dataClasses) {}
    int dataClasses() const { return dataClasses_; } // what the network should be set to

  private:
    int dataClasses_;
};

// Looks at the data without loading images; blocks for the disk, any thread. Throws
// ClassCountError, or Error where the data is not there (requireData) or cannot be read.
void requireClassesOfData(const RunSpec& spec);

// The same for all runs of a sweep, each network size once. A network that does not fit is the
// plan's fault: also a plain Error.
void requireClassesOfData(std::span<const SweepPlace> places);

} // namespace sharesnet
