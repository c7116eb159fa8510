#pragma once

#include "core/statistics/curve_pyramid.h"

#include <cstddef>
#include <vector>

namespace sharesnet {

// A measured curve over the steps of a run, and what is left of it without its noise.
class PlottedCurve {
  public:
    // step above the last one; a value that is not finite is a gap
    void append(double step, double value);

    // Brings `smooth` up to date with `raw`. `strength` as core/statistics/smoothing.h has it; 0:
    // empty. Of a curve that has grown only the end is computed again, with the window that it had,
    // until the window is off by more than 2 %.
    void smooth(double strength);

    const CurvePyramid& raw() const { return raw_; }
    const CurvePyramid& smooth() const { return smooth_; } // empty, or a value for each of raw
    bool isSmoothed() const { return smooth_.size() > 0; }
    const CurvePyramid& shown() const { return isSmoothed() ? smooth_ : raw_; }
    // the places where values that are not finite begin, after one that is or at the start
    const std::vector<std::size_t>& gaps() const { return gaps_; }
    // the place of the point next to the step; size() > 0
    std::size_t near(double step) const;

  private:
    CurvePyramid raw_;
    CurvePyramid smooth_;
    std::vector<std::size_t> gaps_;
    double strength_ = 0;
    double radius_ = 0; // of the window, in steps
};

} // namespace sharesnet
