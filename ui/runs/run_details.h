#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/comparison_rows.h"
#include "ui/runs/store_client.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sharesnet {

class DetailRowsView;
class VerdictView;

// All that there is to know of one run but its curves, its note to be edited; of two or more runs
// their settings side by side, and for two groups of them the verdict. Connect to
// RunsPanel::selectionChanged. Ui thread.
class RunDetails : public QScrollArea {
    Q_OBJECT
  public:
    // The client must outlive it.
    explicit RunDetails(StoreClient* client, QWidget* parent = nullptr);
    ~RunDetails() override; // a note that was just typed is kept

    void showRuns(const std::vector<RunPtr>& runs);

  signals:
    void runWanted(qint64 run); // another one: the parent
    void moreRunsRequested(const std::vector<sharesnet::RunSpec>& specs);
    void reportRequested(); // of the runs on show
    void message(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void takeFacts(const RunFacts& facts);
    void keepNote();
    void refresh();
    DetailRows showOne(const RunRecord& run);
    DetailRows showMany();
    void showVerdict(const std::vector<ComparedSide>& sides);

    StoreClient* client_;
    RunColumns columns_;
    std::vector<RunPtr> runs_;
    RunFacts facts_; // of the run on show, where it is one
    bool allSettings_ = false;
    QLabel* title_;
    QPlainTextEdit* note_;
    qint64 noteOf_ = 0;
    VerdictView* verdict_;
    QToolButton* all_; // settings, or those that differ
    DetailRowsView* rows_;
};

} // namespace sharesnet
