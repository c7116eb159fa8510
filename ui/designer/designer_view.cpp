#include "ui/designer/designer_view.h"

#include "core/arch/sharing.h"
#include "core/design/stages.h"
#include "ui/base/motion.h"
#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/designer/designer_actions.h"
#include "ui/designer/drag_gesture.h"
#include "ui/designer/drawing_accessible.h"
#include "ui/designer/drawing_viewport.h"
#include "ui/designer/hover_card.h"
#include "ui/designer/minimap.h"
#include "ui/designer/number_chooser.h"
#include "ui/designer/spot_notice.h"
#include "ui/designer/viewing_actions.h"
#include "ui/designer/zoom_bar.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/drawing_navigation.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QUndoStack>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kMarkReach = 24; // how far marks and badges reach beyond a spot, in pixels at zoom 1
constexpr double kZoomPerNotch = 1.2;
constexpr double kNotch = 120.0;     // in the wheel's eighths of a degree
constexpr double kLegibleZoom = 0.4; // convolutions can be told apart
constexpr double kNoticeWidth = 22;  // in the drawing's units

bool isArrow(Qt::Key key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
           key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
           key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

// A click does more than select it.
bool acts(const Spot& spot) {
    return spot.kind == Spot::Kind::Switch || spot.kind == Spot::Kind::Chip ||
           spot.kind == Spot::Kind::Fold;
}

} // namespace

DesignerView::DesignerView(ArchDocument* document, QWidget* parent)
    : QAbstractScrollArea(parent),
      document_(document),
      style_(DrawingStyle::of(font())),
      theme_(Theme::of(palette())),
      selection_(new DesignerSelection(document_, &folds_, this)),
      editor_(new SpotEditor(document_, this)),
      notice_(new SpotNotice(viewport())),
      hoverCard_(new HoverCard(document_, viewport())),
      minimap_(new Minimap(
          [this](QPainter& painter) {
              const DrawingSource shown = source();
              const DrawingMarks unmarked;
              DrawingPainter(shown, drawing_, style_, theme_, unmarked)
                  .paint(painter, drawing_.bounds);
          },
          this)),
      sight_(new DrawingViewport(this, minimap_)),
      gesture_(new DragGesture({document_, &drawing_, sight_, selection_, editor_}, this)),
      rolling_(new QVariantAnimation(this)),
      chooser_(new NumberChooser(viewport())),
      actions_(new DesignerActions(
          document_, selection_, editor_,
          [this](const QString& question, IntRange range, int value, const Spot& at,
                 std::function<void(int)> answered) {
              chooser_->ask(question, range.min, range.max, value, viewportRect(at),
                            std::move(answered));
          },
          this)),
      entries_(this) {
    installDrawingAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    // The view follows first: who is told after it finds it up to date.
    connect(document_, &ArchDocument::changed, this, &DesignerView::onDocumentChanged);
    connect(document_, &ArchDocument::replaced, this, &DesignerView::onDocumentReplaced);
    connect(document_->undoStack(), &QUndoStack::indexChanged, this, &DesignerView::sayEdit);
    connect(selection_, &DesignerSelection::changed, this, &DesignerView::onSelectionChanged);
    connect(editor_, &SpotEditor::begun, notice_, &QWidget::hide);
    connect(editor_, &SpotEditor::refused, this, &DesignerView::say);
    connect(sight_, &DrawingViewport::zoomed, notice_, &QWidget::hide);
    connect(sight_, &DrawingViewport::zoomed, this, &DesignerView::zoomed);
    connect(gesture_, &DragGesture::changed, this, [this] {
        updateCursor();
        viewport()->update();
    });
    connect(gesture_, &DragGesture::aimed, this, [this](const Spot& target, const QString& whyNot) {
        notice_->hide();
        if (!whyNot.isEmpty()) {
            say(whyNot, target);
        }
    });
    connect(actions_, &DesignerActions::inspectorWanted, this, &DesignerView::inspectorWanted);
    connect(actions_, &DesignerActions::revealWanted, this, &DesignerView::reveal);
    actions_->addTo(entries_);
    entries_.addSeparator();
    const ViewingActions viewing = addViewingActions(entries_, this);
    flowAction_ = viewing.flowDown;
    zoomBar_ = new ZoomBar(viewing, this);
    sight_->setFooter(zoomBar_->strip());
    connect(sight_, &DrawingViewport::zoomed, this, [this] { zoomBar_->setZoom(zoom()); });
    drawn_ = document_->spec().stages;
    layOut();
    describeSelection();
}

