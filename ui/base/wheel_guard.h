#pragma once

#include <QObject>

namespace sharesnet {

// Scrolling must not edit: spin boxes, combo boxes, sliders and tab bars take the wheel only while
// they have the keyboard focus, which the wheel does not give them; otherwise it scrolls what they
// stand in. Install it on the application.
class WheelGuard : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
