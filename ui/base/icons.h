#pragma once

#include <QIcon>
#include <QString>

namespace sharesnet {

// Icons come from the desktop's theme, else from Breeze (its dark variant on dark palettes). Call
// at start and when the palette changes; icons made before stay as they were. Ui thread.
void useIconTheme(bool dark);

QIcon themedIcon(const QString& name); // by its freedesktop.org name: "document-open"
QIcon applicationIcon();

} // namespace sharesnet
