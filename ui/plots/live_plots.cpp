#include "ui/plots/live_plots.h"

#include "ui/plots/plot_export.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/plotted_run.h"
#include "ui/plots/run_graphs.h"

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

QString percent(double fraction) {
    return QLocale().toString(fraction * 100, 'f', 2);
}

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString count(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString joined(const std::vector<HoverLine>& lines) {
    QStringList texts;
    for (const HoverLine& line : lines) {
        texts << line.text;
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

struct LivePlots::Impl {
    explicit Impl(LivePlots* plots) : owner(plots) {}

    LivePlots* owner;
    PlotView* accuracy = nullptr;
    PlotView* loss = nullptr;
    PlotView* parameters = nullptr;
    QCPGraph* front = nullptr; // no run has more accuracy with fewer parameters than those on it
    QLabel* status = nullptr;
    QComboBox* xChoice = nullptr;
    QCheckBox* logChoice = nullptr;
    XAxis axis = XAxis::Epochs;
    std::map<qint64, PlottedRun> curves;
    std::map<qint64, RunGraphs> graphs; // of the shown runs
    Theme theme;

    RunGraphs& graphsOf(qint64 run);
    void dropGraphs(qint64 run);
    void styleGraphs(qint64 run);
    void redraw(qint64 run);
    void redrawAccuracy(qint64 run);
    void redrawLoss(qint64 run);
    void redrawPoint(qint64 run);
    void redrawFront();
    void redrawAll();
    void updateEmptyTexts();
    void fitAccuracy();
    void fitLoss();
    void fitParameters();
    void showStatus(const PlottedRun& curve, const StepDone& step);
    QStringList markTexts(const PlottedRun& curve, const PlotView& plot, double x) const;
    std::vector<HoverLine> accuracyLines(double x) const;
    std::vector<HoverLine> lossLines(double x) const;
    std::vector<HoverLine> parameterLines(const QPointF& pixel) const;
    void build();
};

void LivePlots::Impl::build() {
    accuracy = new PlotView(tr("accuracy (%): test solid, train dashed"), tr("epoch"));
    loss = new PlotView(tr("loss"), tr("epoch"));
    parameters = new PlotView(tr("accuracy (%) against parameters"), tr("parameters (M)"));
    accuracy->setObjectName(QStringLiteral("accuracyPlot"));
    loss->setObjectName(QStringLiteral("lossPlot"));
    parameters->setObjectName(QStringLiteral("parametersPlot"));
    accuracy->setFitter([this] { fitAccuracy(); });
    loss->setFitter([this] { fitLoss(); });
    parameters->setFitter([this] { fitParameters(); });
    accuracy->setHover(
        [this](const QPointF& at) { return accuracyLines(accuracy->xAxis->pixelToCoord(at.x())); });
    loss->setHover(
        [this](const QPointF& at) { return lossLines(loss->xAxis->pixelToCoord(at.x())); });
    parameters->setHover([this](const QPointF& at) { return parameterLines(at); });
    front = parameters->addGraph();
    for (PlotView* plot : {accuracy, loss}) {
        QObject::connect(plot, &PlotView::cursorMoved, owner, [this](double x) {
            accuracy->showCursor(x);
            loss->showCursor(x);
        });
    }
    for (PlotView* plot : {accuracy, loss, parameters}) {
        QObject::connect(plot, &PlotView::message, owner, &LivePlots::message);
    }

    status = new QLabel;
    status->setObjectName(QStringLiteral("plotStatus"));
    status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    xChoice = new QComboBox;
    xChoice->addItem(tr("steps"));
    xChoice->addItem(tr("epochs"));
    xChoice->setCurrentIndex(static_cast<int>(axis));
    xChoice->setAccessibleName(tr("Unit of the x axis"));
    xChoice->setToolTip(tr("What the x axis of accuracy and loss counts"));
    logChoice = new QCheckBox(tr("&log loss"));
    logChoice->setToolTip(tr("A logarithmic axis for the loss"));
    QObject::connect(xChoice, &QComboBox::currentIndexChanged, owner,
                     [this](int index) { owner->setXAxis(static_cast<XAxis>(index)); });
    QObject::connect(logChoice, &QCheckBox::toggled, owner,
                     [this](bool on) { loss->setLogarithmic(on); });
}

RunGraphs& LivePlots::Impl::graphsOf(qint64 run) {
    const auto at = graphs.find(run);
    if (at != graphs.end()) {
        return at->second;
    }
    RunGraphs& made = graphs.emplace(run, RunGraphs(*accuracy, *loss, *parameters)).first->second;
    styleGraphs(run);
    return made;
}

void LivePlots::Impl::dropGraphs(qint64 run) {
    const auto at = graphs.find(run);
    if (at == graphs.end()) {
        return;
    }
    at->second.removeFrom(*accuracy, *loss, *parameters);
    graphs.erase(at);
}

void LivePlots::Impl::styleGraphs(qint64 run) {
    graphs.at(run).setStyle(curves.at(run).name, theme.run(static_cast<int>(run)), theme);
}

void LivePlots::Impl::redrawAccuracy(qint64 run) {
    graphsOf(run).drawAccuracy(curves.at(run), axis == XAxis::Steps);
}

void LivePlots::Impl::redrawLoss(qint64 run) {
    graphsOf(run).drawLoss(curves.at(run), axis == XAxis::Steps);
}

void LivePlots::Impl::redrawPoint(qint64 run) {
    graphsOf(run).drawPoint(curves.at(run));
    redrawFront();
}

void LivePlots::Impl::redrawFront() {
    std::vector<QCPGraphData> all;
    for (const auto& [run, g] : graphs) {
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
    front->data()->set(steps, true);
}

void LivePlots::Impl::redraw(qint64 run) {
    redrawAccuracy(run);
    redrawLoss(run);
    redrawPoint(run);
}

void LivePlots::Impl::redrawAll() {
    for (const auto& [run, curve] : curves) {
        if (curve.shown) {
            redraw(run);
        }
    }
    updateEmptyTexts();
    for (PlotView* plot : {accuracy, loss, parameters}) {
        plot->dataChanged();
    }
}

void LivePlots::Impl::updateEmptyTexts() {
    bool anyEpoch = false, anyStep = false, anyPoint = false;
    for (const auto& [run, g] : graphs) {
        anyEpoch = anyEpoch || !g.train->data()->isEmpty() || !g.evaluations->data()->isEmpty();
        anyStep = anyStep || !g.rawLoss->data()->isEmpty();
        anyPoint = anyPoint || !g.point->data()->isEmpty();
    }
    const QString hint =
        graphs.empty() ? tr("Press Train (F5),\nor tick a run in the list") : QString();
    accuracy->setEmptyText(anyEpoch         ? QString()
                           : graphs.empty() ? hint
                                            : tr("From the first epoch's end on"));
    loss->setEmptyText(anyStep          ? QString()
                       : graphs.empty() ? hint
                                        : tr("Waiting for the first step"));
    parameters->setEmptyText(anyPoint ? QString() : tr("A point a run,\nonce it has been tested"));
}

void LivePlots::Impl::fitAccuracy() {
    double right = 0;
    for (const auto& [run, g] : graphs) {
        for (const QCPGraph* graph : {g.train, g.evaluations}) {
            bool found = false;
            const QCPRange range = graph->getKeyRange(found);
            right = found ? std::max(right, range.upper) : right;
        }
    }
    accuracy->xAxis->setRange(0, right > 0 ? right * 1.02 : 1);
    accuracy->yAxis->setRange(0, 100);
}

void LivePlots::Impl::fitLoss() {
    double right = 0, low = 0, high = 0;
    for (const auto& [run, g] : graphs) {
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
        high = std::max(high, std::min(values.upper, curves.at(run).lossCeiling()));
    }
    high = high > 0 ? high : 1;
    loss->xAxis->setRange(0, right > 0 ? right * 1.02 : 1);
    if (owner->logLoss()) {
        loss->yAxis->setRange(low > 0 ? low * 0.7 : high / 100, high * 1.4);
    } else {
        loss->yAxis->setRange(0, high * 1.1);
    }
}

void LivePlots::Impl::fitParameters() {
    bool found = false;
    double left = 0, right = 0, low = 0, high = 0;
    for (const auto& [run, g] : graphs) {
        for (const QCPGraphData& point : *g.point->data()) {
            left = found ? std::min(left, point.key) : point.key;
            right = found ? std::max(right, point.key) : point.key;
            low = found ? std::min(low, point.value) : point.value;
            high = found ? std::max(high, point.value) : point.value;
            found = true;
        }
    }
    if (!found) {
        parameters->xAxis->setRange(0, 2);
        parameters->yAxis->setRange(0, 100);
        return;
    }
    const double wide = std::max((right - left) * 0.15, right * 0.1);
    const double tall = std::max((high - low) * 0.25, 2.0);
    parameters->xAxis->setRange(std::max(left - wide, 0.0), right + wide);
    parameters->yAxis->setRange(std::max(low - tall, 0.0), std::min(high + tall, 102.0));
}

// The marks of a run next to x, within what a pointer takes for the same place.
QStringList LivePlots::Impl::markTexts(const PlottedRun& curve, const PlotView& plot,
                                       double x) const {
    constexpr double kReach = 6; // pixels
    QStringList texts;
    for (const RunMark& mark : curve.marks()) {
        const double at =
            axis == XAxis::Steps ? static_cast<double>(mark.step) : curve.epochsAt(mark.step);
        if (std::abs(plot.xAxis->coordToPixel(at) - plot.xAxis->coordToPixel(x)) > kReach) {
            continue;
        }
        texts << (mark.kind == RunMark::Kind::LearningRate
                      ? tr("%1 · learning rate changed to %2 after step %3")
                            .arg(curve.name, number(mark.learningRate), count(mark.step))
                      : tr("%1 · evaluated after step %2: test %3 %, loss %4")
                            .arg(curve.name, count(mark.step), percent(mark.testTop1),
                                 number(mark.testLoss)));
    }
    return texts;
}

std::vector<HoverLine> LivePlots::Impl::accuracyLines(double x) const {
    std::vector<HoverLine> lines;
    for (const auto& [run, curve] : curves) {
        if (curve.shown) {
            for (const QString& text : markTexts(curve, *accuracy, x)) {
                lines.push_back({theme.run(static_cast<int>(run)), text});
            }
        }
        const double wanted = axis == XAxis::Epochs ? x : curve.epochsAt(std::llround(x));
        const EpochDone* epoch = curve.shown ? curve.epochNear(wanted) : nullptr;
        if (!epoch) {
            continue;
        }
        QString text = tr("%1 · epoch %2 · train %3 %")
                           .arg(curve.name)
                           .arg(epoch->epoch)
                           .arg(percent(epoch->trainTop1));
        if (epoch->evaluated) {
            text += tr(" · test %1 %").arg(percent(epoch->testTop1));
        }
        lines.push_back({theme.run(static_cast<int>(run)), text});
    }
    return lines;
}

std::vector<HoverLine> LivePlots::Impl::lossLines(double x) const {
    std::vector<HoverLine> lines;
    for (const auto& [run, curve] : curves) {
        const double stepsPerUnit = axis == XAxis::Steps ? 1 : 1 / curve.epochsAt(1);
        const LossPoint* point =
            curve.shown ? curve.lossNear(std::llround(x * stepsPerUnit)) : nullptr;
        if (!point) {
            continue;
        }
        QString text = tr("%1 · step %2 · ").arg(curve.name, count(point->step));
        text += std::isfinite(point->loss)
                    ? tr("loss %1 (smoothed %2)").arg(number(point->loss), number(point->smoothed))
                    : tr("loss not finite");
        text += tr(" · lr %1").arg(number(point->learningRate));
        if (curve.divergedStep() > 0) {
            text += tr(" · diverged at step %1").arg(count(curve.divergedStep()));
        }
        lines.push_back({theme.run(static_cast<int>(run)), text});
        for (const QString& mark : markTexts(curve, *loss, x)) {
            lines.push_back({theme.run(static_cast<int>(run)), mark});
        }
    }
    return lines;
}

std::vector<HoverLine> LivePlots::Impl::parameterLines(const QPointF& pixel) const {
    constexpr double kReach = 14;
    std::vector<HoverLine> lines;
    for (const auto& [run, g] : graphs) {
        for (const QCPGraphData& point : *g.point->data()) {
            const QPointF at(parameters->xAxis->coordToPixel(point.key),
                             parameters->yAxis->coordToPixel(point.value));
            const PlottedRun& curve = curves.at(run);
            if (QLineF(at, pixel).length() <= kReach) {
                lines.push_back({theme.run(static_cast<int>(run)),
                                 tr("%1 · %2 parameters · best test %3 %, epoch %4")
                                     .arg(curve.name, count(curve.parameters()),
                                          percent(curve.bestEpoch()->testTop1))
                                     .arg(curve.bestEpoch()->epoch)});
            }
        }
    }
    return lines;
}

void LivePlots::Impl::showStatus(const PlottedRun& curve, const StepDone& step) {
    status->setText(tr("%1 · step %2 · loss %3 · lr %4 · %5 images/s")
                        .arg(curve.name, count(step.step), number(step.loss),
                             number(step.learningRate),
                             QLocale().toString(step.imagesPerSecond, 'f', 0)));
    status->setToolTip(status->text());
}

LivePlots::LivePlots(QWidget* parent) : QWidget(parent), impl_(std::make_unique<Impl>(this)) {
    impl_->build();
    auto* plots = new QHBoxLayout;
    plots->setSpacing(8);
    plots->addWidget(impl_->accuracy, 5);
    plots->addWidget(impl_->loss, 4);
    plots->addWidget(impl_->parameters, 3);
    auto* line = new QHBoxLayout;
    auto* xLabel = new QLabel(tr("&x axis"));
    xLabel->setBuddy(impl_->xChoice);
    line->addWidget(impl_->status, 1);
    line->addWidget(xLabel);
    line->addWidget(impl_->xChoice);
    line->addWidget(impl_->logChoice);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(plots, 1);
    layout->addLayout(line);
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
    impl_->redrawAll();
}

LivePlots::~LivePlots() = default;

void LivePlots::setCurves(const RunCurves& stored) {
    PlottedRun curve(stored);
    const auto at = impl_->curves.find(stored.run);
    if (at != impl_->curves.end() && at->second.live()) {
        curve.keepTailOf(at->second);
    }
    impl_->curves.insert_or_assign(stored.run, std::move(curve));
    impl_->graphsOf(stored.run);
    impl_->styleGraphs(stored.run);
    impl_->redrawAll();
}

void LivePlots::removeRun(qint64 run) {
    const auto at = impl_->curves.find(run);
    if (at == impl_->curves.end()) {
        return;
    }
    impl_->dropGraphs(run);
    if (at->second.live()) {
        at->second.shown = false;
    } else {
        impl_->curves.erase(at);
    }
    impl_->redrawFront();
    impl_->redrawAll();
}

void LivePlots::beginRun(qint64 run, const QString& name, std::int64_t parameters) {
    PlottedRun& curve = impl_->curves.try_emplace(run, name, parameters).first->second;
    curve.name = name;
    curve.begin(parameters);
    impl_->graphsOf(run);
    impl_->styleGraphs(run);
    impl_->redrawAll();
}

void LivePlots::setRunName(qint64 run, const QString& name) {
    const auto at = impl_->curves.find(run);
    if (at == impl_->curves.end()) {
        return;
    }
    at->second.name = name;
    if (impl_->graphs.contains(run)) {
        impl_->styleGraphs(run);
    }
}

void LivePlots::append(const std::vector<TrainingEvent>& events) {
    std::set<qint64> stepped, tested;
    for (const TrainingEvent& event : events) {
        const auto at = impl_->curves.find(event.run);
        if (at == impl_->curves.end()) {
            continue;
        }
        at->second.apply(event.fact);
        if (const auto* step = std::get_if<StepDone>(&event.fact)) {
            stepped.insert(event.run);
            if (at->second.shown) {
                impl_->showStatus(at->second, *step);
            }
        } else {
            stepped.insert(event.run);
            tested.insert(event.run);
        }
        if (!at->second.live() && !at->second.shown) { // ended while hidden
            impl_->curves.erase(at);
        }
    }
    const auto drawn = [this](qint64 run) {
        return impl_->graphs.contains(run) && impl_->curves.at(run).shown;
    };
    std::erase_if(stepped, std::not_fn(drawn));
    std::erase_if(tested, std::not_fn(drawn));
    for (const qint64 run : stepped) {
        impl_->redrawLoss(run);
    }
    for (const qint64 run : tested) {
        impl_->redrawAccuracy(run);
        impl_->redrawPoint(run);
    }
    if (stepped.empty()) {
        return;
    }
    impl_->updateEmptyTexts();
    impl_->loss->dataChanged();
    if (tested.empty()) {
        return;
    }
    impl_->accuracy->dataChanged();
    impl_->parameters->dataChanged();
}

void LivePlots::setXAxis(XAxis axis) {
    if (axis == impl_->axis) {
        return;
    }
    impl_->axis = axis;
    impl_->xChoice->setCurrentIndex(static_cast<int>(axis));
    for (PlotView* plot : {impl_->accuracy, impl_->loss}) {
        plot->setXLabel(axis == XAxis::Steps ? tr("step") : tr("epoch"));
        plot->fit();
    }
    impl_->redrawAll();
}

LivePlots::XAxis LivePlots::xAxis() const {
    return impl_->axis;
}

void LivePlots::setLogLoss(bool log) {
    impl_->logChoice->setChecked(log);
}

bool LivePlots::logLoss() const {
    return impl_->logChoice->isChecked();
}

QString LivePlots::accuracyTextAt(double x) const {
    return joined(impl_->accuracyLines(x));
}

QString LivePlots::lossTextAt(double x) const {
    return joined(impl_->lossLines(x));
}

bool LivePlots::savePngs(const QString& folder) {
    const QDir into(folder);
    bool all = true;
    for (const auto& [plot, name] :
         {std::pair{impl_->accuracy, "accuracy.png"}, std::pair{impl_->loss, "loss.png"},
          std::pair{impl_->parameters, "accuracy-against-parameters.png"}}) {
        all = savePlotPng(*plot, into.filePath(QLatin1String(name)), 600, 400, 2) && all;
    }
    return all;
}

void LivePlots::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) {
        return;
    }
    impl_->theme = Theme::of(palette());
    for (PlotView* plot : {impl_->accuracy, impl_->loss, impl_->parameters}) {
        plot->applyTheme(impl_->theme);
    }
    QColor line = impl_->theme.muted;
    impl_->front->setPen(QPen(line, 1, Qt::DashLine));
    for (const auto& [run, graphs] : impl_->graphs) {
        impl_->styleGraphs(run);
    }
}

} // namespace sharesnet
