#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QMenu;
class QToolButton;

namespace sharesnet {

class RunColumns;
class RunFilterLine;

// The line above the table of runs: its filter, how many are listed, which columns, the report. Ui
// thread.
class RunsBar : public QWidget {
    Q_OBJECT
  public:
    // `columns` must outlive it.
    explicit RunsBar(const RunColumns* columns, QWidget* parent = nullptr);

    RunFilterLine* filter() const { return filter_; }
    QString showCount(std::int64_t listed, std::int64_t all); // what it says now

  signals:
    void differingToggled(bool only); // the settings that differ alone
    void columnsWanted(QMenu* menu);  // to be filled
    void reportWanted();

  private:
    void addColumns();
    void addReport();

    RunFilterLine* filter_;
    QLabel* count_;
};

} // namespace sharesnet
