#include "ui/runs/runs_panel.h"

#include "ui/base/core_text.h"
#include "ui/base/empty_state.h"
#include "ui/base/icons.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_filter_line.h"
#include "ui/runs/run_text.h"
#include "ui/runs/run_views.h"
#include "ui/runs/runs_view.h"

#include <QAction>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kUndoMs = 60'000; // the offer to undo a deletion

QToolButton* menuButton(const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(new QMenu(button));
    return button;
}

const QString kNoGroups = QStringLiteral("none");
const QString kAllButSeed = QStringLiteral("all-but-seed");

QString groupsKey() {
    return QStringLiteral("runs/groups");
}

std::optional<GroupBy> groupsKept(const RunColumns& columns) {
    const QString kept = QSettings().value(groupsKey(), kAllButSeed).toString();
    if (kept == kNoGroups) {
        return std::nullopt;
    }
    const RunColumn* column = columns.find(kept.toStdString()); // other versions have others
    return column == nullptr ? GroupBy() : GroupBy{{}, {column->key}};
}

QString numbers(const QList<qint64>& runs) {
    std::vector<int> ids(runs.begin(), runs.end());
    std::ranges::sort(ids);
    return rangesText(ids);
}

} // namespace

RunsPanel::RunsPanel(StoreClient* client, QWidget* parent)
    : QWidget(parent),
      client_(client),
      model_(new RunsModel(this)),
      view_(new RunsView(model_)),
      views_(new SavedViews(this)),
      filter_(new RunFilterLine(&model_->columns())),
      actions_(new RunActions(client, model_, view_, this)),
      differing_(new QToolButton),
      columns_(menuButton(QStringLiteral("runsColumnsButton"), tr("Which columns are shown"))),
      count_(new QLabel),
      empty_(new EmptyState(QStringLiteral("mode-runs"))) {
    viewName_ = views_->all().front().name;
    empty_->setObjectName(QStringLiteral("runsEmpty"));
    auto* pagesWidget = new QWidget;
    pages_ = new QStackedLayout(pagesWidget);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kNone);
    layout->addWidget(makeBar());
    layout->addWidget(pagesWidget, 1);
    layout->addWidget(makeUndoBar());
    connectParts();
    changeQuery([this](RunsQuery& query) { query.groups = groupsKept(model_->columns()); });
    updateTexts();
    client_->refresh();
    client_->watch();
}

RunsPanel::~RunsPanel() {
    // Going down, the model resets the view, whose selection must not call back into half a panel.
    view_->disconnect(this);
    model_->disconnect(this);
    delete actions_; // while the client and the view are there
}

