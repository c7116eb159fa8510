#include "ui/compare/twin_panel.h"

#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/help_mark.h"
#include "ui/base/spacing.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/plot_axes.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plot_view.h"
#include "ui/runs/run_text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShowEvent>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr int kFollowMs = 200;
constexpr int kCurvesShare = 3; // of the height of a figure
constexpr int kGapShare = 2;
constexpr std::array kMetrics{TwinMetric::TestAccuracy, TwinMetric::TestLoss,
                              TwinMetric::TrainAccuracy, TwinMetric::TrainLoss};

} // namespace

TwinPanel::TwinPanel(StoreClient* client, PlotModel* plots, QWidget* parent)
    : QWidget(parent),
      client_(client),
      plots_(plots),
      columns_(std::make_shared<const RunColumns>()),
      metric_(new QComboBox),
      axis_(new QComboBox),
      text_(new ElidedLabel),
      missing_(new EmptyState(QStringLiteral("view-split-left-right"))),
      curves_(new PlotView),
      gap_(new PlotView) {
    setObjectName(QStringLiteral("twin"));
    curves_->setObjectName(QStringLiteral("twinCurves"));
    gap_->setObjectName(QStringLiteral("twinGap"));
    missing_->setObjectName(QStringLiteral("twinMissing"));
    soon_.setSingleShot(true);
    soon_.setInterval(kFollowMs);
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(space::kBar);
    column->setSpacing(space::kTight);
    column->addWidget(makeBar());
    column->addWidget(curves_, 1);
    column->addWidget(gap_, 1);
    pages_ = new QStackedLayout(this);
    pages_->addWidget(missing_);
    pages_->addWidget(both);
    wire(curves_);
    wire(gap_);
    connect(&soon_, &QTimer::timeout, this, &TwinPanel::refresh);
    connect(client_, &StoreClient::epochsLoaded, this, &TwinPanel::takeEpochs);
    connect(plots_, &PlotModel::cursorChanged, this, &TwinPanel::showCursor);
    const Theme theme = Theme::of(palette());
    curves_->applyTheme(theme);
    gap_->applyTheme(theme);
    take(std::make_shared<const Pair>());
}

