#include "ui/drawing/drawing_painter.h"

#include "core/design/edit.h"
#include "ui/drawing/change_marks.h"
#include "ui/drawing/drawing_canvas.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

const ConvLayout* sharedConvAt(const ArchLayout& layout, const Spot& spot) {
    const ConvLayout* conv = convAt(layout, spot);
    return conv != nullptr && conv->group >= 0 ? conv : nullptr;
}

// A vertical run of the link with rounded ends, from the first use to the last.
QPainterPath arcPath(const LinkBox& link) {
    const double top = link.heights.front();
    const double bottom = link.heights.back();
    const double bend = std::min((link.right - link.left) * 2.5, (bottom - top) / 2);
    QPainterPath path(QPointF(link.left, top));
    path.cubicTo(link.right, top, link.right, top, link.right, top + bend);
    path.lineTo(link.right, bottom - bend);
    path.cubicTo(link.right, bottom, link.right, bottom, link.left, bottom);
    return path;
}

} // namespace

DrawingPainter::DrawingPainter(const DrawingSource& source, const Drawing& drawing,
                               const DrawingStyle& style, const Theme& theme,
                               const DrawingMarks& marks)
    : source_(source), drawing_(drawing), style_(style), theme_(theme), marks_(marks) {
    lit_ = sharedConvAt(source.layout, marks.hovered);
    hovering_ = lit_ != nullptr;
    lit_ = hovering_ ? lit_ : sharedConvAt(source.layout, marks.selected);
    litStage_ = hovering_ ? marks.hovered.stage : marks.selected.stage;
}

void DrawingPainter::paint(QPainter& painter, const QRectF& exposed) {
    DrawingCanvas canvas(painter, style_, theme_);
    canvas_ = &canvas;
    painter_ = &painter;
    exposed_ = exposed;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintSpine();
    paintEnds();
    for (const StageBox& box : drawing_.stages) {
        // Selection and focus reach a little beyond the card.
        if (box.card.adjusted(-7, -7, 7, 7).intersects(exposed_)) {
            paintStage(box);
        }
    }
    painter.restore();
}

QColor DrawingPainter::groupColor(const Theme& theme, int conv, int group) {
    constexpr std::array<int, 3> firstShade{5, 0, 2}; // by conv: those of one row lie far apart
    return theme.shared(group + firstShade.at(static_cast<std::size_t>(conv - 1)));
}

void DrawingPainter::paintSpine() {
    painter_->setPen(QPen(theme_.muted, 1.5));
    for (const QLineF& line : drawing_.spine) {
        painter_->drawLine(line.translated(0.5, 0.5)); // on whole pixels
    }
    if (drawing_.stages.empty()) {
        canvas_->text(style_.text, theme_.muted, drawing_.empty, Qt::AlignCenter, emptyHint());
    }
    for (const EdgeBox& edge : drawing_.edges) {
        paintEdge(edge);
    }
}

void DrawingPainter::paintEdge(const EdgeBox& edge) {
    const QColor color = isBroken(edge.shape) ? theme_.bad : theme_.muted;
    if (drawing_.flow == DrawingFlow::Down || drawing_.form == DrawingForm::Narrow) {
        canvas_->text(style_.small, color, edge.rect, Qt::AlignCenter, shapeText(edge.shape));
        return;
    }
    QRectF line = edge.rect;
    line.setHeight(style_.smallLine);
    for (const QString& part : edgeLines(edge.shape)) {
        canvas_->text(style_.small, color, line, Qt::AlignCenter, part);
        line.translate(0, style_.smallLine);
    }
}

void DrawingPainter::paintEnds() {
    const double radius = style_.unit * 0.22;
    canvas_->text(style_.small, theme_.muted, drawing_.input, Qt::AlignLeft | Qt::AlignVCenter,
                  inputText(source_.spec));
    canvas_->box(drawing_.stem, radius, theme_.conv, Qt::transparent);
    canvas_->text(style_.chip, theme_.onConv, drawing_.stem, Qt::AlignCenter,
                  stemText(source_.spec));
    canvas_->box(drawing_.head, radius, theme_.classifierFill, theme_.classifier);
    canvas_->text(style_.chip, theme_.onClassifier, drawing_.head, Qt::AlignCenter,
                  headText(source_.spec));
    if (marks_.selected.kind == Spot::Kind::Stem) {
        paintMark(drawing_.stem, radius);
    }
    if (marks_.selected.kind == Spot::Kind::Head) {
        paintMark(drawing_.head, radius);
    }
    if (marks_.changes != nullptr) {
        canvas_->change(drawing_.stem, marks_.changes->stem);
        canvas_->change(drawing_.head, marks_.changes->head);
    }
    if (isFaulty({Spot::Kind::Stem, 0, 0, 0})) {
        canvas_->fault(drawing_.stem);
    }
    if (isFaulty({Spot::Kind::Head, 0, 0, 0})) {
        canvas_->fault(drawing_.head);
    }
}

