#include "core/flow/svg_figure.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

SvgFigure lineOf(const std::vector<FigurePoint>& points) {
    SvgFigure figure;
    figure.series.emplace_back().line = points;
    return figure;
}

TEST(SvgFigure, DrawsALineWhereItWasMeasured) {
    // the axes reach from 0 to 10, widened by 2 % and 5 %: x from 64 to 704, y from 354 to 34
    const std::string svg = svgOf(lineOf({{0, 0}, {10, 10}}));
    EXPECT_NE(svg.find("<path d=\"M76.31 339.45L691.69 48.55\""), std::string::npos) << svg;
}

TEST(SvgFigure, ANaNIsAGap) {
    const std::string svg = svgOf(lineOf({{0, 0}, {1, 1}, {2, kNaN}, {3, 1}, {4, 0}}));
    const std::size_t begin = svg.find("<path d=\"M");
    const std::string path = svg.substr(begin, svg.find("fill", begin) - begin);
    EXPECT_EQ(count(path, "M"), 2U);
    EXPECT_EQ(count(path, "L"), 2U);
    EXPECT_EQ(svg.find("nan"), std::string::npos);
}

TEST(SvgFigure, WithoutAValueSaysSo) {
    EXPECT_NE(svgOf(lineOf({{0, kNaN}})).find("Nothing measured yet"), std::string::npos);
    EXPECT_NE(svgOf({}).find("Nothing measured yet"), std::string::npos);
}

TEST(SvgFigure, TextIsEscaped) {
    SvgFigure figure = lineOf({{0, 0}, {1, 1}});
    figure.title = "<script>alert(1)</script>";
    figure.description = "runs & \"all\"";
    figure.series[0].label = "a<b";
    const std::string svg = svgOf(figure);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_NE(svg.find("<desc>runs &amp; &quot;all&quot;</desc>"), std::string::npos);
    EXPECT_NE(svg.find(">a&lt;b</text>"), std::string::npos);
}

TEST(SvgFigure, TicksAreRoundNumbers) {
    SvgFigure figure = lineOf({{0, 0.8}, {1'700'000, 0.9}});
    figure.yIsFraction = true;
    const std::string svg = svgOf(figure);
    EXPECT_NE(svg.find(">80</text>"), std::string::npos) << svg;
    EXPECT_NE(svg.find(">82</text>"), std::string::npos) << svg;
    EXPECT_NE(svg.find(">1.5 M</text>"), std::string::npos) << svg;
    EXPECT_NE(svg.find(">500 k</text>"), std::string::npos) << svg;
}

// Two seeds have an interval of hundreds of points; the curves must still be seen.
TEST(SvgFigure, AWideIntervalIsCutOff) {
    SvgFigure figure = lineOf({{0, 0.5}, {1, 0.6}});
    figure.yIsFraction = true;
    figure.series[0].band = {{0, -3, 4}, {1, 0.55, 0.65}};
    const std::string svg = svgOf(figure);
    EXPECT_NE(svg.find(">60</text>"), std::string::npos);
    EXPECT_EQ(svg.find(">100</text>"), std::string::npos);
    EXPECT_EQ(svg.find(">0</text>\n<line x1=\"64"), std::string::npos);
}

TEST(SvgFigure, SeriesDifferInColorThenInDash) {
    SvgFigure figure;
    for (int k = 0; k < 8; ++k) {
        figure.series.emplace_back().line = {{0, 0.0 + k}, {1, 1.0 + k}};
    }
    const std::string svg = svgOf(figure);
    EXPECT_NE(svg.find("stroke=\"#0072b2\" stroke-width=\"2\" stroke-linejoin=\"round\"/>"),
              std::string::npos);
    EXPECT_NE(svg.find("stroke=\"#0072b2\" stroke-width=\"2\" stroke-linejoin=\"round\" "
                       "stroke-dasharray=\"6 3\"/>"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet
