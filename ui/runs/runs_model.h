#pragma once

#include "ui/base/share_pattern.h"
#include "ui/runs/known_runs.h"
#include "ui/runs/runs_arranger.h"
#include "ui/runs/runs_sections.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// The table of runs: those that a query lists, in its order, as a list or as a tree of groups. All
// columns of RunColumns, and a few of its own before them; the view hides most. Many runs are
// arranged on a thread of the model's own, so that no call waits for it. Ui thread.
class RunsModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    using enum RunsSections::Own;
    enum Role {
        Id = Qt::UserRole, // of a run; 0 for a group
        GroupSize,         // of a group; 0 for a run
        Progress,
        Starred,
        Pattern,  // SharePattern
        ColorRun, // the run in whose color the row is drawn
    };
    using CursorValue = std::function<std::optional<double>(qint64 run)>;

    explicit RunsModel(QObject* parent = nullptr);

    void take(const RunUpdate& update);
    // false: a run that started is not known
    bool applyEvents(const std::vector<TrainingEvent>& events);

    const RunsQuery& query() const { return arranger_.query(); }
    // Throws RunFilterError, and Error for an unknown key; then the query stays as it was.
    void setQuery(const RunsQuery& query);
    const RunsArrangement& arrangement() const { return arrangement_; }
    bool isArranging() const { return arranger_.isArranging(); }
    // For so long rows do not move by themselves: what runs do is shown in their cells alone. A
    // query counts at once, and deleted runs go at once.
    void keepRowsFor(int milliseconds);

    const std::vector<RunPtr>& runs() const { return runs_.all(); } // all of them, newest first
    std::size_t runCount() const { return runs_.all().size(); }
    RunPtr run(qint64 id) const { return runs_.find(id); }   // null: not there
    std::vector<RunPtr> listedRuns() const;                  // in their order
    QList<qint64> runsOf(const QModelIndex& index) const;    // of a run or a group
    QModelIndex indexOf(qint64 id, int column = Name) const; // invalid: not listed

    QList<qint64> shownRuns() const; // in the plots
    void setShown(const QList<qint64>& runs, bool shown);
    // What the column "at cursor" says; called again for every cell after cursorMoved.
    void setCursorValue(CursorValue value);
    void cursorMoved();

    // As RunsSections says.
    const RunColumns& columns() const { return sections_.columns(); }
    const RunColumn* columnAt(int section) const { return sections_.columnAt(section); }
    std::string keyAt(int section) const { return sections_.keyAt(section); }
    int sectionOf(std::string_view key) const { return sections_.sectionOf(key); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

  signals:
    void runsChanged();      // other runs than before, or other facts of them
    void aboutToRearrange(); // before anybody hears of the reset; views still know where rows are
    void rearranged();       // other rows than before, or other counts
    void queryChanged();
    void renameAsked(qint64 run, const QString& name); // the row changes when the store has it
    void shownChanged();

  private:
    static constexpr int kShownAtMost = 10; // by themselves
    std::vector<const RunRecord*> recordsOf(const QModelIndex& index) const;
    void showNew(const RunUpdate& update);
    void show(RunsArrangement arrangement);
    void runChanged(qint64 id);
    QVariant runData(const RunRecord& run, const QModelIndex& index, int role) const;
    QVariant groupData(const QModelIndex& index, int role) const;
    QString groupText(const QModelIndex& index) const;
    QString cursorText(const QModelIndex& index) const;
    Qt::CheckState checkState(const QModelIndex& index) const;

    RunsSections sections_;
    KnownRuns runs_;
    RunsArrangement arrangement_;
    QSet<qint64> shown_;
    bool filled_ = false;
    CursorValue cursorValue_;
    mutable QHash<quint64, QString> groupTexts_;
    RunsArranger arranger_;
};

} // namespace sharesnet
