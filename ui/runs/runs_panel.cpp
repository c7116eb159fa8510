#include "ui/runs/runs_panel.h"

#include "ui/base/number_text.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_filter_line.h"
#include "ui/runs/run_text.h"
#include "ui/runs/run_views.h"
#include "ui/runs/runs_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

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
      viewButton_(menuButton(QStringLiteral("runsViewButton"), tr("Which runs are listed"))),
      groupButton_(menuButton(QStringLiteral("runsGroupButton"),
                              tr("Runs that repeat each other, as one row with their mean"))),
      differing_(new QToolButton),
      columns_(menuButton(QStringLiteral("runsColumnsButton"), tr("Which columns are shown"))),
      count_(new QLabel),
      empty_(new QLabel) {
    viewName_ = views_->all().front().name;
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    empty_->setMargin(fontMetrics().height());
    empty_->setObjectName(QStringLiteral("runsEmpty"));
    auto* pagesWidget = new QWidget;
    pages_ = new QStackedLayout(pagesWidget);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(pagesWidget, 1);
    layout->addWidget(makeUndoBar());
    connectParts();
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
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    differing_->setObjectName(QStringLiteral("runsDiffering"));
    differing_->setText(tr("Only differing settings"));
    differing_->setToolTip(tr("Show of the settings those in which the listed runs differ"));
    differing_->setCheckable(true);
    differing_->setAutoRaise(true);
    columns_->setText(tr("Columns"));
    count_->setObjectName(QStringLiteral("runsCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(viewButton_, 0, Qt::AlignTop);
    row->addWidget(filter_, 1);
    row->addWidget(count_, 0, Qt::AlignTop);
    row->addWidget(groupButton_, 0, Qt::AlignTop);
    row->addWidget(differing_, 0, Qt::AlignTop);
    row->addWidget(columns_, 0, Qt::AlignTop);
    count_->setMinimumHeight(filter_->sizeHint().height());
    connect(viewButton_->menu(), &QMenu::aboutToShow, this, &RunsPanel::fillViewMenu);
    connect(groupButton_->menu(), &QMenu::aboutToShow, this, &RunsPanel::fillGroupMenu);
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

QWidget* RunsPanel::makeUndoBar() {
    undoBar_ = new QWidget;
    undoBar_->setObjectName(QStringLiteral("runsUndo"));
    undoText_ = new QLabel;
    auto* undo = new QPushButton(tr("Undo"));
    undo->setObjectName(QStringLiteral("runsUndoNow"));
    undo->setToolTip(tr("Take back what was deleted (Ctrl+Z in the table). It goes permanently "
                        "when the window is closed."));
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(QIcon::fromTheme(QStringLiteral("window-close")));
    close->setToolTip(tr("Close this message"));
    auto* row = new QHBoxLayout(undoBar_);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(undoText_, 1);
    row->addWidget(undo);
    row->addWidget(close);
    undoBar_->hide();
    connect(undo, &QPushButton::clicked, actions_, &RunActions::undoDelete);
    connect(close, &QToolButton::clicked, undoBar_, &QWidget::hide);
    connect(actions_, &RunActions::deleted, this, [this](const QList<qint64>& runs) {
        undoText_->setText(runs.size() == 1
                               ? tr("Deleted run %1.").arg(runs.first())
                               : tr("Deleted %1 runs (%2).").arg(runs.size()).arg(numbers(runs)));
        undoBar_->show();
        view_->setFocus();
    });
    connect(actions_, &RunActions::undeleted, undoBar_, &QWidget::hide);
    return undoBar_;
}

void RunsPanel::connectParts() {
    connect(filter_, &RunFilterLine::filterChanged, this, [this](const QString& text) {
        changeQuery([&](RunsQuery& query) { query.filter = text.toStdString(); });
    });
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
    connect(view_, &RunsView::runPointedAt, this, &RunsPanel::runPointedAt);
    connect(view_, &RunsView::starClicked, this, &RunsPanel::starRuns);
    connect(view_, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const RunPtr run = model_->run(index.data(RunsModel::Id).toLongLong())) {
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
    });
    connect(client_, &StoreClient::runsLoaded, this, &RunsPanel::takeRuns);
    connect(actions_, &RunActions::openArchitecture, this, &RunsPanel::openArchitecture);
    connect(actions_, &RunActions::compareArchitecture, this, &RunsPanel::compareArchitecture);
    connect(actions_, &RunActions::resumeRequested, this, &RunsPanel::resumeRequested);
    connect(actions_, &RunActions::cloneRequested, this, &RunsPanel::cloneRequested);
    connect(actions_, &RunActions::prolongRequested, this, &RunsPanel::prolongRequested);
    connect(actions_, &RunActions::branchRequested, this, &RunsPanel::branchRequested);
    connect(actions_, &RunActions::stopRequested, this, &RunsPanel::stopRequested);
    connect(actions_, &RunActions::message, this, &RunsPanel::message);
}

// Each once: lists are loaded again and again.
void RunsPanel::tellUnreadable(const std::vector<UnreadableRun>& runs) {
    for (const UnreadableRun& run : runs) {
        if (!unreadableTold_.contains(run.id)) {
            unreadableTold_.insert(run.id);
            emit message(QString::fromStdString(run.reason));
        }
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
    actions_->update();
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
    }
}

std::optional<RunRecord> RunsPanel::run(qint64 id) const {
    const RunPtr record = model_->run(id);
    return record ? std::optional(*record) : std::nullopt;
}

QList<qint64> RunsPanel::selectedRuns() const {
    return view_->selectedRuns();
}

void RunsPanel::repaintRuns() {
    view_->viewport()->update();
}

void RunsPanel::pointAt(qint64 run) {
    view_->pointAt(run);
}

void RunsPanel::setCursorValue(RunsModel::CursorValue value) {
    model_->setCursorValue(std::move(value));
}

void RunsPanel::cursorMoved() {
    model_->cursorMoved();
}

void RunsPanel::changeQuery(const std::function<void(RunsQuery&)>& change) {
    RunsQuery query = model_->query();
    change(query);
    model_->setQuery(query);
}

void RunsPanel::setGroups(const std::optional<GroupBy>& by) {
    changeQuery([&](RunsQuery& query) { query.groups = by; });
    updateTexts();
}

void RunsPanel::showView(const SavedView& view) {
    viewName_ = view.name;
    changeQuery([&](RunsQuery& query) { query.listed = view.listed; });
    filter_->setText(view.filter);
    updateTexts();
}

void RunsPanel::fillViewMenu() {
    QMenu* menu = viewButton_->menu();
    menu->clear();
    const auto& counts = model_->arrangement().counts;
    for (const SavedView& view : views_->all()) {
        const QString text =
            view.isOwn
                ? view.name
                : tr("%1\t%2").arg(view.name, grouped(static_cast<std::int64_t>(
                                                  counts[static_cast<std::size_t>(view.listed)])));
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(view.name == viewName_);
        connect(action, &QAction::triggered, this, [this, view] { showView(view); });
        if (&view - views_->all().data() == static_cast<int>(kListedRuns) - 1) {
            menu->addSeparator();
        }
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Save this view…")), &QAction::triggered, this,
            &RunsPanel::saveView);
    QAction* remove = menu->addAction(tr("Delete this view"));
    const auto own = std::ranges::find(views_->all(), viewName_, &SavedView::name);
    remove->setEnabled(own != views_->all().end() && own->isOwn);
    connect(remove, &QAction::triggered, this, [this] {
        views_->remove(viewName_);
        showView(SavedView(views_->all().front()));
    });
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
            updateTexts();
        }
    });
    dialog->open();
}

