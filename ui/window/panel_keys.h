#pragma once

#include <QObject>

#include <vector>

class QWidget;

namespace sharesnet {

// The marks with definitions and the buttons of a dock's title: of a panel they are one stop of
// Tab, and arrows go from one to the next. Ui thread.
bool isSideButton(const QWidget* widget);

// Lets Tab stop at one side button of each panel: that with the focus, else the first. To be called
// before the focus moves, since panels change what they show.
void keepOneSideStop(QWidget* window);

// The next of `panels` behind the one with the focus, or before it, that the keyboard can be in;
// null: none. A panel that is hidden is passed over.
QWidget* nextPanel(const std::vector<QWidget*>& panels, bool forward);

// The first place in `panel` for the keyboard, a side button only where there is nothing else;
// null: none.
QWidget* firstStopIn(const QWidget* panel);

// Arrows between side buttons; and one stop of Tab in floating panels, which are windows of their
// own. Install it on the application.
class SideButtonKeys : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