QWidget* RunsPanel::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kBar);
    row->setSpacing(space::kTight);
    differing_->setObjectName(QStringLiteral("runsDiffering"));
    differing_->setText(tr("Only differing settings"));
    differing_->setToolTip(tr("Of the settings, show only those in which the listed runs differ"));
    differing_->setCheckable(true);
    differing_->setAutoRaise(true);
    columns_->setText(tr("Columns"));
    count_->setObjectName(QStringLiteral("runsCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(filter_, 1);
    row->addWidget(count_, 0, Qt::AlignTop);
    row->addWidget(differing_, 0, Qt::AlignTop);
    row->addWidget(columns_, 0, Qt::AlignTop);
    row->addWidget(makeReportButton(), 0, Qt::AlignTop);
    count_->setMinimumHeight(filter_->sizeHint().height());
    connect(columns_->menu(), &QMenu::aboutToShow, this, [this] {
        columns_->menu()->clear();
        view_->fillColumnMenu(*columns_->menu());
    });
    connect(differing_, &QToolButton::toggled, this, [this](bool on) {
        changeQuery([on](RunsQuery& query) { query.findDiffering = on; });
        showDiffering();
    });
    return bar;
}

QWidget* RunsPanel::makeReportButton() {
    auto* report = new QToolButton;
    report->setObjectName(QStringLiteral("runsReport"));
    report->setText(tr("Report…"));
    report->setAutoRaise(true);
    report->setFocusPolicy(Qt::TabFocus);
    report->setToolTip(
        tr("The selected runs, or all listed ones, as one HTML file with figures, or "
           "as a table for a paper"));
    connect(report, &QToolButton::clicked, actions_, &RunActions::report);
    return report;
}

QWidget* RunsPanel::makeUndoBar() {
    undoBar_ = new QWidget;
    undoBar_->setObjectName(QStringLiteral("runsUndo"));
    undoText_ = new QLabel;
    auto* undo = new QPushButton(tr("Undo"));
    undo->setObjectName(QStringLiteral("runsUndoNow"));
    undo->setToolTip(tr("Restore what was deleted (Ctrl+Z in the table). Closing the window "
                        "deletes it permanently."));
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(themedIcon(QStringLiteral("window-close")));
    close->setToolTip(tr("Close this message"));
    auto* row = new QHBoxLayout(undoBar_);
    row->setContentsMargins(space::kBar);
    row->addWidget(undoText_, 1);
    row->addWidget(undo);
    row->addWidget(close);
    undoBar_->hide();
    undoGoes_.setSingleShot(true);
    undoGoes_.setInterval(kUndoMs);
    connect(&undoGoes_, &QTimer::timeout, undoBar_, &QWidget::hide); // Ctrl+Z still does it
    connect(undo, &QPushButton::clicked, actions_, &RunActions::undoDelete);
    connect(close, &QToolButton::clicked, undoBar_, &QWidget::hide);
    connect(actions_, &RunActions::deleted, this, [this](const QList<qint64>& runs) {
        undoText_->setText(
            runs.size() == 1 ? tr("Deleted run %1.").arg(runs.first())
                             : tr("Deleted %n run(s) (%1).", nullptr, static_cast<int>(runs.size()))
                                   .arg(numbers(runs)));
        undoBar_->show();
        undoGoes_.start();
        view_->setFocus();
    });
    connect(actions_, &RunActions::undeleted, undoBar_, &QWidget::hide);
    return undoBar_;
}

void RunsPanel::connectParts() {
    connect(filter_, &RunFilterLine::filterChanged, this, [this](const QString& text) {
        changeQuery([&](RunsQuery& query) { query.filter = text.toStdString(); });
    });
    connect(filter_, &RunFilterLine::returnPressed, view_, qOverload<>(&QWidget::setFocus));
    auto* toFilter = new QAction(tr("Filter"), view_);
    toFilter->setShortcut(Qt::Key_Slash);
    toFilter->setShortcutContext(Qt::WidgetShortcut);
    connect(toFilter, &QAction::triggered, filter_, qOverload<>(&QWidget::setFocus));
    view_->addAction(toFilter);
    connect(view_, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu(this);
        actions_->fillMenu(menu);
        menu.exec(view_->viewport()->mapToGlobal(position));
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const auto record = run(view_->currentRun())) {
            emit runSelected(*record);
        }
    });
    connect(view_, &RunsView::selectedRunsChanged, this, &RunsPanel::tellSelection);
    connect(view_, &RunsView::runsPointedAt, this, [this](const QList<qint64>& runs) {
        pointedAt_ = runs;
        tellPointedAt();
    });
    connect(view_, &RunsView::starClicked, this, &RunsPanel::starRuns);
    connect(view_, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        const RunPtr run = model_->run(index.data(RunsModel::Id).toLongLong());
        if (run && run->origin.empty()) {
            emit openArchitecture(run->spec.arch);
        }
    });
    connect(model_, &RunsModel::renameAsked, this,
            [this](qint64 run, const QString& name) { client_->renameRun(run, name); });
    connect(model_, &RunsModel::shownChanged, this,
            [this] { emit shownRunsChanged(model_->shownRuns()); });
    connect(model_, &RunsModel::rearranged, this, [this] {
        updateTexts();
        showDiffering();
        actions_->followRuns();
        if (awaited_ > 0 && model_->run(awaited_) != nullptr) {
            selectRun(std::exchange(awaited_, 0));
        }
    });
    connect(client_, &StoreClient::runsLoaded, this, &RunsPanel::takeRuns);
    connect(actions_, &RunActions::openArchitecture, this, &RunsPanel::openArchitecture);
    connect(actions_, &RunActions::compareArchitecture, this, &RunsPanel::compareArchitecture);
    connect(actions_, &RunActions::resumeRequested, this, &RunsPanel::resumeRequested);
    connect(actions_, &RunActions::cloneRequested, this, &RunsPanel::cloneRequested);
    connect(actions_, &RunActions::prolongRequested, this, &RunsPanel::prolongRequested);
    connect(actions_, &RunActions::branchRequested, this, &RunsPanel::branchRequested);
    connect(actions_, &RunActions::moreRunsRequested, this, &RunsPanel::moreRunsRequested);
    connect(actions_, &RunActions::networkExportRequested, this,
            &RunsPanel::networkExportRequested);
    connect(actions_, &RunActions::curvesExportRequested, this, &RunsPanel::curvesExportRequested);
    connect(actions_, &RunActions::sharingRequested, this, &RunsPanel::sharingRequested);
    connect(actions_, &RunActions::foldRequested, this, &RunsPanel::foldRequested);
    connect(actions_, &RunActions::stopRequested, this, &RunsPanel::stopRequested);
    connect(actions_, &RunActions::reportWanted, this, &RunsPanel::reportWanted);
    connect(actions_, &RunActions::message, this, &RunsPanel::message);
}

