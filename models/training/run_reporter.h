#pragma once

#include "core/data/dataset.h"
#include "core/run/events.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

// Tells what a run does, and keeps its curve for the checkpoints. One thread.
class RunReporter {
  public:
    RunReporter(std::int64_t run, EventSink& sink) : run_(run), sink_(sink) {}

    void publish(RunFact fact); // steps, epochs and marks join the curve
    void note(const Message& message) { publish(RunNoted{message}); }
    void noteSkipped(const std::vector<SkippedFile>& images); // nothing where there are none

    // The run waits, for a person or for room on the disk; of waits within waits the outermost is
    // told. `goesOn`: whether that is told at its end.
    void beginPause();
    void endPause(bool goesOn);

    const RunCurve& curve() const { return curve_; }
    void continueCurve(RunCurve curve) { curve_ = std::move(curve); } // of the run so far

  private:
    const std::int64_t run_;
    EventSink& sink_;
    RunCurve curve_;
    int pauses_ = 0;
};

} // namespace sharesnet
