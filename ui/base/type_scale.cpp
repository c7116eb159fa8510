#include "ui/base/type_scale.h"

namespace sharesnet {

namespace {

QFont scaled(QFont font, double factor, QFont::Weight weight) {
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    font.setWeight(weight);
    return font;
}

} // namespace

QFont smallFont(const QFont& base) {
    return scaled(base, 11.0 / 12, QFont::Normal);
}

QFont strongFont(const QFont& base) {
    return scaled(base, 1, QFont::DemiBold);
}

QFont titleFont(const QFont& base) {
    return scaled(base, 14.0 / 12, QFont::DemiBold);
}

QFont figureFont(const QFont& base) {
    return scaled(base, 30.0 / 12, QFont::Bold);
}

} // namespace sharesnet
