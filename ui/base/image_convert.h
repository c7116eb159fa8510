#pragma once

#include "core/inspect/feature_map.h"

#include <QImage>

namespace sharesnet {

QImage toQImage(const RgbImage& image);   // a deep copy
RgbImage toRgbImage(const QImage& image); // transparent parts become white

} // namespace sharesnet
