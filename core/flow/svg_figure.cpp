#include "core/flow/svg_figure.h"

#include "core/base/markup.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

// Okabe and Ito, "Color universal design" (2008), without its yellow.
constexpr std::array kColors{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                             "#e69f00", "#56b4e9", "#4d4d4d"};
constexpr std::array kDashes{"", "6 3", "2 2", "8 3 2 3"};
constexpr double kLeft = 64;
constexpr double kRight = 16;
constexpr double kTop = 34;
constexpr double kBelow = 46;
constexpr double kLegendLine = 18;
constexpr double kLegendGap = 10;
constexpr double kLetter = 6.2; // width of one at 11 units
constexpr int kTicks = 6;

std::string coordinate(double value) {
    return plain::fixed(value, 2);
}

struct Axis {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double from = 0; // in the picture
    double to = 0;

    bool isEmpty() const { return !(low <= high); }
    void include(double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    void widen(double share) {
        const double extra = high > low ? (high - low) * share : std::max(std::abs(low) * 0.1, 0.1);
        low -= extra;
        high += extra;
    }
    // At the border where it is beyond.
    double cutAt(double value) const { return at(std::clamp(value, low, high)); }
    double at(double value) const { return from + (value - low) / (high - low) * (to - from); }

    // 1, 2 or 5 times a power of ten.
    double step() const {
        const double rough = (high - low) / kTicks;
        const double power = std::pow(10, std::floor(std::log10(rough)));
        const double leading = rough / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }
    std::vector<double> ticks() const {
        std::vector<double> values;
        for (double k = std::ceil(low / step()); k * step() <= high; ++k) {
            values.push_back(k * step());
        }
        return values;
    }
};

// "0.25", "15", "250 k", "1.7 M"
std::string tickText(double value, bool isFraction, double step) {
    if (isFraction) {
        const double percent = step * 100;
        const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(percent) - 1e-9)));
        return plain::fixed(value * 100, std::min(decimals, 6));
    }
    constexpr std::array<std::pair<double, const char*>, 3> kUnits{
        {{1e9, " G"}, {1e6, " M"}, {1e3, " k"}}};
    for (const auto& [size, name] : kUnits) {
        if (std::abs(value) >= 10 * size || (size > 1e3 && std::abs(value) >= size)) {
            return plain::significant(value / size, 4) + name;
        }
    }
    return plain::significant(std::abs(value) < step / 2 ? 0 : value, 5);
}

struct Style {
    std::string color;
    std::string dash;
};

Style styleOf(std::size_t series) {
    return {kColors.at(series % kColors.size()),
            kDashes.at(series / kColors.size() % kDashes.size())};
}

class Drawing {
  public:
    explicit Drawing(const SvgFigure& figure) : figure_(figure) {
        for (const FigureSeries& series : figure.series) {
            includePoints(series);
        }
        // An interval from two values is so wide that nothing else would be seen.
        const Axis measured = y_;
        for (const FigureSeries& series : figure.series) {
            includeRanges(series.band, measured);
            includeRanges(series.bars, measured);
        }
        const double legend = kLegendLine * static_cast<double>(legendLines());
        height_ = figure.height + kLegendGap + legend;
        x_.from = kLeft;
        x_.to = figure.width - kRight;
        y_.from = figure.height - kBelow;
        y_.to = kTop;
    }

    std::string text() {
        open();
        if (x_.isEmpty() || y_.isEmpty()) {
            label(figure_.width / 2.0, figure_.height / 2.0, "middle", "Nothing measured yet", 13);
        } else {
            x_.widen(0.02);
            y_.widen(0.05);
            drawAxes();
            drawLine(figure_.front, "#8a94a0", "3 3", 1, 1);
            for (std::size_t k = 0; k < figure_.series.size(); ++k) {
                drawSeries(figure_.series[k], styleOf(k));
            }
            drawLegend();
        }
        return svg_ + "</svg>\n";
    }

  private:
    void includePoints(const FigureSeries& series) {
        const auto points = [this](const std::vector<FigurePoint>& all) {
            for (const FigurePoint& point : all) {
                if (std::isfinite(point.y)) {
                    x_.include(point.x);
                    y_.include(point.y);
                }
            }
        };
        std::ranges::for_each(series.thin, points);
        points(series.line);
        points(series.marks);
    }

    // As far as the height of what was measured above and below it; the rest is cut off.
    void includeRanges(const std::vector<FigureRange>& ranges, const Axis& measured) {
        const double height = measured.high - measured.low;
        for (const FigureRange& range : ranges) {
            y_.include(std::max(range.low, measured.low - height));
            y_.include(std::min(range.high, measured.high + height));
        }
    }

    void open() {
        svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" +
               std::to_string(figure_.width) + "\" height=\"" + plain::fixed(height_, 0) +
               "\" viewBox=\"0 0 " + std::to_string(figure_.width) + " " +
               plain::fixed(height_, 0) + "\" font-family=\"sans-serif\">\n<title>" +
               htmlText(figure_.title) + "</title>\n<desc>" + htmlText(figure_.description) +
               "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
        label(kLeft, 20, "start", figure_.title, 14);
    }

    void label(double x, double y, const std::string& anchor, const std::string& text, int size,
               const std::string& more = "") {
        svg_ += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" +
                anchor + "\" font-size=\"" + std::to_string(size) + "\" fill=\"#1a1f26\"" + more +
                ">" + htmlText(text) + "</text>\n";
    }

