#pragma once

#include "ui/base/theme.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionProgressBar;
class QStyleOptionTab;

// What WorkbenchStyle paints with. Rectangles in pixels of the painter.
namespace sharesnet::shapes {

constexpr double kRadius = 5;     // of controls
constexpr double kCardRadius = 8; // of what holds several

QColor hovering(const Theme& theme); // a row or a tab that the pointer is on

void field(QPainter& painter, const QStyleOption& option); // line edit, spin box, combo box
void button(QPainter& painter, const QStyleOption& option, bool primary);
void toolButton(QPainter& painter, const QStyleOption& option); // flat until it is pointed at
void focusRing(QPainter& painter, const QRect& rect, const Theme& theme);
void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void chevron(QPainter& painter, const QRect& rect, Qt::ArrowType way, const QColor& color);
void panel(QPainter& painter, const QStyleOption& option); // of a menu or a tool tip
void frame(QPainter& painter, const QStyleOption& option);
void roundedRow(QPainter& painter, const QRect& rect, const QColor& fill);
// with arrows of that width, one above the other; 0: it has none
QRect spinBoxPart(const QRect& rect, QStyle::SubControl part, int arrows, int padding);
void horizontalLine(QPainter& painter, const QRect& rect, int y, const Theme& theme);
// along the middle of a handle between two panels
void separator(QPainter& painter, const QRect& rect, const Theme& theme);
void tab(QPainter& painter, const QStyleOptionTab& option);
void headerSection(QPainter& painter, const QStyleOptionHeader& option);
void progress(QPainter& painter, const QStyleOptionProgressBar& option);
void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);

} // namespace sharesnet::shapes
