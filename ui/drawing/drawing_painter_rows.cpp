// The rows of a stage: blocks with their chips, folds, and what is rolled up.

#include "ui/drawing/change_marks.h"
#include "ui/drawing/drawing_canvas.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr double kFaded = 0.35; // of chips beside the hovered weight

// Out of the input, around the convolutions and into the output.
QPainterPath shortcutPath(const QRectF& rect) {
    const double bend = std::min(rect.width(), rect.height() / 2);
    QPainterPath path(rect.topRight());
    path.quadTo(rect.topLeft(), rect.topLeft() + QPointF(0, bend));
    path.lineTo(rect.bottomLeft() - QPointF(0, bend));
    path.quadTo(rect.bottomLeft(), rect.bottomRight());
    return path;
}

} // namespace

void DrawingPainter::paintFold(const RowBox& row) {
    const Spot spot{Spot::Kind::Fold, row.blocks.stage, row.blocks.first, 0};
    const bool hovered = marks_.hovered == spot;
    const double radius = style_.unit * 0.3;
    painter_->setPen(QPen(hovered ? theme_.accent : theme_.line, 1, Qt::DashLine));
    painter_->setBrush(theme_.surface);
    painter_->drawRoundedRect(row.name.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isLit(row)) {
        canvas_->lit(row.name, radius);
    }
    paintShortcut(row);
    paintFoldLabel(row, hovered ? theme_.text : theme_.muted);
    if (marks_.changes != nullptr && !row.open) {
        canvas_->change(row.name, changeOfBlocks(*marks_.changes, row.blocks));
    }
    paintFoldMark(row, spot, radius);
}

// With the chevron of what can be opened or closed; on a page there is nothing to open.
void DrawingPainter::paintFoldLabel(const RowBox& row, const QColor& color) {
    const QString label = foldText(row.blocks.first, row.blocks.last, row.open);
    if (drawing_.form == DrawingForm::Printed) {
        canvas_->text(style_.small, color, row.name, Qt::AlignCenter, label);
        return;
    }
    const double chevron = style_.unit * 0.3;
    QRectF place = row.name;
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
    if (marks_.hovered == spot) {
        canvas_->frame(row.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, QPen(theme_.muted, 1));
    }
    paintShortcut(row);
    if (canvas_->legible()) {
        paintBlockTexts(row, block);
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
    if (marks_.hovered == spot) {
        canvas_->frame(row.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, QPen(theme_.accent, 1));
    }
    paintShortcut(row);
    canvas_->text(style_.small, theme_.muted, row.name, Qt::AlignLeft | Qt::AlignVCenter,
                  rolledTitle(row.blocks.first, row.blocks.last));
    canvas_->text(style_.small, theme_.muted, row.facts, Qt::AlignRight | Qt::AlignVCenter,
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

// The shape where there is room between name and sharing.
void DrawingPainter::paintBlockTexts(const RowBox& row, const BlockLayout& block) {
    const QString name = blockTitle(block, drawing_.form);
    const QString sharing = blockSharing(source_.spec.stages[row.blocks.stage - 1], block);
    const QString shape = shapeText(block.out);
    canvas_->text(style_.small, theme_.muted, row.name, Qt::AlignLeft | Qt::AlignVCenter, name);
    canvas_->text(style_.small, theme_.muted, row.facts, Qt::AlignRight | Qt::AlignVCenter,
                  sharing);
    QRectF room = row.facts;
    room.setLeft(std::max(room.left(),
                          row.name.left() + canvas_->width(style_.small, name) + 2 * style_.gap));
    if (!sharing.isEmpty()) {
        room.setRight(room.right() - canvas_->width(style_.small, sharing) - 2 * style_.gap);
    }
    if (room.width() >= canvas_->width(style_.small, shape)) {
        canvas_->text(style_.small, isBroken(block.out) ? theme_.bad : theme_.muted, room,
                      Qt::AlignRight | Qt::AlignVCenter, shape);
    }
}

// Dashed where it is a convolution; where texts are too small to read it would only be noise.
void DrawingPainter::paintShortcut(const RowBox& row) {
    if (row.shortcut.isEmpty() || !canvas_->legible()) {
        return;
    }
    const BlockLayout& block = source_.layout.at(row.blocks.stage).at(row.blocks.first);
    QPen pen(theme_.muted, 1.1, Qt::SolidLine, Qt::FlatCap);
    if (block.projects) {
        pen.setDashPattern({4, 3});
    }
    painter_->setPen(pen);
    painter_->setBrush(Qt::NoBrush);
    painter_->drawPath(shortcutPath(row.shortcut));
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
        paintMark(row.rolled ? row.rect : row.name, radius, current);
    }
}

} // namespace sharesnet
