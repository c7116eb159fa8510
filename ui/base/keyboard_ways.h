#pragma once

#include <QObject>

namespace sharesnet {

// What Qt leaves out for who works without a pointer. Install it on the application.
// - Tab reaches each button of a dialog's row, as they stand. Qt makes one of them the focus proxy
// of the row,
//   hidden or not, where Tab then stays or which it passes the others over for.
// - Shift+F10 opens the menu of what has the focus, as the menu key does, which many keyboards
// lack.
// - A page that scrolls and has the keyboard, as Details, has a ring around it.
class KeyboardWays : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
