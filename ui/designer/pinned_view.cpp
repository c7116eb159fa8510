#include "ui/designer/pinned_view.h"

#include "ui/document/comparison.h"
#include "ui/drawing/compare_text.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sharesnet {

PinnedView::PinnedView(const Comparison* comparison, QWidget* parent)
    : QWidget(parent),
      comparison_(comparison),
      style_(DrawingStyle::of(font())),
      theme_(Theme::of(palette())) {
    connect(comparison_, &Comparison::changed, this, &PinnedView::refresh);
    refresh();
}

QSize PinnedView::sizeHint() const {
    return {static_cast<int>(50 * style_.unit), static_cast<int>(14 * style_.unit)};
}

QSize PinnedView::minimumSizeHint() const {
    return {static_cast<int>(18 * style_.unit), static_cast<int>(6 * style_.unit)};
}

bool PinnedView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && comparison_->isActive()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const double left = (width() - drawing_.bounds.width() * zoom()) / 2;
        const Spot spot =
            drawing_.at((QPointF(help->pos()) - QPointF(left, captionHeight())) / zoom());
        QToolTip::showText(
            help->globalPos(),
            spot.kind == Spot::Kind::None
                ? QString()
                : spotName(spot) + u'\n' +
                      spotDescription(spot, comparison_->spec(), layout_, comparison_->cost()),
            this);
        return true;
    }
    return QWidget::event(event);
}

void PinnedView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), theme_.window);
    if (!comparison_->isActive()) {
        return;
    }
    painter.setPen(theme_.line);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(style_.text);
    painter.setPen(theme_.text);
    painter.drawText(
        QRectF(style_.padding, 0, width() - 2 * style_.padding, captionHeight()),
        Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight,
                                         static_cast<int>(width() - 2 * style_.padding)));
    painter.translate((width() - drawing_.bounds.width() * zoom()) / 2, captionHeight());
    painter.scale(zoom(), zoom());
    const DrawingSource source{comparison_->spec(), layout_, comparison_->cost()};
    const DrawingMarks marks{{}, {}, false, {}, &comparison_->changesThere()};
    DrawingPainter(source, drawing_, style_, theme_, marks).paint(painter, drawing_.bounds);
}

void PinnedView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        theme_ = Theme::of(palette());
        update();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        style_ = DrawingStyle::of(font());
        refresh();
    }
    QWidget::changeEvent(event);
}

void PinnedView::refresh() {
    setVisible(comparison_->isActive());
    if (comparison_->isActive()) {
        layout_ = layoutOf(comparison_->spec());
        drawing_ = layOutDrawing({comparison_->spec(), layout_, comparison_->cost()}, {}, style_);
        const QString total = compareTotal(comparison_->cost(), comparison_->costHere());
        setAccessibleName(
            comparison_->followsTwin()
                ? tr("The unshared twin of the design. From it to the design: %1").arg(total)
                : tr("Pinned: %1. From it to the design: %2").arg(comparison_->title(), total));
        update();
    }
}

double PinnedView::captionHeight() const {
    return style_.unit * 1.5;
}

double PinnedView::zoom() const {
    return std::clamp(std::min(width() / drawing_.bounds.width(),
                               (height() - captionHeight()) / drawing_.bounds.height()),
                      0.05, 1.0);
}

} // namespace sharesnet
