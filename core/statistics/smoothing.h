#pragma once

#include <span>
#include <vector>

namespace sharesnet {

// A measured curve without its noise, and without a lag.
//
// Twice over the curve, each point becomes the value there of the straight line that fits the
// points within `smoothingRadius` of it best (least squares, equal weights): locally weighted
// regression of degree 1, Cleveland, JASA 74 (1979), in two passes of a box, which for points that
// are equally far apart is one pass of a triangle. The window is centered, so a line comes out as
// the same line, at both ends too, however far apart the points are: nothing lags. Near the ends
// the window is cut off there; the variance of noise left there is up to 8 times that of the
// middle. Of the variance of independent noise, with w = 2r + 1 points in the window, this is left
// in the middle: (2 w^2 + 1) / (3 w^3).
//
// `x` ascends (equal neighbors are allowed), `y` has as many values. What is NaN or infinite takes
// no part and stays NaN: a gap stays a gap. O(n): about 0.1 s for a million points. Any thread.

// Half the width of the window of each pass, in units of x. `strength` from 0 (raw, radius 0) to 1:
// (1 + n / 8)^strength - 1 times the mean distance between neighbors of the n measured points, so
// at 1 the two passes reach over a quarter of the curve to either side.
double smoothingRadius(std::span<const double> x, std::span<const double> y, double strength);

// `strength` 0 gives the finite values of y as they are.
std::vector<double> smoothed(std::span<const double> x, std::span<const double> y, double strength);

} // namespace sharesnet
