#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sharesnet {

// A measured curve that can be drawn at any zoom in time that depends on the width of the picture,
// not on the length of the curve. Grows at its end. One thread at a time.
//
// Over the points lies a pyramid: of every 16 the first, lowest, highest and last measured one and
// a gap, of every 16 of these the same, and so on.
class CurvePyramid {
  public:
    // `x` must not be below the last one, nor NaN. A `y` that is NaN or infinite is a gap.
    void append(double x, double y); // O(log n)
    void clear();
    void truncate(std::size_t size); // drops the points behind the first `size`. O(log n)

    std::size_t size() const { return x_.size(); }
    const std::vector<double>& x() const { return x_; }
    const std::vector<double>& y() const { return y_; }

    // The points to draw, ascending, for a picture whose column c reaches from edges[c] to
    // edges[c + 1] (not included): of each column the first, the lowest, the highest and the last
    // measured point, and one that is a gap where it has any. The point before the first column
    // and the one behind the last are there too, so that the line goes on to the border. No value
    // is drawn that was not measured, and the picture is that of all points. At most 5 per column
    // and 2. `edges` ascend. O(columns log n).
    std::vector<std::size_t> drawn(std::span<const double> edges) const;

  private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    // Places of points.
    struct Extremes {
        std::size_t first = kNone;
        std::size_t lowest = kNone;
        std::size_t highest = kNone;
        std::size_t last = kNone;
        std::size_t gap = kNone;
    };

    Extremes of(std::size_t point) const;
    void join(Extremes& whole, const Extremes& next) const;
    Extremes between(std::size_t begin, std::size_t end) const;

    std::vector<double> x_;
    std::vector<double> y_;
    std::vector<std::vector<Extremes>> levels_; // [0]: of 16 points
};

// The edges of `columns` columns of equal width from `low` to `high`, or of equal ratio on a
// logarithmic axis (low > 0). columns + 1 values, columns >= 1.
enum class AxisScale { Linear, Logarithmic };
std::vector<double> columnEdges(double low, double high, int columns,
                                AxisScale scale = AxisScale::Linear);

} // namespace sharesnet
