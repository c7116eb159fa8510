// The colors by the numbers: contrast as WCAG 2 has it.

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
#include <tuple>

namespace sharesnet {
namespace {

using Rgb = std::array<double, 3>; // linear light, 0..1

constexpr double kTextContrast = 4.5;
constexpr double kShapeContrast = 3.0;
constexpr double kHighContrast = 7.0; // WCAG AAA

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

// Dark or light, and in high contrast, where all that is text, line or focus ring has 7 or more.
class Contrast : public testing::TestWithParam<std::tuple<bool, bool>> {
  protected:
    bool isHigh = std::get<1>(GetParam());
    Theme theme = Theme::of(std::get<0>(GetParam()), isHigh);
    double textContrast = isHigh ? kHighContrast : kTextContrast;
    double shapeContrast = isHigh ? kHighContrast : kShapeContrast;
    QPalette palette = theme.palette();
    std::array<QColor, 2> grounds{theme.window, theme.surface};
};

TEST_P(Contrast, TextsStandOutFromWhatTheyAreOn) {
    for (const QColor& ground : grounds) {
        for (const QColor& ink : {theme.text, theme.muted, theme.good, theme.bad, theme.warning,
                                  theme.accentText, theme.added, theme.removed, theme.altered}) {
            EXPECT_GE(contrast(ink, ground), textContrast)
                << qPrintable(ink.name() + " on " + ground.name());
        }
    }
    EXPECT_GE(contrast(theme.onConv, theme.conv), textContrast);
    EXPECT_GE(contrast(theme.onClassifier, theme.classifierFill), textContrast);
    EXPECT_GE(contrast(theme.onAccent, theme.accent), textContrast);
    for (const QColor& ink : {theme.text, theme.muted, theme.accentText}) { // of a selected row
        EXPECT_GE(contrast(ink, theme.tint), textContrast) << qPrintable(ink.name());
    }
    for (int group = 0; group < 6; ++group) {
        EXPECT_GE(contrast(theme.onShared, theme.shared(group)), textContrast) << group;
    }
    for (const QColor& badge : {theme.bad, theme.added, theme.removed, theme.altered}) {
        EXPECT_GE(contrast(theme.window, badge), textContrast);
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
            EXPECT_GE(contrast(shape, ground), shapeContrast)
                << qPrintable(shape.name() + " on " + ground.name());
        }
        for (int group = 0; group < 6; ++group) {
            EXPECT_GE(contrast(theme.shared(group), ground), shapeContrast) << group;
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
        EXPECT_GE(contrast(left, ground), shapeContrast)
            << qPrintable(left.name()) << " at " << rect.left() << ' ' << rect.top();
        EXPECT_GE(contrast(bottom, ground), shapeContrast) << qPrintable(bottom.name());
    }
}

TEST_P(Contrast, IsToldByThePaletteAlone) {
    EXPECT_EQ(Theme::of(palette).highContrast, isHigh);
    EXPECT_EQ(Theme::of(palette).dark, theme.dark);
}

TEST(HighContrast, LinesAndRunsStandOut) {
    for (const bool dark : {false, true}) {
        const Theme& theme = Theme::of(dark, true);
        for (const QColor& ink : {theme.line, theme.faint, theme.outline, theme.accent}) {
            EXPECT_GE(contrast(ink, theme.surface), kHighContrast) << qPrintable(ink.name());
        }
        for (int run = 0; run < Theme::kRunColors; ++run) {
            EXPECT_GE(contrast(theme.run(run), theme.surface), kHighContrast) << run;
        }
    }
}

TEST(HighContrast, IsNoUsualPaletteOfADesktop) {
    EXPECT_FALSE(Theme::of(QPalette(QColor("#efefef"))).highContrast); // Fusion's
    QPalette black(Qt::black, Qt::black);
    black.setColor(QPalette::WindowText, Qt::white);
    EXPECT_TRUE(Theme::of(black).highContrast);
}

INSTANTIATE_TEST_SUITE_P(Themes, Contrast, testing::Combine(testing::Bool(), testing::Bool()));

} // namespace
} // namespace sharesnet
