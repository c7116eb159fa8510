#include "ui/fold/fold_plan_view.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/compare/points_view.h"
#include "ui/fold/fold_pairs.h"
#include "ui/plots/plot_axes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <limits>

namespace sharesnet {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

} // namespace

FoldPlanView::FoldPlanView(QWidget* parent)
    : QWidget(parent),
      plot_(new PointsView),
      slider_(new QSlider(Qt::Horizontal)),
      text_(new QLabel) {
    setObjectName(QStringLiteral("foldPlan"));
    plot_->setObjectName(QStringLiteral("foldPlot"));
    plot_->setAccessibleName(tr("Accuracy over parameters"));
    slider_->setObjectName(QStringLiteral("foldBudget"));
    slider_->setAccessibleName(tr("Budget: how many ties of the plan"));
    slider_->setPageStep(1);
    slider_->setInvertedAppearance(true); // fewer parameters are at the left, as in the plot
    slider_->setInvertedControls(true);
    text_->setObjectName(QStringLiteral("foldStep"));
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* budget = new QLabel(tr("&Budget"));
    budget->setBuddy(slider_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    row->addWidget(budget);
    row->addWidget(slider_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kTight);
    layout->addWidget(plot_, 1);
    layout->addLayout(row);
    layout->addWidget(text_);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        draw();
        emit chosenChanged();
    });
    connect(plot_, &PointsView::pointChosen, this, [this](const std::vector<qint64>& steps) {
        slider_->setValue(static_cast<int>(steps.front()));
    });
    connect(plot_, &PlotView::xRangeWanted, this, [this](const QCPRange& range) {
        zoomed_ = true;
        plot_->setXRange(range);
    });
    connect(plot_, &PlotView::fitWanted, this, &FoldPlanView::fit);
    plot_->applyTheme(Theme::of(palette()));
    setReport(nullptr);
}

void FoldPlanView::setReport(FoldReportPtr report, bool pending) {
    pending_ = pending;
    report_ = std::move(report);
    const int last = report_ ? static_cast<int>(report_->plan.size()) : 0;
    {
        const QSignalBlocker quiet(slider_);
        slider_->setRange(0, last);
        slider_->setValue(0);
    }
    slider_->setEnabled(last > 0);
    zoomed_ = false;
    draw();
    emit chosenChanged();
}

std::size_t FoldPlanView::steps() const {
    return static_cast<std::size_t>(slider_->value());
}

const FoldStep* FoldPlanView::chosen() const {
    return report_ && steps() > 0 ? &report_->plan[steps() - 1] : nullptr;
}

QString FoldPlanView::stepText() const {
    if (!report_ || report_->plan.empty()) {
        return {};
    }
    const FoldStep* step = chosen();
    if (step == nullptr) {
        return tr("Nothing tied: %1 parameters, accuracy %2, loss %3.")
            .arg(grouped(report_->parameters), percentText(report_->asIs.top1),
                 fixedText(report_->asIs.loss, 4));
    }
    const QString ties = tr("%n tie(s)", nullptr, static_cast<int>(steps()));
    return tr("%1, the last %2 of %3: %4 parameters (%5). Measured before anything is trained: "
              "accuracy %6 (was %7), loss %8. Predicted from the pairs alone: loss %9.")
        .arg(ties, weightText(step->blocks), placeText({step->stage, step->conv}),
             grouped(step->parameters),
             percentText(static_cast<double>(step->parameters) /
                         static_cast<double>(report_->parameters)),
             percentText(step->tied.top1), percentText(report_->asIs.top1),
             fixedText(step->tied.loss, 4), fixedText(step->predictedLoss, 4));
}

void FoldPlanView::draw() {
    const Theme theme = Theme::of(palette());
    PlotContent content;
    content.kind = PlotKind::Parameters;
    content.floor = 0;
    content.ceiling = 100;
    content.clipped = false;
    content.title = tr("Accuracy before training (%) vs. parameters (M)");
    content.xLabel = tr("Parameters (M)");
    content.emptyText = pending_                 ? tr("The plan is being measured…")
                        : !report_               ? tr("Measure to see the plan")
                        : report_->pairs.empty() ? tr("Nothing can be tied here")
                                                 : tr("The plan was not measured");
    const auto add = [&](qint64 step, std::int64_t parameters, const TestResult& tied) {
        PlotPoint point;
        point.run = step;
        point.runs = {step};
        point.cost = static_cast<double>(parameters);
        point.at = {point.cost / 1e6, 100 * tied.top1};
        point.low = point.high = kNaN;
        const bool taken = step <= slider_->value();
        point.onFront = taken;
        point.style = {taken ? theme.accent : theme.faint, 2, Qt::SolidLine,
                       RunStyle::Marker::Disc};
        point.label = step == 0 ? tr("as it is") : tr("%1 ties").arg(step);
        point.text =
            tr("%1 parameters, accuracy %2").arg(grouped(parameters), percentText(tied.top1));
        content.points.push_back(std::move(point));
        content.front.push_back(content.points.back().at);
    };
    if (report_ && !report_->plan.empty()) {
        add(0, report_->parameters, report_->asIs);
        for (std::size_t i = 0; i < report_->plan.size(); ++i) {
            const FoldStep& step = report_->plan[i];
            add(static_cast<qint64>(i) + 1, step.parameters, step.tied);
        }
        content.emptyText.clear();
        content.chosen = content.points[steps()].at.x();
    }
    plot_->setContent(std::move(content));
    if (!zoomed_) {
        fit();
    }
    text_->setText(stepText());
}

void FoldPlanView::fit() {
    zoomed_ = false;
    if (const auto all = xOfData(plot_->content())) {
        plot_->setXRange(paddedX(*all, plot_->content()));
    }
    plot_->fitY();
}

void FoldPlanView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        plot_->applyTheme(Theme::of(palette()));
        draw();
    }
}

} // namespace sharesnet
