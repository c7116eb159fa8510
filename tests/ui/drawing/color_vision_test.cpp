// What means different things stays different for people with one of the three common forms of
// color blindness. Distances by CIEDE2000 (Sharma, Wu, Dalal 2005, "The CIEDE2000 color-difference
// formula"); 2.3 is about just noticeable.

#include "ui/base/share_pattern.h"
#include "ui/base/theme.h"
#include "ui/runs/run_style.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>
#include <vector>

namespace sharesnet {
namespace {

using Triple = std::array<double, 3>;

constexpr double kApart = 9;

struct Eye {
    const char* name;
    std::array<Triple, 3> matrix; // of linear RGB
};
// Machado, Oliveira, Fernandes (2009), "A physiologically-based model for simulation of color
// vision deficiency", severity 1.
constexpr std::array<Eye, 4> kEyes{{{"full vision", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
                                    {"protanopia",
                                     {{{0.152286, 1.052583, -0.204868},
                                       {0.114503, 0.786281, 0.099216},
                                       {-0.003882, -0.048116, 1.051998}}}},
                                    {"deuteranopia",
                                     {{{0.367322, 0.860646, -0.227968},
                                       {0.280085, 0.672501, 0.047413},
                                       {-0.011820, 0.042940, 0.968881}}}},
                                    {"tritanopia",
                                     {{{1.255528, -0.076749, -0.178779},
                                       {-0.078411, 0.930809, 0.147602},
                                       {0.004733, 0.691367, 0.303900}}}}}};

double linearOf(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// CIELAB under D65.
Triple labOf(const Triple& light) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
    const double y = f(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    const double z = f((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Triple seenBy(const Eye& eye, const QColor& color) {
    const Triple light{linearOf(color.redF()), linearOf(color.greenF()), linearOf(color.blueF())};
    Triple seen{};
    for (std::size_t k = 0; k < 3; ++k) {
        const Triple& row = eye.matrix[k];
        seen[k] = std::clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0.0, 1.0);
    }
    return labOf(seen);
}

constexpr double kDegree = std::numbers::pi / 180;

double hueOf(double a, double b) {
    const double hue = std::atan2(b, a) / kDegree;
    return hue < 0 ? hue + 360 : hue;
}

double ciede2000(const Triple& one, const Triple& other) {
    const double seventh25 = std::pow(25.0, 7);
    const double meanC = (std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2;
    const double c7 = std::pow(meanC, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + seventh25)));
    const double a1 = one[1] * (1 + g);
    const double a2 = other[1] * (1 + g);
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, other[2]);
    const double h1 = hueOf(a1, one[2]);
    const double h2 = hueOf(a2, other[2]);
    const bool isGray = c1 * c2 == 0;
    double turn = isGray ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double dL = other[0] - one[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * kDegree);
    const double l = (one[0] + other[0]) / 2;
    const double c = (c1 + c2) / 2;
    const double h = isGray                     ? h1 + h2
                     : std::abs(h1 - h2) <= 180 ? (h1 + h2) / 2
                     : h1 + h2 < 360            ? (h1 + h2 + 360) / 2
                                                : (h1 + h2 - 360) / 2;
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                     0.32 * std::cos((3 * h + 6) * kDegree) -
                     0.20 * std::cos((4 * h - 63) * kDegree);
    const double sL = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
    const double sC = 1 + 0.045 * c;
    const double sH = 1 + 0.015 * c * t;
    const double rC = 2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + seventh25));
    const double rT = -rC * std::sin(60 * kDegree * std::exp(-std::pow((h - 275) / 25, 2)));
    return std::sqrt(std::pow(dL / sL, 2) + std::pow(dC / sC, 2) + std::pow(dH / sH, 2) +
                     rT * dC / sC * dH / sH);
}

void expectApart(const std::vector<QColor>& colors, const char* what) {
    for (const Eye& eye : kEyes) {
        for (std::size_t a = 0; a < colors.size(); ++a) {
            for (std::size_t b = a + 1; b < colors.size(); ++b) {
                EXPECT_GE(ciede2000(seenBy(eye, colors[a]), seenBy(eye, colors[b])), kApart)
                    << what << ' ' << a << " and " << b << " with " << eye.name;
            }
        }
    }
}

// of the paper's table
TEST(ColorDifference, IsThatOfThePublishedPairs) {
    EXPECT_NEAR(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(ciede2000({50, 2.49, -0.001}, {50, -2.49, 0.0011}), 7.2195, 1e-4);
    EXPECT_NEAR(ciede2000({50, 2.5, 0}, {58, 24, 15}), 19.4535, 1e-4);
    EXPECT_NEAR(ciede2000({2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}), 0.9082, 1e-4);
}

class ColorVision : public testing::TestWithParam<std::tuple<bool, bool>> { // dark, high contrast
  protected:
    Theme theme = Theme::of(std::get<0>(GetParam()), std::get<1>(GetParam()));
};

TEST_P(ColorVision, RunsStayApart) {
    std::vector<QColor> colors;
    for (int run = 0; run < Theme::kRunColors; ++run) {
        colors.push_back(theme.run(run));
    }
    expectApart(colors, "runs");
}

TEST_P(ColorVision, ShareGroupsStayApart) {
    std::vector<QColor> colors;
    for (int group = 0; group < 6; ++group) {
        colors.push_back(theme.shared(group));
    }
    expectApart(colors, "groups");
}

TEST_P(ColorVision, KindsAndChangesStayApart) {
    expectApart({theme.conv, theme.shared(0), theme.shared(1), theme.classifier}, "kinds");
    expectApart({theme.added, theme.removed, theme.altered}, "changes");
}

// Who sees no color at all goes by these.
TEST(ColorVisionMarks, RunsSideBySideHaveOtherMarkers) {
    for (qint64 run = 1; run < 40; ++run) {
        EXPECT_NE(RunStyle::byId(run).marker, RunStyle::byId(run + 1).marker) << run;
    }
}

TEST(ColorVisionMarks, ChipsOfGroupsSideBySideHaveOtherShapes) {
    constexpr int kSide = 24;
    QImage image(2 * kSide, kSide, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawSharePattern(painter, image.rect(), {{0, 1}}, Theme::of(false));
    painter.end();
    const auto heightAt = [&](int x) {
        int height = 0;
        for (int y = 0; y < kSide; ++y) {
            height += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        }
        return height;
    };
    EXPECT_GT(heightAt(3), heightAt(10) + 2);
    EXPECT_GT(heightAt(10), 3);
}

INSTANTIATE_TEST_SUITE_P(Themes, ColorVision, testing::Combine(testing::Bool(), testing::Bool()));

} // namespace
} // namespace sharesnet
