#pragma once

#include "core/arch/arch_cost.h"
#include "core/arch/arch_layout.h"
#include "core/arch/arch_spec.h"
#include "ui/designer/drawing_layout.h"
#include "ui/designer/drawing_style.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace sharesnet {

// A drawing as a figure for a paper: in the light colours whatever the window has, nothing marked, with no margin beyond what
// is drawn. A value of its own, so that it can be made in any thread while the document goes on; blocks.
class DrawingFigure {
  public:
    // `drawing` says what is folded. A title stands above; empty: none.
    DrawingFigure(const ArchSpec& spec, Drawing drawing, DrawingStyle style, QString title = {});

    QSizeF size() const { return area_.size(); } // in pixels at scale 1

    QByteArray svg() const;
    QByteArray pdf() const;             // one page of the figure's size
    QByteArray png(double scale) const; // as image()
    QImage image(double scale) const;   // throws Error beyond what pictures can be

    static QString titleFor(const ArchSpec& spec); // the name and its parameters against the unshared twin

  private:
    void paint(QPainter& painter) const;

    ArchSpec spec_;
    ArchLayout layout_;
    ArchCost cost_;
    Drawing drawing_;
    DrawingStyle style_;
    QString title_;
    QRectF titleArea_;
    QRectF area_; // all of it, in the drawing's coordinates
};

} // namespace sharesnet
