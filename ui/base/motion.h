#pragma once

class QWidget;

namespace sharesnet {

constexpr auto kReduceMotionKey = "window/reduceMotion"; // in QSettings

// How long something on `widget` takes to move, in milliseconds; 0: it does not move, since the
// person or the desktop wants none. Every animation asks it. Ui thread.
int motionTime(const QWidget* widget);

} // namespace sharesnet
