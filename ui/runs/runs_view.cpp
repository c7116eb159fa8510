#include "ui/runs/runs_view.h"

#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/runs_model.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kNarrowestName = 280;
constexpr int kOpenedAtMost = 50; // groups, by themselves
// After a movement of the pointer rows wait so long before they move: it aims at one of them.
constexpr int kAimingMs = 1'000;

QString columnsKey() {
    return QStringLiteral("runs/columns");
}

std::vector<std::string> columnsAtFirst() {
    return {"name", "run",  "star",   "shares",   "params",
            "seed", "best", "cursor", "duration", "state"};
}

} // namespace

RunsView::RunsView(RunsModel* model, QWidget* parent) : QTreeView(parent), runs_(model) {
    setObjectName(QStringLiteral("runsView"));
    setAccessibleName(tr("Runs"));
    setModel(model);
    setItemDelegate(new RunDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideMiddle);
    setRootIsDecorated(false);
    setMouseTracking(true);
    setExpandsOnDoubleClick(true);
    setFrameShape(QFrame::NoFrame);
    // No column at first: newest first, which a third click on a header brings back.
    header()->setSortIndicator(-1, Qt::DescendingOrder);
    header()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setResizeContentsPrecision(0); // what is in sight
    restoreColumns();
    connect(header(), &QHeaderView::sectionMoved, this, &RunsView::keepColumns);
    connect(header(), &QWidget::customContextMenuRequested, this, &RunsView::showHeaderMenu);
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != RunsModel::Name) {
            fitName();
        }
    });
    // Not when the reset begins: the tree has forgotten its rows then.
    connect(model, &RunsModel::aboutToRearrange, this, &RunsView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &RunsView::restorePlace);
    connect(model, &RunsModel::rearranged, this, &RunsView::fitColumns);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!restoring_) {
            wanted_ = selectedNow();
            emit selectedRunsChanged();
        }
    });
    connect(this, &QTreeView::entered, this,
            [this](const QModelIndex& index) { emit runsPointedAt(runs_->runsOf(index)); });
    const auto remember = [this](bool closed) {
        return [this, closed](const QModelIndex& group) {
            const QString label = group.data().toString();
            if (closed) {
                closed_.insert(label);
            } else {
                closed_.remove(label);
            }
        };
    };
    connect(this, &QTreeView::collapsed, this, remember(true));
    connect(this, &QTreeView::expanded, this, remember(false));
}

void RunsView::restoreColumns() {
    chosen_.clear();
    const QStringList kept = QSettings().value(columnsKey()).toStringList();
    for (const QString& key : kept) {
        if (runs_->sectionOf(key.toStdString()) >= 0) { // other versions have other columns
            chosen_.push_back(key.toStdString());
        }
    }
    if (chosen_.empty()) {
        chosen_ = columnsAtFirst();
    }
    applyColumns();
}

void RunsView::keepColumns() {
    if (restoring_ || onlySettings_) {
        return;
    }
    chosen_.clear();
    QStringList kept;
    for (const int section : shownSections()) {
        chosen_.push_back(runs_->keyAt(section));
        kept << QString::fromStdString(chosen_.back());
    }
    QSettings().setValue(columnsKey(), kept);
}

void RunsView::showOnlySettings(std::optional<std::vector<std::string>> keys) {
    if (keys != onlySettings_) { // else what a person has moved stays where it is
        onlySettings_ = std::move(keys);
        applyColumns();
    }
}

void RunsView::applyColumns() {
    std::vector<std::string> shown;
    for (const std::string& key : chosen_) {
        const RunColumn* column = runs_->columns().find(key);
        if (!onlySettings_ || column == nullptr || !column->setting) {
            shown.push_back(key);
        }
    }
    for (const std::string& key : onlySettings_.value_or(std::vector<std::string>())) {
        shown.insert(shown.end() - (shown.size() > 1 && shown.back() == "state" ? 1 : 0), key);
    }
    restoring_ = true;
    for (int section = 0; section < runs_->columnCount(); ++section) {
        const bool isShown = section == RunsModel::Name ||
                             std::ranges::find(shown, runs_->keyAt(section)) != shown.end();
        if (header()->isSectionHidden(section) == isShown || !sized_) {
            header()->setSectionHidden(section, !isShown);
            header()->resizeSection(section, header()->minimumSectionSize()); // fitColumns widens
        }
    }
    sized_ = true;
    int place = 0;
    for (const std::string& key : shown) {
        if (const int section = runs_->sectionOf(key); section >= 0) {
            header()->moveSection(header()->visualIndex(section), place++);
        }
    }
    restoring_ = false;
    fitColumns();
}

