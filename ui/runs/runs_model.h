#pragma once

#include "core/store/run_store.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <optional>
#include <vector>

namespace sharesnet {

QString stateText(RunState state);             // "running", translated
QString progressText(const RunRecord& record); // "training 3/15", "diverged at 812"

// The rows of the runs table, newest first.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, LastTest, BestTest, Epochs, Parameters, State, Data, kColumns };
    enum Role { Id = Qt::UserRole, Sort, Filter, Progress };

    using QAbstractTableModel::QAbstractTableModel;

    // runs new since the last time are shown, at first the newest kShownAtFirst
    void setRuns(const std::vector<RunRecord>& runs);
    // false: a run that started is not in the table
    bool applyEvents(const std::vector<TrainingEvent>& events);
    void removeRun(qint64 id);

    const RunRecord* record(qint64 id) const;
    int rowOf(qint64 id) const; // -1: not there
    QList<qint64> shownRuns() const;
    void setShown(qint64 id, bool shown);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  signals:
    void renameAsked(qint64 run, const QString& name); // the row changes when the store has it
    void shownChanged();

  private:
    static constexpr int kShownAtFirst = 5;
    QString text(const RunRecord& record, int column) const;
    QVariant sortKey(const RunRecord& record, int column) const;
    QString toolTip(const RunRecord& record) const;

    std::vector<RunRecord> runs_;
    QSet<qint64> shown_;
    QSet<qint64> known_;
    bool filled_ = false;
};

} // namespace sharesnet
