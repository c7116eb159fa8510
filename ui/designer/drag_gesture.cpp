#include "ui/designer/drag_gesture.h"

#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "core/design/stages.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/designer/designer_selection.h"
#include "ui/designer/drawing_viewport.h"
#include "ui/designer/spot_editor.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kEdge = 24;        // of the viewport, where a drag scrolls, in pixels
constexpr int kFastest = 32;     // pixels a step
constexpr int kScrollPause = 16; // between two steps, in ms

QColor faint(QColor color) {
    color.setAlphaF(0.12F);
    return color;
}

} // namespace

DragGesture::DragGesture(const Scene& scene, QAbstractScrollArea* area)
    : QObject(area), scene_(scene), area_(area) {}

Qt::CursorShape DragGesture::cursor() const {
    if (kind_ == Kind::Band) {
        return Qt::CrossCursor;
    }
    return whyNot_.isEmpty() ? Qt::ClosedHandCursor : Qt::ForbiddenCursor;
}

void DragGesture::press(const QMouseEvent& event) {
    pointerSeen_ = event.pos();
    pointer_ = scene_.viewport->toDrawing(event.position());
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && spaceHeld_)) {
        kind_ = Kind::Pan;
        spacePanned_ = spaceHeld_;
        emit changed();
    } else if (event.button() == Qt::LeftButton) {
        kind_ = Kind::Pressed;
        pressedAt_ = pointer_;
        pressedWith_ = event.modifiers();
        pressed_ = scene_.drawing->at(pressedAt_);
        // One of several that are selected may be the handle to drag them all: what a click means
        // shows when it is let go.
        if (!(pressedWith_ & (Qt::ShiftModifier | Qt::ControlModifier)) &&
            !holds(scene_.selection->spots(), pressed_)) {
            scene_.selection->select(
                pressed_.kind == Spot::Kind::Switch ? Spot::ofStage(pressed_.stage) : pressed_);
        }
    }
}

void DragGesture::move(const QMouseEvent& event) {
    const QPoint way = event.pos() - pointerSeen_;
    pointerSeen_ = event.pos();
    pointer_ = scene_.viewport->toDrawing(event.position());
    if (kind_ == Kind::Pan) {
        scene_.viewport->scrollBy(-way);
    } else if (kind_ == Kind::Pressed && event.buttons().testFlag(Qt::LeftButton)) {
        const double length = QLineF(pressedAt_, pointer_).length() * scene_.viewport->zoom();
        if (length >= QApplication::startDragDistance()) {
            begin();
        }
    }
    proceed();
}

std::optional<DragGesture::Click> DragGesture::release(const QMouseEvent& event) {
    pointer_ = scene_.viewport->toDrawing(event.position());
    if (kind_ == Kind::Pan) {
        reset();
    } else if (event.button() == Qt::LeftButton && isDragging()) {
        finish();
    } else if (event.button() == Qt::LeftButton && kind_ == Kind::Pressed) {
        const Spot pressed = pressed_;
        reset();
        if (scene_.drawing->at(pointer_) == pressed) {
            return Click{pressed, pressedWith_};
        }
    }
    return std::nullopt;
}

bool DragGesture::cancel() {
    if (isIdle() || kind_ == Kind::Pan) {
        return false;
    }
    reset();
    return true;
}

void DragGesture::reset() {
    if (!whyNot_.isEmpty()) {
        emit aimed({}, {});
    }
    kind_ = Kind::None;
    pressed_ = {};
    target_ = {};
    whyNot_.clear();
    draggedBlocks_.clear();
    selectedBefore_.clear();
    scrolling_.stop();
    emit changed();
}

void DragGesture::holdSpace() {
    spaceHeld_ = true;
    spacePanned_ = false;
}

bool DragGesture::releaseSpace() {
    return std::exchange(spaceHeld_, false) && !spacePanned_;
}

