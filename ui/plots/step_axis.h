#pragma once

#include <vector>

namespace sharesnet {

// What the x axis of the curves counts. Relative: seconds since the run's first step, pauses
// included. WallTime: seconds since 1970, UTC.
enum class XAxis { Steps, Epochs, Relative, WallTime };

// From the steps of one run to the units of an x axis and back: straight lines between knots, and
// behind them in the proportion of the whole.
class StepAxis {
  public:
    explicit StepAxis(double perStep = 1); // x = step * perStep, perStep > 0
    // Both ascend, `steps` strictly, and are as many. None: as if 1 per step.
    StepAxis(std::vector<double> steps, std::vector<double> values);

    double x(double step) const;
    double step(double x) const; // where several steps have this x, the first of them

  private:
    std::vector<double> steps_;
    std::vector<double> values_;
    double slope_ = 1;
};

} // namespace sharesnet
