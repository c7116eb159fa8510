#include "ui/base/image_convert.h"

#include <QPainter>

#include <cstring>

namespace sharesnet {

QImage toQImage(const RgbImage& image) {
    QImage made(image.width, image.height, QImage::Format_RGB888);
    const std::size_t rowBytes = static_cast<std::size_t>(image.width) * 3;
    for (int y = 0; y < image.height; ++y) {
        std::memcpy(made.scanLine(y),
                    image.pixelsHwc.data() + static_cast<std::size_t>(y) * rowBytes, rowBytes);
    }
    return made;
}

RgbImage toRgbImage(const QImage& image) {
    QImage opaque(image.size(), QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QImage plain = image;
    plain.setDevicePixelRatio(1);
    QPainter(&opaque).drawImage(QPoint(0, 0), plain);
    RgbImage made{opaque.width(), opaque.height(), {}};
    const std::size_t rowBytes = static_cast<std::size_t>(made.width) * 3;
    made.pixelsHwc.resize(rowBytes * static_cast<std::size_t>(made.height));
    for (int y = 0; y < made.height; ++y) {
        std::memcpy(made.pixelsHwc.data() + static_cast<std::size_t>(y) * rowBytes,
                    opaque.constScanLine(y), rowBytes);
    }
    return made;
}

} // namespace sharesnet
