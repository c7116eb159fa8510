// Gestures that take the mouse from here to there: rubber band, a chip onto another, a card to
// another place.

#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kEdge = 24;        // of the viewport, where a drag scrolls, in pixels
constexpr int kFastest = 32;     // pixels a step
constexpr int kScrollPause = 16; // between two steps, in ms

} // namespace

void DesignerView::beginDrag() {
    const bool header = pressed_.kind == Spot::Kind::Stage &&
                        pressedAt_.y() < drawing_.stages[pressed_.stage - 1].toggleRow.top();
    setHovered({});
    if (pressed_.kind == Spot::Kind::Chip && pressedWith_ == Qt::NoModifier) {
        drag_ = Drag::Chips;
        draggedBlocks_ = {pressed_.block};
        for (const UseSet& uses : usesOf(selection_)) {
            if (uses.stage == pressed_.stage && uses.conv == pressed_.conv &&
                holds(selection_, pressed_)) {
                draggedBlocks_ = uses.blocks;
            }
        }
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (header && pressedWith_ == Qt::NoModifier) {
        drag_ = Drag::Stage;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (pressed_.kind != Spot::Kind::Switch) {
        drag_ = Drag::Band;
        const bool adds = pressedWith_ & (Qt::ShiftModifier | Qt::ControlModifier);
        selectedBefore_ = adds ? selection_ : std::vector<Spot>{};
        viewport()->setCursor(Qt::CrossCursor);
    }
}

void DesignerView::continueDrag() {
    if (drag_ == Drag::Band) {
        std::vector<Spot> spots = selectedBefore_;
        for (const Spot& spot : drawing_.spotsIn(QRectF(pressedAt_, pointer_).normalized())) {
            if (!holds(selectedBefore_, spot)) {
                spots.push_back(spot);
            }
        }
        anchor_ = spots.empty() ? Spot{} : spots.front();
        const Spot current = spots.empty() ? Spot{} : spots.back();
        select(std::move(spots), current);
    } else if (drag_ == Drag::Chips) {
        aimAtChip();
    }
    if (drag_ == Drag::Band || drag_ == Drag::Chips || drag_ == Drag::Stage) {
        viewport()->update();
        if (!wayOut().isNull() && !scrolling_.isActive()) {
            scrolling_.start(kScrollPause, this);
        }
    }
}

// The further out, the faster.
QPoint DesignerView::wayOut() const {
    const QRect inner = viewport()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const auto beyond = [](int at, int low, int high) {
        return std::min(at - low, 0) + std::max(at - high, 0);
    };
    return {std::clamp(beyond(dragAt_.x(), inner.left(), inner.right()), -kFastest, kFastest),
            std::clamp(beyond(dragAt_.y(), inner.top(), inner.bottom()), -kFastest, kFastest)};
}

// What is dragged towards an edge finds more of the drawing there.
void DesignerView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != scrolling_.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const bool drags = drag_ == Drag::Band || drag_ == Drag::Chips || drag_ == Drag::Stage;
    const QPoint way = drags ? wayOut() : QPoint();
    if (way.isNull()) {
        scrolling_.stop();
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + way.y());
    pointer_ = toDrawing(dragAt_);
    continueDrag();
}

void DesignerView::endDrag() {
    const Drag drag = drag_;
    const Spot target = dropTarget_;
    const int to = dropStage();
    const int stage = pressed_.stage;
    const int conv = pressed_.conv;
    const std::vector<int> blocks = draggedBlocks_;
    const bool allowed =
        drag == Drag::Chips && target.kind == Spot::Kind::Chip && whyNotDrop(target).isEmpty();
    const QString refusal = notice();
    cancelDrag();
    if (allowed) {
        edit(tr("Share conv %1 of stage %2, block %3 with block %4")
                 .arg(conv)
                 .arg(stage)
                 .arg(blocks.front())
                 .arg(target.block),
             target, [&] { return joinUse(document_->spec(), stage, conv, blocks, target.block); });
    } else if (drag == Drag::Chips && !refusal.isEmpty()) {
        say(refusal, target); // stays to be read
    } else if (drag == Drag::Stage && to != stage) {
        edit(tr("Move stage %1").arg(stage), Spot::ofStage(stage),
             [&] { return moveStage(document_->spec(), stage, to); });
        select(Spot::ofStage(to));
    }
}

void DesignerView::cancelDrag() {
    if (drag_ == Drag::None || drag_ == Drag::Pan) {
        return;
    }
    drag_ = Drag::None;
    pressed_ = {};
    dropTarget_ = {};
    draggedBlocks_.clear();
    selectedBefore_.clear();
    notice_->hide();
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void DesignerView::aimAtChip() {
    const Spot target = dropChip(drawing_.at(pointer_));
    if (target == dropTarget_) {
        return;
    }
    dropTarget_ = target;
    notice_->hide();
    const QString reason = target.kind == Spot::Kind::None ? QString() : whyNotDrop(target);
    if (!reason.isEmpty()) {
        say(reason, target);
    }
    viewport()->setCursor(target.kind != Spot::Kind::None && !reason.isEmpty()
                              ? Qt::ForbiddenCursor
                              : Qt::ClosedHandCursor);
}

// A block or a fold stands for its conv that is like the dragged one. Over itself: nothing.
Spot DesignerView::dropChip(const Spot& under) const {
    Spot target = under;
    if (under.kind == Spot::Kind::Block || under.kind == Spot::Kind::Fold) {
        target = Spot::ofChip(under.stage, under.block, pressed_.conv);
    }
    const bool itself = target.stage == pressed_.stage && target.conv == pressed_.conv &&
                        std::find(draggedBlocks_.begin(), draggedBlocks_.end(), target.block) !=
                            draggedBlocks_.end();
    return target.kind == Spot::Kind::Chip && !itself ? target : Spot{};
}

QString DesignerView::whyNotDrop(const Spot& target) const {
    if (target.stage != pressed_.stage) {
        return tr("A weight is shared within one stage: this one belongs to stage %1.")
            .arg(pressed_.stage);
    }
    if (target.conv != pressed_.conv) {
        return tr("Conv %1 can share with conv %1 of other blocks, not with conv %2.")
            .arg(pressed_.conv)
            .arg(target.conv);
    }
    std::vector<int> blocks = draggedBlocks_;
    blocks.push_back(target.block);
    return QString::fromStdString(
        whyNotShare(document_->spec(), target.stage, target.conv, blocks).value_or(""));
}

int DesignerView::dropStage() const {
    if (drag_ != Drag::Stage) {
        return pressed_.stage;
    }
    const auto left =
        std::count_if(drawing_.stages.begin(), drawing_.stages.end(),
                      [this](const StageBox& box) { return box.card.center().x() < pointer_.x(); });
    return left >= pressed_.stage ? static_cast<int>(left) : static_cast<int>(left) + 1;
}

void DesignerView::paintDrag(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (drag_ == Drag::Band) {
        QColor fill = theme_.accent;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(theme_.accent, 1.2 / zoom_, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawRect(QRectF(pressedAt_, pointer_).normalized());
    } else if (drag_ == Drag::Chips) {
        paintChipDrag(painter);
    } else if (drag_ == Drag::Stage) {
        paintStageDrag(painter);
    }
}

// Lights the chips that could take the weight, and lets a ghost of the dragged one follow the
// pointer.
void DesignerView::paintChipDrag(QPainter& painter) const {
    const StageLayout& stage = document_->layout().stages[pressed_.stage - 1];
    const ConvLayout& dragged = stage.blocks[pressed_.block - 1].conv[pressed_.conv - 1];
    const double radius = style_.unit * 0.22;
    painter.setBrush(Qt::NoBrush);
    for (const RowBox& row : drawing_.stages[pressed_.stage - 1].rows) {
        if (row.fold && row.open) {
            continue;
        }
        const QRectF rect = row.fold ? row.rect : row.chips[pressed_.conv - 1];
        const bool fits =
            stage.blocks[row.blocks.first - 1].conv[pressed_.conv - 1].hasWeightOf(dragged);
        const bool aimed =
            dropTarget_.stage == pressed_.stage && dropTarget_.block == row.blocks.first;
        if (fits && row.blocks.first != pressed_.block) {
            painter.setPen(QPen(theme_.good, aimed ? 4.0 : 2.0));
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
        }
    }
    const QRectF from = drawing_.rectOf(pressed_);
    QRectF ghost(QPointF(), from.size());
    ghost.moveCenter(pointer_ + QPointF(0, -style_.unit * 0.3));
    painter.setOpacity(0.8);
    painter.setPen(QPen(theme_.text, 1));
    painter.setBrush(dragged.group >= 0
                         ? DrawingPainter::groupColor(theme_, dragged.conv, dragged.group)
                         : theme_.conv);
    painter.drawRoundedRect(ghost, radius, radius);
    painter.setFont(style_.chip);
    painter.setPen(theme_.onColor);
    const QString text =
        draggedBlocks_.size() > 1 ? tr("%1 chips").arg(draggedBlocks_.size()) : chipText(dragged);
    painter.drawText(ghost, Qt::AlignCenter, text);
    painter.setOpacity(1.0);
}

// A line where the card would come to stand, and the card's frame at the pointer.
void DesignerView::paintStageDrag(QPainter& painter) const {
    const int to = dropStage();
    const QRectF card = drawing_.stages[pressed_.stage - 1].card;
    if (to != pressed_.stage) {
        const QRectF at = drawing_.stages[to - 1].card;
        const double x =
            to > pressed_.stage ? at.right() + style_.cardGap / 2 : at.left() - style_.cardGap / 2;
        painter.setPen(QPen(theme_.accent, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(x, at.top()), QPointF(x, at.bottom()));
    }
    QColor fill = theme_.accent;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(theme_.accent, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(card.translated(pointer_ - pressedAt_), style_.unit * 0.5,
                            style_.unit * 0.5);
    painter.setFont(style_.title);
    painter.setPen(theme_.text);
    painter.drawText(
        card.translated(pointer_ - pressedAt_).adjusted(style_.padding, style_.padding, 0, 0),
        stageTitle(pressed_.stage));
}

} // namespace sharesnet
