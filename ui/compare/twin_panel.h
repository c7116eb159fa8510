#pragma once

#include "core/flow/twin.h"
#include "ui/base/worker.h"
#include "ui/compare/twin_content.h"
#include "ui/plots/figure.h"
#include "ui/runs/store_client.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QCPRange;
class QComboBox;
class QLabel;
class QStackedLayout;

namespace sharesnet {

class EmptyState;
class PlotModel;
class PlotView;

// Shared against unshared: two runs or two groups of seeds, both curves and the gap below, over
// epochs or steps, with the cursor of all plots. Which two: those selected in the table, or the
// selected one and its twin in the store. Ui thread.
class TwinPanel : public QWidget {
    Q_OBJECT
  public:
    // None is owned; all must outlive it.
    TwinPanel(StoreClient* client, PlotModel* plots, QWidget* parent = nullptr);

    // All runs of the store, asked for where a twin is looked for.
    void setAll(std::function<std::vector<RunPtr>()> all);
    void setSelected(std::vector<RunPtr> runs);
    void runsChanged(); // some of them have other values than before

    PlotView* curves() const { return curves_; }
    PlotView* gap() const { return gap_; }
    QString text() const; // what is compared, or what is missing

  signals:
    void message(const QString& text);

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Pair { // whose records the choice points into
        std::vector<RunPtr> kept;
        TwinChoice choice;
    };
    QWidget* makeBar();
    void wire(PlotView* view);
    void refresh();
    void take(std::shared_ptr<const Pair> pair);
    void takeEpochs(const EpochsOfRuns& loaded);
    void draw();
    void zoomTo(const QCPRange& range);
    void fit();
    void showCursor();
    TwinMetric shownMetric() const;
    TwinAxis axis() const;
    TwinContent content(const Theme& theme) const;
    Figure figureOf(const std::vector<PlotView*>& views) const;
    void exportFigure(const std::vector<PlotView*>& views);
    void showMenu(PlotView* view, const QPoint& at);

    StoreClient* client_;
    PlotModel* plots_;
    std::shared_ptr<const RunColumns> columns_; // the worker's
    std::function<std::vector<RunPtr>()> all_;
    std::vector<RunPtr> selected_;
    std::vector<std::int64_t> asked_;
    TwinGroup first_;
    TwinGroup second_;
    std::vector<TestedRun> testImages_; // of both
    std::uint64_t number_ = 0;
    bool stale_ = true;
    bool zoomed_ = false;
    QComboBox* metric_;
    QComboBox* axis_;
    QLabel* text_;
    EmptyState* missing_;
    QStackedLayout* pages_;
    PlotView* curves_;
    PlotView* gap_;
    PlotView* pointed_ = nullptr;
    QPointF pixel_;
    QTimer soon_;
    Worker worker_;
};

} // namespace sharesnet
