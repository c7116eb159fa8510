#pragma once

#include "ui/drawing/spot.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <QPointF>

#include <optional>
#include <vector>

class QAbstractScrollArea;
class QMouseEvent;
class QPainter;

namespace sharesnet {

class ArchDocument;
class DesignerSelection;
class DrawingViewport;
class SpotEditor;
struct Drawing;
struct DrawingStyle;
struct Theme;

// What a mouse button that goes down over the drawing becomes: a click, or, when the mouse moves, a
// rubber band, convolutions onto another (they share its weight), a stage by its header to another
// place; with the middle button or Space, panning. Near an edge of the area a drag scrolls it.
class DragGesture : public QObject {
    Q_OBJECT

  public:
    struct Click {
        Spot spot;
        Qt::KeyboardModifiers with;
    };

    // What the gesture works on; all of it must outlive the gesture. `area` owns it.
    struct Scene {
        const ArchDocument* document;
        const Drawing* drawing;
        DrawingViewport* viewport;
        DesignerSelection* selection;
        SpotEditor* editor;
    };
    DragGesture(const Scene& scene, QAbstractScrollArea* area);

    bool isIdle() const { return kind_ == Kind::None; }
    // Something follows the pointer: the cursor is the gesture's.
    bool isDragging() const { return !isIdle() && kind_ != Kind::Pressed; }
    Qt::CursorShape cursor() const;

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    std::optional<Click> release(const QMouseEvent& event); // a press that was no drag
    bool cancel(); // without an effect; false where there is nothing to cancel

    // While Space is down, dragging pans. True: it was let go without that, and means something
    // else.
    void holdSpace();
    bool releaseSpace();
    bool holdsSpace() const { return spaceHeld_; }

    // The rubber band, or what is dragged and where it may go; in the drawing's coordinates.
    void paint(QPainter& painter, const DrawingStyle& style, const Theme& theme) const;

  signals:
    void changed(); // what paint() paints, or the cursor
    // Convolutions are held over this one; `whyNot` is empty where they may share its weight.
    void aimed(const Spot& target, const QString& whyNot);

  protected:
    void timerEvent(QTimerEvent* event) override;

  private:
    enum class Kind { None, Pressed, Pan, Band, Convs, Stage };

    void begin();
    void proceed();
    void finish();
    void reset();
    void aim();
    QPoint wayOut() const;
    Spot dropConv(const Spot& under) const;
    QString whyNotDrop(const Spot& target) const;
    int dropStage() const;
    void paintConvs(QPainter& painter, const DrawingStyle& style, const Theme& theme) const;
    void paintStage(QPainter& painter, const DrawingStyle& style, const Theme& theme) const;

    Scene scene_;
    QAbstractScrollArea* area_;
    Kind kind_ = Kind::None;
    Spot pressed_;
    QPointF pressedAt_; // in the drawing, as is the pointer
    QPointF pointer_;
    QPoint pointerSeen_; // on the viewport
    Qt::KeyboardModifiers pressedWith_;
    std::vector<Spot> selectedBefore_; // what a rubber band adds to
    std::vector<int> draggedBlocks_;
    Spot target_;
    QString whyNot_; // the target cannot share
    QBasicTimer scrolling_;
    bool spaceHeld_ = false;
    bool spacePanned_ = false;
};

} // namespace sharesnet
