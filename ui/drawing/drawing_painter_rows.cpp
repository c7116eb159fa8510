// The rows of a stage: blocks with their chips, folds, and what is rolled up.

#include "ui/drawing/change_marks.h"
#include "ui/drawing/drawing_canvas.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"

#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr double kFaded = 0.35; // of chips beside the hovered weight

} // namespace

void DrawingPainter::paintFold(const RowBox& row) {
    const Spot spot{Spot::Kind::Fold, row.blocks.stage, row.blocks.first, 0};
    const bool hovered = marks_.hovered == spot;
    const double radius = style_.unit * 0.3;
    painter_->setPen(QPen(hovered ? theme_.accent : theme_.line, 1, Qt::DashLine));
    painter_->setBrush(row.open ? theme_.surface : theme_.surface);
    painter_->drawRoundedRect(row.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isLit(row)) {
        canvas_->lit(row.rect, radius);
    }
    paintFoldLabel(row, hovered ? theme_.text : theme_.muted);
    if (marks_.changes != nullptr && !row.open) {
        canvas_->change(row.rect, changeOfBlocks(*marks_.changes, row.blocks));
    }
    paintFoldMark(row, spot, radius);
}

// With the chevron of what can be opened or closed; on a page there is nothing to open.
void DrawingPainter::paintFoldLabel(const RowBox& row, const QColor& color) {
    const QString label = foldText(row.blocks.first, row.blocks.last, row.open);
    if (drawing_.printed) {
        canvas_->text(style_.small, color, row.rect, Qt::AlignCenter, label);
        return;
    }
    const double chevron = style_.unit * 0.3;
    QRectF place = row.rect;
    place.setRight(place.right() - 2.4 * chevron);
    canvas_->text(style_.small, color, place, Qt::AlignCenter, label);
    const QPointF tip(place.center().x() + canvas_->width(style_.small, label) / 2 + 2 * chevron,
                      row.rect.center().y());
    const double way = row.open ? -chevron / 2 : chevron / 2;
    painter_->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_->setBrush(Qt::NoBrush);
    painter_->drawPolyline(QPolygonF(
        {tip + QPointF(-chevron, -way), tip + QPointF(0, way), tip + QPointF(chevron, -way)}));
}

void DrawingPainter::paintBlock(const RowBox& row) {
    const BlockLayout& block = source_.layout.at(row.blocks.stage).at(row.blocks.first);
    const Spot spot = Spot::ofBlock(row.blocks.stage, block.block);
    const double radius = style_.unit * 0.3;
    canvas_->box(row.rect, radius, theme_.surface,
                 marks_.hovered == spot ? theme_.muted : theme_.line);
    const QRectF labels(row.rect.left() + style_.inset, row.rect.top() + style_.inset * 0.7,
                        row.rect.width() - 2 * style_.inset, style_.smallLine);
    if (canvas_->legible()) {
        canvas_->text(style_.small, theme_.muted, labels, Qt::AlignLeft | Qt::AlignVCenter,
                      blockTitle(block));
        const QString sharing = blockSharing(source_.spec.stages[spot.stage - 1], block);
        canvas_->text(style_.small, theme_.muted, labels, Qt::AlignRight | Qt::AlignVCenter,
                      sharing);
        paintBlockShape(block, labels, sharing);
    }
    for (int k = 0; k < row.convCount; ++k) {
        paintChip(row.chips[k], block.conv[k], Spot::ofChip(spot.stage, block.block, k + 1));
    }
    if (marks_.changes != nullptr) {
        // A block that only shares differently is told by its chips.
        const Change change = changeOfBlocks(*marks_.changes, row.blocks);
        canvas_->change(row.rect, change == Change::Sharing ? Change::None : change);
    }
    paintSelection(spot, row.rect, radius);
    if (isFaulty(spot)) {
        canvas_->fault(row.rect);
    }
}

// One block for all its passes: what each pass owns lies as a pile, the shared weight once, the
// activation comes back to it.
void DrawingPainter::paintRolled(const RowBox& row) {
    const BlockLayout& block = source_.layout.at(row.blocks.stage).at(row.blocks.first);
    const Spot spot{Spot::Kind::Fold, row.blocks.stage, row.blocks.first, 0};
    const double radius = style_.unit * 0.3;
    canvas_->box(row.rect, radius, theme_.surface,
                 marks_.hovered == spot ? theme_.accent : theme_.line);
    const QRectF labels(row.rect.left() + style_.inset, row.rect.top() + style_.inset * 0.7,
                        row.rect.width() - 2 * style_.inset, style_.smallLine);
    canvas_->text(style_.small, theme_.muted, labels, Qt::AlignLeft | Qt::AlignVCenter,
                  rolledTitle(row.blocks.first, row.blocks.last));
    canvas_->text(style_.small, theme_.muted, labels, Qt::AlignRight | Qt::AlignVCenter,
                  blockSharing(source_.spec.stages[spot.stage - 1], block));
    QColor loop = theme_.muted;
    for (int k = 0; k < block.convCount; ++k) {
        const ConvLayout& conv = block.conv[static_cast<std::size_t>(k)];
        const QRectF chip = row.chips[static_cast<std::size_t>(k)];
        if (conv.group < 0) {
            for (const double behind : {3.0, 1.5}) {
                canvas_->box(chip.translated(behind, -behind), style_.unit * 0.22, theme_.conv,
                             theme_.surface);
            }
        } else {
            loop = groupColor(theme_, conv.conv, conv.group);
        }
        paintChip(chip, conv, Spot::ofChip(spot.stage, block.block, k + 1));
    }
    paintLoop(row, loop);
    if (marks_.changes != nullptr) {
        canvas_->change(row.rect, changeOfBlocks(*marks_.changes, row.blocks));
    }
    paintFoldMark(row, spot, radius);
}

