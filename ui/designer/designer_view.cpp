#include "ui/designer/designer_view.h"

#include "core/arch/sharing.h"
#include "core/design/stages.h"
#include "ui/base/spoken.h"
#include "ui/designer/designer_actions.h"
#include "ui/designer/designer_keys.h"
#include "ui/designer/drag_gesture.h"
#include "ui/designer/drawing_accessible.h"
#include "ui/designer/edit_speech.h"
#include "ui/designer/hover_card.h"
#include "ui/designer/minimap.h"
#include "ui/designer/number_chooser.h"
#include "ui/designer/spot_notice.h"
#include "ui/designer/viewing_actions.h"
#include "ui/designer/zoom_bar.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/selection.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <utility>

namespace sharesnet {

namespace {

constexpr int kMarkReach = 24; // how far marks and badges reach beyond a spot, in pixels at zoom 1
constexpr double kLegibleZoom = 0.4; // convolutions can be told apart
constexpr double kNoticeWidth = 22;  // in the drawing's units

// A click does more than select it.
bool acts(const Spot& spot) {
    return spot.kind == Spot::Kind::Switch || spot.kind == Spot::Kind::Chip ||
           spot.kind == Spot::Kind::Fold;
}

} // namespace

DesignerView::DesignerView(ArchDocument* document, QWidget* parent)
    : QAbstractScrollArea(parent),
      document_(document),
      theme_(Theme::of(palette())),
      minimap_(new Minimap(
          [this](QPainter& painter) {
              const DrawingSource source = shown_->source();
              const DrawingMarks unmarked;
              DrawingPainter(source, drawing(), shown_->style(), theme_, unmarked)
                  .paint(painter, drawing().bounds);
          },
          this)),
      sight_(new DrawingViewport(this, minimap_)),
      shown_(new FoldedDrawing(document_, sight_, this)),
      selection_(new DesignerSelection(document_, &shown_->folds(), this)),
      editor_(new SpotEditor(document_, this)),
      notice_(new SpotNotice(viewport())),
      hoverCard_(new HoverCard(document_, viewport())),
      gesture_(new DragGesture({document_, &shown_->drawing(), sight_, selection_, editor_}, this)),
      keys_(new DesignerKeys(document_, &shown_->drawing(), selection_, gesture_, this)),
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
    connectParts();
    actions_->addTo(entries_);
    entries_.addSeparator();
    const ViewingActions viewing = addViewingActions(entries_, this);
    flowAction_ = viewing.flowDown;
    zoomBar_ = new ZoomBar(viewing, this);
    sight_->setFooter(zoomBar_->strip());
    connect(sight_, &DrawingViewport::zoomed, this, [this] { zoomBar_->setZoom(zoom()); });
    drawn_ = document_->spec().stages;
    shown_->layOut();
    describeSelection(this);
}

void DesignerView::connectParts() {
    // The view follows first: who is told after it finds it up to date.
    connect(document_, &ArchDocument::changed, this, &DesignerView::onDocumentChanged);
    connect(document_, &ArchDocument::replaced, this, &DesignerView::onDocumentReplaced);
    new EditSpeech(document_, this);
    connect(shown_, &FoldedDrawing::changed, this, [this] {
        minimap_->invalidate();
        emit foldsChanged();
    });
    connect(shown_, &FoldedDrawing::rollingChanged, this, [this] { select(current()); });
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
    connect(keys_, &DesignerKeys::begun, notice_, &QWidget::hide);
    connect(keys_, &DesignerKeys::moved, this, [this] { reveal(current()); });
    connect(keys_, &DesignerKeys::activated, this, [this] { activate(current()); });
    connect(actions_, &DesignerActions::inspectorWanted, this, &DesignerView::inspectorWanted);
    connect(actions_, &DesignerActions::revealWanted, this, &DesignerView::reveal);
}

void DesignerView::reveal(const Spot& spot) {
    shown_->openAround(spot);
    sight_->reveal(shown_->placeOf(spot));
}

void DesignerView::showInMiddle(const Spot& spot) {
    shown_->openAround(spot);
    sight_->center(shown_->placeOf(spot));
}

