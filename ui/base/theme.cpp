#include "ui/base/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kTint = 0.12; // of a color in what is tinted with it
constexpr double kTintDark = 0.18;
constexpr double kDisabled = 0.43; // of its opacity, the text of what cannot be used
constexpr double kDisabledInContrast = 0.62;
// Between text and window, from which on a palette is one of high contrast: 21 is black on white,
// and no desktop's usual palette has as much.
constexpr double kHighContrast = 20;

Theme makeLight() {
    Theme theme;
    theme.window = QColor("#f4f5f7");
    theme.surface = QColor("#ffffff");
    theme.line = QColor("#e2e5ea");
    theme.groove = theme.line;
    theme.edge = QColor("#c6ccd4");
    theme.outline = QColor("#838c98");
    theme.text = QColor("#1a1f26");
    theme.muted = QColor("#626c78");
    theme.faint = QColor("#858e9a");
    theme.accent = QColor("#3b6fd4");
    theme.accentText = QColor("#2f62c8");
    theme.onAccent = theme.surface;
    theme.tint = mixed(theme.surface, theme.accent, kTint);
    theme.conv = QColor("#e8ebef");
    theme.onConv = QColor("#3d4752");
    theme.classifier = QColor("#b7791f");
    theme.classifierFill = mixed(theme.surface, theme.classifier, kTint);
    theme.onClassifier = QColor("#80530f");
    theme.onShared = theme.surface;
    theme.good = QColor("#13754c"); // deeper than what is filled with it
    theme.bad = QColor("#c6352b");
    theme.warning = QColor("#8a5a00");
    theme.added = QColor("#6d2fb0");
    theme.removed = QColor("#9a4600");
    theme.altered = QColor("#00687a");
    return theme;
}

Theme makeDark() {
    Theme theme;
    theme.dark = true;
    theme.window = QColor("#17191d");
    theme.surface = QColor("#1f2227");
    theme.line = QColor("#2e333a");
    theme.groove = theme.line;
    theme.edge = QColor("#454c56");
    theme.outline = QColor("#6f7985");
    theme.text = QColor("#e6e9ed");
    theme.muted = QColor("#9aa4b0");
    theme.faint = QColor("#6c7682");
    theme.accent = QColor("#7aa5f5");
    theme.accentText = theme.accent;
    theme.onAccent = theme.window;
    theme.tint = mixed(theme.surface, theme.accent, kTintDark);
    theme.conv = QColor("#2f353d");
    theme.onConv = QColor("#c9d1da");
    theme.classifier = QColor("#e0ae56");
    theme.classifierFill = mixed(theme.surface, theme.classifier, kTintDark);
    theme.onClassifier = theme.classifier;
    theme.onShared = theme.window;
    theme.good = QColor("#3cc48a");
    theme.bad = QColor("#ff7a70");
    theme.warning = QColor("#f0c648");
    theme.added = QColor("#cfa6ff");
    theme.removed = QColor("#ffb25e");
    theme.altered = QColor("#33a9bd");
    return theme;
}

Theme makeLightContrast() {
    Theme theme = makeLight();
    theme.highContrast = true;
    theme.window = theme.surface = theme.onAccent = theme.onShared = QColor("#ffffff");
    theme.text = theme.onConv = QColor("#000000");
    theme.line = theme.faint = QColor("#4d4d4d");
    theme.outline = theme.edge = theme.muted = QColor("#3a3a3a");
    theme.groove = QColor("#dcdcdc");
    theme.accent = theme.accentText = QColor("#0a3fae");
    theme.tint = mixed(theme.surface, theme.accent, kTint);
    theme.conv = QColor("#e6e6e6");
    theme.classifier = theme.onClassifier = QColor("#633800");
    theme.classifierFill = mixed(theme.surface, theme.classifier, kTint);
    theme.good = QColor("#005232");
    theme.bad = QColor("#930d0d");
    theme.warning = QColor("#633f00");
    theme.added = QColor("#4b1b86");
    theme.removed = QColor("#743400");
    theme.altered = QColor("#004b59");
    return theme;
}

Theme makeDarkContrast() {
    Theme theme = makeDark();
    theme.highContrast = true;
    theme.window = theme.surface = theme.onAccent = theme.onShared = QColor("#000000");
    theme.text = theme.onConv = QColor("#ffffff");
    theme.line = theme.faint = QColor("#a9b0b8");
    theme.outline = theme.edge = theme.muted = QColor("#d6dade");
    theme.groove = QColor("#383838");
    theme.accent = theme.accentText = QColor("#9dc0ff");
    theme.tint = mixed(theme.surface, theme.accent, kTintDark);
    theme.conv = QColor("#2c2c2c");
    theme.classifier = theme.onClassifier = QColor("#ffce70");
    theme.classifierFill = mixed(theme.surface, theme.classifier, kTintDark);
    theme.good = QColor("#56dca1");
    theme.bad = QColor("#ff9d95");
    theme.warning = QColor("#f5d060");
    theme.added = QColor("#d9b8ff");
    theme.removed = QColor("#ffbd75");
    theme.altered = QColor("#2fbccb");
    return theme;
}

