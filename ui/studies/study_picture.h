#pragma once

#include "ui/base/theme.h"

#include <QByteArray>
#include <QRect>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace sharesnet {

// A part of a picture: what it shows, painted into (0, 0) and its size.
struct StudyPart {
    QRect place;
    std::function<void(QPainter& painter, const Theme& theme)> paint;
};

// The parts on white, in light colors, as the contents of a file: SVG, or PNG with two pixels for
// each of the screen's. Ui thread, if the parts are of widgets.
QByteArray pictureBytes(const std::vector<StudyPart>& parts, bool svg);

} // namespace sharesnet
