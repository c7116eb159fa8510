// The colors of the drawing by the numbers: WCAG 2 contrast, and how far apart the color-blind see
// them.

#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"
#include "ui/drawing/drawing_painter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace sharesnet {
namespace {

using Rgb = std::array<double, 3>; // linear light, 0..1
using Matrix = std::array<Rgb, 3>;

constexpr double kTextContrast = 4.5;
constexpr double kShapeContrast = 3.0;
// CIELAB, between what means different things; 2.3 is just noticeable
constexpr double kLeastDistance = 15.0;

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Rgb linear(const QColor& color) {
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& color) {
        const Rgb light = linear(color);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

Rgb lab(const Rgb& light) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
    const double y = f(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    const double z = f((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Vienot, Brettel and Mollon (1999), for linear sRGB.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{
    {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
constexpr Matrix kDeuteranopia{
    {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};

double seenDistance(const QColor& a, const QColor& b, const Matrix& eye) {
    const auto seen = [&eye](const QColor& color) {
        const Rgb light = linear(color);
        Rgb out{};
        for (std::size_t k = 0; k < 3; ++k) {
            out[k] = std::clamp(eye[k][0] * light[0] + eye[k][1] * light[1] + eye[k][2] * light[2],
                                0.0, 1.0);
        }
        return lab(out);
    };
    const Rgb one = seen(a);
    const Rgb other = seen(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

class Contrast : public testing::TestWithParam<bool> { // dark
  protected:
    Theme theme = Theme::of(GetParam());
    QPalette palette = theme.palette();
    std::array<QColor, 2> grounds{theme.window, theme.surface};
};

TEST_P(Contrast, TextsStandOutFromWhatTheyAreOn) {
    for (const QColor& ground : grounds) {
        for (const QColor& ink : {theme.text, theme.muted, theme.good, theme.bad, theme.warning,
                                  theme.accentText, theme.added, theme.removed, theme.altered}) {
            EXPECT_GE(contrast(ink, ground), kTextContrast)
                << qPrintable(ink.name() + " on " + ground.name());
        }
    }
    EXPECT_GE(contrast(theme.onConv, theme.conv), kTextContrast);
    EXPECT_GE(contrast(theme.onClassifier, theme.classifierFill), kTextContrast);
    EXPECT_GE(contrast(theme.onAccent, theme.accent), kTextContrast);
    for (const QColor& ink : {theme.text, theme.muted, theme.accentText}) { // of a selected row
        EXPECT_GE(contrast(ink, theme.tint), kTextContrast) << qPrintable(ink.name());
    }
    for (int group = 0; group < 6; ++group) {
        EXPECT_GE(contrast(theme.onShared, theme.shared(group)), kTextContrast) << group;
    }
    for (const QColor& badge : {theme.bad, theme.added, theme.removed, theme.altered}) {
        EXPECT_GE(contrast(theme.window, badge), kTextContrast);
    }
}

// What is printed or exported has white under it.
TEST(PaperContrast, TextsAndCurvesStandOut) {
    const Theme& paper = Theme::paper();
    EXPECT_EQ(paper.window, QColor(Qt::white));
    EXPECT_EQ(paper.surface, QColor(Qt::white));
    EXPECT_GE(contrast(paper.text, paper.surface), 7);
    EXPECT_GE(contrast(paper.muted, paper.surface), 7) << "gray prints faint";
    for (int run = 0; run < Theme::kRunColors; ++run) {
        EXPECT_GE(contrast(paper.run(run), paper.surface), kShapeContrast) << run;
    }
}

TEST_P(Contrast, CurvesStandOutFromWhatTheyAreOn) {
    for (int run = 0; run < Theme::kRunColors; ++run) {
        EXPECT_GE(contrast(theme.run(run), theme.surface), kShapeContrast) << run;
    }
}

// Convolutions of their own are neutral, so that what is shared is what one sees; their texts tell
// what they are.
TEST_P(Contrast, ShapesStandOutFromWhatTheyAreOn) {
    for (const QColor& ground : grounds) {
        for (const QColor& shape :
             {theme.outline, theme.classifier, theme.muted, theme.faint, theme.accent}) {
            EXPECT_GE(contrast(shape, ground), kShapeContrast)
                << qPrintable(shape.name() + " on " + ground.name());
        }
        for (int group = 0; group < 6; ++group) {
            EXPECT_GE(contrast(theme.shared(group), ground), kShapeContrast) << group;
        }
    }
}

// As far from the window as a light icon is, that of what cannot be used must not be.
TEST_P(Contrast, AnIconThatCannotBeUsedIsFaded) {
    const WorkbenchStyle style;
    QPixmap icon(8, 8);
    const QColor ink = palette.color(QPalette::WindowText);
    icon.fill(ink);
    QStyleOption option;
    option.palette = palette;
    const QImage faded = style.generatedIconPixmap(QIcon::Disabled, icon, &option).toImage();
    EXPECT_NEAR(faded.pixelColor(4, 4).alphaF(), 0.4, 0.01);
    EXPECT_EQ(style.generatedIconPixmap(QIcon::Active, icon, &option).toImage().pixelColor(4, 4),
              ink);
}

TEST_P(Contrast, WhatIsFilledInOrTickedHasAnOutline) {
    WorkbenchStyle style;
    QWidget window;
    auto* box = new QCheckBox;
    auto* line = new QLineEdit;
    auto* number = new QSpinBox;
    auto* choice = new QComboBox;
    window.setPalette(palette);
    auto* column = new QVBoxLayout(&window);
    for (QWidget* control : std::initializer_list<QWidget*>{box, line, number, choice}) {
        control->setStyle(&style);
        column->addWidget(control);
    }
    window.show();
    window.setFocus(); // none of the controls, which would get another outline
    const QImage image = window.grab().toImage();
    const QColor ground = image.pixelColor(2, 2);
    EXPECT_EQ(ground, palette.color(QPalette::Window));
    QStyleOptionButton option;
    option.initFrom(box);
    const QRect tick =
        style.subElementRect(QStyle::SE_CheckBoxIndicator, &option, box).translated(box->pos());
    for (const QRect& rect : {tick, line->geometry(), number->geometry(), choice->geometry()}) {
        const QColor left = image.pixelColor(rect.left(), rect.center().y());
        const QColor bottom = image.pixelColor(rect.left() + rect.width() / 3, rect.bottom());
        EXPECT_GE(contrast(left, ground), kShapeContrast)
            << qPrintable(left.name()) << " at " << rect.left() << ' ' << rect.top();
        EXPECT_GE(contrast(bottom, ground), kShapeContrast) << qPrintable(bottom.name());
    }
}

TEST_P(Contrast, TheColorBlindTellWhatMeansDifferentThings) {
    const std::array kinds{theme.conv, theme.shared(0), theme.shared(1), theme.classifier};
    const std::array changes{theme.added, theme.removed, theme.altered};
    for (const Matrix& eye : {kNormal, kProtanopia, kDeuteranopia}) {
        for (std::size_t a = 0; a < kinds.size(); ++a) {
            for (std::size_t b = a + 1; b < kinds.size(); ++b) {
                EXPECT_GE(seenDistance(kinds[a], kinds[b], eye), kLeastDistance)
                    << a << " and " << b;
            }
        }
        for (std::size_t a = 0; a < changes.size(); ++a) {
            for (std::size_t b = a + 1; b < changes.size(); ++b) {
                EXPECT_GE(seenDistance(changes[a], changes[b], eye), kLeastDistance)
                    << a << " and " << b;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Contrast, testing::Bool());

} // namespace
} // namespace sharesnet
