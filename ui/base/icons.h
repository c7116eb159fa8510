#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace sharesnet {

// Icons of the toolkit's own dialogs, as of files: the desktop's theme, else Breeze (its dark
// variant on dark palettes). Call at start and when the palette changes. Ui thread.
void useIconTheme(bool dark);

// One of the program's own by its freedesktop.org name, "document-open": drawn in the muted color
// of the palette that holds when it is painted, sharp at every scale. Null for a name that there is
// no picture of.
QIcon themedIcon(const QString& name);
QIcon applicationIcon();

// A picture of the same family in a color: "mode-design", "close". `side` in pixels of the
// screen's scale.
QPixmap ownIcon(const QString& name, int side, const QColor& color, double devicePixelRatio);

} // namespace sharesnet
