#include "ui/designer/pinned_view.h"

#include "ui/base/spacing.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/drawing_viewport.h"
#include "ui/document/comparison.h"
#include "ui/drawing/compare_text.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace sharesnet {

PinnedView::PinnedView(const Comparison* comparison, const DesignerView* design, QWidget* parent)
    : QAbstractScrollArea(parent),
      comparison_(comparison),
      design_(design),
      theme_(Theme::of(palette())),
      caption_(new QLabel(this)),
      sight_(new DrawingViewport(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    caption_->setTextFormat(Qt::PlainText);
    caption_->setAutoFillBackground(true);
    connect(comparison_, &Comparison::changed, this, &PinnedView::refresh);
    connect(design_, &DesignerView::foldsChanged, this, &PinnedView::followDesign);
    connect(design_, &DesignerView::zoomed, this, &PinnedView::followSight);
    for (const auto& [bar, own] : {std::pair(design_->horizontalScrollBar(), horizontalScrollBar()),
                                   std::pair(design_->verticalScrollBar(), verticalScrollBar())}) {
        connect(bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    }
    useStyle();
}

double PinnedView::zoom() const {
    return sight_->zoom();
}

QSize PinnedView::sizeHint() const {
    return {static_cast<int>(50 * style_.unit), static_cast<int>(14 * style_.unit)};
}

QSize PinnedView::minimumSizeHint() const {
    return {static_cast<int>(18 * style_.unit), static_cast<int>(6 * style_.unit)};
}

bool PinnedView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && comparison_->isActive()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = drawing_.at(sight_->toDrawing(help->pos()));
        QToolTip::showText(
            help->globalPos(),
            spot.kind == Spot::Kind::None
                ? QString()
                : spotName(spot) + u'\n' +
                      spotDescription(spot, comparison_->spec(), layout_, comparison_->cost()),
            this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PinnedView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme_.window);
    if (!comparison_->isActive()) {
        return;
    }
    painter.translate(sight_->origin());
    painter.scale(zoom(), zoom());
    const DrawingSource source{comparison_->spec(), layout_, comparison_->cost()};
    const DrawingMarks marks{{}, {}, false, {}, &comparison_->changesThere()};
    DrawingPainter(source, drawing_, style_, theme_, marks)
        .paint(painter, QRectF(sight_->toDrawing(event->rect().topLeft()),
                               QSizeF(event->rect().size()) / zoom()));
}

void PinnedView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    showCaption();
    sight_->resized();
}

void PinnedView::scrollContentsBy(int dx, int dy) {
    viewport()->scroll(dx, dy);
}

void PinnedView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        theme_ = Theme::of(palette());
        viewport()->update();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        useStyle();
    }
    QAbstractScrollArea::changeEvent(event);
}

void PinnedView::refresh() {
    setVisible(comparison_->isActive());
    if (!comparison_->isActive()) {
        return;
    }
    layout_ = layoutOf(comparison_->spec());
    folds_ = design_->folds();
    layOut();
    const QString total = compareTotal(comparison_->cost(), comparison_->costHere());
    setAccessibleName(
        comparison_->followsTwin()
            ? tr("The unshared twin of the design. From it to the design: %1").arg(total)
            : tr("Pinned: %1. From it to the design: %2").arg(comparison_->title(), total));
    showCaption();
}

void PinnedView::layOut() {
    const DrawingSource source{comparison_->spec(), layout_, comparison_->cost()};
    drawing_ = layOutDrawing(source, folds_, style_, design_->drawing().form, design_->flow());
    sight_->setDrawing(drawing_.bounds.size(), static_cast<int>(2 * style_.unit));
    followSight();
}

void PinnedView::followSight() {
    sight_->setZoom(design_->zoom());
    horizontalScrollBar()->setValue(design_->horizontalScrollBar()->value());
    verticalScrollBar()->setValue(design_->verticalScrollBar()->value());
}

void PinnedView::followDesign() {
    if (comparison_->isActive() &&
        !(folds_ == design_->folds() && drawing_.flow == design_->flow() &&
          drawing_.form == design_->drawing().form)) {
        folds_ = design_->folds();
        layOut();
    }
}

int PinnedView::captionHeight() const {
    return static_cast<int>(style_.unit * 1.5);
}

void PinnedView::useStyle() {
    style_ = DrawingStyle::of(font());
    caption_->setFont(style_.text);
    setViewportMargins(0, captionHeight(), 0, 0);
    refresh();
}

void PinnedView::showCaption() {
    const int margin = static_cast<int>(style_.padding);
    caption_->setContentsMargins(margin, space::kNone, margin, space::kNone);
    caption_->setGeometry(0, 0, width(), captionHeight());
    caption_->setText(
        caption_->fontMetrics().elidedText(accessibleName(), Qt::ElideRight, width() - 2 * margin));
}

} // namespace sharesnet