// Out of the last chip, back below, into the first.
void DrawingPainter::paintLoop(const RowBox& row, const QColor& color) {
    const BlockLayout& block = source_.layout.at(row.blocks.stage).at(row.blocks.first);
    const QRectF first = row.chips[0];
    const QRectF last = row.chips[static_cast<std::size_t>(block.convCount - 1)];
    const double low = row.rect.bottom() - style_.inset - style_.smallLine / 2;
    const double left = first.left() + first.width() * 0.3;
    const double right = last.right() - last.width() * 0.3;
    const QString passes = passesText(row.blocks.last - row.blocks.first + 1);
    const double half = canvas_->width(style_.small, passes) / 2 + style_.gap;
    const double middle = (left + right) / 2;
    painter_->setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_->setBrush(Qt::NoBrush);
    const double top = first.bottom() + 2;
    painter_->drawPolyline(
        QPolygonF({QPointF(right, top), QPointF(right, low), QPointF(middle + half, low)}));
    painter_->drawPolyline(
        QPolygonF({QPointF(middle - half, low), QPointF(left, low), QPointF(left, top)}));
    const double size = style_.unit * 0.25;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(color);
    painter_->drawPolygon(QPolygonF({QPointF(left, top - 1), QPointF(left - size, top + size),
                                     QPointF(left + size, top + size)}));
    canvas_->text(style_.small, theme_.text,
                  QRectF(left, low - style_.smallLine / 2, right - left, style_.smallLine),
                  Qt::AlignCenter, passes);
}

// Where there is room between title and sharing.
void DrawingPainter::paintBlockShape(const BlockLayout& block, const QRectF& labels,
                                     const QString& sharing) {
    const QString shape = shapeText(block.out);
    const double taken = canvas_->width(style_.small, blockTitle(block)) + style_.gap * 2;
    const double right = canvas_->width(style_.small, sharing) + style_.gap * 2;
    const QRectF room = labels.adjusted(taken, 0, -right, 0);
    if (room.width() >= canvas_->width(style_.small, shape)) {
        canvas_->text(style_.small, isBroken(block.out) ? theme_.bad : theme_.muted, room,
                      Qt::AlignRight | Qt::AlignVCenter, shape);
    }
}

void DrawingPainter::paintChip(const QRectF& rect, const ConvLayout& conv, const Spot& spot) {
    const double radius = style_.unit * 0.22;
    const bool lit = isLit(spot.stage, conv);
    const bool faded = hovering_ && litStage_ == spot.stage && !lit;
    const bool shares = conv.group >= 0;
    const QColor fill = shares ? groupColor(theme_, conv.conv, conv.group) : theme_.conv;
    painter_->setOpacity(faded ? kFaded : 1.0);
    canvas_->box(rect, radius, fill, Qt::transparent);
    if (canvas_->legible()) {
        canvas_->text(style_.chip, shares ? theme_.onShared : theme_.onConv, rect, Qt::AlignCenter,
                      chipText(conv));
    }
    painter_->setOpacity(1.0);
    if (lit || marks_.hovered == spot) {
        canvas_->lit(rect, radius);
    }
    if (marks_.changes != nullptr) {
        const Change change = changeOfConv(*marks_.changes, spot.stage, spot.block, spot.conv);
        canvas_->change(rect, change == Change::Sharing || change == Change::Shape ? change
                                                                                   : Change::None);
    }
    paintSelection(spot, rect, radius);
    if (isFaulty(spot)) {
        canvas_->fault(rect);
    }
}

// A fold is selected with any of its blocks.
void DrawingPainter::paintFoldMark(const RowBox& row, const Spot& spot, double radius) {
    const auto within = [&](const Spot& each) {
        return !row.open && each.stage == spot.stage && each.block >= row.blocks.first &&
               each.block <= row.blocks.last;
    };
    const bool current = marks_.selected == spot || within(marks_.selected);
    if (current || std::any_of(marks_.selection.begin(), marks_.selection.end(), within)) {
        paintMark(row.rect, radius, current);
    }
}

} // namespace sharesnet
