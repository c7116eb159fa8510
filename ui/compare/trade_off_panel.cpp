#include "ui/compare/trade_off_panel.h"

#include "ui/base/core_text.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/compare/points_view.h"
#include "ui/compare/trade_off_content.h"
#include "ui/plots/figure.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/plot_axes.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kChoiceLetters = 14; // of a choice
constexpr int kDrawSoonMs = 150;   // runs change one after the other
enum AccuracyChoice { Best, Last, AtEpoch };
enum RunsChoice { Listed, Selected };

std::vector<std::int64_t> idsOf(const std::vector<RunPtr>& runs) {
    std::vector<std::int64_t> ids;
    for (const RunPtr& run : runs) {
        ids.push_back(run->id);
    }
    return ids;
}

QComboBox* choice(const char* name, const QString& accessible, const QStringList& texts) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->addItems(texts);
    // Small screens take the width that the longest text would like.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

TradeOffPanel::TradeOffPanel(StoreClient* client, QWidget* parent)
    : QWidget(parent),
      client_(client),
      workersColumns_(std::make_shared<const RunColumns>()),
      costs_(costColumns(columns_)),
      view_(new PointsView),
      epoch_(new WholeSpinBox),
      note_(new QLabel) {
    setObjectName(QStringLiteral("tradeOff"));
    view_->setObjectName(QStringLiteral("tradeOffPlot"));
    note_->setObjectName(QStringLiteral("tradeOffNote"));
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setWordWrap(true);
    soon_.setSingleShot(true);
    soon_.setInterval(kDrawSoonMs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kBar);
    layout->setSpacing(space::kTight);
    layout->addWidget(makeBar());
    layout->addWidget(view_, 1);
    layout->addWidget(note_);
    connect(&soon_, &QTimer::timeout, this, &TradeOffPanel::refresh);
    connect(client_, &StoreClient::epochsLoaded, this, &TradeOffPanel::takeEpochs);
    connect(view_, &PlotView::xRangeWanted, this, [this](const QCPRange& range) {
        zoomed_ = true;
        view_->setXRange(range);
    });
    connect(view_, &PlotView::fitWanted, this, &TradeOffPanel::fit);
    connect(view_, &PlotView::runPointedAt, this, [this](qint64 run) {
        const auto& points = view_->content().points;
        const auto point = std::ranges::find_if(points, [run](const PlotPoint& each) {
            return std::ranges::find(each.runs, run) != each.runs.end();
        });
        emit runsPointedAt(run == 0 || point == points.end()
                               ? QList<qint64>()
                               : QList<qint64>(point->runs.begin(), point->runs.end()));
    });
    connect(view_, &PlotView::menuWanted, this, &TradeOffPanel::showMenu);
    connect(view_, &PointsView::pointChosen, this, [this](const std::vector<qint64>& runs) {
        emit runsChosen(QList<qint64>(runs.begin(), runs.end()));
    });
    connect(view_, &PointsView::pointOpened, this, [this](const std::vector<qint64>& chosen) {
        const auto run =
            std::ranges::find(runs_, chosen.front(), [](const RunPtr& each) { return each->id; });
        if (run != runs_.end() && (*run)->origin.empty()) {
            emit designWanted((*run)->spec.arch);
        }
    });
    view_->applyTheme(Theme::of(palette()));
    draw();
}

