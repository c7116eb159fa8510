#pragma once

#include "ui/plots/plot_view.h"

#include <optional>
#include <vector>

namespace sharesnet {

// A plot of points that can be picked: a click chooses one, a double click opens it; by keyboard
// Ctrl and arrows go from point to point, Space chooses and Enter opens. The card of the point
// under the pointer or the one gone to is shown.
class PointsView : public PlotView {
    Q_OBJECT
  public:
    explicit PointsView(QWidget* parent = nullptr);

    // of content().points: the nearest within reach of a pixel
    std::optional<std::size_t> pointAt(const QPointF& pixel) const;
    QPointF pixelOf(std::size_t point) const;

  signals:
    void pointChosen(const std::vector<qint64>& runs);
    void pointOpened(const std::vector<qint64>& runs);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void goTo(int by);

    std::optional<std::size_t> current_; // by keyboard
    QPoint pressedAt_;
};

} // namespace sharesnet
