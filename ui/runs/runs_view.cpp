#include "ui/runs/runs_view.h"

#include "ui/base/theme.h"
#include "ui/runs/run_delegate.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/shown_columns.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kOpenedAtMost = 50; // groups, by themselves
// After a movement of the pointer rows wait so long before they move: it aims at one of them.
constexpr int kAimingMs = 1'000;

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
    columns_ = std::make_unique<ShownColumns>(model, this);
    // Not when the reset begins: the tree has forgotten its rows then.
    connect(model, &RunsModel::aboutToRearrange, this, &RunsView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &RunsView::restorePlace);
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

RunsView::~RunsView() = default;

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
    if (columns_) { // else it is still being made
        columns_->fitName();
    }
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
