#pragma once

#include <QString>

namespace sharesnet {

// Writes the drawing of an architecture file as PNG; `side` is the longer side in pixels, which
// small drawings do not reach. What a file manager asks for as a thumbnail. Blocks; needs a
// QApplication. Throws Error.
void savePicture(const QString& architecture, const QString& png, int side);

} // namespace sharesnet
