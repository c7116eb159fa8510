#include "ui/runs/runs_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

QString percent(const std::optional<double>& fraction) {
    return fraction ? RunsModel::tr("%1 %").arg(QLocale().toString(*fraction * 100, 'f', 2))
                    : QStringLiteral("–");
}

} // namespace

QString stateText(RunState state) {
    switch (state) {
    case RunState::Created:
        return RunsModel::tr("Not started");
    case RunState::Running:
        return RunsModel::tr("Training");
    case RunState::Paused:
        return RunsModel::tr("Paused");
    case RunState::Finished:
        return RunsModel::tr("Done");
    case RunState::Stopped:
        return RunsModel::tr("Stopped");
    case RunState::Diverged:
        return RunsModel::tr("Diverged");
    case RunState::Failed:
        return RunsModel::tr("Failed");
    case RunState::Interrupted:
        return RunsModel::tr("Interrupted");
    }
    return {};
}

QString progressText(const RunRecord& record) {
    switch (record.state) {
    case RunState::Created:
    case RunState::Finished:
    case RunState::Failed:
        return stateText(record.state);
    case RunState::Diverged:
        return RunsModel::tr("Diverged at step %1")
            .arg(QLocale().toString(static_cast<qlonglong>(record.divergedStep)));
    default:
        //: state of a run, then finished epochs of all epochs
        return RunsModel::tr("%1 %2/%3")
            .arg(stateText(record.state))
            .arg(record.epochs)
            .arg(record.spec.config.epochs);
    }
}

void RunsModel::setRuns(const std::vector<RunRecord>& runs) {
    beginResetModel();
    runs_ = runs;
    QSet<qint64> there;
    for (std::size_t row = 0; row < runs_.size(); ++row) {
        const qint64 id = runs_[row].id;
        there.insert(id);
        if (!known_.contains(id) && (filled_ || row < kShownAtFirst || isLive(runs_[row]))) {
            shown_.insert(id);
        }
    }
    shown_.intersect(there);
    known_.unite(there);
    filled_ = true;
    endResetModel();
    emit shownChanged();
}

bool RunsModel::applyEvents(const std::vector<TrainingEvent>& events) {
    bool allKnown = true;
    QSet<int> changed;
    for (const TrainingEvent& event : events) {
        const int row = rowOf(event.run);
        if (row >= 0) {
            apply(runs_[static_cast<std::size_t>(row)], event);
            changed.insert(row);
        } else if (std::holds_alternative<RunStarted>(event.fact)) {
            allKnown = false;
        }
    }
    for (const int row : changed) {
        emit dataChanged(index(row, 0), index(row, kColumns - 1));
    }
    return allKnown;
}

void RunsModel::removeRun(qint64 id) {
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    beginRemoveRows({}, row, row);
    runs_.erase(runs_.begin() + row);
    endRemoveRows();
    if (shown_.remove(id)) {
        emit shownChanged();
    }
}

const RunRecord* RunsModel::record(qint64 id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &runs_[static_cast<std::size_t>(row)];
}

int RunsModel::rowOf(qint64 id) const {
    const auto at = std::find_if(runs_.begin(), runs_.end(),
                                 [id](const RunRecord& run) { return run.id == id; });
    return at == runs_.end() ? -1 : static_cast<int>(at - runs_.begin());
}

