#pragma once

#include "core/flow/run_progress.h"

#include <cstddef>
#include <string>

namespace sharesnet::cli {

// Shows a run on standard error: a bar that is drawn over on a terminal, a plain line an epoch (and
// one every half minute) elsewhere. Without escape sequences, and never wider than the terminal is
// at the time. One thread.
class Progress {
  public:
    explicit Progress(int batchSize);
    void show(const TrainingEvent& event);
    void note(const std::string& message);

  private:
    void showStep(const StepDone& step, double time);
    void draw(const std::string& text);
    void line(const std::string& text);

    bool redraws_;
    RunProgress run_;
    std::size_t drawn_ = 0; // columns of the bar on show
    double lastShown_ = 0;
};

// The bar and its figures in at most `columns`: where there is little room, without the less
// important ones.
std::string progressText(const RunProgress& run, double loss, std::size_t columns);

} // namespace sharesnet::cli