QWidget* TwinPanel::makeBar() {
    metric_->setObjectName(QStringLiteral("twinMetric"));
    metric_->setAccessibleName(tr("What is compared"));
    for (const TwinMetric metric : kMetrics) {
        metric_->addItem(titleOf(metric));
    }
    axis_->setObjectName(QStringLiteral("twinAxis"));
    axis_->setAccessibleName(tr("Unit of the x axis"));
    axis_->addItems({tr("Epochs"), tr("Steps")});
    text_->setObjectName(QStringLiteral("twinText"));
    text_->setForegroundRole(QPalette::PlaceholderText);
    text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* figure = new QToolButton;
    figure->setText(tr("F&igure…"));
    figure->setAutoRaise(true);
    figure->setObjectName(QStringLiteral("twinFigure"));
    figure->setToolTip(tr("Exports both plots as PDF, SVG, PNG or CSV; their menus export one"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(metric_);
    row->addWidget(new QLabel(tr("vs.")));
    row->addWidget(axis_);
    row->addWidget(new HelpMark(tr("Gap"), QStringLiteral("glossary#twin-gap")));
    row->addWidget(text_, 1);
    row->addWidget(figure);
    connect(metric_, &QComboBox::currentIndexChanged, this, &TwinPanel::draw);
    connect(axis_, &QComboBox::currentIndexChanged, this, [this] {
        zoomed_ = false;
        draw();
    });
    connect(figure, &QToolButton::clicked, this, [this] { exportFigure({curves_, gap_}); });
    return bar;
}

void TwinPanel::wire(PlotView* view) {
    connect(view, &PlotView::xRangeWanted, this, &TwinPanel::zoomTo);
    connect(view, &PlotView::fitWanted, this, &TwinPanel::fit);
    connect(view, &PlotView::menuWanted, this,
            [this, view](const QPoint& at) { showMenu(view, at); });
    connect(view, &PlotView::cursorMoved, this, [this, view](std::optional<double> x, QPointF at) {
        pointed_ = view;
        pixel_ = at;
        const XAxis unit = axis() == TwinAxis::Epochs ? XAxis::Epochs : XAxis::Steps;
        if (plots_->settings().x == unit && x != plots_->cursor()) {
            plots_->setCursor(x); // comes back for all plots
            return;
        }
        curves_->showCursor(x, x && view == curves_ ? std::optional(at) : std::nullopt);
        gap_->showCursor(x, x && view == gap_ ? std::optional(at) : std::nullopt);
    });
}

// Where the other plots count as this one does.
void TwinPanel::showCursor() {
    const XAxis unit = axis() == TwinAxis::Epochs ? XAxis::Epochs : XAxis::Steps;
    if (plots_->settings().x != unit) {
        return;
    }
    const std::optional<double> x = plots_->cursor();
    for (PlotView* view : {curves_, gap_}) {
        view->showCursor(x, x && view == pointed_ && view->underMouse() ? std::optional(pixel_)
                                                                        : std::nullopt);
    }
}

void TwinPanel::setAll(std::function<std::vector<RunPtr>()> all) {
    all_ = std::move(all);
}

void TwinPanel::setSelected(std::vector<RunPtr> runs) {
    selected_ = std::move(runs);
    runsChanged();
}

void TwinPanel::runsChanged() {
    stale_ = true;
    if (isVisible() && !soon_.isActive()) {
        soon_.start();
    }
}

QString TwinPanel::text() const {
    return pages_->currentWidget() == missing_ ? missing_->text() : text_->text();
}

TwinMetric TwinPanel::shownMetric() const {
    return kMetrics.at(static_cast<std::size_t>(metric_->currentIndex()));
}

TwinAxis TwinPanel::axis() const {
    return axis_->currentIndex() == 0 ? TwinAxis::Epochs : TwinAxis::Steps;
}

void TwinPanel::refresh() {
    stale_ = false;
    std::vector<RunPtr> all = all_ ? all_() : std::vector<RunPtr>();
    worker_.postLatest(
        [selected = selected_, all = std::move(all), columns = columns_] {
            const auto pointers = [](const std::vector<RunPtr>& runs) {
                std::vector<const RunRecord*> records;
                for (const RunPtr& run : runs) {
                    records.push_back(run.get());
                }
                return records;
            };
            Pair pair;
            pair.choice = twinsOf(pointers(selected), pointers(all), *columns);
            pair.kept = selected;
            pair.kept.insert(pair.kept.end(), all.begin(), all.end());
            return std::make_shared<const Pair>(std::move(pair));
        },
        [this, number = ++number_](const std::shared_ptr<const Pair>& pair) {
            if (number == number_) {
                take(pair);
            }
        },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

void TwinPanel::take(std::shared_ptr<const Pair> pair) {
    const TwinChoice& choice = pair->choice;
    asked_.clear();
    testImages_.clear();
    const auto groupOf = [&](const std::vector<const RunRecord*>& runs, const Message& label) {
        TwinGroup group{label, {}};
        for (const RunRecord* run : runs) {
            group.runs.push_back({run->id, run->spec.config.seed, {}, isEnded(run->state)});
            asked_.push_back(run->id);
            testImages_.push_back({run->id, runText(*run), testImagesText(*run)});
        }
        return group;
    };
    if (!choice.missing.empty() || choice.first.empty() || choice.second.empty()) {
        missing_->setText(choice.missing.empty() ? tr("Looking for the twin…")
                                                 : coreText(choice.missing));
        pages_->setCurrentWidget(missing_);
        first_ = second_ = {};
        return;
    }
    first_ = groupOf(choice.first, choice.firstLabel);
    second_ = groupOf(choice.second, choice.secondLabel);
    client_->loadEpochs(asked_);
}

void TwinPanel::takeEpochs(const EpochsOfRuns& loaded) {
    if (asked_.empty() || loaded.runs != asked_) {
        return;
    }
    for (TwinGroup* group : {&first_, &second_}) {
        for (TwinRun& run : group->runs) {
            run.epochs = loaded.epochs.at(run.run);
        }
    }
    const auto runsText = [](const TwinGroup& group) {
        std::vector<std::int64_t> ids;
        std::ranges::transform(group.runs, std::back_inserter(ids), &TwinRun::run);
        std::ranges::sort(ids);
        QStringList texts;
        for (const std::int64_t id : ids) {
            texts << QString::number(id);
        }
        return tr("runs %1", nullptr, static_cast<int>(ids.size()))
            .arg(texts.join(QStringLiteral(", ")));
    };
    text_->setText(tr("%1 (%2) against %3 (%4)")
                       .arg(coreText(second_.label), runsText(second_), coreText(first_.label),
                            runsText(first_)));
    text_->setToolTip(text_->text());
    pages_->setCurrentIndex(1);
    draw();
}

TwinContent TwinPanel::content(const Theme& theme) const {
    TwinContent both = twinContent(first_, second_, shownMetric(), axis(), theme);
    if (shownMetric() == TwinMetric::TestAccuracy) {
        both.curves.testImages = both.gap.testImages = testImages_;
        for (TestedRun& tested : both.gap.testImages) {
            tested.run = 0; // a gap is of all of them
        }
    }
    return both;
}

void TwinPanel::draw() {
    if (first_.runs.empty() || second_.runs.empty()) {
        return;
    }
    TwinContent both = content(Theme::of(palette()));
    both.curves.xLabel.clear(); // it stands below the other plot, where the axis is the same
    curves_->setContent(std::move(both.curves));
    gap_->setContent(std::move(both.gap));
    if (!zoomed_) {
        fit();
    }
}

void TwinPanel::zoomTo(const QCPRange& range) {
    zoomed_ = true;
    curves_->setXRange(range);
    gap_->setXRange(range);
}

void TwinPanel::fit() {
    zoomed_ = false;
    const std::optional<QCPRange> all = xOfData(curves_->content());
    const QCPRange range = all ? paddedX(*all, curves_->content()) : QCPRange(0, 1);
    for (PlotView* view : {curves_, gap_}) {
        view->setXRange(range);
        view->fitY();
    }
}

Figure TwinPanel::figureOf(const std::vector<PlotView*>& views) const {
    const TwinContent both = content(figureTheme());
    std::vector<Figure> plots;
    for (PlotView* view : views) {
        const double share = view == gap_ ? kGapShare : kCurvesShare;
        plots.push_back({view == gap_ ? both.gap : both.curves,
                         view->xAxis->range(),
                         view->ownYRange(),
                         {},
                         share});
    }
    Figure figure = plots.front();
    figure.below.assign(plots.begin() + 1, plots.end());
    return figure;
}

void TwinPanel::exportFigure(const std::vector<PlotView*>& views) {
    auto* dialog = new FigureDialog(figureOf(views), window());
    connect(dialog, &FigureDialog::message, this, &TwinPanel::message);
    dialog->open();
}

void TwinPanel::showMenu(PlotView* view, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Fit\t0"), this, &TwinPanel::fit);
    menu->addSeparator();
    menu->addAction(tr("Copy data as &CSV"), this,
                    [view] { QApplication::clipboard()->setText(contentCsv(view->content())); });
    menu->addAction(tr("Export f&igure…"), this, [this, view] { exportFigure({view}); });
    menu->popup(at);
}

void TwinPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous() && stale_) {
        refresh();
    }
}

void TwinPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        const Theme theme = Theme::of(palette());
        curves_->applyTheme(theme);
        gap_->applyTheme(theme);
        draw();
    }
}

} // namespace sharesnet
