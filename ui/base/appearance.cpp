#include "ui/base/appearance.h"

#include "ui/base/icons.h"
#include "ui/base/outlined_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QToolTip>
#include <QVariant>

namespace sharesnet {

namespace {

struct Tones {
    const char* window;
    const char* base;
    const char* alternate;
    const char* button;
    const char* text;
    const char* muted;
    const char* highlight;
    const char* link;
    const char* tip;
};

constexpr Tones kLight{"#eff1f4", "#ffffff", "#f5f7fa", "#f7f8fa", "#1f2328",
                       "#5d6673", "#2563c9", "#1d4ed8", "#ffffff"};
constexpr Tones kDark{"#25282d", "#1b1e22", "#22262b", "#31363d", "#e6e8eb",
                      "#a6adb8", "#3f7ae0", "#8ab4ff", "#31363d"};

QPalette paletteOf(const Tones& tones) {
    const QColor text(tones.text);
    QPalette palette{QColor(tones.button), QColor(tones.window)};
    palette.setColor(QPalette::Window, QColor(tones.window));
    palette.setColor(QPalette::Base, QColor(tones.base));
    palette.setColor(QPalette::AlternateBase, QColor(tones.alternate));
    palette.setColor(QPalette::Button, QColor(tones.button));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(tones.muted));
    palette.setColor(QPalette::ToolTipBase, QColor(tones.tip));
    palette.setColor(QPalette::Highlight, QColor(tones.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(tones.link));
    palette.setColor(QPalette::LinkVisited, QColor(tones.link));
    QColor faint = text;
    faint.setAlpha(110);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(tones.muted));
    return palette;
}

} // namespace

QString toKey(Appearance appearance) {
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::System:
        break;
    }
    return QStringLiteral("system");
}

Appearance appearanceFromKey(const QString& key) {
    if (key == QLatin1String("light")) {
        return Appearance::Light;
    }
    return key == QLatin1String("dark") ? Appearance::Dark : Appearance::System;
}

void applyAppearance(QApplication& application, Appearance appearance) {
    // The desktop's own style, remembered for the way back.
    constexpr auto kDesktopStyle = "sharesnetDesktopStyle";
    if (!application.property(kDesktopStyle).isValid()) {
        application.setProperty(kDesktopStyle, QApplication::style()->name());
    }
    QPalette palette; // empty: the desktop's
    if (appearance == Appearance::System) {
        QApplication::setStyle(application.property(kDesktopStyle).toString());
    } else {
        QApplication::setStyle(new OutlinedStyle);
        palette = paletteOf(appearance == Appearance::Dark ? kDark : kLight);
    }
    QApplication::setPalette(palette);
    QToolTip::setPalette(QApplication::palette());
    useIconTheme(QApplication::palette().color(QPalette::Window).lightness() < 128);
}

} // namespace sharesnet
