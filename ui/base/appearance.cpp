#include "ui/base/appearance.h"

#include "ui/base/icons.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

namespace sharesnet {

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

void applyAppearance(Appearance appearance) {
    if (qobject_cast<WorkbenchStyle*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new WorkbenchStyle);
    }
    QApplication::setPalette(QPalette()); // the desktop's
    const bool dark = appearance == Appearance::System ? Theme::of(QApplication::palette()).dark
                                                       : appearance == Appearance::Dark;
    QApplication::setPalette(Theme::of(dark).palette());
    QToolTip::setPalette(QApplication::palette());
    useIconTheme(dark);
}

} // namespace sharesnet
