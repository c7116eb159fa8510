#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QToolButton;

namespace sharesnet {

struct ViewingActions;

// Zoom out, the zoom in percent, zoom in, Fit and Roll, in the lower right corner over the drawing:
// what the menu has, within reach. Takes the keyboard from Tab alone; a click leaves it where it
// is.
class ZoomBar : public QFrame {
    Q_OBJECT

  public:
    ZoomBar(const ViewingActions& actions, QWidget* parent);

    void setZoom(double zoom);
    // `room` of the parent is what it lies over. Hides where that is hardly larger.
    void placeIn(const QRect& room);
    int strip() const; // that it takes of the room's lower edge, in pixels

  private:
    QToolButton* addButton(const QString& text, QAction* action);

    QToolButton* percent_ = nullptr;
};

} // namespace sharesnet