void DesignerView::reveal(const Spot& spot) {
    openFoldAround(spot);
    sight_->reveal(placeOf(spot));
}

void DesignerView::showInMiddle(const Spot& spot) {
    openFoldAround(spot);
    sight_->center(placeOf(spot));
}

void DesignerView::openFoldAround(const Spot& spot) {
    if (spot.stage < 1 || spot.stage > std::ssize(drawing_.stages) || spot.block < 1) {
        return;
    }
    const auto rowOf = [&] { return drawing_.stages[spot.stage - 1].rowOf(spot.block); };
    if (rowOf() != nullptr && rowOf()->rolled) {
        folds_.setRolled(spot.stage, false); // at once, since what is looked for is to be seen
        layOut();
    }
    const RowBox* row = rowOf();
    if (row != nullptr && row->fold && spot.kind != Spot::Kind::Fold) {
        toggleFold({Spot::Kind::Fold, spot.stage, row->blocks.first, 0});
    }
}

QRectF DesignerView::placeOf(const Spot& spot) const {
    const QRectF place = drawing_.rectOf(spot);
    return spot.kind == Spot::Kind::Stage && place.isValid()
               ? drawing_.stages[spot.stage - 1].header
               : place;
}

void DesignerView::activate(const Spot& spot) {
    notice_->hide();
    switch (spot.kind) {
    case Spot::Kind::Stage:
    case Spot::Kind::Switch:
        editor_->toggleStage(spot.stage);
        break;
    case Spot::Kind::Fold:
        toggleFold(spot);
        break;
    case Spot::Kind::Block:
        editor_->toggleConv(Spot::ofChip(spot.stage, spot.block, kPaperConv));
        break;
    case Spot::Kind::Chip:
        editor_->toggleConv(spot);
        break;
    case Spot::Kind::None:
    case Spot::Kind::Stem:
    case Spot::Kind::Head:
        break;
    }
}

void DesignerView::splitSelected() {
    actions_->split();
}

void DesignerView::say(const QString& text, const Spot& at) {
    hoverCard_->hide();
    notice_->say(text, viewportRect(at), static_cast<int>(kNoticeWidth * style_.unit));
    announce(this, text);
}

QString DesignerView::notice() const {
    return notice_->shown();
}

void DesignerView::setComparison(const Comparison* comparison) {
    comparison_ = comparison;
    connect(comparison_, &Comparison::changed, viewport(), qOverload<>(&QWidget::update));
    viewport()->update();
}

void DesignerView::unfoldAll() {
    for (const StageLayout& stage : document_->layout().stages) {
        for (const BlockRange& run : foldableRuns(stage)) {
            folds_.open(run);
        }
    }
    layOut();
}

void DesignerView::foldAll() {
    folds_.closeAll();
    layOut();
}

void DesignerView::toggleFold(const Spot& fold) {
    if (folds_.isRolled(fold.stage)) {
        setRolled({fold.stage}, false);
        return;
    }
    const auto run = runAt(document_->layout().at(fold.stage), folds_, fold.block);
    if (run) {
        folds_.isOpen(*run) ? folds_.close(*run) : folds_.open(*run);
    }
    layOut();
}

