#include "ui/runs/runs_model.h"

#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_row_text.h"
#include "ui/runs/run_text.h"

#include <algorithm>
#include <span>
#include <utility>

namespace sharesnet {

RunsModel::RunsModel(QObject* parent)
    : QAbstractItemModel(parent),
      arranger_(&runs_, &sections_.columns(),
                [this](RunsArrangement arrangement) { show(std::move(arrangement)); }) {}

void RunsModel::take(const RunUpdate& update) {
    showNew(update);
    runs_.take(update);
    bool shownGone = false;
    if (update.all) {
        shown_.removeIf([this](qint64 run) { return !runs_.has(run); });
    }
    for (const std::int64_t id : update.gone) {
        shownGone = shown_.remove(id) || shownGone;
    }
    if (update.gone.empty()) {
        arranger_.arrangeUnlessKept();
    } else {
        arranger_.arrange();
    }
    for (const RunPtr& run : update.all ? std::vector<RunPtr>() : update.runs) {
        runChanged(run->id);
    }
    if (update.all || shownGone) {
        emit shownChanged();
    }
    emit runsChanged();
}

// New runs are drawn, but a sweep of hundreds does not flood the plots.
void RunsModel::showNew(const RunUpdate& update) {
    const auto before = shown_.size();
    int place = 0;
    for (const RunPtr& run : update.runs) {
        const bool isNew = !run->archived && !runs_.has(run->id);
        const bool wanted =
            filled_ ? shown_.size() < kShownAtMost : place < kShownAtMost || isLive(*run);
        ++place;
        if (isNew && wanted) {
            shown_.insert(run->id);
        }
    }
    filled_ = filled_ || update.all;
    if (!update.all && shown_.size() != before) {
        emit shownChanged();
    }
}

bool RunsModel::applyEvents(const std::vector<TrainingEvent>& events) {
    const KnownRuns::Applied applied = runs_.applyEvents(events);
    std::ranges::for_each(applied.changed, [this](qint64 run) { runChanged(run); });
    if (!applied.changed.empty()) {
        arranger_.arrangeSoon();
        emit runsChanged();
    }
    return applied.allKnown;
}

void RunsModel::runChanged(qint64 id) {
    groupTexts_.clear();
    const QModelIndex first = indexOf(id);
    if (!first.isValid()) {
        return;
    }
    emit dataChanged(first, first.siblingAtColumn(columnCount() - 1));
    if (const QModelIndex group = first.parent(); group.isValid()) {
        emit dataChanged(group, group.siblingAtColumn(columnCount() - 1));
    }
}

void RunsModel::setQuery(const RunsQuery& query) {
    if (query != arranger_.query()) {
        arranger_.setQuery(query);
        emit queryChanged();
        arranger_.arrange();
    }
}

void RunsModel::keepRowsFor(int milliseconds) {
    if (!arrangement_.runs.empty()) {
        arranger_.keepRowsFor(milliseconds);
    }
}

void RunsModel::show(RunsArrangement arrangement) {
    groupTexts_.clear();
    if (arrangement.sameRows(arrangement_)) {
        arrangement_ = std::move(arrangement);
    } else {
        emit aboutToRearrange();
        beginResetModel();
        arrangement_ = std::move(arrangement);
        endResetModel();
    }
    emit rearranged();
}

std::vector<RunPtr> RunsModel::listedRuns() const {
    std::vector<RunPtr> runs;
    for (const std::int64_t id : arrangement_.runs) {
        if (RunPtr each = run(id)) {
            runs.push_back(std::move(each));
        }
    }
    return runs;
}

QList<qint64> RunsModel::runsOf(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    RowPlace place{static_cast<std::size_t>(index.row()), std::nullopt};
    if (index.internalId() != 0) {
        place.group = index.internalId() - 1;
    }
    const std::span<const std::int64_t> runs = arrangement_.runsAt(place);
    return {runs.begin(), runs.end()};
}

std::vector<const RunRecord*> RunsModel::recordsOf(const QModelIndex& index) const {
    std::vector<const RunRecord*> records;
    for (const qint64 id : runsOf(index)) {
        if (const RunPtr each = run(id)) {
            records.push_back(each.get()); // the list keeps it
        }
    }
    return records;
}

QModelIndex RunsModel::indexOf(qint64 id, int column) const {
    const std::optional<RowPlace> place = arrangement_.rowOf(id);
    return place ? createIndex(static_cast<int>(place->row), column,
                               place->group ? static_cast<quintptr>(*place->group + 1) : 0)
                 : QModelIndex();
}

QList<qint64> RunsModel::shownRuns() const {
    QList<qint64> ids(shown_.begin(), shown_.end());
    std::ranges::sort(ids);
    return ids;
}

void RunsModel::setShown(const QList<qint64>& runs, bool shown) {
    bool changed = false;
    for (const qint64 id : runs) {
        if (shown == shown_.contains(id)) {
            continue;
        }
        changed = true;
        if (shown) {
            shown_.insert(id);
        } else {
            shown_.remove(id);
        }
        if (const QModelIndex row = indexOf(id); row.isValid()) {
            emit dataChanged(row, row, {Qt::CheckStateRole});
            if (row.parent().isValid()) {
                emit dataChanged(row.parent(), row.parent(), {Qt::CheckStateRole});
            }
        }
    }
    if (changed) {
        emit shownChanged();
    }
}

void RunsModel::setCursorValue(CursorValue value) {
    cursorValue_ = std::move(value);
    cursorMoved();
}

void RunsModel::cursorMoved() {
    if (const int rows = rowCount(); rows > 0) {
        emit dataChanged(index(0, AtCursor), index(rows - 1, AtCursor), {Qt::DisplayRole});
    }
}

QModelIndex RunsModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent)
               ? createIndex(row, column,
                             parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0)
               : QModelIndex();
}

