#pragma once

#include "ui/runs/wanted_runs.h"

#include <QPoint>
#include <QSet>
#include <QTreeView>

#include <memory>
#include <optional>

namespace sharesnet {

class RunsModel;
class ShownColumns;

// The table on screen. When the rows are arranged anew, the one under the pointer stays where it
// is, else a selected one; what is selected stays so, also while a filter hides it; closed groups
// stay closed. Ui thread.
class RunsView : public QTreeView {
    Q_OBJECT
  public:
    explicit RunsView(RunsModel* model, QWidget* parent = nullptr);
    ~RunsView() override;

    ShownColumns& columns() { return *columns_; }
    const ShownColumns& columns() const { return *columns_; }

    QList<qint64> selectedRuns() const; // those of selected groups, too; in the table's order
    qint64 currentRun() const;          // 0: none, or a group of runs
    void selectRuns(const QList<qint64>& runs);
    const WantedRuns& wanted() const { return wanted_; }
    void want(const WantedRuns& runs);       // selects those that are listed, now and later
    void pointAt(const QList<qint64>& runs); // lights their rows

  signals:
    void runsPointedAt(const QList<qint64>& runs); // empty: none any more
    void starClicked(const QList<qint64>& runs);
    void selectedRunsChanged();

  protected:
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

  private:
    // A row that stays where it is.
    struct Anchor {
        qint64 run = 0; // 0: none
        bool isGroup = false;
        int top = 0; // in the viewport
    };
    Anchor anchorNow() const;
    void scrollBack();
    void rememberPlace();
    void restorePlace();
    WantedRuns selectedNow() const;
    void selectWanted();
    bool isPointedAt(const QModelIndex& row) const;

    RunsModel* runs_;
    std::unique_ptr<ShownColumns> columns_;
    QSet<QString> closed_; // labels of groups
    QList<qint64> selectedBefore_;
    qint64 currentBefore_ = 0;
    WantedRuns wanted_;
    Anchor anchor_;
    std::optional<QPoint> pointer_; // over the rows
    int scrolledTo_ = 0;
    QList<qint64> pointed_;
    bool restoring_ = false;
};

} // namespace sharesnet
