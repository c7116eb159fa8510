#pragma once

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "ui/drawing/drawing_layout.h"
#include "ui/drawing/drawing_style.h"
#include "ui/drawing/figure_legend.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

namespace sharesnet {

struct FigureOptions {
    bool title = false; // above: the name and its parameters
    bool legend = true; // below: the colors and the parameters in all
    DrawingFlow flow = DrawingFlow::Right;
};

// A drawing as a figure for a paper: in the light colors whatever the window has, nothing marked,
// nothing to click, with no margin beyond what is drawn. A value of its own, so that it can be made
// in any thread while the document changes; blocks.
class DrawingFigure {
  public:
    DrawingFigure(const ArchSpec& spec, const FoldState& folds, DrawingStyle style,
                  const FigureOptions& options);

    QSizeF size() const { return area_.size(); } // in pixels at scale 1

    QByteArray svg() const;
    QByteArray pdf() const;             // one page of the figure's size
    QByteArray png(double scale) const; // as image()
    QImage image(double scale) const;   // throws Error beyond what pictures can be

  private:
    void paint(QPainter& painter) const;

    ArchSpec spec_;
    ArchLayout layout_;
    ArchCost cost_;
    DrawingStyle style_;
    Drawing drawing_;
    QString title_; // empty: none
    QRectF titleArea_;
    std::optional<FigureLegend> legend_;
    QRectF area_; // all of it, in the drawing's coordinates
};

} // namespace sharesnet