QWidget* TradeOffPanel::makeBar() {
    accuracy_ = choice(
        "tradeOffAccuracy", tr("Accuracy"),
        {tr("Best test accuracy"), tr("Last test accuracy"), tr("Test accuracy after epoch")});
    QStringList titles;
    for (const RunColumn* cost : costs_) {
        titles << costTitle(*cost);
    }
    cost_ = choice("tradeOffCost", tr("Cost"), titles);
    which_ = choice("tradeOffRuns", tr("Runs"), {tr("Listed runs"), tr("Selected runs")});
    which_->setToolTip(tr("Which runs of the table; those that differ in the seed alone are one "
                          "point with the 95 % interval of their mean"));
    epoch_->setObjectName(QStringLiteral("tradeOffEpoch"));
    epoch_->setRange(1, 1'000'000);
    epoch_->setAccessibleName(tr("Epoch"));
    epoch_->hide();
    unfinished_ = new QCheckBox(tr("&Unfinished too"));
    unfinished_->setObjectName(QStringLiteral("tradeOffUnfinished"));
    unfinished_->setToolTip(tr("Also runs that are in training, stopped or failed"));
    logX_ = new QCheckBox(tr("Lo&garithmic"));
    logX_->setObjectName(QStringLiteral("tradeOffLog"));
    logX_->setToolTip(tr("Logarithmic x axis"));
    auto* figure = new QToolButton;
    figure->setObjectName(QStringLiteral("tradeOffFigure"));
    figure->setText(tr("F&igure…"));
    figure->setAutoRaise(true);
    figure->setToolTip(tr("Exports the plot as PNG, SVG, PDF or CSV"));
    connect(figure, &QToolButton::clicked, this, &TradeOffPanel::exportFigure);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(accuracy_);
    row->addWidget(epoch_);
    row->addWidget(new QLabel(tr("vs.")));
    row->addWidget(cost_);
    row->addWidget(new HelpMark(tr("Pareto front"), QStringLiteral("glossary#pareto-front")));
    row->addWidget(which_);
    row->addWidget(unfinished_);
    row->addWidget(logX_);
    row->addStretch(1);
    row->addWidget(figure);
    // the widest row of the mode: its choices must not keep the details narrow
    for (QComboBox* choice : {accuracy_, cost_, which_}) {
        choice->setMinimumWidth(fontMetrics().averageCharWidth() * kChoiceLetters);
    }
    connect(accuracy_, &QComboBox::currentIndexChanged, this, [this](int index) {
        epoch_->setVisible(index == AtEpoch);
        refresh();
    });
    connect(epoch_, &QSpinBox::valueChanged, this, &TradeOffPanel::refreshSoon);
    connect(cost_, &QComboBox::currentIndexChanged, this, [this] {
        zoomed_ = false; // another axis
        refresh();
    });
    connect(which_, &QComboBox::currentIndexChanged, this, &TradeOffPanel::refresh);
    connect(unfinished_, &QCheckBox::toggled, this, &TradeOffPanel::refresh);
    connect(logX_, &QCheckBox::toggled, this, [this] {
        zoomed_ = false;
        draw();
    });
    return bar;
}

void TradeOffPanel::setListed(std::function<std::vector<RunPtr>()> listed) {
    listed_ = std::move(listed);
    refreshSoon();
}

void TradeOffPanel::setSelected(std::vector<RunPtr> runs) {
    selected_ = std::move(runs);
    if (which_->currentIndex() == Selected) {
        refreshSoon();
    }
}

void TradeOffPanel::repaintRuns() {
    draw();
}

QString TradeOffPanel::note() const {
    return note_->text();
}

void TradeOffPanel::refreshSoon() {
    if (!soon_.isActive()) {
        soon_.start();
    }
}

void TradeOffPanel::refresh() {
    soon_.stop();
    if (!isVisible()) {
        return; // when it is shown
    }
    runs_ = which_->currentIndex() == Selected ? selected_
            : listed_                          ? listed_()
                                               : std::vector<RunPtr>();
    if (accuracy_->currentIndex() == AtEpoch) {
        asked_ = idsOf(runs_);
        client_->loadEpochs(asked_);
    } else {
        asked_.clear();
        compute(nullptr);
    }
}

void TradeOffPanel::takeEpochs(const EpochsOfRuns& loaded) {
    if (asked_.empty() || loaded.runs != asked_) {
        return; // somebody else's, or no longer wanted
    }
    auto accuracies = std::make_shared<AccuracyByRun>();
    for (const auto& [run, epochs] : loaded.epochs) {
        for (const StoredEpoch& stored : epochs) {
            if (stored.epoch.epoch == epoch_->value() && stored.epoch.evaluated) {
                (*accuracies)[run] = stored.epoch.testTop1;
            }
        }
    }
    compute(accuracies);
}

