#pragma once

#include <QSize>

class QPainter;
class QStyleOptionMenuItem;

// Entries of menus and of the lists that combo boxes open, as WorkbenchStyle paints them: one
// column for ticks and icons, shortcuts muted at the right.
namespace sharesnet::shapes {

void menuItem(QPainter& painter, const QStyleOptionMenuItem& item);
QSize menuItemSize(const QStyleOptionMenuItem& item);

} // namespace sharesnet::shapes