void DragGesture::begin() {
    const std::vector<Spot>& selected = scene_.selection->spots();
    const bool plain = pressedWith_ == Qt::NoModifier;
    const bool header = pressed_.kind == Spot::Kind::Stage &&
                        pressedAt_.y() < scene_.drawing->stages[pressed_.stage - 1].toggleRow.top();
    if (pressed_.kind == Spot::Kind::Chip && plain) {
        kind_ = Kind::Convs;
        draggedBlocks_ = {pressed_.block};
        for (const UseSet& uses : usesOf(selected)) {
            if (uses.stage == pressed_.stage && uses.conv == pressed_.conv &&
                holds(selected, pressed_)) {
                draggedBlocks_ = uses.blocks;
            }
        }
    } else if (header && plain) {
        kind_ = Kind::Stage;
    } else if (pressed_.kind != Spot::Kind::Switch) {
        kind_ = Kind::Band;
        const bool adds = pressedWith_ & (Qt::ShiftModifier | Qt::ControlModifier);
        selectedBefore_ = adds ? selected : std::vector<Spot>{};
    }
}

void DragGesture::proceed() {
    if (!isDragging() || kind_ == Kind::Pan) {
        return;
    }
    if (kind_ == Kind::Band) {
        scene_.selection->selectBand(
            selectedBefore_, scene_.drawing->spotsIn(QRectF(pressedAt_, pointer_).normalized()));
    } else if (kind_ == Kind::Convs) {
        aim();
    }
    emit changed();
    if (!wayOut().isNull() && !scrolling_.isActive()) {
        scrolling_.start(kScrollPause, this);
    }
}

// How far to scroll at a step towards a pointer at the edge; the further out, the faster.
QPoint DragGesture::wayOut() const {
    const QRect inner = area_->viewport()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const auto beyond = [](int at, int low, int high) {
        return std::clamp(std::min(at - low, 0) + std::max(at - high, 0), -kFastest, kFastest);
    };
    return {beyond(pointerSeen_.x(), inner.left(), inner.right()),
            beyond(pointerSeen_.y(), inner.top(), inner.bottom())};
}

