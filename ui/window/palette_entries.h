#pragma once

#include "ui/window/palette_match.h"

#include <QList>

class QAction;
class QMenuBar;
class QObject;

namespace sharesnet {

// Every entry of the menus, those of menus within menus included, as it is now.
std::vector<PaletteEntry> menuEntries(QMenuBar& bar);

// The actions below an object that `entries` do not have: those of context menus, and those in the
// menus of buttons, whose place says which button.
std::vector<PaletteEntry> otherActions(const QObject& owner, const QString& place,
                                       const std::vector<PaletteEntry>& entries);

} // namespace sharesnet
