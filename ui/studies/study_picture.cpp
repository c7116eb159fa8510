#include "ui/studies/study_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace sharesnet {

namespace {

constexpr int kMargin = 8;
constexpr double kPngScale = 2;

QRect boundsOf(const std::vector<StudyPart>& parts) {
    QRect bounds;
    for (const StudyPart& part : parts) {
        bounds |= part.place;
    }
    return bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void paintParts(QPainter& painter, const std::vector<StudyPart>& parts, const QRect& bounds) {
    const Theme& theme = Theme::of(false);
    painter.fillRect(QRect(QPoint(), bounds.size()), theme.surface);
    for (const StudyPart& part : parts) {
        painter.save();
        painter.translate(part.place.topLeft() - bounds.topLeft());
        part.paint(painter, theme);
        painter.restore();
    }
}

} // namespace

QByteArray pictureBytes(const std::vector<StudyPart>& parts, bool svg) {
    const QRect bounds = boundsOf(parts);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(bounds.size());
        generator.setViewBox(QRect(QPoint(), bounds.size()));
        QPainter painter(&generator);
        paintParts(painter, parts, bounds);
    } else {
        QImage image(bounds.size() * kPngScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kPngScale);
        {
            QPainter painter(&image);
            paintParts(painter, parts, bounds);
        }
        image.save(&buffer, "PNG");
    }
    return bytes;
}

} // namespace sharesnet
