#pragma once

#include <QString>

namespace sharesnet {

enum class Appearance { System, Light, Dark };

constexpr auto kAppearanceKey = "window/appearance"; // in QSettings

QString toKey(Appearance appearance); // "system", "light", "dark": for the settings
Appearance appearanceFromKey(const QString& key);

// Gives the whole program the palette, style and icons of an appearance. System: light or dark as
// the desktop is now. Ui thread.
void applyAppearance(Appearance appearance);

} // namespace sharesnet
