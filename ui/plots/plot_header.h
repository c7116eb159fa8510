#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <vector>

namespace sharesnet {

// The line above a plot: its title at the left, the legend at the right of it or, where it does not
// fit, in lines below.
class PlotHeader : public QCPLayoutElement {
    Q_OBJECT
  public:
    explicit PlotHeader(QCustomPlot* plot);

    void set(const QString& title, std::vector<LegendEntry> legend);
    void setLegendShown(bool shown);
    void setComplete(bool complete); // else at most a quarter of the plot, the rest counted
    void setStyle(const QFont& font, const Theme& theme);
    QStringList shownTexts() const; // of the entries that have room
    // the run of the entry there; 0: none
    qint64 runAt(const QPointF& position) const;

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    struct Place {
        std::size_t entry = 0;
        QRect rect; // from the upper left corner of the header
    };
    int width() const;
    int lineHeight() const;
    int linesAtMost() const;
    int widthOf(const LegendEntry& entry) const;
    std::vector<Place> laidOut(const std::vector<std::size_t>& order) const;
    std::vector<Place> places() const; // as many entries as have room
    void drawEntry(QCPPainter* painter, const LegendEntry& entry, const QRect& rect) const;

    QString title_;
    std::vector<LegendEntry> legend_;
    bool legendShown_ = true;
    bool isComplete_ = false;
    QFont font_;
    QColor text_;
    QColor muted_;
};

// The shape of a marker, filled.
QCPScatterStyle scatterOf(RunStyle::Marker marker, const QColor& color, double size);

} // namespace sharesnet
