#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sharesnet {

// Follows a noisy curve with a time constant of kSteps steps, whatever the distance of its points;
// the first points are averaged evenly, so that it starts without a lag.
class Smoother {
  public:
    Smoother() = default;
    Smoother(std::int64_t step, double smoothed); // goes on behind a curve smoothed before
    // steps ascending; a value that is not finite is passed over and gives NaN
    double add(std::int64_t step, double value);

  private:
    static constexpr double kSteps = 50;
    double value_ = 0;
    std::int64_t points_ = 0;
    std::int64_t lastStep_ = 0;
};

// Indices, ascending, of at most about `atMost` points that look like all of them: the first, the
// last, and of each of equal slices the lowest, the highest and the first that is not finite. All
// of them where there are not more.
std::vector<std::size_t> thinnedIndices(const std::vector<double>& values, std::size_t atMost);

// of one curve, more than any screen has columns
inline constexpr std::size_t kDrawnPoints = 20'000;

} // namespace sharesnet
