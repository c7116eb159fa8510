#include "ui/plots/histogram_panel.h"

#include "core/config/option_table.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/plots/minus_ticker.h"
#include "ui/plots/plot_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

XAxis unitOf(const PlotModel& model) {
    return model.settings().x == XAxis::Epochs ? XAxis::Epochs : XAxis::Steps;
}

} // namespace

HistogramPanel::HistogramPanel(PlotModel* model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      run_(new QComboBox),
      layer_(new QComboBox),
      of_(new QComboBox),
      plot_(new QCustomPlot),
      map_(new HistogramMap(plot_)),
      empty_(new QCPItemText(plot_)),
      reading_(new QLabel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kTight);
    layout->addWidget(buildControls());
    layout->addWidget(plot_, 1);
    plot_->setObjectName(QStringLiteral("histogramPlot"));
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->setMouseTracking(true);
    plot_->setAccessibleName(tr("Histograms over time"));
    plot_->installEventFilter(this);
    plot_->xAxis->grid()->setVisible(false);
    plot_->yAxis->setNumberFormat(QStringLiteral("g"));
    plot_->xAxis->setNumberFormat(QStringLiteral("g"));
    plot_->xAxis->setNumberPrecision(8);
    plot_->yAxis->setTicker(QSharedPointer<MinusTicker<QCPAxisTicker>>::create());
    empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
    empty_->position->setCoords(0.5, 0.5);
    empty_->setTextAlignment(Qt::AlignCenter);
    connect(model, &PlotModel::dataChanged, this, &HistogramPanel::followRuns);
    connect(model, &PlotModel::settingsChanged, this, &HistogramPanel::showMap);
    connect(model, &PlotModel::histogramsStored, this, [this](qint64 run) {
        if (run == run_->currentData().toLongLong()) {
            ask();
        }
    });
    setTheme(Theme::of(palette()));
    followRuns();
}

QWidget* HistogramPanel::buildControls() {
    run_->setObjectName(QStringLiteral("histogramRun"));
    run_->setAccessibleName(tr("Run"));
    run_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    run_->setMinimumContentsLength(18);
    layer_->setObjectName(QStringLiteral("histogramLayer"));
    layer_->setAccessibleName(tr("Layer"));
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layer_->setToolTip(tr("A shared weight stands once, as “stage2.conv2.1”"));
    of_->setObjectName(QStringLiteral("histogramOf"));
    of_->setAccessibleName(tr("Weights or gradients"));
    of_->addItem(tr("Weights"), static_cast<int>(LayerHistogram::Of::Weight));
    of_->addItem(tr("Gradients"), static_cast<int>(LayerHistogram::Of::Gradient));
    of_->setToolTip(tr("Gradients of the loss, before they are clipped"));
    reading_->setObjectName(QStringLiteral("histogramReading"));
    reading_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reading_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kGap);
    layout->addWidget(run_);
    layout->addWidget(layer_);
    layout->addWidget(of_);
    layout->addWidget(reading_, 1);
    connect(run_, &QComboBox::activated, this, [this] {
        isFitted_ = true;
        ask();
    });
    for (QComboBox* box : {layer_, of_}) {
        connect(box, &QComboBox::activated, this, [this] {
            isFitted_ = true; // its values lie elsewhere
            ask();
        });
    }
    return row;
}

void HistogramPanel::setTheme(const Theme& theme) {
    map_->setTheme(theme);
    plot_->setBackground(theme.surface);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->setBasePen(QPen(theme.line, 0));
        axis->setTickPen(QPen(theme.line, 0));
        axis->setSubTicks(false);
        axis->grid()->setPen(QPen(theme.groove, 0));
        axis->grid()->setZeroLinePen(QPen(theme.groove, 0));
    }
    empty_->setColor(theme.muted);
    empty_->setFont(font());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

// The runs on show, the chosen one staying where it is among them.
void HistogramPanel::followRuns() {
    const QList<qint64> runs = model_->shownRuns();
    const qint64 chosen = run_->currentData().toLongLong();
    bool isSame = runs.size() == run_->count();
    for (int i = 0; isSame && i < run_->count(); ++i) {
        isSame = run_->itemData(i).toLongLong() == runs[i] &&
                 run_->itemText(i) == model_->labelOf(runs[i]);
    }
    if (isSame) {
        return;
    }
    const QSignalBlocker quiet(run_);
    run_->clear();
    for (const qint64 run : runs) {
        run_->addItem(model_->labelOf(run), run);
    }
    run_->setCurrentIndex(
        static_cast<int>(std::max<qsizetype>(runs.indexOf(chosen), runs.isEmpty() ? -1 : 0)));
    run_->setVisible(runs.size() > 1);
    if (run_->currentData().toLongLong() != chosen) {
        isFitted_ = true;
        ask();
    }
}

void HistogramPanel::ask() {
    const qint64 run = run_->currentData().toLongLong();
    if (run == 0) {
        histograms_ = {};
        showMap();
    } else if (isVisible()) {
        emit wanted(run, {layer_->currentText().toStdString(),
                          static_cast<LayerHistogram::Of>(of_->currentData().toInt())});
    }
}

void HistogramPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void HistogramPanel::setHistograms(const RunHistograms& histograms) {
    if (histograms.run != run_->currentData().toLongLong()) {
        return; // another was chosen meanwhile
    }
    histograms_ = histograms;
    fillLayers();
    showMap();
}

