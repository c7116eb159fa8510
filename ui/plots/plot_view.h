#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>

namespace sharesnet {

class PlotCursor;
class PlotGestures;
class PlotGraphs;
class PlotHeader;

// Draws a PlotContent, on screen or for a figure; the range of the y axis follows what is seen. Its
// parts: PlotHeader (title, legend), PlotGraphs (curves, points), plot_axes.h and y_range.h,
// PlotCursor (what is read at a place), PlotGestures (pointer and keys).
//
// Drag zooms into a box (a flat one in x alone), wheel zooms in x, with Ctrl in y, right-drag or
// Shift and wheel pans, double click fits. Keys: + - 0 and arrows the same, Ctrl and arrows move
// the cursor, Return is a click there, A and B set the two marks, Esc takes them away. The range in
// x is the owner's, who may give it to several plots: the view only asks.
class PlotView : public QCustomPlot {
    Q_OBJECT
  public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    void setContent(PlotContent content);
    const PlotContent& content() const { return content_; }
    void applyTheme(const Theme& theme);
    void setLegendShown(bool shown);
    void setLegendComplete(bool complete); // else it takes a quarter of the height at most
    // For a strip: no label of the x axis, no runs in the legend, no markers, no
    // differences of A and B.
    void setCompact(bool compact);
    void setTitle(const QString& title); // instead of the content's; empty: that
    // Points per unit of width: more than the pixels of the screen, for figures.
    void setResolution(double columnsPerUnit);

    void setXRange(const QCPRange& range);
    void fitY(); // until somebody zooms in y
    bool followsY() const { return !ownY_; }
    std::optional<QCPRange> ownYRange() const { return ownY_; }
    void setYRange(const QCPRange& range); // as a person who zooms in y

    // A line; with `pixel` the readings in a box beside it. Nothing: none.
    void showCursor(std::optional<double> x, std::optional<QPointF> pixel = std::nullopt);
    std::optional<double> cursorX() const;
    void showMarks(std::optional<double> a, std::optional<double> b);
    std::optional<double> markA() const;
    std::optional<double> markB() const;
    // of the box at the cursor, a line each; for tests and screen readers
    QStringList cursorTexts() const;
    QStringList markTexts() const;
    QStringList legendTexts() const; // of the entries that have room
    std::size_t clippedValues() const { return clipped_; }
    QString note() const;                           // how many values are not shown
    qint64 runInLegend(const QPointF& pixel) const; // 0: none is there

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  signals:
    void xRangeWanted(const QCPRange& range);
    void fitWanted();
    void cursorMoved(std::optional<double> x, QPointF pixel); // nothing: the pointer has left
    void placeClicked(double x);                              // or Return at the cursor
    void marksWanted(std::optional<double> a, std::optional<double> b);
    void runPointedAt(qint64 run); // 0: none
    void runStyleWanted(qint64 run, QPoint globalPosition);
    void menuWanted(QPoint globalPosition);

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    QCPItemText* newText(double x, double y, Qt::Alignment alignment); // in shares of the plot
    void showHeader();
    void showChosen();
    void refill();
    void fitYNow();
    void updateFrame();

    PlotContent content_;
    QString ownTitle_;
    Theme theme_;
    PlotHeader* header_;
    std::unique_ptr<PlotGraphs> graphs_;
    std::unique_ptr<PlotCursor> cursor_;
    std::unique_ptr<PlotGestures> gestures_;
    QCPItemStraightLine* chosen_;
    QCPItemText* empty_;
    QCPItemText* note_;
    std::optional<QCPRange> ownY_;
    double columnsPerUnit_ = 0; // 0: those of the screen
    std::size_t clipped_ = 0;
    bool stale_ = true;
    bool isCompact_ = false;
};

} // namespace sharesnet
