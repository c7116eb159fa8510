#include "ui/plots/live_plots.h"

#include "ui/base/number_text.h"
#include "ui/plots/plot_export.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace sharesnet {

namespace {

QString accuracyText(double fraction) {
    return percentText(fraction, 2);
}

QString exactText(double value) {
    return valueText(value, 6);
}

QString joined(const std::vector<HoverLine>& lines) {
    QStringList texts;
    for (const HoverLine& line : lines) {
        texts << line.text;
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

void LivePlots::buildPlots() {
    accuracy_ = new PlotView(tr("Accuracy (%)"), tr("epoch"));
    loss_ = new PlotView(tr("Loss"), tr("epoch"));
    parameters_ = new PlotView(tr("Accuracy (%) vs. parameters"), tr("parameters (M)"));
    accuracy_->setObjectName(QStringLiteral("accuracyPlot"));
    loss_->setObjectName(QStringLiteral("lossPlot"));
    parameters_->setObjectName(QStringLiteral("parametersPlot"));
    accuracy_->addToLegend(tr("test"), Qt::SolidLine);
    accuracy_->addToLegend(tr("train"), Qt::DashLine);
    accuracy_->setFitter([this] { fitAccuracy(); });
    loss_->setFitter([this] { fitLoss(); });
    parameters_->setFitter([this] { fitParameters(); });
    accuracy_->setHover([this](const QPointF& at) {
        return accuracyLines(accuracy_->xAxis->pixelToCoord(at.x()));
    });
    loss_->setHover(
        [this](const QPointF& at) { return lossLines(loss_->xAxis->pixelToCoord(at.x())); });
    parameters_->setHover([this](const QPointF& at) { return parameterLines(at); });
    front_ = parameters_->addGraph();
    for (PlotView* plot : {accuracy_, loss_}) {
        connect(plot, &PlotView::cursorMoved, this, [this](double x) {
            accuracy_->showCursor(x);
            loss_->showCursor(x);
        });
    }
    for (PlotView* plot : {accuracy_, loss_, parameters_}) {
        connect(plot, &PlotView::message, this, &LivePlots::message);
    }
}

void LivePlots::buildChoices() {
    status_ = new QLabel;
    status_->setObjectName(QStringLiteral("plotStatus"));
    status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    xChoice_ = new QComboBox;
    xChoice_->addItem(tr("steps"));
    xChoice_->addItem(tr("epochs"));
    xChoice_->setCurrentIndex(static_cast<int>(axis_));
    xChoice_->setAccessibleName(tr("Unit of the x axis"));
    xChoice_->setToolTip(tr("What the x axis of accuracy and loss counts"));
    logChoice_ = new QCheckBox(tr("&Log loss"));
    logChoice_->setToolTip(tr("A logarithmic axis for the loss"));
    connect(xChoice_, &QComboBox::currentIndexChanged, this,
            [this](int index) { setXAxis(static_cast<XAxis>(index)); });
    connect(logChoice_, &QCheckBox::toggled, this, [this](bool on) { loss_->setLogarithmic(on); });
}

RunGraphs& LivePlots::graphsOf(qint64 run) {
    const auto at = graphs_.find(run);
    if (at != graphs_.end()) {
        return at->second;
    }
    RunGraphs& made =
        graphs_.emplace(run, RunGraphs(*accuracy_, *loss_, *parameters_)).first->second;
    styleGraphs(run);
    return made;
}

void LivePlots::dropGraphs(qint64 run) {
    const auto at = graphs_.find(run);
    if (at == graphs_.end()) {
        return;
    }
    at->second.removeFrom(*accuracy_, *loss_, *parameters_);
    graphs_.erase(at);
}

void LivePlots::styleGraphs(qint64 run) {
    graphs_.at(run).setStyle(curves_.at(run).name(), theme_.run(static_cast<int>(run)), theme_);
}

void LivePlots::redrawAccuracy(qint64 run) {
    graphsOf(run).drawAccuracy(curves_.at(run), axis_ == XAxis::Steps);
}

void LivePlots::redrawLoss(qint64 run) {
    graphsOf(run).drawLoss(curves_.at(run), axis_ == XAxis::Steps);
}

void LivePlots::redrawPoint(qint64 run) {
    graphsOf(run).drawPoint(curves_.at(run));
    redrawFront();
}

void LivePlots::redrawFront() {
    std::vector<QCPGraphData> all;
    for (const auto& [run, g] : graphs_) {
        all.insert(all.end(), g.point->data()->constBegin(), g.point->data()->constEnd());
    }
    std::sort(all.begin(), all.end(), [](const QCPGraphData& a, const QCPGraphData& b) {
        return a.key != b.key ? a.key < b.key : a.value > b.value;
    });
    QVector<QCPGraphData> steps;
    for (const QCPGraphData& point : all) {
        if (steps.isEmpty() || point.value > steps.last().value) {
            steps.append(point);
        }
    }
    front_->data()->set(steps, true);
}

void LivePlots::redraw(qint64 run) {
    redrawAccuracy(run);
    redrawLoss(run);
    redrawPoint(run);
}

void LivePlots::redrawAll() {
    for (const auto& [run, curve] : curves_) {
        if (curve.shown()) {
            redraw(run);
        }
    }
    updateEmptyTexts();
    for (PlotView* plot : {accuracy_, loss_, parameters_}) {
        plot->dataChanged();
    }
}

void LivePlots::updateEmptyTexts() {
    bool anyEpoch = false, anyStep = false, anyPoint = false;
    for (const auto& [run, g] : graphs_) {
        anyEpoch = anyEpoch || !g.train->data()->isEmpty() || !g.evaluations->data()->isEmpty();
        anyStep = anyStep || !g.rawLoss->data()->isEmpty();
        anyPoint = anyPoint || !g.point->data()->isEmpty();
    }
    const QString hint =
        graphs_.empty() ? tr("Press Train (F5),\nor tick a run in the list") : QString();
    accuracy_->setEmptyText(anyEpoch          ? QString()
                            : graphs_.empty() ? hint
                                              : tr("Available after\nthe first epoch"));
    loss_->setEmptyText(anyStep           ? QString()
                        : graphs_.empty() ? hint
                                          : tr("Waiting for the first step"));
    parameters_->setEmptyText(anyPoint ? QString()
                                       : tr("One point per run\nafter its first evaluation"));
}

void LivePlots::fitAccuracy() {
    double right = 0;
    for (const auto& [run, g] : graphs_) {
        for (const QCPGraph* graph : {g.train, g.evaluations}) {
            bool found = false;
            const QCPRange range = graph->getKeyRange(found);
            right = found ? std::max(right, range.upper) : right;
        }
    }
    accuracy_->xAxis->setRange(0, right > 0 ? right * 1.02 : 1);
    accuracy_->yAxis->setRange(0, 100);
}

void LivePlots::fitLoss() {
    double right = 0, low = 0, high = 0;
    for (const auto& [run, g] : graphs_) {
        bool found = false;
        const QCPRange keys = g.rawLoss->getKeyRange(found);
        right = found ? std::max(right, keys.upper) : right;
        // The strong curve sets the height, as far as the run holds together: neither a spike nor a
        // run that comes apart must flatten all the rest.
        const QCPRange values = g.smoothLoss->getValueRange(found, QCP::sdPositive);
        if (!found) {
            continue;
        }
        low = low > 0 ? std::min(low, values.lower) : values.lower;
        high = std::max(high, std::min(values.upper, curves_.at(run).lossCeiling()));
    }
    high = high > 0 ? high : 1;
    loss_->xAxis->setRange(0, right > 0 ? right * 1.02 : 1);
    if (logLoss()) {
        loss_->yAxis->setRange(low > 0 ? low * 0.7 : high / 100, high * 1.4);
    } else {
        loss_->yAxis->setRange(0, high * 1.1);
    }
}

void LivePlots::fitParameters() {
    bool found = false;
    double left = 0, right = 0, low = 0, high = 0;
    for (const auto& [run, g] : graphs_) {
        for (const QCPGraphData& point : *g.point->data()) {
            left = found ? std::min(left, point.key) : point.key;
            right = found ? std::max(right, point.key) : point.key;
            low = found ? std::min(low, point.value) : point.value;
            high = found ? std::max(high, point.value) : point.value;
            found = true;
        }
    }
    if (!found) {
        parameters_->xAxis->setRange(0, 2);
        parameters_->yAxis->setRange(0, 100);
        return;
    }
    const double wide = std::max((right - left) * 0.15, right * 0.1);
    const double tall = std::max((high - low) * 0.25, 2.0);
    parameters_->xAxis->setRange(std::max(left - wide, 0.0), right + wide);
    parameters_->yAxis->setRange(std::max(low - tall, 0.0), std::min(high + tall, 102.0));
}

// The marks of a run next to x, within what a pointer takes for the same place.
QStringList LivePlots::markTexts(const PlottedRun& curve, const PlotView& plot, double x) const {
    constexpr double kReach = 6; // pixels
    QStringList texts;
    for (const RunMark& mark : curve.marks()) {
        const double at =
            axis_ == XAxis::Steps ? static_cast<double>(mark.step) : curve.epochsAt(mark.step);
        if (std::abs(plot.xAxis->coordToPixel(at) - plot.xAxis->coordToPixel(x)) > kReach) {
            continue;
        }
        texts << (mark.kind == RunMark::Kind::LearningRate
                      ? tr("%1 · learning rate changed to %2 after step %3")
                            .arg(curve.name(), exactText(mark.learningRate), grouped(mark.step))
                      : tr("%1 · evaluated after step %2: test %3, loss %4")
                            .arg(curve.name(), grouped(mark.step), accuracyText(mark.testTop1),
                                 exactText(mark.testLoss)));
    }
    return texts;
}

std::vector<HoverLine> LivePlots::accuracyLines(double x) const {
    std::vector<HoverLine> lines;
    for (const auto& [run, curve] : curves_) {
        if (curve.shown()) {
            for (const QString& text : markTexts(curve, *accuracy_, x)) {
                lines.push_back({theme_.run(static_cast<int>(run)), text});
            }
        }
        const double wanted = axis_ == XAxis::Epochs ? x : curve.epochsAt(std::llround(x));
        const EpochDone* epoch = curve.shown() ? curve.epochNear(wanted) : nullptr;
        if (!epoch) {
            continue;
        }
        QString text = tr("%1 · epoch %2 · train %3")
                           .arg(curve.name())
                           .arg(epoch->epoch)
                           .arg(accuracyText(epoch->trainTop1));
        if (epoch->evaluated) {
            text += tr(" · test %1").arg(accuracyText(epoch->testTop1));
        }
        lines.push_back({theme_.run(static_cast<int>(run)), text});
    }
    return lines;
}

std::vector<HoverLine> LivePlots::lossLines(double x) const {
    std::vector<HoverLine> lines;
    for (const auto& [run, curve] : curves_) {
        const double stepsPerUnit = axis_ == XAxis::Steps ? 1 : 1 / curve.epochsAt(1);
        const LossPoint* point =
            curve.shown() ? curve.lossNear(std::llround(x * stepsPerUnit)) : nullptr;
        if (!point) {
            continue;
        }
        QString text = tr("%1 · step %2 · ").arg(curve.name(), grouped(point->step));
        text += std::isfinite(point->loss)
                    ? tr("loss %1 (smoothed %2)")
                          .arg(exactText(point->loss), exactText(point->smoothed))
                    : tr("NaN or infinite loss");
        text += tr(" · lr %1").arg(exactText(point->learningRate));
        if (curve.divergedStep() > 0) {
            text += tr(" · diverged at step %1").arg(grouped(curve.divergedStep()));
        }
        lines.push_back({theme_.run(static_cast<int>(run)), text});
        for (const QString& mark : markTexts(curve, *loss_, x)) {
            lines.push_back({theme_.run(static_cast<int>(run)), mark});
        }
    }
    return lines;
}

std::vector<HoverLine> LivePlots::parameterLines(const QPointF& pixel) const {
    constexpr double kReach = 14;
    std::vector<HoverLine> lines;
    for (const auto& [run, g] : graphs_) {
        for (const QCPGraphData& point : *g.point->data()) {
            const QPointF at(parameters_->xAxis->coordToPixel(point.key),
                             parameters_->yAxis->coordToPixel(point.value));
            const PlottedRun& curve = curves_.at(run);
            if (QLineF(at, pixel).length() <= kReach) {
                lines.push_back({theme_.run(static_cast<int>(run)),
                                 tr("%1 · %2 parameters · best test %3, epoch %4")
                                     .arg(curve.name(), grouped(curve.parameters()),
                                          accuracyText(curve.bestEpoch()->testTop1))
                                     .arg(curve.bestEpoch()->epoch)});
            }
        }
    }
    return lines;
}

void LivePlots::showStatus(const PlottedRun& curve, const StepDone& step) {
    status_->setText(tr("%1 · step %2 · loss %3 · lr %4 · %5 images/s")
                         .arg(curve.name(), grouped(step.step), exactText(step.loss),
                              exactText(step.learningRate),
                              QLocale().toString(step.imagesPerSecond, 'f', 0)));
    status_->setToolTip(status_->text());
}

LivePlots::LivePlots(QWidget* parent) : QWidget(parent) {
    buildPlots();
    buildChoices();
    layOut();
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
    redrawAll();
}

void LivePlots::layOut() {
    auto* plots = new QHBoxLayout;
    plots->setSpacing(8);
    plots->addWidget(accuracy_, 5);
    plots->addWidget(loss_, 4);
    plots->addWidget(parameters_, 3);
    auto* line = new QHBoxLayout;
    auto* xLabel = new QLabel(tr("&x axis"));
    xLabel->setBuddy(xChoice_);
    line->addWidget(status_, 1);
    line->addWidget(xLabel);
    line->addWidget(xChoice_);
    line->addWidget(logChoice_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(plots, 1);
    layout->addLayout(line);
}

void LivePlots::setCurves(const RunCurves& stored) {
    PlottedRun curve(stored);
    const auto at = curves_.find(stored.run);
    if (at != curves_.end() && at->second.live()) {
        curve.keepTailOf(at->second);
    }
    curves_.insert_or_assign(stored.run, std::move(curve));
    graphsOf(stored.run);
    styleGraphs(stored.run);
    redrawAll();
}

void LivePlots::removeRun(qint64 run) {
    const auto at = curves_.find(run);
    if (at == curves_.end()) {
        return;
    }
    dropGraphs(run);
    if (at->second.live()) {
        at->second.setShown(false);
    } else {
        curves_.erase(at);
    }
    redrawFront();
    redrawAll();
}

void LivePlots::beginRun(qint64 run, const QString& name, std::int64_t parameters) {
    PlottedRun& curve = curves_.try_emplace(run, name, parameters).first->second;
    curve.setName(name);
    curve.begin(parameters);
    graphsOf(run);
    styleGraphs(run);
    redrawAll();
}

void LivePlots::setRunName(qint64 run, const QString& name) {
    const auto at = curves_.find(run);
    if (at == curves_.end()) {
        return;
    }
    at->second.setName(name);
    if (graphs_.contains(run)) {
        styleGraphs(run);
    }
}

void LivePlots::append(const std::vector<TrainingEvent>& events) {
    std::set<qint64> stepped, tested;
    for (const TrainingEvent& event : events) {
        const auto at = curves_.find(event.run);
        if (at == curves_.end()) {
            continue;
        }
        at->second.apply(event.fact);
        if (const auto* step = std::get_if<StepDone>(&event.fact)) {
            stepped.insert(event.run);
            if (at->second.shown()) {
                showStatus(at->second, *step);
            }
        } else {
            stepped.insert(event.run);
            tested.insert(event.run);
        }
        if (!at->second.live() && !at->second.shown()) { // ended while hidden
            curves_.erase(at);
        }
    }
    const auto drawn = [this](qint64 run) {
        return graphs_.contains(run) && curves_.at(run).shown();
    };
    std::erase_if(stepped, std::not_fn(drawn));
    std::erase_if(tested, std::not_fn(drawn));
    for (const qint64 run : stepped) {
        redrawLoss(run);
    }
    for (const qint64 run : tested) {
        redrawAccuracy(run);
        redrawPoint(run);
    }
    if (stepped.empty()) {
        return;
    }
    updateEmptyTexts();
    loss_->dataChanged();
    if (tested.empty()) {
        return;
    }
    accuracy_->dataChanged();
    parameters_->dataChanged();
}

void LivePlots::setXAxis(XAxis axis) {
    if (axis == axis_) {
        return;
    }
    axis_ = axis;
    xChoice_->setCurrentIndex(static_cast<int>(axis));
    for (PlotView* plot : {accuracy_, loss_}) {
        plot->setXLabel(axis == XAxis::Steps ? tr("step") : tr("epoch"));
        plot->fit();
    }
    redrawAll();
}

LivePlots::XAxis LivePlots::xAxis() const {
    return axis_;
}

void LivePlots::setLogLoss(bool log) {
    logChoice_->setChecked(log);
}

bool LivePlots::logLoss() const {
    return logChoice_->isChecked();
}

QString LivePlots::accuracyTextAt(double x) const {
    return joined(accuracyLines(x));
}

QString LivePlots::lossTextAt(double x) const {
    return joined(lossLines(x));
}

bool LivePlots::savePngs(const QString& folder) {
    const QDir into(folder);
    bool all = true;
    for (const auto& [plot, name] :
         {std::pair{accuracy_, "accuracy.png"}, std::pair{loss_, "loss.png"},
          std::pair{parameters_, "accuracy-against-parameters.png"}}) {
        all = savePlotPng(*plot, into.filePath(QLatin1String(name)), 600, 400, 2) && all;
    }
    return all;
}

void LivePlots::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) {
        return;
    }
    theme_ = Theme::of(palette());
    for (PlotView* plot : {accuracy_, loss_, parameters_}) {
        plot->applyTheme(theme_);
    }
    QColor line = theme_.muted;
    front_->setPen(QPen(line, 1, Qt::DashLine));
    for (const auto& [run, graphs] : graphs_) {
        styleGraphs(run);
    }
}

} // namespace sharesnet
