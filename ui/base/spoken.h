#pragma once

#include <QAccessible>
#include <QString>

#include <functional>

class QAbstractButton;
class QWidget;

namespace sharesnet {

// What screen readers are told of a widget beyond its name. For plain widgets, those of our own,
// and buttons; Qt's other controls have more to tell than a role. Ui thread; call it before anybody
// has asked for the widget, best in its constructor.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

// Its description, made when it is asked for: what changes many times a second costs nothing and
// interrupts nobody.
void describeBy(QWidget* widget, std::function<QString()> description);

// Of a button whose tool tip is its name, which would be said twice.
void describeByNameAlone(QAbstractButton* button);

// What labels within `part` say, in their order: of a panel whose numbers nobody can go to.
QString textsIn(const QWidget* part);

// Has a screen reader say `text` now, whatever has the focus; without one nothing happens. `near`
// is any widget of the window. Qt before 6.8 knows no announcement: a notification of no size
// appears.
void announce(QWidget* near, const QString& text);

// Has all of it said although no reader listens: for who listens otherwise, as tests do.
void announceUnheard(bool on);

// What the keyboard has come to within a widget that paints it: its description from here on, and
// said at once where the widget has the focus.
void describeCurrent(QWidget* widget, const QString& text);

} // namespace sharesnet
