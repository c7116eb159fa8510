#pragma once

#include "ui/plots/histogram_map.h"
#include "ui/plots/plot_model.h"
#include "ui/runs/store_client.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace sharesnet {

// How the weights or gradients of a layer of one shown run are distributed over its training: time
// along x (steps, or epochs where the other plots have them), the values up. Reads a cell under the
// pointer, or by the arrow keys. Wheel and drag zoom and pan, a double click fits.
class HistogramPanel : public QWidget {
    Q_OBJECT
  public:
    explicit HistogramPanel(PlotModel* model, QWidget* parent = nullptr);

    void setHistograms(const sharesnet::RunHistograms& histograms); // those of other runs are left
    void setTheme(const Theme& theme);
    QString reading() const; // of the marked cell, or why there is nothing to read

  signals:
    // for the store: of a layer that the run does not have, its first
    void wanted(qint64 run, const sharesnet::HistogramKey& key);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* buildControls();
    void followRuns();
    void ask();
    void fillLayers();
    void fit();
    void showMap();
    void mark(std::optional<HistogramMap::Cell> cell);
    void moveMark(int moments, int parts);
    bool isUseful(QEvent* event);

    PlotModel* model_;
    QComboBox* run_;
    QComboBox* layer_;
    QComboBox* of_;
    QCustomPlot* plot_;
    HistogramMap* map_;
    QCPItemText* empty_;
    QLabel* reading_;
    RunHistograms histograms_;
    std::optional<HistogramMap::Cell> marked_;
    bool isFitted_ = true;
};

} // namespace sharesnet
