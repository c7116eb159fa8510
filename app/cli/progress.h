#pragma once

#include "core/run/events.h"

#include <cstdint>
#include <string>

namespace sharesnet::cli {

// Shows a run on standard error: a bar that is drawn over on a terminal, a plain line an epoch (and
// one every half minute) elsewhere. Called from one thread.
class Progress {
  public:
    explicit Progress(bool terminal) : terminal_(terminal) {}
    void show(const TrainingEvent& event);
    void note(const std::string& message);

  private:
    void showStep(const StepDone& step, double time);
    void line(const std::string& text);

    bool terminal_;
    bool barShown_ = false;
    double lastShown_ = 0;
    RunStarted started_;
};

} // namespace sharesnet::cli
