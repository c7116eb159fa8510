#include "ui/base/theme.h"

#include <array>

namespace sharesnet {

QColor Theme::shared(int group) const {
    // Shades that stay apart from their neighbors, dark enough for white letters and light enough
    // for a dark card.
    static constexpr std::array<const char*, 6> shades{"#228442", "#108178", "#567f13",
                                                       "#368161", "#168455", "#70791f"};
    return QColor(shades[static_cast<std::size_t>(group) % shades.size()]);
}

QColor Theme::run(int index) const {
    // Any two of a row stay at least 20 apart (CIE 1976) for people with full color vision, with
    // protanopia and with deuteranopia, and stand out from what is behind them by 3 or more.
    static constexpr std::array<const char*, 10> light{"#3b6fd4", "#17885a", "#b8500c", "#6f0b73",
                                                       "#6c90a6", "#4c3917", "#82994c", "#3518f2",
                                                       "#4c323e", "#1124a6"};
    static constexpr std::array<const char*, 10> night{"#7aa5f5", "#3cc48a", "#f0954a", "#996385",
                                                       "#85abcc", "#ffd919", "#b7f29d", "#884dff",
                                                       "#cc3d44", "#80fffb"};
    const auto k = static_cast<std::size_t>(index < 0 ? 0 : index) % light.size();
    return QColor(dark ? night[k] : light[k]);
}

Theme Theme::of(const QPalette& palette) {
    Theme theme;
    theme.dark = palette.color(QPalette::Window).lightness() < 128;
    theme.text = palette.color(QPalette::WindowText);
    theme.accent = palette.color(QPalette::Highlight);
    theme.conv = QColor("#2a6fe0");
    theme.strided = QColor("#d43a3a");
    theme.head = QColor("#e0b83a");
    theme.headLine = QColor("#8a6d00");
    theme.onColor = Qt::white;
    theme.onHead = QColor("#1f2328");
    if (theme.dark) {
        theme.window = QColor("#16191d");
        theme.card = QColor("#1b1f24");
        theme.inset = QColor("#1f2329");
        theme.line = QColor("#434a54");
        theme.muted = QColor("#a6adb8");
        theme.good = QColor("#5fd38a");
        theme.bad = QColor("#ff8a80");
        theme.added = QColor("#cfa6ff");
        theme.removed = QColor("#ffb25e");
        theme.altered = QColor("#6fd6e6");
    } else {
        theme.window = QColor("#ffffff");
        theme.card = QColor("#f7f9fc");
        theme.inset = QColor("#ffffff");
        theme.line = QColor("#c9d1db");
        theme.muted = QColor("#5d6673");
        theme.good = QColor("#1a7f37");
        theme.bad = QColor("#b42318");
        theme.added = QColor("#6d2fb0");
        theme.removed = QColor("#9a4600");
        theme.altered = QColor("#00687a");
    }
    return theme;
}

} // namespace sharesnet