void TradeOffPanel::compute(std::shared_ptr<const AccuracyByRun> accuracies) {
    TradeOffQuery query;
    query.cost = costs_[static_cast<std::size_t>(cost_->currentIndex())]->key;
    query.accuracy = accuracy_->currentIndex() == Last ? Accuracy::Last : Accuracy::Best;
    query.unfinishedToo = unfinished_->isChecked();
    worker_.postLatest(
        [runs = runs_, query, accuracies = std::move(accuracies), columns = workersColumns_] {
            std::vector<const RunRecord*> records;
            for (const RunPtr& run : runs) {
                records.push_back(run.get());
            }
            return tradeOffOf(records, *columns, query, accuracies.get());
        },
        [this, number = ++number_](TradeOff found) {
            if (number == number_) {
                tradeOff_ = std::move(found);
                draw();
            }
        },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

PlotContent TradeOffPanel::content(const Theme& theme) const {
    const QString accuracy = accuracy_->currentIndex() == AtEpoch
                                 ? tr("Test accuracy after epoch %1").arg(epoch_->value())
                                 : accuracy_->currentText();
    PlotContent content = tradeOffContent(tradeOff_,
                                          {costs_[static_cast<std::size_t>(cost_->currentIndex())],
                                           accuracy, logX_->isChecked(), runs_},
                                          theme);
    if (content.points.empty()) {
        content.emptyText = runs_.empty() ? which_->currentIndex() == Selected
                                                ? tr("Select runs in the table")
                                                : tr("The table lists no runs")
                                          : tr("No finished run with a test accuracy yet");
    }
    return content;
}

void TradeOffPanel::draw() {
    view_->setContent(content(Theme::of(palette())));
    if (!zoomed_) {
        fit();
    }
    const auto points = static_cast<std::int64_t>(tradeOff_.points.size());
    std::int64_t counted = 0;
    for (const TradeOffPoint& point : tradeOff_.points) {
        counted += static_cast<std::int64_t>(point.runs.size());
    }
    QStringList parts;
    if (points > 0) {
        parts << (counted == points
                      ? tr("%1 runs").arg(grouped(points))
                      : tr("%1 runs as %2 points").arg(grouped(counted), grouped(points)))
              << tr("%n on the front: none with a lower cost is as accurate", nullptr,
                    static_cast<int>(tradeOff_.front.size()));
    }
    if (const Message left = leftOutText(tradeOff_); !left.empty()) {
        parts << coreText(left);
    }
    note_->setText(parts.join(QStringLiteral(" · ")));
}

void TradeOffPanel::fit() {
    zoomed_ = false;
    if (const auto all = xOfData(view_->content())) {
        view_->setXRange(paddedX(*all, view_->content()));
    }
    view_->fitY();
}

void TradeOffPanel::exportFigure() {
    const std::optional<QCPRange> x = view_->xAxis->range();
    auto* dialog = new FigureDialog({content(figureTheme()), x, view_->ownYRange()}, window());
    connect(dialog, &FigureDialog::message, this, &TradeOffPanel::message);
    dialog->open();
}

void TradeOffPanel::showMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Fit\t0"), this, &TradeOffPanel::fit);
    menu->addSeparator();
    menu->addAction(tr("Copy &image"), this, [this] {
        copyFigure({content(figureTheme()), view_->xAxis->range(), view_->ownYRange()}, {});
    });
    menu->addAction(tr("Copy data as &CSV"), this,
                    [this] { QApplication::clipboard()->setText(contentCsv(view_->content())); });
    menu->addAction(tr("Export f&igure…"), this, &TradeOffPanel::exportFigure);
    menu->popup(at);
}

void TradeOffPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        refreshSoon();
    }
}

void TradeOffPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        view_->applyTheme(Theme::of(palette()));
        draw();
    }
}

} // namespace sharesnet
