#include "core/statistics/smoothing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace sharesnet {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kReach = 8; // at full strength the radius of a pass is this part of the curve
constexpr double kRounding = 1e-9; // of the radius: points just on the border are within

// Points as what a straight line through them needs. Two can be joined without loss of precision:
// Chan, Golub, LeVeque, The American Statistician 37 (1983).
struct Moments {
    double count = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0; // sum of (x - meanX)^2
    double xy = 0; // sum of (x - meanX) (y - meanY)

    static Moments of(double x, double y) { return {1, x, y, 0, 0}; }

    Moments with(const Moments& other) const {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : *this;
        }
        const double all = count + other.count;
        const double share = other.count / all;
        const double dx = other.meanX - meanX;
        const double dy = other.meanY - meanY;
        return {all, meanX + dx * share, meanY + dy * share,
                xx + other.xx + dx * dx * count * share, xy + other.xy + dx * dy * count * share};
    }

    double lineAt(double x) const {
        return xx > 0 ? meanY + xy / xx * (x - meanX) : meanY; // all at one x: their mean
    }
};

// The points of a window that moves on. Nothing is ever subtracted, so a spike of 1e30 that has
// left the window leaves no trace: the older part holds the moments from each of its points to its
// end, the newer part those of all its points; when the older one is empty the newer takes its
// place (a queue of two stacks).
class Window {
  public:
    void add(const Moments& point) {
        newer_.push_back(point);
        sumOfNewer_ = sumOfNewer_.with(point);
    }
    void removeOldest() {
        if (older_.empty()) {
            for (; !newer_.empty(); newer_.pop_back()) {
                older_.push_back(older_.empty() ? newer_.back()
                                                : newer_.back().with(older_.back()));
            }
            sumOfNewer_ = {};
        }
        older_.pop_back();
    }
    Moments all() const { return older_.empty() ? sumOfNewer_ : older_.back().with(sumOfNewer_); }

  private:
    std::vector<Moments> older_;
    std::vector<Moments> newer_;
    Moments sumOfNewer_;
};

struct Points {
    std::vector<double> x;
    std::vector<double> y;
};

std::vector<double> fitted(const Points& points, double radius) {
    const std::size_t count = points.x.size();
    const double reach = radius * (1 + kRounding);
    std::vector<double> values(count);
    Window window;
    std::size_t first = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (; end < count && points.x[end] <= points.x[i] + reach; ++end) {
            window.add(Moments::of(points.x[end], points.y[end]));
        }
        for (; points.x[first] < points.x[i] - reach; ++first) {
            window.removeOldest();
        }
        values[i] = window.all().lineAt(points.x[i]);
    }
    return values;
}

bool isMeasured(double x, double y) {
    return std::isfinite(x) && std::isfinite(y);
}

Points measured(std::span<const double> x, std::span<const double> y) {
    Points points;
    points.x.reserve(x.size());
    points.y.reserve(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMeasured(x[i], y[i])) {
            points.x.push_back(x[i]);
            points.y.push_back(y[i]);
        }
    }
    return points;
}

double radiusOf(const Points& points, double strength) {
    if (points.x.size() < 2) {
        return 0;
    }
    const auto count = static_cast<double>(points.x.size());
    const double distance = (points.x.back() - points.x.front()) / (count - 1);
    return distance * (std::pow(1 + count / kReach, std::clamp(strength, 0.0, 1.0)) - 1);
}

} // namespace

double smoothingRadius(std::span<const double> x, std::span<const double> y, double strength) {
    return radiusOf(measured(x, y), strength);
}

std::vector<double> smoothed(std::span<const double> x, std::span<const double> y,
                             double strength) {
    Points points = measured(x, y);
    const double radius = radiusOf(points, strength);
    if (radius > 0) {
        points.y = fitted(points, radius);
        points.y = fitted(points, radius);
    }
    std::vector<double> values(x.size(), kNaN);
    std::size_t next = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMeasured(x[i], y[i])) {
            values[i] = points.y[next++];
        }
    }
    return values;
}

} // namespace sharesnet
