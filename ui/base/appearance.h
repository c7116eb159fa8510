#pragma once

#include <QString>

class QApplication;

namespace sharesnet {

enum class Appearance { System, Light, Dark };

constexpr auto kAppearanceKey = "window/appearance"; // in QSettings

QString toKey(Appearance appearance); // "system", "light", "dark": for the settings
Appearance appearanceFromKey(const QString& key);

// Gives the whole program the palette, style and icons of an appearance. System: as the desktop
// says. Ui thread.
void applyAppearance(QApplication& application, Appearance appearance);

} // namespace sharesnet
