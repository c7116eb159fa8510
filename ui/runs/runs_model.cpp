#include "ui/runs/runs_model.h"

#include "core/flow/run_filter.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace sharesnet {

namespace {

// So many are arranged within a few milliseconds, without the way to another thread and back.
constexpr std::size_t kArrangedAtOnce = 2'000;
constexpr std::size_t kGroupedAtOnce = 200; // which compares all settings
// How soon rows follow what running runs do; their cells change at once.
constexpr int kFollowMilliseconds = 500;

struct OwnColumn {
    const char* key;
    const char* title;
    const char* tip;
};
constexpr std::array<OwnColumn, RunsModel::OwnColumns> kOwn{{
    {"name", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Run"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "Check a run to show it in the plots, in the color of its dot")},
    {"star", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "★"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Starred runs; click to star")},
    {"shares", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Shares"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "One chip per block, stage by stage; blocks of one color share a weight")},
    {"cursor", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "At cursor"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "Test accuracy at the cursor of the plots, in percent")},
}};

bool newerThan(const RunPtr& run, qint64 id) {
    return run->id > id;
}

} // namespace

RunsModel::RunsModel(QObject* parent)
    : QAbstractItemModel(parent), workersColumns_(std::make_shared<const RunColumns>()) {
    for (const RunColumn& column : columns_.all()) {
        if (column.key != "name" && column.key != "star") {
            sections_.push_back(&column);
        }
    }
    soon_.setSingleShot(true);
    soon_.setInterval(kFollowMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &RunsModel::arrangeUnlessKept);
    kept_.setSingleShot(true);
    connect(&kept_, &QTimer::timeout, this, [this] {
        if (owed_) {
            arrange();
        }
    });
}

void RunsModel::take(const RunUpdate& update) {
    showNew(update);
    if (update.all) {
        runs_ = update.runs;
        shown_.removeIf([this](qint64 run) { return !placeOf(run); });
    }
    bool shownGone = false;
    for (const std::int64_t id : update.gone) {
        if (const auto place = placeOf(id)) {
            runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(*place));
        }
        shownGone = shown_.remove(id) || shownGone;
    }
    if (!update.all) {
        for (const RunPtr& run : update.runs) {
            const auto at = std::ranges::lower_bound(runs_, run->id, std::greater<>(),
                                                     [](const RunPtr& each) { return each->id; });
            if (at != runs_.end() && (*at)->id == run->id) {
                *at = run;
            } else {
                runs_.insert(at, run);
            }
        }
    }
    if (update.gone.empty()) {
        arrangeUnlessKept();
    } else {
        arrange();
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
        const bool isNew = !run->archived && !placeOf(run->id);
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
    bool allKnown = true;
    std::map<qint64, RunRecord> changed; // one copy of a record for all of its events
    for (const TrainingEvent& event : events) {
        if (const auto place = placeOf(event.run)) {
            apply(changed.try_emplace(event.run, *runs_[*place]).first->second, event);
        } else if (std::holds_alternative<RunStarted>(event.fact)) {
            allKnown = false;
        }
    }
    for (auto& [id, record] : changed) {
        runs_[*placeOf(id)] = std::make_shared<const RunRecord>(std::move(record));
        runChanged(id);
    }
    if (!changed.empty()) {
        arrangeSoon();
        emit runsChanged();
    }
    return allKnown;
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
    if (query == query_) {
        return;
    }
    const RunFilter checked(query.filter, columns_);
    if (!query.sortKey.empty()) {
        columns_.at(query.sortKey);
    }
    for (const std::string& key : query.groups ? query.groups->keys : std::vector<std::string>()) {
        columns_.at(key);
    }
    query_ = query;
    emit queryChanged();
    arrange();
}

void RunsModel::arrangeSoon() {
    if (!soon_.isActive()) {
        soon_.start();
    }
}

void RunsModel::keepRowsFor(int milliseconds) {
    if (!arrangement_.runs.empty()) {
        kept_.start(milliseconds);
    }
}

void RunsModel::arrangeUnlessKept() {
    if (kept_.isActive()) {
        owed_ = true;
    } else {
        arrange();
    }
}

void RunsModel::arrange() {
    owed_ = false;
    soon_.stop();
    ++asked_;
    const bool comparesSettings = query_.groups || query_.findDiffering;
    if (runs_.size() > (comparesSettings ? kGroupedAtOnce : kArrangedAtOnce)) {
        arrangeInBackground();
        return;
    }
    arranging_ = false;
    show(arranged(runs_, query_, columns_));
}

void RunsModel::arrangeInBackground() {
    arranging_ = true;
    worker_.postLatest([runs = runs_, query = query_,
                        columns = workersColumns_] { return arranged(runs, query, *columns); },
                       [this, number = asked_](RunsArrangement arrangement) {
                           if (number == asked_) {
                               arranging_ = false;
                               show(std::move(arrangement));
                           }
                       },
                       [](const std::string&) {}); // setQuery has checked it
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

std::optional<std::size_t> RunsModel::placeOf(qint64 id) const {
    const auto at = std::lower_bound(runs_.begin(), runs_.end(), id, newerThan);
    return at != runs_.end() && (*at)->id == id
               ? std::optional(static_cast<std::size_t>(at - runs_.begin()))
               : std::nullopt;
}

RunPtr RunsModel::run(qint64 id) const {
    const auto place = placeOf(id);
    return place ? runs_[*place] : nullptr;
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
    std::size_t first = static_cast<std::size_t>(index.row());
    std::size_t count = 1;
    if (index.internalId() != 0) {
        first += arrangement_.tops[index.internalId() - 1].first;
    } else if (arrangement_.grouped) {
        const TopRow& top = arrangement_.tops[first];
        first = top.first;
        count = top.count;
    }
    const auto begin = arrangement_.runs.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::vector<const RunRecord*> RunsModel::recordsOf(const QModelIndex& index) const {
    std::vector<const RunRecord*> records;
    for (const qint64 id : runsOf(index)) {
        if (const auto place = placeOf(id)) {
            records.push_back(runs_[*place].get());
        }
    }
    return records;
}

QModelIndex RunsModel::indexOf(qint64 id, int column) const {
    const auto& places = arrangement_.places;
    const auto at =
        std::ranges::lower_bound(places, id, {}, &std::pair<std::int64_t, std::size_t>::first);
    if (at == places.end() || at->first != id) {
        return {};
    }
    if (!arrangement_.grouped) {
        return createIndex(static_cast<int>(at->second), column, quintptr{0});
    }
    const auto& tops = arrangement_.tops;
    const auto behind = std::ranges::upper_bound(tops, at->second, {}, &TopRow::first);
    const auto top = static_cast<std::size_t>(behind - tops.begin()) - 1;
    return tops[top].count == 1
               ? createIndex(static_cast<int>(top), column, quintptr{0})
               : createIndex(static_cast<int>(at->second - tops[top].first), column, top + 1);
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

const RunColumn* RunsModel::columnAt(int section) const {
    const int place = section - OwnColumns;
    return place >= 0 && place < static_cast<int>(sections_.size())
               ? sections_[static_cast<std::size_t>(place)]
               : nullptr;
}

std::string RunsModel::keyAt(int section) const {
    const RunColumn* column = columnAt(section);
    return column != nullptr ? column->key : kOwn.at(static_cast<std::size_t>(section)).key;
}

int RunsModel::sectionOf(std::string_view key) const {
    for (int section = 0; section < columnCount(); ++section) {
        if (keyAt(section) == key) {
            return section;
        }
    }
    return -1;
}

QVariant RunsModel::alignment(int section) const {
    const RunColumn* column = columnAt(section);
    const bool isNumber =
        column != nullptr ? column->kind != ColumnKind::Text : section == AtCursor;
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
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
    return OwnColumns + static_cast<int>(sections_.size());
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(index.column());
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
        return toolTip(run);
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Name:
            return spokenText(run);
        case Star:
            return run.starred ? tr("Starred") : tr("Not starred");
        case Shares:
            return valueText(columns_.at("sharing"), run);
        default:
            return {};
        }
    case Qt::AccessibleDescriptionRole:
        return index.column() == Name ? spokenDetail(run) : QString();
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

QString RunsModel::spokenText(const RunRecord& run) const {
    const QString what = tr("%1, %2").arg(QString::fromStdString(run.spec.name), progressText(run));
    const RunColumn& best = columns_.at("best");
    return std::holds_alternative<double>(best.value(run))
               ? tr("%1, best test accuracy %2").arg(what, valueText(best, run))
               : what;
}

QString RunsModel::spokenDetail(const RunRecord& run) const {
    const RunColumn& sharing = columns_.at("sharing");
    return tr("Run %1, %2 parameters, sharing: %3, seed %4")
        .arg(run.id)
        .arg(grouped(run.parameters), valueText(sharing, run))
        .arg(run.spec.config.seed);
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

QString RunsModel::toolTip(const RunRecord& run) const {
    QStringList lines{
        tr("Run %1: %2").arg(run.id).arg(QString::fromStdString(run.spec.name)),
        run.origin.empty()
            ? tr("%1 on %2").arg(progressText(run), QString::fromStdString(toString(run.spec.data)))
            : tr("Read from %1").arg(QString::fromStdString(run.origin)),
        tr("Created %1")
            .arg(QLocale().toString(
                QDateTime::fromSecsSinceEpoch(static_cast<qint64>(run.createdAt)),
                QLocale::ShortFormat))};
    if (const QString images = testImagesText(run); run.bestTestTop1 && !images.isEmpty()) {
        lines << images;
    }
    if (!run.message.empty()) {
        lines << coreText(run.message);
    }
    if (!run.note.empty()) {
        lines << coreText(run.note);
    }
    return lines.join(QLatin1Char('\n'));
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
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const RunColumn* column = columnAt(section);
    const auto own = static_cast<std::size_t>(section);
    switch (role) {
    case Qt::DisplayRole:
        if (column != nullptr && column->key == "run") {
            return tr("No."); // the names stand under "Run"
        }
        return column != nullptr ? coreText(column->title) : tr(kOwn.at(own).title);
    case Qt::ToolTipRole:
        return column != nullptr
                   ? tr("%1 (%2 in filters)")
                         .arg(coreText(column->title), QString::fromStdString(column->key))
                   : tr(kOwn.at(own).tip);
    case Qt::TextAlignmentRole:
        return alignment(section);
    case Qt::InitialSortOrderRole: // best first
        return column != nullptr && column->kind == ColumnKind::Percent ? Qt::DescendingOrder
                                                                        : Qt::AscendingOrder;
    default:
        return {};
    }
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
    RunsQuery query = query_;
    const std::string key = column < 0 ? "" : keyAt(column);
    query.sortKey = key == "shares" ? "sharing" : columns_.find(key) != nullptr ? key : "";
    query.descending = order == Qt::DescendingOrder && !query.sortKey.empty();
    setQuery(query);
}

} // namespace sharesnet
