#include "ui/designer/designer_view.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/designer/designer_actions.h"
#include "ui/designer/drawing_accessible.h"
#include "ui/designer/hover_card.h"
#include "ui/designer/minimap.h"
#include "ui/designer/number_chooser.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kMarkReach = 24; // how far marks and badges reach beyond a spot, in pixels at zoom 1

} // namespace

DesignerView::DesignerView(ArchDocument* document, QWidget* parent)
    : QAbstractScrollArea(parent),
      document_(document),
      style_(DrawingStyle::of(font())),
      theme_(Theme::of(palette())),
      notice_(new QLabel(viewport())),
      hoverCard_(new HoverCard(document_, viewport())),
      minimap_(new Minimap(
          [this](QPainter& painter) {
              const DrawingSource shown = source();
              const DrawingMarks unmarked;
              DrawingPainter(shown, drawing_, style_, theme_, unmarked)
                  .paint(painter, drawing_.bounds);
          },
          this)),
      rolling_(new QVariantAnimation(this)),
      chooser_(new NumberChooser(viewport())) {
    installDrawingAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    notice_->setObjectName(QStringLiteral("notice"));
    notice_->setWordWrap(true);
    notice_->setMargin(8);
    notice_->setFrameShape(QFrame::StyledPanel);
    notice_->setAutoFillBackground(true);
    notice_->setBackgroundRole(QPalette::ToolTipBase);
    notice_->setForegroundRole(QPalette::ToolTipText);
    notice_->hide();
    connect(document_, &ArchDocument::changed, this, &DesignerView::onDocumentChanged);
    connect(document_, &ArchDocument::replaced, this, &DesignerView::onDocumentReplaced);
    designerActions_ = new DesignerActions(document_, this); // told of a change after the view
    connect(minimap_, &Minimap::panned, this, &DesignerView::centerOn);
    drawn_ = document_->spec().stages;
    layOut();
    describeSelection();
}

void DesignerView::reveal(const Spot& spot) {
    if (spot.stage >= 1 && spot.stage <= static_cast<int>(drawing_.stages.size())) {
        const RowBox* row =
            spot.block > 0 ? drawing_.stages[spot.stage - 1].rowOf(spot.block) : nullptr;
        if (row != nullptr && row->rolled) {
            folds_.setRolled(spot.stage, false); // at once, since what is looked for is to be seen
            layOut();
            row = drawing_.stages[spot.stage - 1].rowOf(spot.block);
        }
        if (row != nullptr && row->fold && spot.kind != Spot::Kind::Fold) {
            toggleFold(spot.stage, row->blocks.first);
        }
    }
    QRectF place = drawing_.rectOf(spot);
    if (spot.kind == Spot::Kind::Stage && place.isValid()) {
        place = drawing_.stages[spot.stage - 1].header;
    }
    const QRectF seen =
        QRectF(place.topLeft() * zoom_ + origin(), place.size() * zoom_).adjusted(-20, -20, 20, 20);
    const QRectF area = viewport()->rect();
    const double dx =
        seen.right() > area.right() ? seen.right() - area.right() : std::min(0.0, seen.left());
    const double dy =
        seen.bottom() > area.bottom() ? seen.bottom() - area.bottom() : std::min(0.0, seen.top());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    static_cast<int>(std::lround(dx)));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(dy)));
}

void DesignerView::activate(const Spot& spot) {
    notice_->hide();
    switch (spot.kind) {
    case Spot::Kind::Stage:
    case Spot::Kind::Switch:
        toggleStage(spot.stage);
        break;
    case Spot::Kind::Fold:
        toggleFold(spot.stage, spot.block);
        break;
    case Spot::Kind::Block:
        toggleChip(Spot::ofChip(spot.stage, spot.block, kPaperConv));
        break;
    case Spot::Kind::Chip:
        toggleChip(spot);
        break;
    case Spot::Kind::None:
    case Spot::Kind::Stem:
    case Spot::Kind::Head:
        break;
    }
}

bool DesignerView::edit(const QString& undoName, const Spot& at,
                        const std::function<ArchSpec()>& next) {
    notice_->hide();
    try {
        return document_->edit(undoName, next());
    } catch (const Error& error) {
        say(QString::fromStdString(error.what()), at);
        return false;
    }
}

