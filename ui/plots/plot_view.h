#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>
#include <vector>

class QRubberBand;

namespace sharesnet {

class PlotBox;
class PlotHeader;
class PointLabels;

// What a plot shows of one curve or band at a place.
struct PlotReading {
    qint64 run = 0; // 0: a mean
    QString label;
    QColor color;
    double x = 0;      // of the measured point, in units of the axis
    double value = 0;  // measured; of a band the mean
    double smooth = 0; // NaN: not smoothed
    double spread = 0; // half the width of the interval; NaN: none
};

// Draws a PlotContent, on screen or for a figure. Of a curve it takes as many points as the picture
// has columns, the extremes among them; the range of the y axis follows what is seen.
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

    // of all the data; nothing: there is none
    std::optional<QCPRange> xOfData() const;
    void setXRange(const QCPRange& range);
    // All of `data` with a margin; of several plots that share an axis the data of all.
    static QCPRange paddedX(const QCPRange& data, const PlotContent& content);
    void fitY(); // until somebody zooms in y
    bool followsY() const { return !ownY_; }
    std::optional<QCPRange> ownYRange() const { return ownY_; }
    void setYRange(const QCPRange& range); // as a person who zooms in y

    // What every curve has next to x, by descending value; those that end before it are left out.
    std::vector<PlotReading> readingsAt(double x) const;
    // A line; with `pixel` the readings in a box beside it. Nothing: none.
    void showCursor(std::optional<double> x, std::optional<QPointF> pixel = std::nullopt);
    void showMarks(std::optional<double> a, std::optional<double> b);
    // of the box at the cursor, a line each; for tests and screen readers
    QStringList cursorTexts() const;
    QStringList markTexts() const;
    std::size_t clippedValues() const { return clipped_; }
    QString note() const; // how many values are not shown

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
    struct Drawn { // one series
        QCPGraph* ghost = nullptr;
        QCPGraph* line = nullptr;
        QCPGraph* markers = nullptr;
    };
    void makeGraphs();
    void refill();
    void fillSeries(std::size_t place, const std::vector<double>& measured,
                    const std::vector<double>& smooth);
    void simplifyLines(double tolerance);
    void fillBands();
    void fillMarks();
    void fillPoints();
    void fitYNow();
    void setTickers();
    void countClipped(const QCPRange& shown);
    QVector<QCPGraphData> pointsOf(const PlotSeries& series, const CurvePyramid& curve,
                                   const std::vector<double>& edges) const;
    QVector<QCPGraphData> markersOf(const PlotSeries& series, std::size_t place) const;
    QCPGraph* newGraph(const QPen& pen);
    QCPGraph* newLine(const QPen& pen);
    void updateFrame();
    void zoomX(double factor, double aboutPixel);
    void zoomY(double factor, double aboutPixel);
    void panBy(double dx, double dy); // pixels
    void zoomInto(const QRect& box);
    void moveCursor(int points);
    qint64 runAt(const QPointF& pixel) const;
    void nearestFirst(std::vector<PlotReading>& readings, double pixelY) const;
    std::vector<QString> marksNear(double x) const;

    PlotContent content_;
    QString ownTitle_;
    Theme theme_;
    PlotHeader* header_;
    PlotBox* cursorBox_;
    PlotBox* marksBox_;
    QCPItemStraightLine* chosen_;
    QCPItemStraightLine* cursor_;
    QCPItemStraightLine* markA_;
    QCPItemStraightLine* markB_;
    QCPItemText* empty_;
    QCPItemText* note_;
    QRubberBand* band_;
    std::vector<Drawn> drawn_;
    std::vector<std::vector<QCPGraph*>> bandGraphs_; // low, high, mean
    std::vector<std::pair<PlotMark::Kind, QCPGraph*>> markGraphs_;
    std::unique_ptr<PointLabels> pointLabels_;
    std::optional<QCPRange> ownY_;
    std::optional<double> cursorX_;
    std::optional<double> a_, b_;
    double columnsPerUnit_ = 0; // 0: those of the screen
    std::size_t clipped_ = 0;
    bool stale_ = true;
    bool isCompact_ = false;
    QPoint pressed_;
    QPoint panned_;
    Qt::MouseButton button_ = Qt::NoButton;
    qint64 pointedAt_ = 0;
};

} // namespace sharesnet