template <std::size_t N>
using ColorRow = std::array<const char*, N>;

// Of a row of colors that of the theme: light, dark, and both in high contrast.
template <std::size_t N>
QColor colorOf(const Theme& theme, int index, const std::array<ColorRow<N>, 4>& rows) {
    const ColorRow<N>& row = rows[(theme.highContrast ? 2U : 0U) + (theme.dark ? 1U : 0U)];
    return QColor(row[static_cast<std::size_t>(index < 0 ? 0 : index) % N]);
}

Theme makePaper() {
    Theme theme = makeLight();
    theme.window = theme.surface;
    theme.muted = QColor("#3c4450"); // gray prints faint
    return theme;
}

// Relative luminance (WCAG 2).
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

QColor textOn(const QColor& shade) {
    return luminance(shade) > 0.18 ? Qt::black : Qt::white;
}

QColor mixed(const QColor& ground, const QColor& over, double part) {
    const auto mix = [part](int a, int b) {
        return static_cast<int>(std::lround(a * (1 - part) + b * part));
    };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()),
            mix(ground.blue(), over.blue())};
}

QColor Theme::shared(int group) const {
    // A, B, then colors that stay 9 apart (CIEDE2000) for full color vision, protanopia,
    // deuteranopia and tritanopia; none is the red of errors, the amber of the classifier or the
    // accent. A letter, or the height of a chip, tells the same.
    static constexpr std::array<ColorRow<6>, 4> kRows{
        {{"#178557", "#7a4fbf", "#24505a", "#9c3d7a", "#6b6a12", "#6e2a12"},
         {"#3cc48a", "#b295f0", "#c4f1f7", "#e694c0", "#d0c55a", "#f0f6c0"},
         {"#00603a", "#4b2a99", "#0038e0", "#8f0000", "#380009", "#000143"},
         {"#34cf90", "#c3abff", "#cbffec", "#ff6cb4", "#f6f22a", "#c0a203"}}};
    return colorOf(*this, group, kRows);
}

QColor Theme::run(int index) const {
    // Any two of a row stay at least 9 apart (CIEDE2000) for full color vision, protanopia,
    // deuteranopia and tritanopia, and stand out from what is behind them by 3 or more, in high
    // contrast by 7. Dash and marker of a run tell the same.
    static constexpr std::array<ColorRow<kRunColors>, 4> kRows{
        {{"#3b6fd4", "#17885a", "#b8500c", "#6f0b73", "#6c90a6", "#4c3917", "#82994c", "#3518f2",
          "#334644", "#1f0a33"},
         {"#7aa5f5", "#3cc48a", "#f0954a", "#d278c3", "#ada3b2", "#ffd919", "#b7f29d", "#884dff",
          "#cc3d44", "#80fffb"},
         {"#0a3fae", "#161e7a", "#1f4a4c", "#b00d12", "#002b08", "#5400ff", "#a31b60", "#020042",
          "#36252a", "#7a453a"},
         {"#8fb8ff", "#0cb47d", "#61e1a1", "#9487ff", "#d9ffda", "#b2cdcd", "#79a30f", "#cb81b1",
          "#f3fa2c", "#d1ca50"}}};
    return colorOf(*this, index, kRows);
}

QPalette Theme::palette() const {
    QPalette palette(surface, surface);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
          QPalette::BrightText, QPalette::HighlightedText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::Highlight, tint);
    palette.setColor(QPalette::Link, accentText);
    palette.setColor(QPalette::LinkVisited, accentText);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, outline);
    QColor weak = text;
    weak.setAlphaF(static_cast<float>(highContrast ? kDisabledInContrast : kDisabled));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, weak);
    }
    return palette;
}

const Theme& Theme::of(bool dark, bool highContrast) {
    static const Theme light = makeLight();
    static const Theme night = makeDark();
    static const Theme lightContrast = makeLightContrast();
    static const Theme darkContrast = makeDarkContrast();
    return highContrast ? (dark ? darkContrast : lightContrast) : (dark ? night : light);
}

const Theme& Theme::paper() {
    static const Theme white = makePaper();
    return white;
}

const Theme& Theme::of(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const double ground = luminance(window) + 0.05;
    const double text = luminance(palette.color(QPalette::Active, QPalette::WindowText)) + 0.05;
    const double contrast = std::max(ground, text) / std::min(ground, text);
    return of(window.lightness() < 128, contrast >= kHighContrast);
}

} // namespace sharesnet
