#pragma once

#include <string>
#include <vector>

namespace sharesnet {

// A figure for a report or a paper as SVG text, in light colors that color-blind people tell apart,
// with dashes and marks that tell the series apart without color. No script, no external file.

struct FigurePoint {
    double x = 0;
    double y = 0; // NaN: a gap
};

struct FigureRange {
    double x = 0;
    double low = 0;
    double high = 0;
};

struct FigureSeries {
    std::string label;
    std::vector<std::vector<FigurePoint>> thin; // of single runs
    std::vector<FigurePoint> line;              // their mean
    std::vector<FigureRange> band;              // around the line
    std::vector<FigurePoint> marks;             // points that no line joins
    std::vector<FigureRange> bars;              // error bars of the marks
};

struct SvgFigure {
    std::string title;
    std::string xTitle;
    std::string yTitle;
    std::string description;  // for those who do not see it, and for search: ids of the runs
    bool yIsFraction = false; // the axis says percent
    std::vector<FigureSeries> series;
    std::vector<FigurePoint> front; // a thin line below all, such as a Pareto front
    int width = 720;                // units of the view box, and CSS pixels
    int height = 400;
};

// Axes follow the finite values. Without any: a frame that says so. Pure; any thread. UTF-8.
std::string svgOf(const SvgFigure& figure);

} // namespace sharesnet