void DesignerView::activate(const Spot& spot) {
    notice_->hide();
    switch (spot.kind) {
    case Spot::Kind::Stage:
    case Spot::Kind::Switch:
        editor_->toggleStage(spot.stage);
        break;
    case Spot::Kind::Fold:
        shown_->toggle(spot);
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
    const double unit = shown_->style().unit;
    hoverCard_->hide();
    notice_->say(text, viewportRect(at), static_cast<int>(kNoticeWidth * unit));
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

void DesignerView::setFlow(DrawingFlow flow) {
    if (flow == shown_->flow()) {
        return;
    }
    notice_->hide();
    shown_->setFlow(flow);
    sight_->showReadable();
    if (current().kind != Spot::Kind::None) {
        reveal(current());
    }
    emit flowChanged();
}

void DesignerView::fitLegibly() {
    sight_->fit(kLegibleZoom);
}

void DesignerView::zoomToSelection() {
    const QRectF place = drawing().rectOf(current());
    if (place.isValid()) {
        sight_->zoomTo(place);
    } else {
        fit();
    }
}

QRect DesignerView::viewportRect(const Spot& spot) const {
    return sight_->toViewport(drawing().rectOf(spot)).toRect();
}

Spot DesignerView::spotAt(const QPoint& viewportPoint) const {
    return drawing().at(sight_->toDrawing(viewportPoint));
}

QSize DesignerView::sizeHint() const {
    const double unit = shown_->style().unit;
    return QSize(static_cast<int>(50 * unit), static_cast<int>(28 * unit));
}

QSize DesignerView::minimumSizeHint() const {
    const double unit = shown_->style().unit;
    return QSize(static_cast<int>(18 * unit), static_cast<int>(10 * unit));
}

// A stage that was moved, or put back by undo, takes its selection and its folds along.
void DesignerView::onDocumentChanged() {
    gesture_->cancel();
    const std::vector<StageSpec>& stages = document_->spec().stages;
    if (const auto move = moveBetween(drawn_, stages)) {
        shown_->follow(*move);
        selection_->follow(*move);
    }
    drawn_ = stages;
    notice_->hide();
    shown_->layOut();
    setHovered(selection_->clamped(hovered_));
    tellHovered();
    selection_->keep();
    describeSelection(this);
    announceEdit(this);
}

void DesignerView::onDocumentReplaced() {
    notice_->hide();
    shown_->foldAndUnrollAll();
    sight_->showReadable();
    selection_->select({});
}

void DesignerView::onSelectionChanged() {
    viewport()->update();
    describeSelection(this);
    announceSelection(this);
    emit selectionChanged();
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

// Of a spot outside of the stages its own, in the viewport.
int DesignerView::stageBottom(const Spot& spot) const {
    return viewportRect(spot.stage > 0 ? Spot::ofStage(spot.stage) : spot).bottom();
}

void DesignerView::tellHovered() {
    hoverCard_->showFor(hovered_, viewportRect(hovered_).bottomLeft(), stageBottom(hovered_));
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
        hoverCard_->describe(spot, help->pos(), stageBottom(spot));
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
    const DrawingSource source = shown_->source();
    const bool compares = comparison_ != nullptr && comparison_->isActive();
    const DrawingMarks marks{current(),
                             hovered_,
                             hasFocus(),
                             document_->issues(),
                             compares ? &comparison_->changesHere() : nullptr,
                             selection()};
    DrawingPainter(source, drawing(), shown_->style(), theme_, marks).paint(painter, exposed);
    gesture_->paint(painter, shown_->style(), theme_);
}

void DesignerView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    notice_->hide();
    zoomBar_->placeIn(viewport()->geometry());
    shown_->resized();
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
        sight_->zoomByWheel(*event);
        event->accept();
        return;
    }
    notice_->hide();
    QAbstractScrollArea::wheelEvent(event);
}

void DesignerView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    if (with == Qt::NoModifier && event->key() == Qt::Key_Escape) {
        event->setAccepted(escape());
    } else {
        keys_->press(event);
    }
}

void DesignerView::keyReleaseEvent(QKeyEvent* event) {
    keys_->release(event);
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
        shown_->setStyle(DrawingStyle::of(font()));
        sight_->setFooter(zoomBar_->strip());
        zoomBar_->placeIn(viewport()->geometry());
        sight_->refit();
    } else if (event->type() == QEvent::LanguageChange) {
        shown_->layOut();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace sharesnet
