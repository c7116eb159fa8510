#pragma once

#include <QObject>

namespace sharesnet {

// While a menu is open a letter belongs to it: without this, the single-letter shortcuts of a
// window act behind the menu. Install it on the application.
class MenuLetters : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
