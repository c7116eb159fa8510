#include "ui/runs/runs_panel.h"

#include "ui/base/number_text.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/store_client.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

// Many runs may have one name.
QString runText(const RunRecord& run) {
    const auto made = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(run.createdAt));
    return RunsPanel::tr("run %1 “%2” of %3")
        .arg(run.id)
        .arg(QString::fromStdString(run.spec.name), QLocale().toString(made, QLocale::ShortFormat));
}

QString runsText(const QList<qint64>& runs) {
    std::vector<int> ids(runs.begin(), runs.end());
    std::sort(ids.begin(), ids.end());
    return RunsPanel::tr("%1 runs (%2)").arg(ids.size()).arg(rangesText(ids));
}

QTreeView* makeView(QSortFilterProxyModel* proxy) {
    auto* view = new QTreeView;
    view->setModel(proxy);
    view->setItemDelegateForColumn(RunsModel::Name, new RunDelegate(view));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setAlternatingRowColors(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setTextElideMode(Qt::ElideMiddle);
    // No column at first: newest first, which a third click on a header brings back.
    view->header()->setSortIndicator(-1, Qt::DescendingOrder);
    view->header()->setSortIndicatorClearable(true);
    view->setSortingEnabled(true);
    view->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    view->header()->setStretchLastSection(false);
    view->setAccessibleName(RunsPanel::tr("Runs"));
    view->setObjectName(QStringLiteral("runsView"));
    return view;
}

} // namespace

RunsPanel::RunsPanel(StoreClient* client, QWidget* parent)
    : QWidget(parent),
      client_(client),
      model_(new RunsModel(this)),
      proxy_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit),
      empty_(new QLabel),
      confirm_(new QWidget),
      confirmText_(new QLabel),
      keep_(new QPushButton(tr("Cancel"))) {
    proxy_->setSourceModel(model_);
    proxy_->setSortRole(RunsModel::Sort);
    proxy_->setFilterRole(RunsModel::Filter);
    proxy_->setFilterKeyColumn(RunsModel::Name);
    proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    view_ = makeView(proxy_);

    filter_->setPlaceholderText(tr("Filter by name, data or state"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter runs"));
    filter_->setToolTip(
        tr("Show only runs whose name, architecture, data or state contains this text"));
    filter_->setObjectName(QStringLiteral("runsFilter"));
    empty_->setWordWrap(true);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(fontMetrics().height());
    empty_->setObjectName(QStringLiteral("runsEmpty"));

    auto* remove = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-delete")), tr("Delete"));
    remove->setObjectName(QStringLiteral("runsDeleteNow"));
    confirmText_->setWordWrap(true);
    auto* confirmLayout = new QVBoxLayout(confirm_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep_);
    buttons->addWidget(remove);
    confirmLayout->addWidget(confirmText_);
    confirmLayout->addLayout(buttons);
    confirm_->setObjectName(QStringLiteral("runsConfirm"));
    confirm_->hide();

    auto* pagesWidget = new QWidget;
    pages_ = new QStackedLayout(pagesWidget);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    bar->addWidget(filter_);
    layout->addLayout(bar);
    layout->addWidget(pagesWidget, 1);
    layout->addWidget(confirm_);
    makeActions();

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        proxy_->setFilterFixedString(text);
        updateEmptyState();
    });
    connect(view_, &QWidget::customContextMenuRequested, this, &RunsPanel::showMenu);
    connect(view_->header(), &QWidget::customContextMenuRequested, this,
            &RunsPanel::showHeaderMenu);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (const auto record = currentRun()) {
            emit runSelected(*record);
        }
    });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::updateActions);
    connect(model_, &RunsModel::renameAsked, this,
            [this](qint64 run, const QString& name) { client_->renameRun(run, name); });
    connect(model_, &RunsModel::shownChanged, this,
            [this] { emit shownRunsChanged(model_->shownRuns()); });
    connect(keep_, &QPushButton::clicked, this, [this] {
        confirm_->hide();
        view_->setFocus();
    });
    connect(remove, &QPushButton::clicked, this, &RunsPanel::deleteAsked);
    connect(client_, &StoreClient::runsLoaded, this, &RunsPanel::takeRuns);
    connect(client_, &StoreClient::runChanged, client_, &StoreClient::refresh);
    connect(client_, &StoreClient::runDeleted, this, [this](qint64 run) {
        model_->removeRun(run);
        updateEmptyState();
    });
    connect(client_, &StoreClient::curvesExported, this,
            [this](const QString& file) { emit message(tr("Saved to %1").arg(file)); });
    updateEmptyState();
    client_->refresh();
}

