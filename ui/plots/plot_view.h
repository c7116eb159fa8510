#pragma once

#include "ui/base/theme.h"

#include <qcustomplot.h>

#include <functional>
#include <vector>

namespace sharesnet {

// A line of what hovering shows.
struct HoverLine {
    QColor color;
    QString text;
};

// One plot with the manners that all plots have: wheel zooms, drag pans, right-drag zooms into a
// box, double click fits, keys
// + - 0 and arrows do the same, right click offers fit, copy and export. It follows its data until
// somebody zooms or pans, and again after a fit.
class PlotView : public QCustomPlot {
    Q_OBJECT
  public:
    PlotView(const QString& title, const QString& xLabel, QWidget* parent = nullptr);

    void setFitter(std::function<void()> fitter); // sets the ranges of the axes so that all is seen
    void setHover(std::function<std::vector<HoverLine>(const QPointF& pixel)> hover);
    void setXLabel(const QString& label);
    void setEmptyText(const QString& text); // shown in the middle; none: empty
    void setLogarithmic(bool on);           // the y axis
    // What a style of line means, in the lower right corner; in the theme's text color.
    void addToLegend(const QString& text, Qt::PenStyle style);
    void applyTheme(const Theme& theme);
    void showCursor(double x); // a vertical line; NaN: none

    void dataChanged(); // fits if it follows, and replots soon
    void fit();

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  signals:
    void cursorMoved(double x); // NaN: the pointer has left
    void message(const QString& text);

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void showMenu(const QPoint& globalPosition);
    void zoomBy(double factor);
    void panBy(double x, double y); // in parts of the ranges
    void saveAs(const QString& suffix);
    void updateFrame();

    QString title_;
    Theme theme_;
    QCPTextElement* titleElement_;
    QCPItemText* empty_;
    QCPItemStraightLine* cursor_;
    std::function<void()> fitter_;
    std::function<std::vector<HoverLine>(const QPointF&)> hover_;
    QPoint pressed_;
    bool follows_ = true;
};

} // namespace sharesnet
