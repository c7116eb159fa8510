#pragma once

#include <QObject>

class QKeyEvent;

namespace sharesnet {

class ArchDocument;
class DesignerSelection;
class DragGesture;
struct Drawing;

// What keys do in the drawing: the arrows and their like move the selection, with Ctrl leave it as
// it is, with Shift extend it; Space and Enter do what a click would. Other keys are left to the
// view and its menu.
class DesignerKeys : public QObject {
    Q_OBJECT

  public:
    // All of it must outlive the keys.
    DesignerKeys(const ArchDocument* document, const Drawing* drawing, DesignerSelection* selection,
                 DragGesture* gesture, QObject* parent);

    // Each accepts or ignores the event.
    void press(QKeyEvent* event);
    void release(QKeyEvent* event);

  signals:
    void begun();     // the selection is to change
    void moved();     // to the selection's current spot, which is to be seen
    void activated(); // that spot, as by a click

  private:
    void move(Qt::Key key, Qt::KeyboardModifiers with);

    const ArchDocument* document_;
    const Drawing* drawing_;
    DesignerSelection* selection_;
    DragGesture* gesture_;
};

} // namespace sharesnet
