#pragma once

#include <QObject>

namespace sharesnet {

// What Qt lacks for people who work without a pointer. Install it on the application.
//
// Tab reaches each button in a dialog's row, from left to right. Qt makes one of them, even a
// hidden one, the focus proxy of the row; Tab then stays there, or skips the others.
//
// Shift+F10 opens the context menu of the focused widget, as the menu key does, which many
// keyboards lack.
//
// A scroll area that has the focus, such as Details, has a focus ring.
class KeyboardWays : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