RunsPanel::~RunsPanel() {
    // Going down, the model resets the view, whose selection must not call back into half a panel.
    view_->selectionModel()->disconnect(this);
    model_->disconnect(this);
}

void RunsPanel::makeActions() {
    const auto add = [this](const char* icon, const QString& text, const QKeySequence& key,
                            auto slot) {
        auto* action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, view_);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        view_->addAction(action);
        return action;
    };
    open_ =
        add("document-open", tr("Open architecture"), Qt::Key_Return, [this] { openCurrent(); });
    compare_ = add("view-split-left-right", tr("Compare architecture with the design"), {},
                   [this] { compareCurrent(); });
    resume_ = add("media-playback-start", tr("Resume training"), {}, [this] { resumeCurrent(); });
    rename_ = add("edit-rename", tr("Rename"), {}, [this] {
        const QModelIndex current = view_->currentIndex();
        if (current.isValid()) {
            view_->edit(current.siblingAtColumn(RunsModel::Name));
        }
    });
    export_ = add("document-export", tr("Export curves as CSV…"), {}, [this] { exportSelected(); });
    delete_ = add("edit-delete", tr("Delete…"), QKeySequence::Delete, [this] { askToDelete(); });
    connect(view_, &QTreeView::doubleClicked, this, [this] { openCurrent(); });
    updateActions();
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

