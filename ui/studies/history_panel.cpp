#include "ui/studies/history_panel.h"

#include "core/config/option_table.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/plots/plot_axes.h"
#include "ui/plots/plot_view.h"
#include "ui/studies/use_curves.h"
#include "ui/studies/use_series.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace sharesnet {

namespace {

constexpr const char* kFirstQuantity = "relative_change";
// Lines of text that there is room for below the choice, at least; of the plot, what a progress bar
// leaves of them.
constexpr int kLines = 5;
constexpr int kPlotLines = 3;
constexpr std::size_t kFewCheckpoints = 2; // of which a curve says little
constexpr std::size_t kNamedUses = 6;      // in the legend; else the first and the last

bool isMeasure(const UseQuantity& quantity) {
    switch (quantity.measure) {
    case UseMeasure::Skip:
    case UseMeasure::Repeat:
    case UseMeasure::Exit:
    case UseMeasure::Extra:
        return false;
    case UseMeasure::Similarity:
    case UseMeasure::Activation:
    case UseMeasure::Updates:
    case UseMeasure::Gradient:
    case UseMeasure::BatchNorm:
        break;
    }
    return true;
}

// On one line: "6 s".
QString unbroken(QString text) {
    return text.replace(QLatin1Char(' '), QChar::Nbsp);
}

// Those that are measured unasked first.
void fillQuantities(QComboBox& combo) {
    const auto all = useQuantities();
    for (const bool measures : {true, false}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (isMeasure(all[i]) == measures) {
                combo.addItem(titleOf(all[i]), static_cast<int>(i));
                combo.setItemData(combo.count() - 1, definitionOf(all[i]), Qt::ToolTipRole);
            }
            if (all[i].name == std::string_view(kFirstQuantity)) {
                combo.setCurrentIndex(combo.findData(static_cast<int>(i)));
            }
        }
        if (measures) {
            combo.insertSeparator(combo.count());
        }
    }
}

} // namespace

HistoryPanel::HistoryPanel(LensStudies* studies, QWidget* parent)
    : QWidget(parent),
      studies_(studies),
      title_(new ElidedLabel),
      legend_(new QLabel),
      quantity_(new QComboBox),
      notice_(new QLabel),
      plot_(new PlotView),
      pages_(new QStackedLayout),
      note_(new QLabel),
      measure_(new QPushButton),
      progress_(new QProgressBar),
      cancel_(new QToolButton),
      inTraining_(new QToolButton) {
    setTexts();
    layOut();
    connectAll();
    follow();
}