void DrawingPainter::paintStage(const StageBox& box) {
    const Spot stage = Spot::ofStage(box.stage);
    const bool marked = marks_.selected == stage ? marks_.focus : isSelected(stage);
    const bool edged = marks_.selected.stage == box.stage && !marked; // one frame, not two
    canvas_->box(box.card, style_.unit * 0.5, theme_.surface, edged ? theme_.accent : theme_.line,
                 edged ? 2.0 : 1.0);
    paintHeader(box);
    if (drawing_.form != DrawingForm::Printed) {
        paintToggle(box);
    }
    for (std::size_t k = box.rowIndexAt(exposed_.top() - style_.gap); k < box.rows.size(); ++k) {
        const RowBox& row = box.rows[k];
        if (row.rect.top() > exposed_.bottom()) {
            break;
        }
        row.rolled ? paintRolled(row) : row.fold ? paintFold(row) : paintBlock(row);
    }
    paintLinks(box);
    paintFooter(box);
    if (marked) {
        paintMark(box.card, style_.unit * 0.5, marks_.selected == stage);
    }
    if (marks_.changes != nullptr) {
        // beside the selected's
        canvas_->change(box.card.adjusted(-2, -2, 2, 2), changeOfStage(*marks_.changes, box.stage));
    }
    if (isFaulty(Spot::ofStage(box.stage))) {
        canvas_->fault(box.card);
    }
}

void DrawingPainter::paintHeader(const StageBox& box) {
    const QString title = stageTitle(box.stage);
    canvas_->text(style_.title, theme_.text, box.header, Qt::AlignLeft | Qt::AlignVCenter, title);
    QRectF facts = box.header;
    facts.setLeft(facts.left() + canvas_->width(style_.title, title) + style_.gap);
    canvas_->text(style_.small, theme_.muted, facts, Qt::AlignRight | Qt::AlignVCenter,
                  stageFacts(source_.layout.at(box.stage), drawing_.form));
}

void DrawingPainter::paintToggle(const StageBox& box) {
    const ShareState state = shareState(source_.spec, box.stage);
    const bool lit = state == ShareState::On || state == ShareState::Mixed;
    const bool impossible = state == ShareState::Impossible;
    const QRectF track = box.toggle;
    const double knob = track.height() - 4;
    const double travel = track.width() - knob - 4;
    const double at = state == ShareState::On ? 1.0 : state == ShareState::Mixed ? 0.5 : 0.0;
    canvas_->box(track, track.height() / 2,
                 lit          ? theme_.shared(0)
                 : impossible ? theme_.surface
                              : theme_.muted,
                 impossible ? theme_.muted : Qt::transparent);
    const QRectF ball(track.left() + 2 + travel * at, track.top() + 2, knob, knob);
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(impossible ? theme_.muted : theme_.onShared);
    painter_->drawEllipse(ball);
    if (state == ShareState::Mixed) {
        painter_->setPen(QPen(theme_.shared(0), 2));
        painter_->drawLine(ball.center() - QPointF(knob * 0.22, 0),
                           ball.center() + QPointF(knob * 0.22, 0));
    }
    const Spot spot{Spot::Kind::Switch, box.stage, 0, 0};
    if (marks_.hovered == spot && !impossible) {
        painter_->setPen(QPen(theme_.accent, 1.5));
        painter_->setBrush(Qt::NoBrush);
        painter_->drawRoundedRect(track.adjusted(-2, -2, 2, 2), track.height() / 2 + 2,
                                  track.height() / 2 + 2);
    }
    QRectF label = box.toggleRow;
    label.setLeft(track.right() + style_.gap);
    canvas_->text(style_.text, impossible ? theme_.muted : theme_.text, label,
                  Qt::AlignLeft | Qt::AlignVCenter, switchText());
    const StageCost& cost = source_.cost.stages[box.stage - 1];
    const bool saves = cost.parametersUnshared > cost.parameters;
    canvas_->text(saves ? style_.chip : style_.small, saves ? theme_.good : theme_.muted,
                  box.toggleRow, Qt::AlignRight | Qt::AlignVCenter,
                  stageSaving(cost, paperSaving(source_.spec, source_.layout, box.stage),
                              style_.numbers, drawing_.form));
}

