#include "ui/runs/runs_panel.h"

#include "core/flow/run_filter.h"
#include "ui/base/core_text.h"
#include "ui/base/empty_state.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/undo_bar.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_filter_line.h"
#include "ui/runs/run_text.h"
#include "ui/runs/run_views.h"
#include "ui/runs/runs_bar.h"
#include "ui/runs/runs_view.h"
#include "ui/runs/shown_columns.h"
#include "ui/runs/wanted_runs.h"

#include <QAction>
#include <QEvent>
#include <QFocusEvent>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kValuesOfNewest = 2'000; // runs, whose values the filter offers

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
      bar_(new RunsBar(&model_->columns())),
      filter_(bar_->filter()),
      actions_(new RunActions(client, model_, view_, this)),
      empty_(new EmptyState(QStringLiteral("mode-runs"))),
      undo_(new UndoBar(tr("Restore what was deleted (Ctrl+Z in the table). Closing the window "
                           "deletes it permanently."))) {
    viewName_ = views_->all().front().name;
    empty_->setObjectName(QStringLiteral("runsEmpty"));
    auto* pagesWidget = new QWidget;
    pages_ = new QStackedLayout(pagesWidget);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kNone);
    layout->addWidget(bar_);
    layout->addWidget(pagesWidget, 1);
    layout->addWidget(undo_);
    connectBar();
    connectUndo();
    connectTable();
    connectActions();
    view_->want(keptWantedRuns(client_->folder()));
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

void RunsPanel::connectBar() {
    connect(bar_, &RunsBar::columnsWanted, this,
            [this](QMenu* menu) { view_->columns().fillMenu(*menu); });
    connect(bar_, &RunsBar::differingToggled, this, [this](bool only) {
        changeQuery([only](RunsQuery& query) { query.findDiffering = only; });
        showDiffering();
    });
    connect(bar_, &RunsBar::reportWanted, actions_, &RunActions::report);
    filter_->setValues([this](const RunColumn& column) { return valuesOf(column); });
    connect(filter_, &RunFilterLine::filterChanged, this, [this](const QString& text) {
        changeQuery([&](RunsQuery& query) { query.filter = text.toStdString(); });
    });
    connect(filter_, &RunFilterLine::returnPressed, view_, qOverload<>(&QWidget::setFocus));
    auto* toFilter = new QAction(tr("Filter"), view_);
    toFilter->setShortcut(Qt::Key_Slash);
    toFilter->setShortcutContext(Qt::WidgetShortcut);
    connect(toFilter, &QAction::triggered, filter_, qOverload<>(&QWidget::setFocus));
    view_->addAction(toFilter);
}

void RunsPanel::connectUndo() {
    undo_->setObjectName(QStringLiteral("runsUndo"));
    undo_->button()->setObjectName(QStringLiteral("runsUndoNow"));
    connect(undo_, &UndoBar::undoRequested, actions_, &RunActions::undoDelete);
    connect(actions_, &RunActions::deleted, this, &RunsPanel::offerUndo);
    connect(actions_, &RunActions::undeleted, this, &RunsPanel::offerUndo);
}

void RunsPanel::offerUndo() {
    const QList<qint64> runs = actions_->lastDeleted();
    if (runs.isEmpty()) {
        undo_->hide();
        return;
    }
    undo_->offer(runs.size() == 1
                     ? tr("Deleted run %1.").arg(runs.first())
                     : tr("Deleted %n run(s) (%1).", nullptr, static_cast<int>(runs.size()))
                           .arg(numbers(runs)));
    view_->setFocus();
}

void RunsPanel::connectTable() {
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
    connect(view_, &RunsView::selectedRunsChanged, this, [this] {
        keepWantedRuns(view_->wanted(), client_->folder());
        tellSelection();
    });
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
}

void RunsPanel::connectActions() {
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
    SavedView view = views_->all().front();
    view.filter =
        QStringLiteral("sweep=") + QString::fromStdString(filterValue(sweep.toStdString()));
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
        view_->columns().showOnlySettings(std::nullopt);
    } else if (!model_->isArranging()) {
        view_->columns().showOnlySettings(model_->arrangement().differing);
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

QStringList RunsPanel::valuesOf(const RunColumn& column) const {
    const std::vector<RunPtr>& runs = model_->runs();
    std::vector<const RunRecord*> newest;
    for (std::size_t i = 0; i < std::min(runs.size(), kValuesOfNewest); ++i) {
        newest.push_back(runs[i].get());
    }
    QStringList values;
    for (const std::string& value : filterValues(column, newest)) {
        values << QString::fromStdString(value);
    }
    return values;
}

void RunsPanel::updateTexts() {
    const auto listed = static_cast<std::int64_t>(model_->arrangement().runs.size());
    const auto all = static_cast<std::int64_t>(model_->runCount());
    const QString count = bar_->showCount(listed, all);
    if (!model_->isArranging()) {
        filter_->setFound(model_->arrangement().runs.size(), count);
    }
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
