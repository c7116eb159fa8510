#include "ui/base/appearance.h"

#include "ui/base/icons.h"
#include "ui/base/motion.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
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

void applyAppearance(Appearance appearance, bool highContrast) {
    if (qobject_cast<WorkbenchStyle*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new WorkbenchStyle);
    }
    QApplication::setPalette(QPalette()); // the desktop's
    const Theme& desktop = Theme::of(QApplication::palette());
    const bool isSystem = appearance == Appearance::System;
    const bool dark = isSystem ? desktop.dark : appearance == Appearance::Dark;
    const bool contrast = highContrast || (isSystem && desktop.highContrast);
    QApplication::setPalette(Theme::of(dark, contrast).palette());
    QToolTip::setPalette(QApplication::palette());
    useIconTheme(dark);
}

void applyKeptAppearance() {
    const QSettings settings;
    applyAppearance(appearanceFromKey(settings.value(kAppearanceKey).toString()),
                    settings.value(kContrastKey, false).toBool());
    static_cast<WorkbenchStyle*>(QApplication::style())
        ->setReducedMotion(settings.value(kReduceMotionKey, false).toBool());
}

} // namespace sharesnet