void DesignerView::setRolled(const std::vector<int>& stages, bool rolled) {
    FoldState unrolled = folds_;
    FoldState rolledUp = folds_;
    for (const int stage : stages) {
        folds_.setRolled(stage, rolled);
        unrolled.setRolled(stage, false);
        rolledUp.setRolled(stage, true);
    }
    selection_->select(current()); // its fold may be gone
    const int pace = motionTime(this);
    if (pace <= 0 || !isVisible()) {
        layOut();
        sight_->refit();
        return;
    }
    const Drawing from = laidOut(unrolled);
    const Drawing to = laidOut(rolledUp);
    rolling_->stop();
    rolling_->disconnect(this);
    rolling_->setStartValue(rolled ? 0.0 : 1.0);
    rolling_->setEndValue(rolled ? 1.0 : 0.0);
    rolling_->setDuration(2 * pace);
    rolling_->setEasingCurve(QEasingCurve::InOutCubic);
    connect(
        rolling_, &QVariantAnimation::valueChanged, this,
        [this, from, to](const QVariant& way) { setDrawing(between(from, to, way.toDouble())); });
    connect(rolling_, &QVariantAnimation::finished, this, [this] {
        layOut();
        sight_->refit();
    });
    rolling_->start();
}

void DesignerView::setFlow(DrawingFlow flow) {
    if (flow == flow_) {
        return;
    }
    flow_ = flow;
    notice_->hide();
    layOut();
    sight_->showReadable();
    if (current().kind != Spot::Kind::None) {
        reveal(current());
    }
    emit flowChanged();
}

void DesignerView::fit() {
    sight_->fit();
}

void DesignerView::fitLegibly() {
    sight_->fit(kLegibleZoom);
}

void DesignerView::zoomToSelection() {
    const QRectF place = drawing_.rectOf(current());
    if (place.isValid()) {
        sight_->zoomTo(place);
    } else {
        fit();
    }
}

double DesignerView::zoom() const {
    return sight_->zoom();
}

void DesignerView::setZoom(double zoom) {
    sight_->setZoom(zoom);
}

QRect DesignerView::viewportRect(const Spot& spot) const {
    return sight_->toViewport(drawing_.rectOf(spot)).toRect();
}

Spot DesignerView::spotAt(const QPoint& viewportPoint) const {
    return drawing_.at(sight_->toDrawing(viewportPoint));
}

QSize DesignerView::sizeHint() const {
    return QSize(static_cast<int>(50 * style_.unit), static_cast<int>(28 * style_.unit));
}

QSize DesignerView::minimumSizeHint() const {
    return QSize(static_cast<int>(18 * style_.unit), static_cast<int>(10 * style_.unit));
}

DrawingSource DesignerView::source() const {
    return {document_->spec(), document_->layout(), document_->cost()};
}

// A stage that was moved, or put back by undo, takes its selection and its folds along.
void DesignerView::onDocumentChanged() {
    gesture_->cancel();
    const std::vector<StageSpec>& stages = document_->spec().stages;
    if (const auto move = moveBetween(drawn_, stages)) {
        folds_.follow(*move);
        selection_->follow(*move);
    }
    drawn_ = stages;
    notice_->hide();
    layOut();
    setHovered(selection_->clamped(hovered_));
    tellHovered();
    selection_->keep();
    describeSelection();
    announceEdit(this);
}

// What was done, and what it comes to: nothing else of an edit is heard.
void DesignerView::sayEdit() {
    const QUndoStack* history = document_->undoStack();
    const bool isUndone = history->index() < std::exchange(historyIndex_, history->index());
    const QString step = isUndone ? history->redoText() : history->undoText();
    if (hasFocus() && !step.isEmpty()) {
        announce(this, tr("%1. %2 parameters")
                           .arg(isUndone ? tr("Undone: %1").arg(step) : step,
                                grouped(document_->cost().parameters)));
    }
}

void DesignerView::onDocumentReplaced() {
    folds_.closeAll();
    folds_.unrollAll();
    notice_->hide();
    layOut();
    sight_->showReadable();
    selection_->select({});
}

void DesignerView::onSelectionChanged() {
    viewport()->update();
    describeSelection();
    announceSelection(this);
    emit selectionChanged();
}

Drawing DesignerView::laidOut(const FoldState& folds) const {
    Drawing wide = layOutDrawing(source(), folds, style_, DrawingForm::Edited, flow_);
    if (!sized_ || flow_ == DrawingFlow::Down || sight_->hasRoomFor(wide.bounds.width())) {
        return wide;
    }
    return layOutDrawing(source(), folds, style_, DrawingForm::Narrow, flow_);
}