    void segment(double x1, double y1, double x2, double y2, const std::string& color,
                 double width = 1) {
        svg_ += "<line x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" +
                coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\" stroke=\"" + color +
                "\" stroke-width=\"" + plain::exact(width) + "\"/>\n";
    }

    void drawAxes() {
        for (const double tick : y_.ticks()) {
            segment(x_.from, y_.at(tick), x_.to, y_.at(tick), "#e2e5ea");
            label(x_.from - 6, y_.at(tick) + 4, "end",
                  tickText(tick, figure_.yIsFraction, y_.step()), 11);
        }
        for (const double tick : x_.ticks()) {
            segment(x_.at(tick), y_.from, x_.at(tick), y_.from + 4, "#626c78");
            label(x_.at(tick), y_.from + 17, "middle", tickText(tick, false, x_.step()), 11);
        }
        segment(x_.from, y_.from, x_.to, y_.from, "#626c78");
        label((x_.from + x_.to) / 2, y_.from + 36, "middle", figure_.xTitle, 12);
        const double middle = (y_.from + y_.to) / 2;
        label(16, middle, "middle", figure_.yTitle, 12,
              " transform=\"rotate(-90 16 " + coordinate(middle) + ")\"");
    }

    void drawLine(const std::vector<FigurePoint>& points, const std::string& color,
                  const std::string& dash, double width, double opacity) {
        std::string path;
        bool goesOn = false;
        for (const FigurePoint& point : points) {
            if (std::isfinite(point.x) && std::isfinite(point.y)) {
                path += (goesOn ? "L" : "M") + coordinate(x_.at(point.x)) + " " +
                        coordinate(y_.at(point.y));
            }
            goesOn = std::isfinite(point.x) && std::isfinite(point.y);
        }
        if (path.empty()) {
            return;
        }
        svg_ += "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + color + "\" stroke-width=\"" +
                plain::exact(width) + "\" stroke-linejoin=\"round\"" +
                (dash.empty() ? "" : " stroke-dasharray=\"" + dash + "\"") +
                (opacity < 1 ? " opacity=\"" + plain::exact(opacity) + "\"" : "") + "/>\n";
    }

    void drawBand(const std::vector<FigureRange>& band, const std::string& color) {
        if (band.size() < 2) {
            return;
        }
        std::string path;
        for (const FigureRange& range : band) {
            path += (path.empty() ? "M" : "L") + coordinate(x_.at(range.x)) + " " +
                    coordinate(y_.cutAt(range.high));
        }
        for (auto range = band.rbegin(); range != band.rend(); ++range) {
            path += "L" + coordinate(x_.at(range->x)) + " " + coordinate(y_.cutAt(range->low));
        }
        svg_ += "<path d=\"" + path + "Z\" fill=\"" + color + "\" opacity=\"0.15\"/>\n";
    }

    void drawSeries(const FigureSeries& series, const Style& style) {
        drawBand(series.band, style.color);
        for (const std::vector<FigurePoint>& thin : series.thin) {
            drawLine(thin, style.color, style.dash, 0.8, 0.45);
        }
        drawLine(series.line, style.color, style.dash, 2, 1);
        for (const FigureRange& bar : series.bars) {
            segment(x_.at(bar.x), y_.cutAt(bar.low), x_.at(bar.x), y_.cutAt(bar.high), style.color,
                    1.5);
        }
        for (const FigurePoint& mark : series.marks) {
            if (std::isfinite(mark.x) && std::isfinite(mark.y)) {
                svg_ += "<circle cx=\"" + coordinate(x_.at(mark.x)) + "\" cy=\"" +
                        coordinate(y_.at(mark.y)) + "\" r=\"4\" fill=\"" + style.color + "\"/>\n";
            }
        }
    }

    // Entries flow from left to right; a call for each with its place.
    template <class Entry>
    std::size_t flowLegend(const Entry& entry) const {
        double x = kLeft;
        std::size_t line = 0;
        for (std::size_t k = 0; k < figure_.series.size(); ++k) {
            const double width = 44 + kLetter * static_cast<double>(figure_.series[k].label.size());
            if (x > kLeft && x + width > figure_.width) {
                x = kLeft;
                ++line;
            }
            entry(k, x, figure_.height + kLegendGap + kLegendLine * static_cast<double>(line));
            x += width;
        }
        return line + 1;
    }
    std::size_t legendLines() const {
        return flowLegend([](std::size_t, double, double) {});
    }

    void drawLegend() {
        std::vector<std::array<double, 2>> places;
        flowLegend([&](std::size_t, double x, double y) { places.push_back({x, y}); });
        for (std::size_t k = 0; k < places.size(); ++k) {
            const auto [x, y] = places[k];
            const Style style = styleOf(k);
            svg_ += "<path d=\"M" + coordinate(x) + " " + coordinate(y) + "h22\" stroke=\"" +
                    style.color + "\" stroke-width=\"2\"" +
                    (style.dash.empty() ? "" : " stroke-dasharray=\"" + style.dash + "\"") + "/>\n";
            label(x + 28, y + 4, "start", figure_.series[k].label, 11);
        }
    }

    const SvgFigure& figure_;
    Axis x_;
    Axis y_;
    double height_ = 0;
    std::string svg_;
};

} // namespace

std::string svgOf(const SvgFigure& figure) {
    return Drawing(figure).text();
}

} // namespace sharesnet
