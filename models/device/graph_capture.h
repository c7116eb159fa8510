#pragma once

#include "core/base/message.h"

#include <functional>
#include <memory>

namespace sharesnet {

// Work on tensors that stay where they are, which a GPU can capture as a CUDA graph and then replay
// as one launch. One thread.
class CapturedGraph {
  public:
    virtual ~CapturedGraph() = default;

    virtual void run() = 0;            // the work once, directly or replayed; throws what it throws
    virtual bool due() const = 0;      // the next run tries to capture
    virtual bool replayed() const = 0; // the last run was a replay
    virtual void giveUp(Message reason) = 0; // from now on the work is done directly
    // Why it is not captured; empty: it is, or was not tried yet.
    virtual Message whyNot() const = 0;
};

using Work = std::function<void()>;
using GraphCapture = std::function<std::unique_ptr<CapturedGraph>(Work)>;

} // namespace sharesnet
