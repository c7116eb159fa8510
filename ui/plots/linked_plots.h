#pragma once

#include "ui/plots/figure.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plot_view.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace sharesnet {

// Plots side by side over one model: they share the range in x and the cursor, follow the data as
// it comes and offer one menu. Draws those that are on screen alone.
class LinkedPlots : public QObject {
    Q_OBJECT
  public:
    // The plots must not outlive it; `adapt` may change the settings of the model for them.
    LinkedPlots(PlotModel* model, QObject* parent = nullptr);
    void setAdapt(std::function<PlotSettings(PlotKind, PlotSettings)> adapt);

    void add(PlotView* view, PlotKind kind);
    void setTheme(const Theme& theme);
    const std::vector<PlotView*>& views() const { return views_; }
    PlotKind kindOf(const PlotView* view) const { return kinds_.at(view); }

    void update(); // those that are on screen, from the model
    void fit();    // all of the data, and follows it
    bool isFitted() const { return !range_; }
    Figure figureOf(const PlotView* view) const; // as it is zoomed now, in light colors
    // Settings as the plot of this kind has them.
    PlotSettings settingsOf(PlotKind kind) const;

  signals:
    void figureWanted(sharesnet::PlotView* view);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh(PlotView* view);
    void updateRange();
    std::optional<QCPRange> ofData() const;
    void zoomTo(PlotView* view, const QCPRange& range);
    void showCursor(PlotView* pointed, std::optional<double> x, const QPointF& pixel);
    void showMenu(PlotView* view, const QPoint& at);
    void showStyleMenu(qint64 run, const QPoint& at);

    PlotModel* model_;
    std::function<PlotSettings(PlotKind, PlotSettings)> adapt_;
    std::vector<PlotView*> views_;
    std::map<const PlotView*, PlotKind> kinds_;
    Theme theme_;
    std::optional<QCPRange> range_; // nothing: all of the data
    double right_ = 0;              // of the data, when it was drawn last
    bool followsRight_ = false;     // the right edge was in view when one zoomed in
    XAxis axis_ = XAxis::Epochs;
    PlotView* pointed_ = nullptr;
    QPointF pixel_;
};

} // namespace sharesnet