// What is dragged towards an edge finds more of the drawing there.
void DragGesture::timerEvent(QTimerEvent* event) {
    if (event->timerId() != scrolling_.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const QPoint way = wayOut();
    if (way.isNull()) {
        scrolling_.stop();
        return;
    }
    scene_.viewport->scrollBy(way);
    pointer_ = scene_.viewport->toDrawing(pointerSeen_);
    proceed();
}

void DragGesture::finish() {
    const Kind kind = kind_;
    const Spot pressed = pressed_;
    const Spot target = target_;
    const QString whyNot = whyNot_;
    const int to = dropStage();
    const std::vector<int> blocks = draggedBlocks_;
    reset();
    const ArchSpec& spec = scene_.document->spec();
    if (kind == Kind::Convs && !whyNot.isEmpty()) {
        scene_.editor->refuse(whyNot, target); // stays to be read
    } else if (kind == Kind::Convs && target.kind == Spot::Kind::Chip) {
        scene_.editor->edit(
            tr("Share conv %1 of stage %2, block %3 with block %4")
                .arg(pressed.conv)
                .arg(pressed.stage)
                .arg(blocks.front())
                .arg(target.block),
            target,
            [&] { return joinUse(spec, pressed.stage, pressed.conv, blocks, target.block); });
    } else if (kind == Kind::Stage && to != pressed.stage) {
        scene_.editor->edit(tr("Move stage %1").arg(pressed.stage), Spot::ofStage(pressed.stage),
                            [&] { return moveStage(spec, pressed.stage, to); });
        scene_.selection->select(Spot::ofStage(to));
    }
}

void DragGesture::aim() {
    const Spot target = dropConv(scene_.drawing->at(pointer_));
    if (target == target_) {
        return;
    }
    target_ = target;
    whyNot_ = target.kind == Spot::Kind::None ? QString() : whyNotDrop(target);
    emit aimed(target_, whyNot_);
}

// A block or a fold stands for its conv that is like the dragged one. Over itself: nothing.
Spot DragGesture::dropConv(const Spot& under) const {
    Spot target = under;
    if (under.kind == Spot::Kind::Block || under.kind == Spot::Kind::Fold) {
        target = Spot::ofChip(under.stage, under.block, pressed_.conv);
    }
    const bool itself = target.stage == pressed_.stage && target.conv == pressed_.conv &&
                        std::ranges::find(draggedBlocks_, target.block) != draggedBlocks_.end();
    return target.kind == Spot::Kind::Chip && !itself ? target : Spot{};
}

QString DragGesture::whyNotDrop(const Spot& target) const {
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
    const auto reason = whyNotShare(scene_.document->spec(), target.stage, target.conv, blocks);
    return reason ? coreText(*reason) : QString();
}

// Where the dragged card would come to stand.
int DragGesture::dropStage() const {
    if (kind_ != Kind::Stage) {
        return pressed_.stage;
    }
    const bool down = scene_.drawing->flow == DrawingFlow::Down;
    const auto before = std::ranges::count_if(scene_.drawing->stages, [&](const StageBox& box) {
        const QPointF center = box.card.center();
        return down ? center.y() < pointer_.y() : center.x() < pointer_.x();
    });
    return static_cast<int>(before >= pressed_.stage ? before : before + 1);
}

void DragGesture::paint(QPainter& painter, const DrawingStyle& style, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    if (kind_ == Kind::Band) {
        painter.setPen(QPen(theme.accent, 1.2 / scene_.viewport->zoom(), Qt::DashLine));
        painter.setBrush(faint(theme.accent));
        painter.drawRect(QRectF(pressedAt_, pointer_).normalized());
    } else if (kind_ == Kind::Convs) {
        paintConvs(painter, style, theme);
    } else if (kind_ == Kind::Stage) {
        paintStage(painter, style, theme);
    }
}

// Lights the convolutions that could take the weight, and lets a ghost of the dragged one follow
// the pointer.
void DragGesture::paintConvs(QPainter& painter, const DrawingStyle& style,
                             const Theme& theme) const {
    const StageLayout& stage = scene_.document->layout().at(pressed_.stage);
    const ConvLayout& dragged = stage.at(pressed_.block).at(pressed_.conv);
    const double radius = style.unit * 0.22;
    painter.setBrush(Qt::NoBrush);
    for (const RowBox& row : scene_.drawing->stages[pressed_.stage - 1].rows) {
        if (row.fold && row.open) {
            continue;
        }
        const QRectF rect = row.fold ? row.rect : row.chips[pressed_.conv - 1];
        const bool fits = stage.at(row.blocks.first).at(pressed_.conv).hasWeightOf(dragged);
        const bool aimed = target_.stage == pressed_.stage && target_.block == row.blocks.first;
        if (fits && row.blocks.first != pressed_.block) {
            painter.setPen(QPen(theme.good, aimed ? 4.0 : 2.0));
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
        }
    }
    QRectF ghost(QPointF(), scene_.drawing->rectOf(pressed_).size());
    ghost.moveCenter(pointer_ + QPointF(0, -style.unit * 0.3));
    painter.setOpacity(0.8);
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(dragged.group >= 0
                         ? DrawingPainter::groupColor(theme, dragged.conv, dragged.group)
                         : theme.conv);
    painter.drawRoundedRect(ghost, radius, radius);
    painter.setFont(style.chip);
    painter.setPen(dragged.group >= 0 ? theme.onShared : theme.onConv);
    painter.drawText(ghost, Qt::AlignCenter,
                     draggedBlocks_.size() > 1 ? tr("%1 convolutions").arg(draggedBlocks_.size())
                                               : chipText(dragged));
    painter.setOpacity(1.0);
}

// A line where the card would come to stand, and the card's frame at the pointer.
void DragGesture::paintStage(QPainter& painter, const DrawingStyle& style,
                             const Theme& theme) const {
    const int to = dropStage();
    const auto& stages = scene_.drawing->stages;
    const QRectF card = stages[pressed_.stage - 1].card;
    if (to != pressed_.stage) {
        const QRectF at = stages[to - 1].card;
        const double beside = style.cardGap / 2;
        const QRectF around = at.adjusted(-beside, -beside, beside, beside);
        const bool behind = to > pressed_.stage;
        painter.setPen(QPen(theme.accent, 4, Qt::SolidLine, Qt::RoundCap));
        if (scene_.drawing->flow == DrawingFlow::Down) {
            const double y = behind ? around.bottom() : around.top();
            painter.drawLine(QPointF(at.left(), y), QPointF(at.right(), y));
        } else {
            const double x = behind ? around.right() : around.left();
            painter.drawLine(QPointF(x, at.top()), QPointF(x, at.bottom()));
        }
    }
    const QRectF ghost = card.translated(pointer_ - pressedAt_);
    painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
    painter.setBrush(faint(theme.accent));
    painter.drawRoundedRect(ghost, style.unit * 0.5, style.unit * 0.5);
    painter.setFont(style.title);
    painter.setPen(theme.text);
    painter.drawText(ghost.adjusted(style.padding, style.padding, 0, 0),
                     stageTitle(pressed_.stage));
}

} // namespace sharesnet