bool RunsView::isColumnShown(const std::string& key) const {
    const int section = runs_->sectionOf(key);
    return section >= 0 && !header()->isSectionHidden(section);
}

void RunsView::setColumnShown(const std::string& key, bool shown) {
    const int section = runs_->sectionOf(key);
    if (section <= RunsModel::Name || isColumnShown(key) == shown) {
        return;
    }
    header()->setSectionHidden(section, !shown);
    header()->resizeSection(section, header()->minimumSectionSize()); // fitColumns widens
    if (shown) { // beside the others, not where it stands among the hidden
        const auto before = shownSections().size() - 1;
        header()->moveSection(header()->visualIndex(section), static_cast<int>(before));
    }
    keepColumns();
    fitColumns();
}

std::vector<int> RunsView::shownSections() const {
    std::vector<int> sections;
    for (int place = 0; place < header()->count(); ++place) {
        const int section = header()->logicalIndex(place);
        if (!header()->isSectionHidden(section)) {
            sections.push_back(section);
        }
    }
    return sections;
}

void RunsView::fillColumnMenu(QMenu& menu) {
    QMenu* settings = nullptr;
    for (int section = RunsModel::Name + 1; section < runs_->columnCount(); ++section) {
        const RunColumn* column = runs_->columnAt(section);
        const bool isSetting = column != nullptr && column->setting;
        if (isSetting && settings == nullptr) {
            settings = menu.addMenu(tr("Settings"));
        }
        const std::string key = runs_->keyAt(section);
        QAction* action =
            (isSetting ? settings : &menu)
                ->addAction(
                    section == RunsModel::Star
                        ? coreText("Star")
                        : runs_->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(isColumnShown(key));
        connect(action, &QAction::triggered, this,
                [this, key](bool on) { setColumnShown(key, on); });
    }
}

void RunsView::showHeaderMenu(const QPoint& position) {
    QMenu menu(this);
    fillColumnMenu(menu);
    menu.addSeparator();
    connect(menu.addAction(tr("Default columns")), &QAction::triggered, this, [this] {
        QSettings().remove(columnsKey());
        restoreColumns();
    });
    menu.exec(header()->mapToGlobal(position));
}

QList<qint64> RunsView::selectedRuns() const {
    QModelIndexList rows = selectionModel()->selectedRows(RunsModel::Name);
    const auto place = [](const QModelIndex& row) { // a group comes before its runs
        return row.parent().isValid() ? std::pair(row.parent().row(), row.row())
                                      : std::pair(row.row(), -1);
    };
    std::ranges::sort(rows, {}, place);
    QList<qint64> runs;
    QSet<qint64> taken;
    for (const QModelIndex& row : rows) {
        for (const qint64 run : runs_->runsOf(row)) {
            if (!taken.contains(run)) {
                taken.insert(run);
                runs << run;
            }
        }
    }
    return runs;
}

qint64 RunsView::currentRun() const {
    return currentIndex().data(RunsModel::Id).toLongLong();
}

void RunsView::selectRuns(const QList<qint64>& runs) {
    QItemSelection selection;
    for (const qint64 run : runs) {
        if (const QModelIndex row = runs_->indexOf(run); row.isValid()) {
            selection.select(row, row.siblingAtColumn(runs_->columnCount() - 1));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RunsView::want(const WantedRuns& runs) {
    wanted_ = runs;
    const QList<qint64> before = selectedRuns();
    restoring_ = true;
    selectWanted();
    restoring_ = false;
    if (selectedRuns() != before) {
        emit selectedRunsChanged();
    }
}

WantedRuns RunsView::selectedNow() const {
    WantedRuns selected;
    for (const QModelIndex& row : selectionModel()->selectedRows(RunsModel::Name)) {
        for (const qint64 run : runs_->runsOf(row)) {
            if (runs_->hasChildren(row)) {
                selected.ofGroups.insert(run);
            } else {
                selected.runs << run;
            }
        }
    }
    return selected;
}

void RunsView::selectWanted() {
    QItemSelection selection;
    const auto add = [&](const QModelIndex& row) {
        if (row.isValid()) {
            selection.select(row, row.siblingAtColumn(runs_->columnCount() - 1));
        }
    };
    for (const qint64 run : wanted_.runs) {
        add(runs_->indexOf(run));
    }
    for (const qint64 run : wanted_.ofGroups) {
        const QModelIndex row = runs_->indexOf(run);
        add(row.parent().isValid() ? row.parent() : row);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

// At the top of the list none but the one under the pointer: new runs come into sight there.
RunsView::Anchor RunsView::anchorNow() const {
    QModelIndex row = pointer_ ? indexAt(*pointer_) : QModelIndex();
    if (!row.isValid() && verticalScrollBar()->value() > 0) {
        for (const QModelIndex& selected : selectionModel()->selectedRows(RunsModel::Name)) {
            if (viewport()->rect().contains(visualRect(selected).center())) {
                row = selected;
                break;
            }
        }
        row = row.isValid() ? row : indexAt({0, 0});
    }
    const QList<qint64> runs = runs_->runsOf(row);
    return runs.isEmpty() ? Anchor() : Anchor{runs.first(), runs.size() > 1, visualRect(row).top()};
}

void RunsView::scrollBack() {
    executeDelayedItemsLayout(); // now the scroll bar knows how many rows there are
    QModelIndex row = anchor_.run > 0 ? runs_->indexOf(anchor_.run) : QModelIndex();
    if (anchor_.isGroup && row.parent().isValid()) {
        row = row.parent();
    }
    const QRect now = row.isValid() ? visualRect(row) : QRect();
    QScrollBar* bar = verticalScrollBar(); // it counts rows
    bar->setValue(now.isEmpty()
                      ? scrolledTo_
                      : bar->value() +
                            qRound(static_cast<double>(now.top() - anchor_.top) / now.height()));
}

void RunsView::rememberPlace() {
    selectedBefore_ = selectedRuns();
    currentBefore_ = currentRun();
    scrolledTo_ = verticalScrollBar()->value();
    anchor_ = anchorNow();
}

void RunsView::restorePlace() {
    restoring_ = true;
    const bool grouped = runs_->arrangement().grouped;
    setRootIsDecorated(grouped);
    if (grouped && runs_->rowCount() <= kOpenedAtMost) {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < runs_->rowCount(); ++row) {
            const QModelIndex group = runs_->index(row, 0);
            if (runs_->hasChildren(group) && !closed_.contains(group.data().toString())) {
                setExpanded(group, true);
            }
        }
    }
    if (const QModelIndex current = runs_->indexOf(currentBefore_); current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    selectWanted();
    scrollBack();
    restoring_ = false;
    if (selectedRuns() != selectedBefore_) {
        emit selectedRunsChanged();
    }
}

// Figures are never cut: columns grow with what is in sight, and shrink by hand alone.
void RunsView::fitColumns() {
    if (restoring_) {
        return;
    }
    for (const int section : shownSections()) {
        if (section == RunsModel::Name) {
            continue;
        }
        const int wanted = std::max(sizeHintForColumn(section), header()->sectionSizeHint(section));
        const bool isText = runs_->columnAt(section) != nullptr &&
                            runs_->columnAt(section)->kind == ColumnKind::Text;
        const int enough =
            isText ? std::min(wanted, fontMetrics().averageCharWidth() * 40) : wanted;
        if (header()->sectionSize(section) < enough || section == RunsModel::Star) {
            header()->resizeSection(section, enough);
        }
    }
    fitName();
}

// The names have what the others leave.
void RunsView::fitName() {
    if (restoring_) {
        return;
    }
    int others = 0;
    for (const int section : shownSections()) {
        others += section == RunsModel::Name ? 0 : header()->sectionSize(section);
    }
    header()->resizeSection(RunsModel::Name,
                            std::max(kNarrowestName, viewport()->width() - others));
}

void RunsView::pointAt(const QList<qint64>& runs) {
    if (std::exchange(pointed_, runs) != runs) {
        viewport()->update();
    }
}

void RunsView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    if (isPointedAt(index)) {
        QColor light = Theme::of(palette()).accent;
        light.setAlphaF(0.15F);
        painter->fillRect(option.rect, light);
    }
    QTreeView::drawRow(painter, option, index);
}

// A closed group stands for its runs.
bool RunsView::isPointedAt(const QModelIndex& row) const {
    const QModelIndex first = row.siblingAtColumn(RunsModel::Name);
    if (pointed_.isEmpty()) {
        return false;
    }
    const bool standsForItself = !runs_->hasChildren(first) || !isExpanded(first);
    return standsForItself && std::ranges::any_of(runs_->runsOf(first), [this](qint64 run) {
               return pointed_.contains(run);
           });
}

bool RunsView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        pointer_.reset();
        emit runsPointedAt({});
    } else if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress) {
        pointer_ = static_cast<QMouseEvent*>(event)->position().toPoint();
        runs_->keepRowsFor(kAimingMs);
    }
    return QTreeView::viewportEvent(event);
}

void RunsView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitName();
}

// By the keyboard: the row that it stands on is the one that is meant.
void RunsView::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !selectionModel()->hasSelection() &&
        currentIndex().isValid()) {
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void RunsView::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.column() == RunsModel::Star) {
        emit starClicked(runs_->runsOf(index));
    }
    QTreeView::mouseReleaseEvent(event);
}

} // namespace sharesnet
