#include "ui/plots/plot_view.h"

#include "ui/plots/plot_export.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSaveFile>
#include <QToolTip>

#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

constexpr double kZoomStep = 0.8;
constexpr double kPanStep = 0.1;

// A piece of line and what it stands for, without a graph of its own.
class LineSample : public QCPAbstractLegendItem {
  public:
    LineSample(QCPLegend* legend, const QString& text, Qt::PenStyle style)
        : QCPAbstractLegendItem(legend), text_(text), style_(style) {}

  protected:
    void draw(QCPPainter* painter) override {
        painter->setFont(mFont);
        painter->setPen(QPen(mTextColor, 2, style_));
        const double middle = mRect.center().y();
        painter->drawLine(QLineF(mRect.left(), middle, mRect.left() + lineWidth(), middle));
        painter->drawText(mRect.adjusted(lineWidth() + gap(), 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, text_);
    }
    QSize minimumOuterSizeHint() const override {
        const QFontMetrics metrics(mFont);
        return {lineWidth() + gap() + metrics.horizontalAdvance(text_), metrics.height()};
    }

  private:
    int lineWidth() const { return 3 * QFontMetrics(mFont).averageCharWidth(); }
    int gap() const { return QFontMetrics(mFont).averageCharWidth(); }

    QString text_;
    Qt::PenStyle style_;
};

} // namespace

PlotView::PlotView(const QString& title, const QString& xLabel, QWidget* parent)
    : QCustomPlot(parent), title_(title), titleElement_(new QCPTextElement(this, title)) {
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, titleElement_);
    plotLayout()->setRowSpacing(0);
    titleElement_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    titleElement_->setMargins(QMargins(0, 2, 0, 2));
    axisRect()->setupFullAxesBox(true);
    for (QCPAxis* axis : {xAxis2, yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    xAxis->setLabel(xLabel);
    xAxis->grid()->setVisible(false);
    // '1e6' as a product looks unlike every other number of the window.
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setNumberFormat(QStringLiteral("g"));
    }
    yAxis->ticker()->setTickCount(4);
    setAutoAddPlottableToLegend(false); // its entries are lines' styles, not runs
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    axisRect()->setRangeZoomFactor(kZoomStep);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(title);
    setAccessibleDescription(
        tr("Plot. Plus and minus zoom, arrows pan, 0 fits, the menu key offers export."));

    // The cursor has its own buffer, so that moving it draws one line and not all curves.
    addLayer(QStringLiteral("cursor"), layer(QStringLiteral("overlay")), limBelow);
    layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    cursor_ = new QCPItemStraightLine(this);
    cursor_->setLayer(QStringLiteral("cursor"));
    cursor_->setVisible(false);
    empty_ = new QCPItemText(this);
    empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
    empty_->position->setCoords(0.5, 0.5);
    empty_->setPositionAlignment(Qt::AlignCenter);
    empty_->setTextAlignment(Qt::AlignCenter);
    applyTheme(Theme::of(palette()));
}

// As many numbers below the plot as stand apart from one another.
void PlotView::resizeEvent(QResizeEvent* event) {
    const int widest = fontMetrics().horizontalAdvance(QStringLiteral("0.0000"));
    xAxis->ticker()->setTickCount(std::clamp(width() / (2 * widest), 1, 5));
    QCustomPlot::resizeEvent(event);
}

void PlotView::setFitter(std::function<void()> fitter) {
    fitter_ = std::move(fitter);
}

void PlotView::setHover(std::function<std::vector<HoverLine>(const QPointF&)> hover) {
    hover_ = std::move(hover);
}

void PlotView::setXLabel(const QString& label) {
    xAxis->setLabel(label);
}

void PlotView::setEmptyText(const QString& text) {
    empty_->setText(text);
    empty_->setVisible(!text.isEmpty());
}

void PlotView::addToLegend(const QString& text, Qt::PenStyle style) {
    legend->addItem(new LineSample(legend, text, style));
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignBottom);
    applyTheme(theme_);
}

void PlotView::setLogarithmic(bool on) {
    const QSharedPointer<QCPAxisTicker> ticker(on ? new QCPAxisTickerLog : new QCPAxisTicker);
    ticker->setTickCount(4);
    for (QCPAxis* axis : {yAxis, yAxis2}) {
        axis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(ticker);
    }
    fit();
}

void PlotView::applyTheme(const Theme& theme) {
    theme_ = theme;
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    QFont bold = font();
    bold.setBold(true);
    setBackground(theme.window);
    titleElement_->setFont(bold);
    titleElement_->setTextColor(theme.text);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setBasePen(QPen(theme.line, 0));
        axis->setTickPen(QPen(theme.line, 0));
        axis->setSubTickPen(QPen(theme.line, 0));
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        QColor grid = theme.line;
        grid.setAlphaF(0.5f);
        axis->grid()->setPen(QPen(grid, 0));
        axis->grid()->setZeroLinePen(QPen(grid, 0));
    }
    QColor behind = theme.window;
    behind.setAlphaF(0.8f);
    legend->setBrush(behind);
    legend->setBorderPen(Qt::NoPen);
    legend->setFont(small);
    legend->setTextColor(theme.muted);
    cursor_->setPen(QPen(theme.muted, 0, Qt::DashLine));
    empty_->setColor(theme.muted);
    empty_->setFont(font());
    updateFrame();
}

void PlotView::updateFrame() {
    const QPen pen(hasFocus() ? theme_.accent : theme_.line, hasFocus() ? 1.5 : 0);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setBasePen(pen);
    }
    replot(rpQueuedReplot);
}