void DesignerView::setComparison(const Comparison* comparison) {
    comparison_ = comparison;
    connect(comparison_, &Comparison::changed, viewport(), qOverload<>(&QWidget::update));
    viewport()->update();
}

void DesignerView::askNumber(const QString& question, IntRange range, int value, const Spot& at,
                             std::function<void(int)> answered) {
    chooser_->ask(question, range.min, range.max, value, viewportRect(at), std::move(answered));
}

void DesignerView::splitSelected() {
    designerActions_->split();
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

void DesignerView::setRolled(const std::vector<int>& stages, bool rolled) {
    rolling_->stop();
    rolling_->disconnect(this);
    FoldState unrolled = folds_;
    FoldState rolledUp = folds_;
    for (const int stage : stages) {
        folds_.setRolled(stage, rolled);
        unrolled.setRolled(stage, false);
        rolledUp.setRolled(stage, true);
    }
    // its fold may be gone
    select(current_);
    // 0: the desktop wants none
    const int pace = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (pace <= 0 || !isVisible()) {
        layOut();
        return;
    }
    const Drawing from = layOutDrawing(source(), unrolled, style_);
    const Drawing to = layOutDrawing(source(), rolledUp, style_);
    rolling_->setStartValue(rolled ? 0.0 : 1.0);
    rolling_->setEndValue(rolled ? 1.0 : 0.0);
    rolling_->setDuration(2 * pace);
    rolling_->setEasingCurve(QEasingCurve::InOutCubic);
    connect(rolling_, &QVariantAnimation::valueChanged, this,
            [this, from, to](const QVariant& way) {
                drawing_ = between(from, to, way.toDouble());
                updateScrollBars();
                viewport()->update();
            });
    connect(rolling_, &QVariantAnimation::finished, this, &DesignerView::layOut);
    rolling_->start();
}

Spot DesignerView::spotAt(const QPoint& viewportPoint) const {
    return drawing_.at(toDrawing(viewportPoint));
}

QString DesignerView::notice() const {
    return notice_->isVisibleTo(viewport()) ? notice_->text() : QString();
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

void DesignerView::onDocumentChanged() {
    cancelDrag();
    const bool moved = followMove();
    layOut();
    setHovered(clamped(hovered_));
    tellHovered();
    keepSelection();
    if (moved) {
        emit selectionChanged();
    }
    announceEdit(this);
}

void DesignerView::onDocumentReplaced() {
    folds_.closeAll();
    folds_.unrollAll();
    notice_->hide();
    following_ = Following::Readable;
    layOut();
    follow();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    select({});
}

void DesignerView::layOut() {
    rolling_->stop(); // an edit does not wait for it
    drawing_ = layOutDrawing(source(), folds_, style_);
    updateScrollBars();
    minimap_->invalidate();
    viewport()->update();
}

Spot DesignerView::clamped(Spot spot) const {
    const auto& stages = document_->layout().stages;
    if (spot.stage < 1) {
        return spot.kind == Spot::Kind::Stem || spot.kind == Spot::Kind::Head ? spot : Spot{};
    }
    if (spot.stage > static_cast<int>(stages.size())) {
        return {};
    }
    const auto& blocks = stages[spot.stage - 1].blocks;
    if (spot.block < 1 || spot.block > static_cast<int>(blocks.size())) {
        return spot.kind == Spot::Kind::Switch ? spot : Spot::ofStage(spot.stage);
    }
    if (spot.kind == Spot::Kind::Fold) {
        const StageLayout& stage = stages[spot.stage - 1];
        const auto runs = folds_.isRolled(spot.stage) ? rollableRuns(stage) : foldableRuns(stage);
        const bool there = std::any_of(runs.begin(), runs.end(), [&](const BlockRange& run) {
            return run.first == spot.block;
        });
        return there ? spot : Spot::ofBlock(spot.stage, spot.block);
    }
    if (spot.conv < 1 || spot.conv > blocks[spot.block - 1].convCount) {
        return Spot::ofBlock(spot.stage, spot.block);
    }
    return spot;
}

void DesignerView::setHovered(const Spot& spot) {
    if (spot == hovered_) {
        return;
    }
    updateSpot(hovered_);
    hovered_ = spot;
    updateSpot(hovered_);
    const bool acts = spot.kind == Spot::Kind::Switch || spot.kind == Spot::Kind::Chip ||
                      spot.kind == Spot::Kind::Fold;
    viewport()->setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tellHovered();
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

void DesignerView::toggleFold(int stage, int firstBlock) {
    if (folds_.isRolled(stage)) {
        setRolled({stage}, false);
        return;
    }
    for (const BlockRange& run : foldableRuns(document_->layout().stages[stage - 1])) {
        if (run.first == firstBlock) {
            folds_.isOpen(run) ? folds_.close(run) : folds_.open(run);
        }
    }
    layOut();
}

void DesignerView::toggleStage(int stage) {
    const bool share = shareState(document_->spec(), stage) != ShareState::On;
    const QString name = share ? tr("Share 3×3 in stage %1").arg(stage)
                               : tr("Stop sharing 3×3 in stage %1").arg(stage);
    edit(name, {Spot::Kind::Switch, stage, 0, 0},
         [&] { return setStageShared(document_->spec(), stage, share); });
}

void DesignerView::toggleChip(const Spot& chip) {
    const BlockLayout& block = document_->layout().stages[chip.stage - 1].blocks[chip.block - 1];
    if (chip.conv > block.convCount) {
        return;
    }
    const QString name = block.conv[chip.conv - 1].group < 0
                             ? tr("Share conv %1 of stage %2, block %3")
                             : tr("Give conv %1 of stage %2, block %3 its own weight");
    edit(name.arg(chip.conv).arg(chip.stage).arg(chip.block), chip,
         [&] { return toggleUse(document_->spec(), chip.stage, chip.conv, chip.block); });
}

void DesignerView::say(const QString& text, const Spot& at) {
    hoverCard_->hide();
    notice_->setText(text);
    const int width = std::min(viewport()->width() - 8, static_cast<int>(22 * style_.unit));
    notice_->resize(width, notice_->heightForWidth(width));
    const QRect spot = viewportRect(at);
    const int below = spot.bottom() + 8;
    const int y = below + notice_->height() <= viewport()->height()
                      ? below
                      : spot.top() - 8 - notice_->height();
    notice_->move(std::clamp(spot.left(), 4, std::max(4, viewport()->width() - width - 4)),
                  std::max(4, y));
    notice_->show();
    notice_->raise();
    setAccessibleDescription(text);
}

bool DesignerView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && drag_ == Drag::None) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = drawing_.at(toDrawing(help->pos()));
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
    const QPointF from = origin();
    painter.translate(from);
    painter.scale(zoom_, zoom_);
    const QRectF exposed((QPointF(event->rect().topLeft()) - from) / zoom_,
                         QSizeF(event->rect().size()) / zoom_);
    const DrawingSource shown = source();
    const bool compares = comparison_ != nullptr && comparison_->isActive();
    const DrawingMarks marks{current_,
                             hovered_,
                             hasFocus(),
                             document_->issues(),
                             compares ? &comparison_->changesHere() : nullptr,
                             selection_};
    DrawingPainter(shown, drawing_, style_, theme_, marks).paint(painter, exposed);
    paintDrag(painter);
}

void DesignerView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Spot spot = drawing_.at(toDrawing(event->pos()));
        if (!holds(selection_, spot)) {
            select(spot);
        }
    }
    setHovered({}); // the menu takes the pointer: no card, no what-if behind it
    hoverCard_->hide();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(menuEntries());
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->pos()
                                                                  : viewportRect(current_).center();
    menu->popup(viewport()->mapToGlobal(at));
}

const QList<QAction*>& DesignerView::menuEntries() const {
    return designerActions_->menuEntries();
}

void DesignerView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        theme_ = Theme::of(palette());
        minimap_->invalidate();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        style_ = DrawingStyle::of(font());
        layOut();
        follow();
    } else if (event->type() == QEvent::LanguageChange) {
        layOut();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace sharesnet
