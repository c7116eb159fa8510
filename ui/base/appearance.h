#pragma once

#include <QString>

namespace sharesnet {

enum class Appearance { System, Light, Dark };

constexpr auto kAppearanceKey = "window/appearance"; // in QSettings
constexpr auto kContrastKey = "window/highContrast";

QString toKey(Appearance appearance); // "system", "light", "dark": for the settings
Appearance appearanceFromKey(const QString& key);

// Gives the whole program the palette, style and icons of an appearance. System: light or dark, and
// in high contrast, as the desktop is now. `highContrast`: whatever the desktop is. Ui thread.
void applyAppearance(Appearance appearance, bool highContrast = false);
void applyKeptAppearance(); // that of the settings, and whether things move

} // namespace sharesnet