QList<qint64> RunsModel::shownRuns() const {
    QList<qint64> ids(shown_.begin(), shown_.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void RunsModel::setShown(qint64 id, bool shown) {
    const int row = rowOf(id);
    if (row < 0 || shown == shown_.contains(id)) {
        return;
    }
    if (shown) {
        shown_.insert(id);
    } else {
        shown_.remove(id);
    }
    emit dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
    emit shownChanged();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString RunsModel::text(const RunRecord& record, int column) const {
    const QLocale locale;
    switch (column) {
    case Name:
        return QString::fromStdString(record.spec.name);
    case LastTest:
        return percent(record.lastTestTop1);
    case BestTest:
        return percent(record.bestTestTop1);
    case Epochs:
        return tr("%1/%2").arg(record.epochs).arg(record.spec.config.epochs);
    case Parameters:
        return record.parameters > 0 ? locale.toString(static_cast<qlonglong>(record.parameters))
                                     : QStringLiteral("–");
    case State:
        return stateText(record.state);
    case Data:
        return QString::fromStdString(toString(record.spec.data));
    default:
        return {};
    }
}

QVariant RunsModel::sortKey(const RunRecord& record, int column) const {
    switch (column) {
    case LastTest:
        return record.lastTestTop1.value_or(-1);
    case BestTest:
        return record.bestTestTop1.value_or(-1);
    case Epochs:
        return record.epochs;
    case Parameters:
        return static_cast<qlonglong>(record.parameters);
    default:
        return text(record, column).toLower();
    }
}

QString RunsModel::toolTip(const RunRecord& record) const {
    QStringList lines{
        tr("Run %1: %2").arg(record.id).arg(QString::fromStdString(record.spec.name)),
        tr("%1 on %2")
            .arg(progressText(record), QString::fromStdString(toString(record.spec.data))),
        tr("Created %1")
            .arg(QLocale().toString(
                QDateTime::fromSecsSinceEpoch(static_cast<qint64>(record.createdAt)),
                QLocale::ShortFormat))};
    if (!record.message.empty()) {
        lines << QString::fromStdString(record.message);
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RunRecord& record = runs_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(record, column);
    case Qt::TextAlignmentRole:
        return column >= LastTest && column <= Parameters
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::ToolTipRole:
        return toolTip(record);
    case Qt::CheckStateRole:
        return column == Name ? QVariant(shown_.contains(record.id) ? Qt::Checked : Qt::Unchecked)
                              : QVariant();
    case Qt::AccessibleTextRole:
        return column == Name ? QVariant(tr("%1, %2").arg(text(record, Name), progressText(record)))
                              : QVariant();
    case Id:
        return static_cast<qlonglong>(record.id);
    case Sort:
        return sortKey(record, column);
    case Filter:
        return QString::fromStdString(record.spec.name + '\n' + record.spec.arch.name + '\n' +
                                      toString(record.spec.data) + '\n') +
               stateText(record.state);
    case Progress:
        return progressText(record);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name) {
        return false;
    }
    const RunRecord& record = runs_[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole) {
        setShown(record.id, value.toInt() == Qt::Checked);
        return true;
    }
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() ||
        name == QString::fromStdString(record.spec.name)) {
        return false;
    }
    emit renameAsked(record.id, name);
    return true;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr std::array kTitles{
        QT_TR_NOOP("Run"),        QT_TR_NOOP("Test"),  QT_TR_NOOP("Best"), QT_TR_NOOP("Epochs"),
        QT_TR_NOOP("Parameters"), QT_TR_NOOP("State"), QT_TR_NOOP("Data")};
    static constexpr std::array kTips{
        QT_TR_NOOP("Check a run to show it in the plots, in the color of its dot"),
        QT_TR_NOOP("Test accuracy of the last evaluated epoch"),
        QT_TR_NOOP("Best test accuracy of all epochs"),
        QT_TR_NOOP("Completed / total epochs"),
        QT_TR_NOOP("Trainable parameters, a shared weight counted once"),
        QT_TR_NOOP("Status of the run"),
        QT_TR_NOOP("Data the run trains on")};
    if (role == Qt::DisplayRole) {
        return tr(kTitles[static_cast<std::size_t>(section)]);
    }
    if (role == Qt::ToolTipRole) {
        return tr(kTips[static_cast<std::size_t>(section)]);
    }
    return {};
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name) {
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    }
    return flags | Qt::ItemNeverHasChildren;
}

} // namespace sharesnet
