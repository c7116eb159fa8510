#pragma once

#include "core/datasets/data_report.h"
#include "ui/base/worker.h"

#include <QWidget>

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace sharesnet {

class StopButton;

// What a data set holds: how many images each class has for training and test, and, once all images
// were looked at, which cannot be read and which are in both. Ui thread; files are read in the
// background.
class DataOverview : public QWidget {
    Q_OBJECT
  public:
    explicit DataOverview(QWidget* parent = nullptr);
    ~DataOverview() override;

    // Counts its classes at once where it is on show, else when it comes up.
    void setData(const DataSpec& data);
    void release(); // stops what is under way

    const std::optional<DataReport>& report() const { return report_; } // on show
    QString text() const; // of all of it, the classes as a table with tabs

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeTables();
    QWidget* makeStatus();
    void count();
    void check();
    void ask(bool look);
    void take(DataReport report);
    void fail(const QString& why);
    void endJob();
    void showReport();
    void showClasses();
    void copy() const;
    void save();

    DataSpec data_;
    bool stale_ = true;
    QLabel* summary_;
    QLabel* error_;
    QTreeWidget* classes_;
    QPlainTextEdit* findings_;
    QLabel* state_;
    QProgressBar* progress_;
    StopButton* stop_;
    QPushButton* check_;
    QPushButton* copy_;
    QPushButton* save_;
    std::optional<DataReport> report_;
    std::shared_ptr<std::atomic<bool>> job_; // under way; null: none
    Worker worker_;
};

} // namespace sharesnet