void DesignerView::setDrawing(Drawing drawing) {
    drawing_ = std::move(drawing);
    sight_->setDrawing(drawing_.bounds.size(), static_cast<int>(2 * style_.unit));
}

void DesignerView::layOut() {
    rolling_->stop(); // an edit does not wait for it
    const DrawingForm before = drawing_.form;
    setDrawing(laidOut(folds_));
    if (drawing_.form != before) {
        sight_->refit();
    }
    minimap_->invalidate();
    emit foldsChanged();
}

void DesignerView::describeSelection() {
    if (selection().size() > 1) {
        setAccessibleName(tr("Architecture drawing: %1 selected, cursor at %2")
                              .arg(selection().size())
                              .arg(spotName(current())));
    } else {
        setAccessibleName(tr("Architecture drawing: %1").arg(spotName(current())));
    }
    setAccessibleDescription(
        spotDescription(current(), document_->spec(), document_->layout(), document_->cost()));
}

void DesignerView::setHovered(const Spot& spot) {
    if (spot == hovered_) {
        return;
    }
    updateSpot(hovered_);
    hovered_ = spot;
    updateSpot(hovered_);
    updateCursor();
    tellHovered();
}

void DesignerView::updateCursor() {
    viewport()->setCursor(gesture_->isDragging() ? gesture_->cursor()
                          : acts(hovered_)       ? Qt::PointingHandCursor
                                                 : Qt::ArrowCursor);
}

void DesignerView::tellHovered() {
    hoverCard_->showFor(hovered_, viewportRect(hovered_).bottomLeft());
    emit whatIfChanged(hoverCard_->change());
}

// A hovered chip lights up others of its stage, so the whole card is painted again.
void DesignerView::updateSpot(const Spot& spot) {
    if (spot.kind != Spot::Kind::None) {
        const Spot card = spot.stage > 0 ? Spot::ofStage(spot.stage) : spot;
        viewport()->update(
            viewportRect(card).adjusted(-kMarkReach, -kMarkReach, kMarkReach, kMarkReach));
    }
}

bool DesignerView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && gesture_->isIdle()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = spotAt(help->pos());
        if (spot.kind == Spot::Kind::None) {
            hoverCard_->hide();
        } else {
            QStringList lines{
                spotName(spot),
                spotDescription(spot, document_->spec(), document_->layout(), document_->cost()),
                issueText(spot, document_->issues())};
            lines.removeAll(QString());
            hoverCard_->showText(lines.join(u'\n'), help->pos());
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DesignerView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme_.window);
    painter.translate(sight_->origin());
    painter.scale(zoom(), zoom());
    const QRectF exposed(sight_->toDrawing(event->rect().topLeft()),
                         QSizeF(event->rect().size()) / zoom());
    const DrawingSource shown = source();
    const bool compares = comparison_ != nullptr && comparison_->isActive();
    const DrawingMarks marks{current(),
                             hovered_,
                             hasFocus(),
                             document_->issues(),
                             compares ? &comparison_->changesHere() : nullptr,
                             selection()};
    DrawingPainter(shown, drawing_, style_, theme_, marks).paint(painter, exposed);
    gesture_->paint(painter, style_, theme_);
}

void DesignerView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    notice_->hide();
    zoomBar_->placeIn(viewport()->geometry());
    sized_ = true;
    if (laidOut(folds_).form != drawing_.form) {
        layOut();
    }
    sight_->resized();
}

void DesignerView::scrollContentsBy(int dx, int dy) {
    hoverCard_->hide();
    viewport()->scroll(dx, dy); // the notice moves along
    sight_->scrolled();
}

void DesignerView::mousePressEvent(QMouseEvent* event) {
    notice_->hide();
    gesture_->press(*event);
}

void DesignerView::mouseMoveEvent(QMouseEvent* event) {
    gesture_->move(*event);
    if (gesture_->isIdle()) {
        setHovered(spotAt(event->pos()));
    } else if (gesture_->isDragging()) {
        setHovered({});
    }
}

void DesignerView::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto click = gesture_->release(*event)) {
        clicked(click->spot, click->with);
        setHovered(spotAt(event->pos()));
    }
}

