#pragma once

#include "ui/base/theme.h"

#include <qcustomplot.h>

#include <vector>

namespace sharesnet {

struct BoxRow {
    QColor color; // of its dot; invalid: no dot
    QString label;
    QStringList values; // right-aligned columns; none: a text, in several lines where it is long
};

// A small table over a plot: what is at the cursor.
class PlotBox : public QCPLayerable {
    Q_OBJECT
  public:
    PlotBox(QCustomPlot* plot, const QString& layer);

    // Beside x where there is room, at the height y, within `area`; all in pixels.
    void showAt(const QPointF& place, const QString& title, std::vector<BoxRow> rows);
    void showInCorner(const QString& title, std::vector<BoxRow> rows); // lower right
    void hide();
    int room() const; // rows between the axes
    // Whether texts behind so many rows have room: they may stand over the labels of the axes, too.
    bool hasRoomFor(const QStringList& texts, int rows) const;
    void setStyle(const QFont& font, const Theme& theme);
    QRectF rect() const; // where it is drawn, in pixels of the plot
    const QString& title() const { return title_; }
    const std::vector<BoxRow>& rows() const { return rows_; }

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

  private:
    std::vector<BoxRow> lines() const; // as many as there is room for; the rest is counted
    int roomIn(int height) const;
    int textWidth() const;
    std::vector<int> columnsOf(const std::vector<BoxRow>& lines) const; // their widths
    QRectF placeOf(const std::vector<BoxRow>& lines) const;

    QPointF place_;
    bool isInCorner_ = false;
    QString title_;
    std::vector<BoxRow> rows_;
    QFont font_;
    Theme theme_;
};

} // namespace sharesnet
