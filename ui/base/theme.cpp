#include "ui/base/theme.h"

#include <array>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kTint = 0.12; // of a color in what is tinted with it
constexpr double kTintDark = 0.18;
constexpr double kDisabled = 0.43; // of its opacity, the text of what cannot be used

Theme makeLight() {
    Theme theme;
    theme.window = QColor("#f4f5f7");
    theme.surface = QColor("#ffffff");
    theme.line = QColor("#e2e5ea");
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
    theme.altered = QColor("#6fd6e6");
    return theme;
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
    // A, B, then colors that the color-blind tell from their neighbors; none is the red of errors,
    // the amber of the classifier or the accent.
    static constexpr std::array<const char*, 6> light{"#178557", "#7a4fbf", "#0b6e99",
                                                      "#9c3d7a", "#6b6a12", "#4a5a8c"};
    static constexpr std::array<const char*, 6> night{"#3cc48a", "#b295f0", "#5cc0e8",
                                                      "#e694c0", "#d0c55a", "#9db0e8"};
    const auto k = static_cast<std::size_t>(group) % light.size();
    return QColor(dark ? night[k] : light[k]);
}

QColor Theme::run(int index) const {
    // Any two of a row stay at least 20 apart (CIE 1976) for people with full color vision, with
    // protanopia and with deuteranopia, and stand out from what is behind them by 3 or more.
    static constexpr std::array<const char*, kRunColors> light{
        "#3b6fd4", "#17885a", "#b8500c", "#6f0b73", "#6c90a6",
        "#4c3917", "#82994c", "#3518f2", "#4c323e", "#1124a6"};
    static constexpr std::array<const char*, kRunColors> night{
        "#7aa5f5", "#3cc48a", "#f0954a", "#996385", "#85abcc",
        "#ffd919", "#b7f29d", "#884dff", "#cc3d44", "#80fffb"};
    const auto k = static_cast<std::size_t>(index < 0 ? 0 : index) % light.size();
    return QColor(dark ? night[k] : light[k]);
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
    weak.setAlphaF(kDisabled);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, weak);
    }
    return palette;
}

const Theme& Theme::of(bool dark) {
    static const Theme light = makeLight();
    static const Theme night = makeDark();
    return dark ? night : light;
}

const Theme& Theme::paper() {
    static const Theme white = makePaper();
    return white;
}

const Theme& Theme::of(const QPalette& palette) {
    return of(palette.color(QPalette::Window).lightness() < 128);
}

} // namespace sharesnet
