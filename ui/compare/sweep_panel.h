#pragma once

#include "ui/base/worker.h"
#include "ui/compare/sweep_form.h"
#include "ui/compare/sweep_work_row.h"
#include "ui/runs/store_client.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sharesnet {

class SweepFields;

// What a sweep begins with: what is open in the window.
struct SweepSource {
    ArchSpec design;
    TrainConfig config;
    DataSpec data;
};

// Plans many runs: designs x patterns of sharing x settings x seeds; says at once how many they are
// and how long they take, and what of it cannot be. Below it how far the sweep at work is. It
// trains nothing itself. Ui thread; files, store and plans are worked out in the background.
class SweepPanel : public QWidget {
    Q_OBJECT
  public:
    explicit SweepPanel(StoreClient* client, QWidget* parent = nullptr); // not owned

    void setSource(std::function<SweepSource()> source);
    void sourceChanged(); // settings that are taken from there follow
    void addDesign(const ArchSpec& design);
    void open(const QString& file);

    // Which sweep the window works on. Null: none any more, what it came to stays on show.
    void showWork(SweepPlanPtr plan, SweepActivity activity);
    SweepActivity activity() const { return activity_; }
    const SweepPlan* work() const { return work_.plan.get(); }

    QString planText() const;
    QString trouble() const; // why what is typed is no sweep; empty: it is one, or being looked at

  signals:
    void queueWanted(sharesnet::SweepPlanPtr plan, bool retryFailed);
    void pauseWanted();                    // after the run in training
    void stopWanted();                     // the run in training, too
    void leaveWanted();                    // is no longer worked on
    void runsWanted(const QString& sweep); // to be shown in the table
    // found at the start: it can go on
    void unfinishedFound(sharesnet::SweepPlanPtr plan, int left);
    void message(const QString& text);
    void problem(const QString& text);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void connectAll();
    void leave();
    void chooseToOpen();
    void save();
    void take(const SweepForm& form);
    void takeFromSource();
    SweepForm form() const;
    void edited();
    void replan();
    void addToQueue();
    void showPlan();
    void askOutlook();
    void takeOutlook(const PlannedSweep& sweep);
    void takePlans(const std::vector<PlannedSweep>& sweeps);
    void followRuns(const RunUpdate& update);

    StoreClient* client_;
    std::function<SweepSource()> source_;
    bool followsSource_ = true; // data and settings are those of the window
    TrainConfig config_;
    DataSpec data_;
    SweepPlanPtr plan_; // of what is typed; null: being looked at, or none
    std::optional<SweepOutlook> outlook_;
    QString trouble_;
    PlannedSweep work_;
    SweepActivity activity_ = SweepActivity::None;
    bool taking_ = true; // fields are filled by the program
    std::uint64_t number_ = 0;
    QLineEdit* name_ = nullptr;
    SweepFields* fields_;
    SweepWorkRow* workRow_;
    QLabel* planText_ = nullptr;
    QCheckBox* retry_ = nullptr;
    QPushButton* queue_ = nullptr;
    QPushButton* save_ = nullptr;
    QTimer soon_; // what is typed is looked at
    QTimer outlookSoon_;
    Worker worker_;
};

} // namespace sharesnet
