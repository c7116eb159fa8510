#pragma once

#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// Work on tensors that stay where they are, which a device can record and then repeat as one
// launch. One thread.
class CapturedGraph {
  public:
    virtual ~CapturedGraph() = default;

    // the work once, whichever way; its errors come through
    virtual void run() = 0;
    virtual bool due() const = 0; // the next run tries to record
    // the last run was a repetition of what was recorded
    virtual bool repeated() const = 0;
    virtual void giveUp(std::string reason) = 0; // from now on the work is done directly
    // it could not be recorded; empty: it was, or was not tried yet
    virtual std::string whyNot() const = 0;
};

using Work = std::function<void()>;
using GraphCapture = std::function<std::unique_ptr<CapturedGraph>(Work)>;

} // namespace sharesnet