void DrawingPainter::paintLinks(const StageBox& box) {
    for (const LinkBox& link : box.links) {
        const bool lit = lit_ != nullptr && litStage_ == box.stage && lit_->conv == link.conv &&
                         lit_->group == link.group;
        const QColor color = groupColor(theme_, link.conv, link.group);
        painter_->setPen(QPen(color, lit ? 3.0 : 1.6, Qt::SolidLine, Qt::RoundCap));
        painter_->setBrush(Qt::NoBrush);
        painter_->drawPath(arcPath(link));
        for (std::size_t k = 1; k + 1 < link.heights.size(); ++k) {
            const double y = link.heights[k];
            if (y >= exposed_.top() - 2 && y <= exposed_.bottom() + 2) {
                painter_->drawLine(QPointF(link.left, y), QPointF(link.right, y));
            }
        }
        if (lit) {
            paintArrows(link, color);
        }
    }
}

// Into every use: the activation comes back to the one weight.
void DrawingPainter::paintArrows(const LinkBox& link, const QColor& color) {
    const double size = style_.unit * 0.28;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(color);
    for (const double y : link.heights) {
        if (y >= exposed_.top() - size && y <= exposed_.bottom() + size) {
            const QPointF tip(link.left - 1, y);
            painter_->drawPolygon(QPolygonF(
                {tip, tip + QPointF(size * 1.3, -size), tip + QPointF(size * 1.3, size)}));
        }
    }
}

void DrawingPainter::paintFooter(const StageBox& box) {
    const StageCost& cost = source_.cost.stages[box.stage - 1];
    const QString shared =
        sharedTensors(source_.spec.stages[box.stage - 1], source_.layout.at(box.stage));
    if (!shared.isEmpty()) {
        canvas_->text(style_.small, theme_.good, box.note, Qt::AlignLeft | Qt::AlignVCenter,
                      shared);
    } else if (drawing_.form == DrawingForm::Printed) { // where its switch says it in the window
        canvas_->text(style_.small, theme_.muted, box.note, Qt::AlignLeft | Qt::AlignVCenter,
                      nothingShared());
    }
    const double above = std::round(box.footer.top() - style_.gap) + 0.5;
    painter_->setPen(QPen(theme_.line, 1));
    painter_->drawLine(QPointF(box.card.left() + 1, above), QPointF(box.card.right() - 1, above));
    canvas_->text(style_.small, theme_.muted, box.macs, Qt::AlignLeft | Qt::AlignVCenter,
                  macsText(cost.macs, style_.numbers));
    canvas_->text(style_.text, theme_.text, box.footer, Qt::AlignLeft | Qt::AlignVCenter,
                  stageParameters(cost, style_.numbers));
    canvas_->text(
        style_.bold, cost.parametersUnshared > cost.parameters ? theme_.good : theme_.muted,
        box.footer, Qt::AlignRight | Qt::AlignVCenter, stageReduction(cost, style_.numbers));
}

void DrawingPainter::paintMark(const QRectF& rect, double radius, bool current) {
    const double beside = marks_.changes != nullptr ? 2 : 0; // the frames of what differs
    // Dotted, too, where the keyboard stands beside what is selected.
    const bool apart = current && !marks_.selection.empty() && !isSelected(marks_.selected);
    canvas_->mark(rect.adjusted(-beside, -beside, beside, beside), radius, current,
                  marks_.focus && !apart);
}

void DrawingPainter::paintSelection(const Spot& spot, const QRectF& rect, double radius) {
    if (marks_.selected == spot || isSelected(spot)) {
        paintMark(rect, radius, marks_.selected == spot);
    }
}

bool DrawingPainter::isSelected(const Spot& spot) const {
    return std::find(marks_.selection.begin(), marks_.selection.end(), spot) !=
           marks_.selection.end();
}

bool DrawingPainter::isFaulty(const Spot& spot) const {
    return std::any_of(marks_.issues.begin(), marks_.issues.end(), [&](const ArchIssue& issue) {
        return issue.severity == Severity::Error && spotOf(issue) == spot;
    });
}

bool DrawingPainter::isLit(int stage, const ConvLayout& conv) const {
    return lit_ != nullptr && litStage_ == stage && conv.conv == lit_->conv &&
           conv.group == lit_->group;
}

// A closed fold stands for blocks alike, so its first one tells.
bool DrawingPainter::isLit(const RowBox& fold) const {
    if (lit_ == nullptr || fold.open || litStage_ != fold.blocks.stage) {
        return false;
    }
    const BlockLayout& block = source_.layout.at(litStage_).at(fold.blocks.first);
    return lit_->conv <= block.convCount && isLit(litStage_, block.at(lit_->conv));
}

} // namespace sharesnet
