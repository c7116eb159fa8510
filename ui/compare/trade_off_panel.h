#pragma once

#include "core/flow/trade_off.h"
#include "ui/base/worker.h"
#include "ui/plots/plot_content.h"
#include "ui/runs/store_client.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace sharesnet {

class PointsView;
class WholeSpinBox;

// Accuracy against cost of the runs that the table lists, or of those selected in it: a point for
// each group of repetitions, the Pareto front drawn. Worked out off the ui thread, while it is on
// screen. Ui thread.
class TradeOffPanel : public QWidget {
    Q_OBJECT
  public:
    explicit TradeOffPanel(StoreClient* client, QWidget* parent = nullptr); // not owned

    // Asked for the runs that the table lists, when they are drawn; listedChanged() says that they
    // are others than before.
    void setListed(std::function<std::vector<RunPtr>()> listed);
    void listedChanged() { refreshSoon(); }
    void setSelected(std::vector<RunPtr> runs);
    void repaintRuns(); // a run has another color

    PointsView* view() const { return view_; }
    QString note() const; // what is drawn and what is left out

  signals:
    void runsChosen(const QList<qint64>& runs);           // to be selected in the table
    void designWanted(const sharesnet::ArchSpec& design); // of the point that was opened
    void runsPointedAt(const QList<qint64>& runs);        // by the mouse; empty: none
    void message(const QString& text);

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeBar();
    void refreshSoon();
    void refresh();
    void compute(std::shared_ptr<const AccuracyByRun> accuracies);
    void takeEpochs(const EpochsOfRuns& loaded);
    void draw();
    void fit();
    PlotContent content(const Theme& theme) const;
    void showMenu(const QPoint& at);
    void exportFigure();

    StoreClient* client_;
    RunColumns columns_;
    std::shared_ptr<const RunColumns> workersColumns_;
    std::vector<const RunColumn*> costs_;
    std::function<std::vector<RunPtr>()> listed_;
    std::vector<RunPtr> selected_;
    std::vector<RunPtr> runs_; // drawn, or being worked out
    TradeOff tradeOff_;
    std::vector<std::int64_t> asked_; // runs whose epochs are awaited
    std::uint64_t number_ = 0;        // of the latest question
    bool zoomed_ = false;             // by the person
    PointsView* view_;
    QComboBox* accuracy_;
    WholeSpinBox* epoch_;
    QComboBox* cost_;
    QComboBox* which_;
    QCheckBox* unfinished_;
    QCheckBox* logX_;
    QLabel* note_;
    QTimer soon_;
    Worker worker_;
};

} // namespace sharesnet
