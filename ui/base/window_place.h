#pragma once

#include <QByteArray>
#include <QRect>

class QWidget;

namespace sharesnet {

// `window` (with its frame) moved, and made smaller where it must be, so that `screen` shows all of
// it.
QRect keptOn(const QRect& screen, const QRect& window);

// Restores what QWidget::saveGeometry() gave, on a screen that is there: wholly visible, whatever
// screens there were. False where it is none. Ui thread, before the window is shown.
bool restoreWindow(QWidget* window, const QByteArray& geometry);

} // namespace sharesnet
