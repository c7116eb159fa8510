#pragma once

#include "ui/fold/fold_client.h"
#include "ui/fold/fold_pairs.h"
#include "ui/runs/store_client.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sharesnet {

class FolderExport;
class FoldPlanView;
class UseMatrix;
class WholeSpinBox;

// What of a run's network could share a weight: all pairs with their similarity and what tying them
// costs, and a plan for a budget of parameters, from which a run can be started that heals it.
// Deletes itself when closed; what it measures is cancelled then. Ui thread.
class FoldDialog : public QDialog {
    Q_OBJECT
  public:
    // Neither client is owned; both must outlive it. `step`: of the checkpoint, 0: the best, else
    // the last.
    FoldDialog(StoreClient* store, FoldClient* client, const RunPtr& run, std::int64_t step,
               QWidget* parent = nullptr);
    ~FoldDialog() override;

    FoldReportPtr report() const { return report_; }

  signals:
    // A branch of the checkpoint of `step`, with the sharing of `wanted`, channels matched.
    void branchRequested(qint64 run, qint64 step, const sharesnet::RunSpec& wanted);
    void message(const QString& text);

  private:
    QWidget* makeControls();
    QWidget* makeResults();
    QWidget* makeMatrix();
    void takeFacts(const RunFacts& facts);
    const CheckpointSaved* checkpoint() const; // null: none (yet)
    FoldRequest request() const;
    void followRequest(); // what is known of it is shown
    void measure();
    void endMeasuring(const QString& why);
    void showReport(FoldReportPtr report);
    void showMatrix();
    void follow();
    void copyCommand();
    void exportTables();
    void heal();

    StoreClient* store_;
    FoldClient* client_;
    RunPtr run_;
    std::int64_t wantedStep_;
    std::vector<CheckpointSaved> checkpoints_; // as the box lists them
    QComboBox* checkpoint_;
    WholeSpinBox* images_;
    QPushButton* measure_;
    QPushButton* stop_;
    QProgressBar* progress_;
    QLabel* summary_;
    FoldPairsTable* pairs_;
    QComboBox* place_;
    QComboBox* similarity_;
    UseMatrix* matrix_;
    FoldPlanView* plan_;
    QPushButton* export_ = nullptr;
    QPushButton* copy_ = nullptr;
    QPushButton* heal_ = nullptr;
    FolderExport* folder_;
    QTimer timer_;
    std::shared_ptr<FoldJob> job_; // under way; null: none
    FoldReportPtr report_;         // on show; null: none
};

} // namespace sharesnet
