#pragma once

#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// Work on tensors that stay where they are, which a device can record and then repeat as one launch. One thread.
class CapturedGraph {
  public:
    virtual ~CapturedGraph() = default;

    virtual void run() = 0;                      // the work once, whichever way; its errors come through
    virtual bool due() const = 0;                // the next run tries to record
    virtual bool repeated() const = 0;           // the last run was a repetition of what was recorded
    virtual void giveUp(std::string reason) = 0; // from now on the work is done directly
    virtual std::string whyNot() const = 0;      // it could not be recorded; empty: it was, or was not tried yet
};

using Work = std::function<void()>;
using GraphCapture = std::function<std::unique_ptr<CapturedGraph>(Work)>;

} // namespace sharesnet