QModelIndex RunsModel::parent(const QModelIndex& index) const {
    return index.isValid() && index.internalId() != 0
               ? createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr{0})
               : QModelIndex();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(arrangement_.grouped ? arrangement_.tops.size()
                                                     : arrangement_.runs.size());
    }
    if (!arrangement_.grouped || parent.internalId() != 0 || parent.column() != 0) {
        return 0;
    }
    const std::size_t count = arrangement_.tops[static_cast<std::size_t>(parent.row())].count;
    return count == 1 ? 0 : static_cast<int>(count);
}

int RunsModel::columnCount(const QModelIndex&) const {
    return sections_.count();
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return sections_.alignment(index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(checkState(index)) : QVariant();
    case ColorRun: {
        const QList<qint64> runs = runsOf(index);
        return runs.isEmpty() ? 0 : runs.first();
    }
    default:
        break;
    }
    if (rowCount(index.siblingAtColumn(0)) > 0) {
        return groupData(index, role);
    }
    const auto records = recordsOf(index);
    return records.empty() ? QVariant() : runData(*records.front(), index, role);
}

QVariant RunsModel::runData(const RunRecord& run, const QModelIndex& index, int role) const {
    const QString name = QString::fromStdString(run.spec.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (const RunColumn* column = columnAt(index.column())) {
            return cellText(*column, run);
        }
        return index.column() == Name       ? name
               : index.column() == AtCursor ? cursorText(index)
                                            : QString();
    case Qt::ToolTipRole:
        return runToolTip(run);
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Name:
            return spokenRun(run, columns());
        case Star:
            return run.starred ? tr("Starred") : tr("Not starred");
        case Shares:
            return valueText(columns().at("sharing"), run);
        default: // readers say no headers of a tree
            return sections_.header(index.column(), Qt::DisplayRole).toString() + QLatin1Char(' ') +
                   runData(run, index, Qt::DisplayRole).toString();
        }
    case Qt::AccessibleDescriptionRole:
        return index.column() == Name ? spokenRunDetail(run, columns()) : QString();
    case Id:
        return static_cast<qlonglong>(run.id);
    case GroupSize:
        return 0;
    case Progress:
        return progressText(run);
    case Pattern:
        return QVariant::fromValue(sharePattern(run.spec.arch));
    case Starred:
        return run.starred;
    default:
        return {};
    }
}