void HistoryPanel::setTexts() {
    title_->setObjectName(QStringLiteral("historyTitle"));
    title_->setText(tr("Over the epochs"));
    title_->setFont(strongFont(smallFont(font())));
    title_->setToolTip(tr("A number of each use at every checkpoint that the run keeps. A click "
                          "shows that checkpoint in the lens."));
    legend_->setObjectName(QStringLiteral("historyLegend"));
    legend_->setTextFormat(Qt::RichText);
    legend_->setFont(smallFont(font()));
    legend_->setToolTip(tr("The colors of the uses"));
    quantity_->setObjectName(QStringLiteral("historyQuantity"));
    quantity_->setAccessibleName(tr("Number over the epochs"));
    quantity_->setFont(smallFont(font()));
    quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    quantity_->setMinimumContentsLength(8);
    fillQuantities(*quantity_);
    for (QLabel* label : {notice_, note_}) {
        label->setFont(smallFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
    }
    notice_->setObjectName(QStringLiteral("historyNotice"));
    notice_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    notice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    plot_->setObjectName(QStringLiteral("historyPlot"));
    plot_->setFont(smallFont(font()));
    plot_->setMinimumHeight(fontMetrics().height() * kPlotLines);
    measure_->setObjectName(QStringLiteral("measureHistory"));
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress over the checkpoints"));
    cancel_->setObjectName(QStringLiteral("cancelHistory"));
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Stops measuring; what was found is kept"));
    inTraining_->setObjectName(QStringLiteral("historyInTraining"));
    inTraining_->setText(tr("Live"));
    inTraining_->setFont(smallFont(font()));
    inTraining_->setCheckable(true);
    inTraining_->setChecked(true);
    inTraining_->setToolTip(tr("What the run measured itself while it was trained (“%1”, "
                               "--use-steps), on 16 test images. Off: its checkpoints, on as many "
                               "images as are chosen.")
                                .arg(coreText(trainOption("use-steps").label)));
}

void HistoryPanel::layOut() {
    auto* head = new QHBoxLayout;
    head->addWidget(quantity_, 1);
    head->addWidget(new HelpMark(title_->text(), QStringLiteral("glossary#over-epochs")));
    head->addWidget(inTraining_);
    auto* heading = new QHBoxLayout; // the choice needs the width
    heading->setSpacing(space::kTight);
    heading->addWidget(title_, 1);
    heading->addWidget(legend_);
    auto* pages = new QWidget;
    pages->setLayout(pages_);
    pages_->addWidget(notice_);
    pages_->addWidget(plot_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(note_, 1);
    foot->addWidget(measure_);
    foot->addWidget(progress_, 1);
    foot->addWidget(cancel_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kTight);
    layout->addLayout(heading);
    layout->addLayout(head);
    layout->addWidget(pages, 1);
    layout->addLayout(foot);
}

void HistoryPanel::connectAll() {
    connect(quantity_, &QComboBox::currentIndexChanged, this, &HistoryPanel::follow);
    connect(measure_, &QPushButton::clicked, this, [this] { studies_->measureHistory(kind()); });
    connect(cancel_, &QToolButton::clicked, this, [this] { studies_->cancelHistory(kind()); });
    connect(inTraining_, &QToolButton::toggled, this, [this] {
        zoomed_ = false;
        follow();
    });
    connect(plot_, &PlotView::placeClicked, this, &HistoryPanel::choose);
    connect(plot_, &PlotView::menuWanted, this, &HistoryPanel::menuWanted);
    connect(plot_, &PlotView::xRangeWanted, this, [this](const QCPRange& range) {
        zoomed_ = true;
        plot_->setXRange(range);
    });
    connect(plot_, &PlotView::fitWanted, this, &HistoryPanel::fit);
    connect(plot_, &PlotView::cursorMoved, this, [this](std::optional<double> x, QPointF pixel) {
        plot_->showCursor(x, x ? std::optional(pixel) : std::nullopt);
    });
    connect(studies_, &LensStudies::changed, this, &HistoryPanel::follow);
    connect(studies_, &LensStudies::progressed, this, &HistoryPanel::followProgress);
}

const UseQuantity& HistoryPanel::quantity() const {
    return useQuantities()[static_cast<std::size_t>(quantity_->currentData().toInt())];
}

StudyKind HistoryPanel::kind() const {
    return isMeasure(quantity()) ? StudyKind::Measures : StudyKind::Accuracies;
}

QString HistoryPanel::noticeText() const {
    const QString more = tr("To keep more of the next run: Training settings, “%1” "
                            "(--keep-every).")
                             .arg(coreText(trainOption("keep-every").label));
    if (state_.kind == StudyState::Kind::Failed) {
        return state_.why;
    }
    if (state_.checkpoints == 0) {
        return {};
    }
    const QString count = tr("%n checkpoint(s)", nullptr, static_cast<int>(state_.checkpoints));
    if (state_.checkpoints == 1) {
        return tr("The run has only one checkpoint: no curve yet. %1").arg(more);
    }
    const auto missing = static_cast<double>(state_.checkpoints - state_.found.moments.size());
    const double seconds = state_.seconds > 0 ? state_.seconds : studies_->state(kind()).seconds;
    const QString about =
        seconds > 0 ? tr("%1, about %2.").arg(count, unbroken(durationText(seconds * missing)))
                    : tr("%1.").arg(count);
    return state_.checkpoints <= kFewCheckpoints ? tr("%1 %2").arg(about, more) : about;
}

QString HistoryPanel::buttonText() const {
    if (state_.kind == StudyState::Kind::Failed) {
        return tr("Try again");
    }
    const auto missing = state_.checkpoints - state_.found.moments.size();
    return hasCurves() ? tr("Measure %n more", nullptr, static_cast<int>(missing)) : tr("Measure");
}

// The numbers of the uses in their colors.
QString HistoryPanel::legendText() const {
    if (!hasCurves()) {
        return {};
    }
    const Theme& theme = Theme::of(palette());
    const UseStudy& study = *state_.found.moments.front().study;
    const std::size_t uses = study.uses.size();
    QStringList names;
    for (std::size_t use = 0; use < uses; ++use) {
        if (uses <= kNamedUses || use == 0 || use + 1 == uses) {
            const UseNumbers& numbers = study.uses[use];
            names << QStringLiteral("<b style='color:%1'>%2</b>")
                         .arg(useColor(theme, use, uses).name())
                         .arg(study.shared ? numbers.use : numbers.block);
        }
    }
    return names.join(uses <= kNamedUses ? QStringLiteral(" ") : QStringLiteral("–"));
}

bool HistoryPanel::measuredInTraining() const {
    const UseMeasure measure = quantity().measure;
    return (measure == UseMeasure::Activation || measure == UseMeasure::Gradient) &&
           studies_->measured().moments.size() > 1;
}

bool HistoryPanel::showsTraining() const {
    return measuredInTraining() && inTraining_->isChecked();
}

void HistoryPanel::follow() {
    using Kind = StudyState::Kind;
    state_ = studies_->history(kind());
    if (showsTraining()) {
        state_ = {};
        state_.kind = Kind::Done;
        state_.found = studies_->measured();
    }
    inTraining_->setVisible(measuredInTraining());
    const bool works = state_.kind == Kind::Running;
    const bool open = state_.kind == Kind::NotAsked || state_.kind == Kind::Cancelled ||
                      state_.kind == Kind::Failed;
    const auto failed = static_cast<int>(state_.found.passedOver.size());
    pages_->setCurrentWidget(hasCurves() ? static_cast<QWidget*>(plot_) : notice_);
    notice_->setText(noticeText());
    legend_->setText(legendText());
    legend_->setVisible(!legend_->text().isEmpty());
    fitTitle();
    note_->setVisible(hasCurves() && failed > 0 && !works);
    note_->setText(tr("%n not measured", nullptr, failed));
    note_->setToolTip(state_.why);
    measure_->setText(buttonText());
    measure_->setVisible(open && state_.checkpoints > 1);
    progress_->setVisible(works);
    cancel_->setVisible(works);
    followProgress();
    draw();
    emit changed();
}

void HistoryPanel::followProgress() {
    progress_->setValue(static_cast<int>(std::lround(100 * studies_->history(kind()).done)));
}

PlotContent HistoryPanel::content(const Theme& theme) const {
    const auto& model = studies_->model();
    return useCurves({model ? model->run : 0, &state_.found,
                      model ? std::optional(model->step) : std::nullopt,
                      model ? std::span<const StoredCheckpoint>(model->checkpoints)
                            : std::span<const StoredCheckpoint>()},
                     quantity(), theme);
}

void HistoryPanel::draw() {
    if (!hasCurves()) {
        zoomed_ = false;
        return;
    }
    const Theme& theme = Theme::of(palette());
    PlotContent shown = content(theme);
    shown.title.clear(); // both stand above it
    shown.legend.clear();
    shown.xLabel.clear();
    plot_->applyTheme(theme);
    plot_->setContent(std::move(shown));
    plot_->setAccessibleName(tr("%1 over the epochs").arg(quantity_->currentText()));
    if (!zoomed_) {
        fit();
    }
}

void HistoryPanel::fit() {
    zoomed_ = false;
    if (const auto all = xOfData(plot_->content())) {
        plot_->setXRange(paddedX(*all, plot_->content()));
    }
    plot_->fitY();
}

// Between two of them something may have been measured.
std::int64_t HistoryPanel::nearestCheckpoint(std::int64_t step) const {
    std::int64_t nearest = studies_->model()->step;
    for (const StoredCheckpoint& each : studies_->model()->checkpoints) {
        if (std::abs(each.checkpoint.step - step) < std::abs(nearest - step)) {
            nearest = each.checkpoint.step;
        }
    }
    return nearest;
}

void HistoryPanel::choose(double x) {
    const auto& moments = state_.found.moments;
    const auto& series = plot_->content().series;
    if (moments.empty() || series.empty()) {
        return;
    }
    const std::int64_t step =
        moments.at(series.front().curve->near(series.front().axis->step(x))).step;
    emit checkpointChosen(showsTraining() ? nearestCheckpoint(step) : step);
}

Figure HistoryPanel::figure() const {
    Figure figure{content(figureTheme()), std::nullopt, std::nullopt};
    figure.content.chosen.reset(); // of the screen
    return figure;
}

QSize HistoryPanel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24,
            quantity_->sizeHint().height() + space::kTight + fontMetrics().height() * kLines};
}

void HistoryPanel::setLeastHeight(int height) {
    least_ = height;
    fitTitle();
}

void HistoryPanel::fitTitle() {
    const int least = std::max(minimumSizeHint().height(), least_);
    const bool besideColors = !legend_->isHidden(); // which have the line anyway
    title_->setVisible(besideColors ||
                       height() >= least + title_->sizeHint().height() + space::kTight);
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTitle();
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow();
    }
}

} // namespace sharesnet
