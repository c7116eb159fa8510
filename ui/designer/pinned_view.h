#pragma once

#include "ui/base/theme.h"
#include "ui/drawing/drawing_layout.h"

#include <QAbstractScrollArea>

class QLabel;

namespace sharesnet {

class Comparison;
class DesignerView;
class DrawingViewport;

// The drawing of the pinned architecture, to be looked at: what the other one adds, drops or shares
// differently is marked. It folds, zooms and scrolls as the design's view does, so that the same
// stages stand over each other; where it is the larger one, its own scroll bars reach the rest.
// Hidden while nothing is pinned.
class PinnedView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    // Both must outlive it.
    PinnedView(const Comparison* comparison, const DesignerView* design, QWidget* parent = nullptr);

    const Drawing& drawing() const { return drawing_; }
    double zoom() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void layOut();
    void followDesign();
    void followSight();
    int captionHeight() const;
    void useStyle(); // of the font now
    void showCaption();

    const Comparison* comparison_;
    const DesignerView* design_;
    DrawingStyle style_;
    Theme theme_;
    ArchLayout layout_;
    FoldState folds_;
    Drawing drawing_;
    QLabel* caption_;
    DrawingViewport* sight_;
};

} // namespace sharesnet