QVariant RunsModel::groupData(const QModelIndex& index, int role) const {
    const TopRow& top = arrangement_.tops[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? coreText(top.label) : groupText(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Name ? tr("%1: %n run(s)", nullptr, static_cast<int>(top.count))
                                            .arg(coreText(top.label))
                                      : groupText(index);
    case Id:
        return 0;
    case GroupSize:
        return static_cast<int>(top.count);
    case Pattern: {
        const auto records = recordsOf(index);
        const bool same = std::ranges::all_of(records, [&](const RunRecord* each) {
            return each->spec.arch.stages == records.front()->spec.arch.stages;
        });
        return same && !records.empty()
                   ? QVariant::fromValue(sharePattern(records.front()->spec.arch))
                   : QVariant();
    }
    default:
        return {};
    }
}

QString RunsModel::groupText(const QModelIndex& index) const {
    if (index.column() == AtCursor) {
        return cursorText(index);
    }
    const RunColumn* column = columnAt(index.column());
    if (column == nullptr) {
        return {};
    }
    const quint64 cell =
        static_cast<quint64>(index.row()) * 1'000 + static_cast<quint64>(index.column());
    auto text = groupTexts_.constFind(cell);
    if (text == groupTexts_.constEnd()) {
        text = groupTexts_.insert(cell, cellText(*column, recordsOf(index)));
    }
    return *text;
}

QString RunsModel::cursorText(const QModelIndex& index) const {
    double sum = 0;
    int count = 0;
    for (const qint64 run : cursorValue_ ? runsOf(index) : QList<qint64>()) {
        if (const auto value = cursorValue_(run)) {
            sum += *value;
            ++count;
        }
    }
    if (count == 0) {
        return QStringLiteral("–");
    }
    const QString mean = fixedText(sum / count, 2);
    const auto all = runsOf(index).size();
    return count == all ? mean
                        //: a mean, of so many runs, of so many in all
                        : tr("%1 (%2 of %3)").arg(mean).arg(count).arg(all);
}

Qt::CheckState RunsModel::checkState(const QModelIndex& index) const {
    const QList<qint64> runs = runsOf(index);
    const auto shown =
        std::ranges::count_if(runs, [this](qint64 run) { return shown_.contains(run); });
    return shown == 0 ? Qt::Unchecked : shown == runs.size() ? Qt::Checked : Qt::PartiallyChecked;
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QList<qint64> runs = runsOf(index);
    if (index.column() == Name && role == Qt::CheckStateRole) {
        setShown(runs, value.toInt() != Qt::Unchecked);
        return true;
    }
    const RunPtr only = runs.size() == 1 ? run(runs.first()) : nullptr;
    const QString name = value.toString().trimmed();
    if (index.column() != Name || role != Qt::EditRole || !only || name.isEmpty() ||
        name == QString::fromStdString(only->spec.name)) {
        return false;
    }
    emit renameAsked(only->id, name);
    return true;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? sections_.header(section, role) : QVariant();
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const bool isGroup = rowCount(index.siblingAtColumn(0)) > 0;
    if (index.column() == Name) {
        flags |= Qt::ItemIsUserCheckable;
        flags |= isGroup ? Qt::NoItemFlags : Qt::ItemIsEditable;
    }
    return isGroup ? flags : flags | Qt::ItemNeverHasChildren;
}

void RunsModel::sort(int column, Qt::SortOrder order) {
    RunsQuery wanted = query();
    const std::string key = column < 0 ? "" : keyAt(column);
    wanted.sortKey = key == "shares" ? "sharing" : columns().find(key) != nullptr ? key : "";
    wanted.descending = order == Qt::DescendingOrder && !wanted.sortKey.empty();
    setQuery(wanted);
}

} // namespace sharesnet