void DesignerView::clicked(const Spot& spot, Qt::KeyboardModifiers with) {
    if (with.testFlag(Qt::ShiftModifier)) {
        selection_->extendTo(spot);
    } else if (with.testFlag(Qt::ControlModifier)) {
        selection_->toggle(spot);
    } else {
        select(spot.kind == Spot::Kind::Switch ? Spot::ofStage(spot.stage) : spot);
        if (acts(spot)) {
            activate(spot);
        }
    }
}

// A quick second click is a click like the first: the switch goes back.
void DesignerView::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void DesignerView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        sight_->zoomAround(zoom() * std::pow(kZoomPerNotch, event->angleDelta().y() / kNotch),
                           event->position());
        event->accept();
        return;
    }
    notice_->hide();
    QAbstractScrollArea::wheelEvent(event);
}

void DesignerView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    const auto key = static_cast<Qt::Key>(event->key());
    const bool plain = with == Qt::NoModifier;
    if (plain && key == Qt::Key_Escape) {
        event->setAccepted(escape());
    } else if (isArrow(key) &&
               (plain || with == Qt::ControlModifier || with == Qt::ShiftModifier)) {
        moveCurrent(key, with);
    } else if (with == Qt::ControlModifier && key == Qt::Key_Space) {
        selection_->toggle(current());
    } else if (plain && key == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            gesture_->holdSpace();
        }
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activate(current());
    } else {
        event->ignore();
    }
}

// Ctrl moves on with the selection as it is, Shift extends it.
void DesignerView::moveCurrent(Qt::Key key, Qt::KeyboardModifiers with) {
    if (with == Qt::ShiftModifier) {
        notice_->hide();
        selection_->extendTo(extended(key));
        return;
    }
    const Spot next = movedSpot(drawing_, current(), key);
    if (with == Qt::ControlModifier) {
        select(selection(), next);
    } else {
        notice_->hide();
        select(next);
    }
    reveal(current());
}

Spot DesignerView::extended(Qt::Key key) const {
    if ((key == Qt::Key_Home || key == Qt::Key_End) && current().block > 0) {
        Spot end = current();
        end.block = key == Qt::Key_Home
                        ? 1
                        : static_cast<int>(document_->layout().at(current().stage).blocks.size());
        return end;
    }
    const Spot next = movedSpot(drawing_, current(), key);
    if (next.kind != Spot::Kind::Fold) {
        return next;
    }
    const RowBox* row = drawing_.stages[next.stage - 1].rowOf(next.block);
    const bool handle = row != nullptr && !row->fold; // of an opened fold: not to be selected
    return handle ? movedSpot(drawing_, next, key) : next;
}

bool DesignerView::escape() {
    if (gesture_->cancel()) {
        return true;
    }
    if (!notice().isEmpty()) {
        notice_->hide();
        return true;
    }
    const bool selected = !selection().empty() || current().kind != Spot::Kind::None;
    select(Spot{});
    return selected;
}

// Space acts when it is let go, since with a drag in between it meant panning.
void DesignerView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !gesture_->holdsSpace()) {
        event->ignore();
    } else if (gesture_->releaseSpace()) {
        activate(current());
    }
}

void DesignerView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DesignerView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    gesture_->releaseSpace();
    gesture_->cancel();
    viewport()->update();
}

void DesignerView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (byMouse) {
        const Spot spot = spotAt(event->pos());
        if (!holds(selection(), spot)) {
            select(spot);
        }
    }
    setHovered({}); // the menu takes the pointer: no card, no what-if behind it
    hoverCard_->hide();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(menuEntries());
    menu->popup(viewport()->mapToGlobal(byMouse ? event->pos() : viewportRect(current()).center()));
}

void DesignerView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        theme_ = Theme::of(palette());
        minimap_->invalidate();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        style_ = DrawingStyle::of(font());
        layOut();
        sight_->setFooter(zoomBar_->strip());
        zoomBar_->placeIn(viewport()->geometry());
        sight_->refit();
    } else if (event->type() == QEvent::LanguageChange) {
        layOut();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace sharesnet