void RunsPanel::takeRuns(const RunList& list) {
    const auto current = currentRun();
    const QList<qint64> selected = selectedRuns();
    const bool first = model_->rowCount() == 0 && !list.runs.empty();
    loadedOnce_ = true;
    model_->setRuns(list.runs);
    tellUnreadable(list.unreadable);
    for (const qint64 id : selected) {
        const int row = model_->rowOf(id);
        if (row >= 0) {
            view_->selectionModel()->select(proxy_->mapFromSource(model_->index(row, 0)),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
        }
    }
    if (current && model_->rowOf(current->id) >= 0) {
        view_->selectionModel()->setCurrentIndex(
            proxy_->mapFromSource(model_->index(model_->rowOf(current->id), 0)),
            QItemSelectionModel::NoUpdate);
    }
    if (first) {
        for (int column = 0; column < RunsModel::kColumns; ++column) {
            view_->resizeColumnToContents(column);
        }
    }
    const auto widen = [this](int column, const QString& text) {
        view_->setColumnWidth(
            column, std::max(view_->columnWidth(column), fontMetrics().horizontalAdvance(text)));
    };
    if (first) {
        // a run without a name to see is no use, however narrow the dock; accuracies come later
        widen(RunsModel::Name, QStringLiteral("sharesnet-imagenet-152"));
        widen(RunsModel::LastTest, QStringLiteral("100.00 %MM"));
        widen(RunsModel::BestTest, QStringLiteral("100.00 %MM"));
    }
    updateEmptyState();
    updateActions();
}

void RunsPanel::applyEvents(const std::vector<TrainingEvent>& events) {
    if (events.empty()) {
        return;
    }
    if (!model_->applyEvents(events)) {
        client_->refresh();
    }
    updateActions();
}

QList<qint64> RunsPanel::shownRuns() const {
    return model_->shownRuns();
}

void RunsPanel::setRunShown(qint64 run, bool shown) {
    model_->setShown(run, shown);
}

void RunsPanel::repaintRuns() {
    view_->viewport()->update();
}

void RunsPanel::selectRun(qint64 run) {
    const int row = model_->rowOf(run);
    if (row >= 0) {
        view_->setCurrentIndex(proxy_->mapFromSource(model_->index(row, RunsModel::Name)));
    }
}

std::optional<RunRecord> RunsPanel::run(qint64 id) const {
    const RunRecord* record = model_->record(id);
    return record ? std::optional(*record) : std::nullopt;
}

std::optional<RunRecord> RunsPanel::currentRun() const {
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? run(current.data(RunsModel::Id).toLongLong()) : std::nullopt;
}

QList<qint64> RunsPanel::selectedRuns() const {
    QList<qint64> ids;
    for (const QModelIndex& index : view_->selectionModel()->selectedRows(RunsModel::Name)) {
        ids << index.data(RunsModel::Id).toLongLong();
    }
    return ids;
}

void RunsPanel::updateActions() {
    const auto current = currentRun();
    const QList<qint64> selected = selectedRuns();
    open_->setEnabled(current.has_value());
    compare_->setEnabled(current.has_value());
    rename_->setEnabled(current.has_value());
    resume_->setEnabled(current && canResume(*current));
    export_->setEnabled(!selected.isEmpty());
    delete_->setEnabled(!selected.isEmpty() &&
                        std::none_of(selected.begin(), selected.end(), [this](qint64 id) {
                            const RunRecord* record = model_->record(id);
                            return record && isLive(*record);
                        }));
}

void RunsPanel::updateEmptyState() {
    const bool filtered = model_->rowCount() > 0;
    if (filtered) {
        empty_->setText(
            tr("No run matches “%1”.\nClear the filter to see all %n.", nullptr, model_->rowCount())
                .arg(filter_->text()));
    } else {
        empty_->setText(loadedOnce_ ? tr("No runs yet.\nPress Train (F5): the run will be listed "
                                         "here, with its curves and "
                                         "checkpoints.")
                                    : tr("Reading the runs…"));
    }
    const bool listed = proxy_->rowCount() > 0;
    pages_->setCurrentWidget(listed ? static_cast<QWidget*>(view_) : empty_);
    setFocusProxy(listed ? static_cast<QWidget*>(view_) : filter_);
}

void RunsPanel::showMenu(const QPoint& position) {
    const QList<qint64> selected = selectedRuns();
    QMenu menu(this);
    menu.addActions({open_, compare_, resume_});
    menu.addSeparator();
    auto* draw = menu.addAction(tr("Show in plots"));
    draw->setCheckable(true);
    draw->setEnabled(!selected.isEmpty());
    const QList<qint64> shown = model_->shownRuns();
    draw->setChecked(!selected.isEmpty() &&
                     std::all_of(selected.begin(), selected.end(),
                                 [&shown](qint64 id) { return shown.contains(id); }));
    connect(draw, &QAction::triggered, this, [this, selected](bool on) {
        for (const qint64 id : selected) {
            model_->setShown(id, on);
        }
    });
    menu.addActions({rename_, export_});
    menu.addSeparator();
    menu.addAction(delete_);
    menu.exec(view_->viewport()->mapToGlobal(position));
}

void RunsPanel::showHeaderMenu(const QPoint& position) {
    QMenu menu(this);
    for (int column = RunsModel::Name + 1; column < RunsModel::kColumns; ++column) {
        auto* action =
            menu.addAction(model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!view_->isColumnHidden(column));
        connect(action, &QAction::triggered, view_,
                [this, column](bool on) { view_->setColumnHidden(column, !on); });
    }
    menu.exec(view_->header()->mapToGlobal(position));
}

void RunsPanel::openCurrent() {
    if (const auto record = currentRun()) {
        emit openArchitecture(record->spec.arch);
    }
}

void RunsPanel::compareCurrent() {
    if (const auto record = currentRun()) {
        emit compareArchitecture(*record);
    }
}

void RunsPanel::resumeCurrent() {
    if (const auto record = currentRun()) {
        emit resumeRequested(*record);
    }
}

void RunsPanel::exportSelected() {
    const QList<qint64> selected = selectedRuns();
    if (selected.isEmpty()) {
        return;
    }
    const auto record = run(selected.first());
    const QString name =
        selected.size() == 1 && record ? QString::fromStdString(record->spec.name) : tr("runs");
    auto* dialog = new QFileDialog(this, tr("Export curves"), name + QStringLiteral(".csv"),
                                   tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, client_, [this, selected](const QString& file) {
        client_->exportCurves({selected.begin(), selected.end()}, file);
    });
    dialog->open();
}

void RunsPanel::askToDelete() {
    toDelete_ = selectedRuns();
    if (toDelete_.isEmpty()) {
        return;
    }
    const auto record = run(toDelete_.first());
    const QString what = toDelete_.size() == 1 && record ? runText(*record) : runsText(toDelete_);
    confirmText_->setText(
        tr("Delete %1 with curves and checkpoints? This cannot be undone.").arg(what));
    confirm_->setAccessibleName(confirmText_->text());
    confirm_->show();
    keep_->setFocus();
}

void RunsPanel::deleteAsked() {
    confirm_->hide();
    for (const qint64 id : std::exchange(toDelete_, {})) {
        client_->deleteRun(id);
    }
    view_->setFocus();
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        view_->viewport()->update();
    }
}

} // namespace sharesnet
