#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"

#include <QScrollArea>

#include <span>
#include <vector>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace sharesnet {

// All that there is to know of one run but its curves, its note to be edited; of two or more runs
// what differs, and for two groups of them the verdict. Connect to RunsPanel::selectionChanged. Ui
// thread.
class RunDetails : public QScrollArea {
    Q_OBJECT
  public:
    // The client must outlive it.
    explicit RunDetails(StoreClient* client, QWidget* parent = nullptr);
    ~RunDetails() override; // a note that was just typed is kept

    void showRuns(const std::vector<RunPtr>& runs);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void takeFacts(const RunFacts& facts);
    void keepNote();
    void rebuild();
    void showOne(const RunRecord& run);
    void showResults(const RunRecord& run);
    void showSettings(const RunRecord& run);
    void showFacts(const RunRecord& run);
    void showCommand(const RunRecord& run);
    void showMany();
    // What is compared: a group of runs that repeat each other, or one run.
    struct Side {
        QString title;
        std::vector<const RunRecord*> runs;
    };
    void showVerdict(const std::vector<Side>& sides);
    void showDifferences(const std::vector<Side>& sides, std::span<const RunRecord* const> records);
    void showArchitecture(const Side& before, const Side& after);
    void addTable(const std::vector<Side>& sides, const std::vector<const RunColumn*>& rows);
    QVBoxLayout* newBody();
    void addHeading(const QString& text);
    void addText(const QString& text);
    QFormLayout* addForm();
    void addRow(QFormLayout* form, const QString& name, const QString& value,
                const QString& tip = {});

    StoreClient* client_;
    RunColumns columns_;
    std::vector<RunPtr> runs_;
    RunFacts facts_; // of the run on show, where it is one
    QLabel* title_;
    QPlainTextEdit* note_;
    qint64 noteOf_ = 0;
    QWidget* content_;
    QWidget* body_ = nullptr;
};

} // namespace sharesnet
