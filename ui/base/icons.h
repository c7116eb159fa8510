#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace sharesnet {

// Icons come from the desktop's theme, else from Breeze (its dark variant on dark palettes). Call
// at start and when the palette changes; icons made before stay as they were. Ui thread.
void useIconTheme(bool dark);

QIcon themedIcon(const QString& name); // by its freedesktop.org name: "document-open"
QIcon applicationIcon();

// One of the program's own, drawn in one color: "mode-design", "close". `side` in pixels of the
// screen's scale.
QPixmap ownIcon(const QString& name, int side, const QColor& color, double devicePixelRatio);

} // namespace sharesnet