// Each once: lists are loaded again and again. Of many, the first says what it is about.
void RunsPanel::tellUnreadable(const std::vector<UnreadableRun>& runs) {
    QString first;
    int more = -1;
    for (const UnreadableRun& run : runs) {
        if (!unreadableTold_.contains(run.id)) {
            unreadableTold_.insert(run.id);
            first = more < 0 ? coreText(run.reason) : first;
            ++more;
        }
    }
    if (more == 0) {
        emit problem(first);
    } else if (more > 0) {
        emit problem(tr("%1; the same with %2 more of the store").arg(first).arg(more));
    }
}

void RunsPanel::takeRuns(const RunUpdate& update) {
    loadedOnce_ = true;
    model_->take(update);
    tellUnreadable(update.unreadable);
    const QList<qint64> selected = view_->selectedRuns();
    const bool selectedChanged = std::ranges::any_of(
        update.runs, [&](const RunPtr& run) { return selected.contains(run->id); });
    if (selectedChanged) {
        tellSelection();
    }
}

void RunsPanel::applyEvents(const std::vector<TrainingEvent>& events) {
    if (events.empty()) {
        return;
    }
    if (!model_->applyEvents(events)) {
        client_->refresh();
    }
    const QList<qint64> selected = view_->selectedRuns();
    if (std::ranges::any_of(
            events, [&](const TrainingEvent& event) { return selected.contains(event.run); })) {
        tellSelection();
    } else {
        actions_->update();
    }
}

QList<qint64> RunsPanel::shownRuns() const {
    return model_->shownRuns();
}

void RunsPanel::setRunShown(qint64 run, bool shown) {
    model_->setShown({run}, shown);
}

void RunsPanel::selectRun(qint64 run) {
    const QModelIndex row = model_->indexOf(run);
    if (row.isValid()) {
        view_->setCurrentIndex(row);
    } else if (model_->run(run) != nullptr) {
        emit message(tr("Run %1 is not in this view").arg(run));
    } else {
        emit message(tr("Run %1 is not in the store any more").arg(run));
    }
}

void RunsPanel::selectWhenListed(qint64 run) {
    if (model_->indexOf(run).isValid()) {
        selectRun(run);
    } else {
        awaited_ = run;
    }
}

std::optional<RunRecord> RunsPanel::run(qint64 id) const {
    const RunPtr record = model_->run(id);
    return record ? std::optional(*record) : std::nullopt;
}

QList<qint64> RunsPanel::selectedRuns() const {
    return view_->selectedRuns();
}

void RunsPanel::selectRuns(const QList<qint64>& runs) {
    view_->selectRuns(runs);
}

void RunsPanel::showSweep(const QString& sweep) {
    QString name = sweep;
    name.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
    SavedView view = views_->all().front();
    view.filter = QStringLiteral("sweep=\"%1\"").arg(name);
    showView(view);
}

void RunsPanel::writeReport() {
    actions_->report();
}

void RunsPanel::exportCurves() {
    actions_->exportCurves();
}

void RunsPanel::setTrainAction(QAction* train) {
    empty_->setAction(train);
    updateEmptyState();
}

void RunsPanel::repaintRuns() {
    view_->viewport()->update();
}

void RunsPanel::pointAt(const QList<qint64>& runs) {
    view_->pointAt(runs);
}