void PlotView::showCursor(double x) {
    cursor_->setVisible(std::isfinite(x));
    if (std::isfinite(x)) {
        cursor_->point1->setCoords(x, yAxis->range().lower);
        cursor_->point2->setCoords(x, yAxis->range().upper);
    }
    layer(QStringLiteral("cursor"))->replot();
}

void PlotView::dataChanged() {
    if (follows_ && fitter_) {
        fitter_();
    }
    replot(rpQueuedReplot);
}

void PlotView::fit() {
    follows_ = true;
    dataChanged();
}

QSize PlotView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 7};
}

QSize PlotView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14};
}

void PlotView::wheelEvent(QWheelEvent* event) {
    follows_ = false;
    QCustomPlot::wheelEvent(event);
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    setSelectionRectMode(event->button() == Qt::RightButton ? QCP::srmZoom : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton &&
        (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance()) {
        follows_ = false;
    }
    QCustomPlot::mouseMoveEvent(event);
    const bool inside = axisRect()->rect().contains(event->pos());
    emit cursorMoved(inside ? xAxis->pixelToCoord(event->pos().x())
                            : std::numeric_limits<double>::quiet_NaN());
    QStringList lines;
    if (inside && hover_ && event->buttons() == Qt::NoButton) {
        for (const HoverLine& line : hover_(event->pos())) {
            lines << QStringLiteral("<span style=\"color:%1\">●</span> %2")
                         .arg(line.color.name(), line.text.toHtmlEscaped());
        }
    }
    // Nowrap: a line a run.
    QToolTip::showText(event->globalPosition().toPoint(),
                       lines.isEmpty() ? QString()
                                       : QStringLiteral("<p style=\"white-space:pre\">%1</p>")
                                             .arg(lines.join(QLatin1String("<br>"))),
                       this);
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked =
        (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance();
    if (event->button() == Qt::RightButton && clicked) {
        selectionRect()->cancel();
        showMenu(event->globalPosition().toPoint());
        return;
    }
    QCustomPlot::mouseReleaseEvent(event);
    setSelectionRectMode(QCP::srmNone);
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event) {
    QCustomPlot::mouseDoubleClickEvent(event);
    fit();
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep);
    case Qt::Key_0:
    case Qt::Key_Home:
        return fit();
    case Qt::Key_Left:
        return panBy(-kPanStep, 0);
    case Qt::Key_Right:
        return panBy(kPanStep, 0);
    case Qt::Key_Up:
        return panBy(0, kPanStep);
    case Qt::Key_Down:
        return panBy(0, -kPanStep);
    default:
        if (event->matches(QKeySequence::Copy)) {
            QApplication::clipboard()->setPixmap(toPixmap(0, 0, 2));
        } else {
            QCustomPlot::keyPressEvent(event);
        }
    }
}

void PlotView::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    emit cursorMoved(std::numeric_limits<double>::quiet_NaN());
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    // The mouse's comes with the release, since a right drag zooms.
    if (event->reason() == QContextMenuEvent::Keyboard) {
        showMenu(mapToGlobal(rect().center()));
    }
}

void PlotView::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    if (bufferDevicePixelRatio() != devicePixelRatioF()) {
        setBufferDevicePixelRatio(devicePixelRatioF());
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

void PlotView::zoomBy(double factor) {
    follows_ = false;
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->scaleRange(factor);
    }
    replot(rpQueuedReplot);
}

void PlotView::panBy(double x, double y) {
    follows_ = false;
    const QRect area = axisRect()->rect();
    // By pixels, so that it is right on a logarithmic axis too.
    const auto pan = [](QCPAxis* axis, double low, double high) {
        axis->setRange(axis->pixelToCoord(low), axis->pixelToCoord(high));
    };
    if (x != 0) {
        pan(xAxis, area.left() + x * area.width(), area.left() + (1 + x) * area.width());
    }
    if (y != 0) {
        pan(yAxis, area.bottom() - y * area.height(), area.bottom() - (1 + y) * area.height());
    }
    replot(rpQueuedReplot);
}

void PlotView::showMenu(const QPoint& globalPosition) {
    QMenu menu(this);
    menu.addAction(QIcon::fromTheme(QStringLiteral("zoom-fit-best")), tr("Fit"), this,
                   &PlotView::fit);
    menu.addAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy image"), this,
                   [this] { QApplication::clipboard()->setPixmap(toPixmap(0, 0, 2)); });
    menu.addSeparator();
    for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
        const QString name = QLatin1String(suffix);
        menu.addAction(tr("Save as %1…").arg(name.toUpper()), this, [this, name] { saveAs(name); });
    }
    menu.exec(globalPosition);
}

void PlotView::saveAs(const QString& suffix) {
    auto* dialog = new QFileDialog(this, tr("Save plot"), {},
                                   tr("%1 file (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString(title_)
                           .remove(QLatin1Char('%'))
                           .simplified()
                           .replace(QLatin1Char(' '), QLatin1Char('-')) +
                       QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString& file) {
        bool saved = false;
        if (suffix == QLatin1String("png")) {
            saved = savePlotPng(*this, file);
        } else if (suffix == QLatin1String("svg")) {
            saved = savePlotSvg(*this, file);
        } else if (suffix == QLatin1String("pdf")) {
            saved = savePlotPdf(*this, file);
        } else {
            QSaveFile out(file);
            saved = out.open(QIODevice::WriteOnly) && out.write(plotCsv(*this).toUtf8()) >= 0 &&
                    out.commit();
        }
        emit message(saved ? tr("Saved to %1").arg(file)
                           : tr("%1 could not be written: choose a folder that you may write to, "
                                "with room left")
                                 .arg(file));
    });
    dialog->open();
}

} // namespace sharesnet