void HistogramPanel::fillLayers() {
    const QSignalBlocker quiet(layer_);
    layer_->clear();
    for (const HistogramKey& key : histograms_.keys) {
        if (key.of == LayerHistogram::Of::Weight) {
            layer_->addItem(QString::fromStdString(key.layer));
        }
    }
    layer_->setCurrentText(QString::fromStdString(histograms_.key.layer));
    of_->setCurrentIndex(of_->findData(static_cast<int>(histograms_.key.of)));
}

void HistogramPanel::showMap() {
    const PlottedRun* run = model_->shownRun(histograms_.run);
    const bool isThere = run != nullptr && !histograms_.moments.empty();
    map_->set(isThere ? histograms_.moments : std::vector<StoredHistogram>(),
              isThere ? run->axis(unitOf(*model_)) : nullptr);
    map_->setVisible(isThere);
    layer_->setEnabled(isThere);
    of_->setEnabled(isThere);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setTickLabels(isThere);
        axis->setTicks(isThere);
    }
    plot_->xAxis->setLabel(isThere ? xLabelOf(unitOf(*model_)) : QString());
    empty_->setVisible(!isThere);
    empty_->setText(run_->count() == 0 ? tr("Press Train (F5),\nor tick a run in the list")
                    : run != nullptr && run->live() && run->record().spec.config.histogramSteps > 0
                        ? tr("Waiting for the first histograms")
                        : tr("This run has no histograms.\nTo keep them, set “%1” "
                             "in the advanced settings of a new run.")
                              .arg(coreText(trainOption("histogram-steps").label)));
    if (isFitted_) {
        fit();
    }
    mark(marked_ && isThere && marked_->moment < map_->moments().size() ? marked_ : std::nullopt);
}

void HistogramPanel::fit() {
    isFitted_ = true;
    if (const auto x = map_->xRange()) {
        plot_->xAxis->setRange(*x);
    }
    if (const auto y = map_->valueRange()) {
        const double pad = y->size() > 0 ? 0.03 * y->size() : 1;
        plot_->yAxis->setRange(y->lower - pad, y->upper + pad);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

QString HistogramPanel::reading() const {
    return reading_->text();
}

void HistogramPanel::mark(std::optional<HistogramMap::Cell> cell) {
    marked_ = cell;
    map_->setMarked(cell);
    if (!cell) {
        reading_->setText(
            map_->moments().empty()
                ? QString()
                : tr("%1 moments; point at one to read it").arg(map_->moments().size()));
    } else {
        const StoredHistogram& moment = map_->moments()[cell->moment];
        const Histogram& histogram = moment.histogram;
        QString text = tr("Step %1, epoch %2").arg(grouped(moment.step)).arg(moment.epoch);
        if (cell->part) {
            const std::int64_t count = histogram.counts[*cell->part];
            text += tr(": %1 of %2 values from %3 to %4")
                        .arg(grouped(count), grouped(histogram.finite()),
                             valueText(histogram.edge(*cell->part), 4),
                             valueText(histogram.edge(*cell->part + 1), 4));
        } else if (!histogram.counts.empty()) {
            text += tr(": %1 values, all from %2 to %3")
                        .arg(grouped(histogram.finite()), valueText(histogram.low, 4),
                             valueText(histogram.high, 4));
        }
        if (histogram.notFinite > 0) {
            text += tr("; %1 NaN or infinite").arg(grouped(histogram.notFinite));
        }
        reading_->setText(text);
    }
    reading_->setToolTip(reading_->text());
    describeCurrent(plot_, reading_->text());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

// To a neighbor, from the last moment where none is marked.
void HistogramPanel::moveMark(int moments, int parts) {
    const std::ptrdiff_t count = std::ssize(map_->moments());
    if (count == 0) {
        return;
    }
    const std::ptrdiff_t from =
        marked_ ? static_cast<std::ptrdiff_t>(marked_->moment) + moments : count - 1;
    HistogramMap::Cell cell;
    cell.moment = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from, 0, count - 1));
    const std::ptrdiff_t last = std::ssize(map_->moments()[cell.moment].histogram.counts) - 1;
    if (last >= 0) {
        const std::ptrdiff_t part = marked_ && marked_->part
                                        ? static_cast<std::ptrdiff_t>(*marked_->part) + parts
                                        : last / 2;
        cell.part = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(part, 0, last));
    }
    mark(cell);
}

bool HistogramPanel::eventFilter(QObject* watched, QEvent* event) {
    return (watched == plot_ && isUseful(event)) || QWidget::eventFilter(watched, event);
}

// True: nobody else needs it.
bool HistogramPanel::isUseful(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* move = static_cast<QMouseEvent*>(event);
        if (move->buttons() == Qt::NoButton) {
            const bool isInside = plot_->axisRect()->rect().contains(move->pos());
            mark(isInside ? map_->cellAt(move->position()) : std::nullopt);
        } else {
            isFitted_ = false;
        }
        return false;
    }
    case QEvent::Wheel:
        isFitted_ = false;
        return false;
    case QEvent::Leave:
        mark(std::nullopt);
        return false;
    case QEvent::MouseButtonDblClick:
        fit();
        return true;
    case QEvent::KeyPress:
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
            moveMark(-1, 0);
            return true;
        case Qt::Key_Right:
            moveMark(1, 0);
            return true;
        case Qt::Key_Up:
            moveMark(0, 1);
            return true;
        case Qt::Key_Down:
            moveMark(0, -1);
            return true;
        case Qt::Key_0:
        case Qt::Key_Home:
            fit();
            return true;
        default:
            return false;
        }
    default:
        return false;
    }
}

} // namespace sharesnet
