#pragma once

#include <functional>
#include <string>

// The one file that knows differences between LibTorch 1.13 and later releases.

namespace sharesnet {

std::string torchVersionText(); // "LibTorch 1.13.1, CPU"

// While it lives, the forward passes of this thread run in bf16 where that is sound (autocast);
// weights stay fp32. Its end forgets the bf16 copies of the weights, so one object serves one step.
// Does nothing where `enabled` is false.
class Bf16Autocast {
  public:
    Bf16Autocast(bool enabled, bool cuda);
    ~Bf16Autocast();
    Bf16Autocast(const Bf16Autocast&) = delete;
    Bf16Autocast& operator=(const Bf16Autocast&) = delete;

  private:
    bool enabled_;
    bool cuda_;
};

// As long as it lives, LibTorch computes on so many threads where this thread asks for it. Cheap,
// unlike at::set_num_threads, which also stops and starts the threads of a pool that is not used.
class ThreadsHere {
  public:
    explicit ThreadsHere(int count);
    ~ThreadsHere();
    ThreadsHere(const ThreadsHere&) = delete;
    ThreadsHere& operator=(const ThreadsHere&) = delete;

  private:
    int before_;
};

// What `work` does in LibTorch on this thread, as a trace in the JSON of Chrome's tracing page.
// Blocks.
std::string chromeTrace(const std::function<void()>& work);

} // namespace sharesnet