void RunsPanel::setCursorValue(RunsModel::CursorValue value) {
    model_->setCursorValue(std::move(value));
}

void RunsPanel::cursorMoved() {
    model_->cursorMoved();
    view_->viewport()->update(); // also rows within groups
}

void RunsPanel::changeQuery(const std::function<void(RunsQuery&)>& change) {
    RunsQuery query = model_->query();
    change(query);
    model_->setQuery(query);
}

void RunsPanel::setGroups(const std::optional<GroupBy>& by) {
    changeQuery([&](RunsQuery& query) { query.groups = by; });
    QSettings().setValue(groupsKey(), !by ? kNoGroups
                                      : by->keys.empty()
                                          ? kAllButSeed
                                          : QString::fromStdString(by->keys.front()));
}

void RunsPanel::showView(const SavedView& view) {
    viewName_ = view.name;
    changeQuery([&](RunsQuery& query) { query.listed = view.listed; });
    filter_->setText(view.filter);
    updateTexts();
    emit viewChanged();
}

void RunsPanel::saveView() {
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("viewDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(filter_->filter());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty()) {
            views_->save(name.trimmed(), model_->query().listed, filter_->filter());
            viewName_ = name.trimmed();
            emit viewChanged();
        }
    });
    dialog->open();
}

void RunsPanel::showDiffering() {
    if (!model_->query().findDiffering) {
        view_->showOnlySettings(std::nullopt);
    } else if (!model_->isArranging()) {
        view_->showOnlySettings(model_->arrangement().differing);
    }
}

// With one of the selected runs all of them: they are looked at together.
void RunsPanel::tellPointedAt() {
    const QList<qint64> selected = view_->selectedRuns();
    const bool isSelected =
        std::ranges::any_of(pointedAt_, [&](qint64 run) { return selected.contains(run); });
    emit runsPointedAt(isSelected ? selected : pointedAt_);
}

void RunsPanel::tellSelection() {
    actions_->update();
    if (!pointedAt_.isEmpty()) {
        tellPointedAt();
    }
    std::vector<RunPtr> runs;
    for (const qint64 id : view_->selectedRuns()) {
        if (RunPtr run = model_->run(id)) {
            runs.push_back(std::move(run));
        }
    }
    emit selectionChanged(runs);
}

void RunsPanel::starRuns(const QList<qint64>& runs) {
    const bool all = std::ranges::all_of(runs, [this](qint64 id) {
        const RunPtr run = model_->run(id);
        return run && run->starred;
    });
    client_->setStarred({runs.begin(), runs.end()}, !all);
}

void RunsPanel::updateTexts() {
    const auto listed = static_cast<std::int64_t>(model_->arrangement().runs.size());
    const auto all = static_cast<std::int64_t>(model_->runCount());
    count_->setText(listed != all ? tr("%1 of %2").arg(grouped(listed), grouped(all))
                                  : tr("%Ln run(s)", nullptr, static_cast<int>(all)));
    filter_->setFound(count_->text());
    updateEmptyState();
}

void RunsPanel::updateEmptyState() {
    if (!loadedOnce_ || model_->isArranging()) {
        empty_->setText(tr("Reading the runs…"));
    } else if (model_->runCount() == 0) {
        empty_->setText(tr("No runs yet.\nPress Train (F5): the run will be listed here, with its "
                           "curves and checkpoints."));
    } else if (filter_->filter().isEmpty()) {
        empty_->setText(tr("No runs in “%1”.").arg(viewName_));
    } else {
        empty_->setText(tr("No run in “%1” matches “%2”.\nClear the filter to see all.")
                            .arg(viewName_, filter_->filter()));
    }
    empty_->showAction(loadedOnce_ && !model_->isArranging() && model_->runCount() == 0);
    const bool listed = !model_->arrangement().runs.empty();
    pages_->setCurrentWidget(listed ? static_cast<QWidget*>(view_) : empty_);
}

// No focus proxy: Tab would skip what stands before it.
void RunsPanel::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const bool listed = pages_->currentWidget() == view_;
    (listed ? static_cast<QWidget*>(view_) : filter_)->setFocus(event->reason());
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        view_->viewport()->update();
    }
}

} // namespace sharesnet
