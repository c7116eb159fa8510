#pragma once

#include "core/design/stages.h"
#include "ui/drawing/drawing_layout.h"

#include <QObject>

#include <vector>

class QVariantAnimation;
class QWidget;

namespace sharesnet {

class ArchDocument;
class DrawingViewport;

// The drawing of the document's architecture as the designer has it on show: what is folded and
// rolled up, the way the network flows, the form that there is room for. What is laid out
// goes to the viewport. Ui thread.
class FoldedDrawing : public QObject {
    Q_OBJECT

  public:
    // All must outlive it; `area` owns it and has the drawing on show.
    FoldedDrawing(const ArchDocument* document, DrawingViewport* sight, QWidget* area);

    const Drawing& drawing() const { return drawing_; }
    const FoldState& folds() const { return folds_; }
    const DrawingStyle& style() const { return style_; }
    DrawingFlow flow() const { return flow_; }
    DrawingSource source() const; // for the duration of a call

    // In the drawing; of a stage its header. Not valid: it is not drawn.
    QRectF placeOf(const Spot& spot) const;

    void layOut();  // after every change of the document; ends an animation
    void resized(); // the area has a size that counts
    void setStyle(const DrawingStyle& style);
    void setFlow(DrawingFlow flow);

    // Each lays out anew.
    void unfoldAll();
    void foldAll();
    void foldAndUnrollAll();
    void toggle(const Spot& fold);     // unrolls a stage that is rolled up
    void openAround(const Spot& spot); // so that it is drawn
    // One weight with its passes, or all blocks, with a short animation where the desktop has any.
    void setRolled(const std::vector<int>& stages, bool rolled);

    void follow(const StageMove& move); // stages keep their folds; layOut() comes after it

  signals:
    void changed();        // laid out anew
    void rollingChanged(); // to be laid out next: what is selected may be gone

  private:
    Drawing laidOut(const FoldState& folds) const; // narrow where the area is
    void setDrawing(Drawing drawing);
    void animate(const FoldState& unrolled, const FoldState& rolledUp, bool rolled, int pace);

    const ArchDocument* document_;
    DrawingViewport* sight_;
    QWidget* area_;
    DrawingStyle style_;
    FoldState folds_;
    DrawingFlow flow_ = DrawingFlow::Right;
    bool sized_ = false; // the area has a size that counts
    Drawing drawing_;
    QVariantAnimation* rolling_;
};

} // namespace sharesnet
