#pragma once

#include "core/flow/run_groups.h"
#include "core/flow/verdict.h"
#include "ui/base/worker.h"
#include "ui/runs/store_client.h"

#include <QDialog>

#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sharesnet {

// What a report of runs is to be: its format, the accuracy that it compares, its file; the runs
// that it will hold are listed. It stays open until the file is there. Ui thread.
class ReportDialog : public QDialog {
    Q_OBJECT
  public:
    // More runs than this make no report that anybody reads, as on the command line.
    static constexpr std::size_t kMostRuns = 1'000;

    // At least one run.
    ReportDialog(std::vector<RunPtr> runs, GroupBy by, QWidget* parent = nullptr);

    const std::vector<RunPtr>& runs() const { return runs_; }
    const GroupBy& by() const { return by_; }
    Accuracy accuracy() const;
    QString file() const;                 // with the ending of its format
    void showFailure(const QString& why); // and lets a person try again

  signals:
    // file() is wanted; to be answered by accept() or showFailure()
    void writeRequested();

  private:
    void write();
    QWidget* makeRuns();
    QString ending() const; // of the format
    void choosePlace();
    void followFormat();
    void followFile();

    std::vector<RunPtr> runs_;
    GroupBy by_;
    QButtonGroup* formats_;
    QComboBox* accuracy_;
    QLineEdit* file_;
    QLabel* error_;
    QPushButton* write_ = nullptr;
    bool writing_ = false;
    Worker worker_;
};

} // namespace sharesnet
