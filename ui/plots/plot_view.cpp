#include "ui/plots/plot_view.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/plots/plot_axes.h"
#include "ui/plots/plot_cursor.h"
#include "ui/plots/plot_description.h"
#include "ui/plots/plot_gestures.h"
#include "ui/plots/plot_graphs.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/y_range.h"

#include <QContextMenuEvent>

#include <cmath>
#include <vector>

namespace sharesnet {

namespace {

bool isFinite(const QCPRange& range) {
    return QCPRange::validRange(range) && std::isfinite(range.lower) && std::isfinite(range.upper);
}

// Of a strip: no runs, and no markers, since its curves have none.
std::vector<LegendEntry> compactLegend(std::vector<LegendEntry> entries) {
    std::erase_if(entries, [](const LegendEntry& entry) { return entry.run != 0; });
    for (LegendEntry& entry : entries) {
        const bool isLine = entry.style.dash != Qt::NoPen;
        entry.style.marker = isLine ? std::nullopt : entry.style.marker;
    }
    return entries;
}

} // namespace

PlotView::PlotView(QWidget* parent)
    : QCustomPlot(parent),
      header_(new PlotHeader(this)),
      graphs_(std::make_unique<PlotGraphs>(this)),
      cursor_(std::make_unique<PlotCursor>(this)),
      gestures_(std::make_unique<PlotGestures>(this)),
      chosen_(new QCPItemStraightLine(this)),
      empty_(newText(0.5, 0.5, Qt::AlignCenter)),
      note_(newText(1, 0, Qt::AlignRight | Qt::AlignTop)) {
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, header_);
    plotLayout()->setRowSpacing(2);
    plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    header_->setMargins(QMargins(8, 0, 8, 0));
    axisRect()->setMinimumMargins(QMargins(4, 4, 12, 2));
    setAutoAddPlottableToLegend(false);
    setInteractions({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setNoAntialiasingOnDrag(false);
    setAccessibleRole(this, QAccessible::Chart);
    describeBy(this, [this] {
        QStringList parts{cursorTexts().join(QLatin1String("; ")), plotDescription(content_),
                          tr("Plus and minus zoom, arrows pan, 0 fits, Ctrl and arrows move the "
                             "cursor, the menu key offers export.")};
        parts.removeAll(QString());
        return parts.join(QLatin1String(". "));
    });
    prepareAxes(*this);
    chosen_->setLayer(QStringLiteral("main")); // below what is read at the cursor
    chosen_->setVisible(false);
    chosen_->setAntialiased(false);
    connect(this, &QCustomPlot::beforeReplot, this, &PlotView::refill);
    applyTheme(Theme::of(palette()));
}

PlotView::~PlotView() = default;

QCPItemText* PlotView::newText(double x, double y, Qt::Alignment alignment) {
    auto* item = new QCPItemText(this);
    item->position->setType(QCPItemPosition::ptAxisRectRatio);
    item->position->setCoords(x, y);
    item->setPositionAlignment(alignment);
    item->setTextAlignment(Qt::AlignCenter);
    return item;
}

void PlotView::setResolution(double columnsPerUnit) {
    columnsPerUnit_ = columnsPerUnit;
    stale_ = true;
}

void PlotView::setLegendShown(bool shown) {
    header_->setLegendShown(shown);
}

void PlotView::setCompact(bool compact) {
    isCompact_ = compact;
    cursor_->setCompact(compact);
}

void PlotView::setLegendComplete(bool complete) {
    header_->setComplete(complete);
}

void PlotView::setTitle(const QString& title) {
    ownTitle_ = title;
}

void PlotView::applyTheme(const Theme& theme) {
    theme_ = theme;
    setBackground(theme.surface);
    styleAxes(*this, font(), theme);
    header_->setStyle(font(), theme);
    cursor_->setStyle(font(), theme);
    chosen_->setPen(QPen(theme.accent, 1, Qt::DashLine));
    for (QCPItemText* item : {empty_, note_}) {
        item->setColor(theme.muted);
        item->setFont(font());
    }
    updateFrame();
}

void PlotView::updateFrame() {
    xAxis->setBasePen(QPen(hasFocus() ? theme_.accent : theme_.line, hasFocus() ? 1.5 : 0));
    replot(rpQueuedReplot);
}

void PlotView::setContent(PlotContent content) {
    const bool otherAxis = content.x != content_.x || content.logX != content_.logX;
    const bool otherScale = content.logY != content_.logY;
    content_ = std::move(content);
    if (otherScale) {
        ownY_.reset();
    }
    showHeader();
    setAxes(*this, content_, isCompact_);
    empty_->setText(content_.emptyText);
    empty_->setVisible(!content_.emptyText.isEmpty());
    showChosen();
    graphs_->make(content_, theme_, isCompact_);
    stale_ = true;
    if (otherAxis) {
        showCursor(std::nullopt);
    }
    replot(rpQueuedReplot);
}

void PlotView::showHeader() {
    header_->set(ownTitle_.isEmpty() ? content_.title : ownTitle_,
                 isCompact_ ? compactLegend(content_.legend) : content_.legend);
    if (accessibleName() != content_.title) { // each time it is set, a reader is told
        setAccessibleName(content_.title);
    }
}

void PlotView::showChosen() {
    chosen_->setVisible(content_.chosen && content_.emptyText.isEmpty());
    if (content_.chosen) {
        chosen_->point1->setCoords(*content_.chosen, 0);
        chosen_->point2->setCoords(*content_.chosen, 1);
    }
}

void PlotView::setXRange(const QCPRange& range) {
    if (!isFinite(range) || (range == xAxis->range() && !stale_)) {
        return;
    }
    xAxis->setRange(range);
    stale_ = true;
    replot(rpQueuedReplot);
}

void PlotView::fitY() {
    ownY_.reset();
    stale_ = true;
    replot(rpQueuedReplot);
}

void PlotView::setYRange(const QCPRange& range) {
    if (!isFinite(range)) {
        return;
    }
    ownY_ = range;
    stale_ = true;
    replot(rpQueuedReplot);
}

// Once before each drawing that needs it, whatever has changed since the last one.
void PlotView::refill() {
    if (!stale_) {
        return;
    }
    stale_ = false;
    const double columns = columnsPerUnit_ > 0 ? columnsPerUnit_ : devicePixelRatioF();
    setTickers(*this, content_);
    graphs_->fillCurves(content_, columns);
    fitYNow();
    graphs_->fillRest(content_, columns, theme_);
}

void PlotView::fitYNow() {
    const SeenValues seen = graphs_->seen(content_);
    const QCPRange shown = ownY_ ? *ownY_ : yRangeFor(content_, seen);
    yAxis->setRange(shown);
    clipped_ =
        !ownY_ && reachesOutside(seen, shown) ? valuesOutside(content_, xAxis->range(), shown) : 0;
    note_->setText(note());
    note_->setVisible(clipped_ > 0 && !isCompact_); // it would lie over the curves
}

QString PlotView::note() const {
    if (clipped_ == 0) {
        return {};
    }
    return tr("%Ln value(s) outside %1 to %2 not shown", nullptr, static_cast<int>(clipped_))
        .arg(valueText(yAxis->range().lower, 3), valueText(yAxis->range().upper, 3));
}

qint64 PlotView::runInLegend(const QPointF& pixel) const {
    return header_->runAt(pixel);
}

void PlotView::showCursor(std::optional<double> x, std::optional<QPointF> pixel) {
    cursor_->show(content_, x, pixel);
}

std::optional<double> PlotView::cursorX() const {
    return cursor_->x();
}

void PlotView::showMarks(std::optional<double> a, std::optional<double> b) {
    cursor_->showMarks(content_, a, b);
}

std::optional<double> PlotView::markA() const {
    return cursor_->a();
}

std::optional<double> PlotView::markB() const {
    return cursor_->b();
}

QStringList PlotView::cursorTexts() const {
    return cursor_->texts();
}

QStringList PlotView::markTexts() const {
    return cursor_->markTexts();
}

QStringList PlotView::legendTexts() const {
    return header_->shownTexts();
}

QSize PlotView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

QSize PlotView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14};
}

void PlotView::resizeEvent(QResizeEvent* event) {
    stale_ = true;
    QCustomPlot::resizeEvent(event);
    replot(rpQueuedReplot); // the width of the axes is known only behind the first
    stale_ = true;
}

void PlotView::wheelEvent(QWheelEvent* event) {
    gestures_->wheel(event);
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    gestures_->press(event);
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    gestures_->move(event);
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    gestures_->release(event);
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*) {
    gestures_->doubleClick();
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    if (!gestures_->key(event)) {
        QCustomPlot::keyPressEvent(event);
    }
}

void PlotView::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    gestures_->leave();
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit menuWanted(mapToGlobal(rect().center()));
    }
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QCustomPlot::focusInEvent(event);
    updateFrame();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    QCustomPlot::focusOutEvent(event);
    updateFrame();
}

} // namespace sharesnet