void RunsPanel::fillGroupMenu() {
    QMenu* menu = groupButton_->menu();
    menu->clear();
    const std::optional<GroupBy>& now = model_->query().groups;
    const auto add = [&](QMenu* where, const QString& text, const std::optional<GroupBy>& by) {
        QAction* action = where->addAction(text);
        action->setCheckable(true);
        action->setChecked(now.has_value() == by.has_value() && (!by || now->keys == by->keys));
        connect(action, &QAction::triggered, this, [this, by] { setGroups(by); });
    };
    add(menu, tr("No groups"), std::nullopt);
    add(menu, tr("All settings but the seed"), GroupBy());
    QMenu* settings = menu->addMenu(tr("By a setting"));
    for (const RunColumn& column : model_->columns().all()) {
        const bool groups = column.setting || column.key == "design" || column.key == "state" ||
                            column.key == "host" || column.key == "sweep" || column.key == "tags";
        if (groups) {
            add(column.setting ? settings : menu, QString::fromStdString(column.title),
                GroupBy{{}, {column.key}});
        }
    }
}

void RunsPanel::showDiffering() {
    if (!model_->query().findDiffering) {
        view_->showOnlySettings(std::nullopt);
    } else if (!model_->isArranging()) {
        view_->showOnlySettings(model_->arrangement().differing);
    }
}

void RunsPanel::tellSelection() {
    actions_->update();
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
    count_->setText(listed == all ? tr("%1 runs").arg(grouped(all))
                                  : tr("%1 of %2").arg(grouped(listed), grouped(all)));
    viewButton_->setText(viewName_);
    const std::optional<GroupBy>& by = model_->query().groups;
    groupButton_->setText(
        !by ? tr("Group")
        : by->keys.empty()
            ? tr("Grouped: all but seed")
            : tr("Grouped: %1")
                  .arg(QString::fromStdString(model_->columns().at(by->keys.front()).title)));
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
    const bool listed = !model_->arrangement().runs.empty();
    pages_->setCurrentWidget(listed ? static_cast<QWidget*>(view_) : empty_);
    setFocusProxy(listed ? static_cast<QWidget*>(view_) : filter_);
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        view_->viewport()->update();
    }
}

} // namespace sharesnet
