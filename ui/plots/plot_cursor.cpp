#include "ui/plots/plot_cursor.h"

#include "ui/plots/plot_box.h"
#include "ui/plots/plot_readings.h"
#include "ui/plots/plot_text.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sharesnet {

namespace {

struct CursorText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotView)
};

QString cursorLayer() {
    return QStringLiteral("cursor");
}

QCPItemStraightLine* newCursorLine(QCustomPlot* plot) {
    auto* line = new QCPItemStraightLine(plot);
    line->setLayer(cursorLayer());
    line->setVisible(false);
    line->setAntialiased(false);
    return line;
}

BoxRow rowOf(PlotKind kind, const PlotReading& reading, bool isSmoothed) {
    QString value = readingText(kind, reading.value);
    if (std::isfinite(reading.spread)) {
        value = CursorText::tr("%1 ± %2").arg(value, readingText(kind, reading.spread));
    }
    QStringList values{value};
    if (isSmoothed) {
        values << (std::isfinite(reading.smooth) ? readingText(kind, reading.smooth) : QString());
    }
    return {reading.color, reading.label, values};
}

void addTexts(std::vector<BoxRow>& rows, const QStringList& texts) {
    for (const QString& text : texts) {
        rows.push_back({{}, text, {}});
    }
}

// Of how many images the test accuracies of what is read are.
QStringList testImagesOf(const PlotContent& content, const std::vector<PlotReading>& readings) {
    std::vector<TestedRun> read;
    std::ranges::copy_if(
        content.testImages, std::back_inserter(read), [&readings](const TestedRun& tested) {
            return std::ranges::any_of(readings, [&tested](const PlotReading& reading) {
                return reading.run == 0 || tested.run == 0 || reading.run == tested.run;
            });
        });
    return testImagesTexts(read);
}

QStringList textsOf(const PlotBox& box) {
    QStringList texts;
    if (box.rows().empty()) {
        return texts;
    }
    texts << box.title();
    for (const BoxRow& row : box.rows()) {
        texts << (QStringList{row.label} + row.values).join(QLatin1String(" | "));
    }
    return texts;
}

} // namespace

PlotCursor::PlotCursor(QCustomPlot* plot) : plot_(plot) {
    // The cursor has its own buffer, so that moving it draws one line and not all curves.
    plot->addLayer(cursorLayer(), plot->layer(QStringLiteral("overlay")), QCustomPlot::limBelow);
    plot->layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
    line_ = newCursorLine(plot);
    markA_ = newCursorLine(plot);
    markB_ = newCursorLine(plot);
    marksBox_ = new PlotBox(plot, cursorLayer());
    box_ = new PlotBox(plot, cursorLayer());
}

void PlotCursor::setStyle(const QFont& font, const Theme& theme) {
    box_->setStyle(font, theme);
    marksBox_->setStyle(font, theme);
    line_->setPen(QPen(theme.muted, 0, Qt::DashLine));
    markA_->setPen(QPen(theme.accent, 0));
    markB_->setPen(QPen(theme.accent, 0));
}

void PlotCursor::show(const PlotContent& content, std::optional<double> x,
                      std::optional<QPointF> pixel) {
    x_ = x;
    line_->setVisible(x && content.x);
    box_->hide();
    if (x) {
        line_->point1->setCoords(*x, plot_->yAxis->range().lower);
        line_->point2->setCoords(*x, plot_->yAxis->range().upper);
    }
    if (x && pixel && content.x) {
        showCurves(content, *x, *pixel);
    } else if (x && pixel) {
        showPoints(content, *x, *pixel);
    }
    plot_->layer(cursorLayer())->replot();
}

void PlotCursor::showCurves(const PlotContent& content, double x, const QPointF& pixel) {
    std::vector<PlotReading> readings = readingsAt(content, *plot_->xAxis, x);
    putNearestFirst(readings, static_cast<std::size_t>(box_->room()), *plot_->yAxis, pixel.y());
    const bool isSmoothed = std::ranges::any_of(
        readings, [](const PlotReading& reading) { return std::isfinite(reading.smooth); });
    std::vector<BoxRow> rows;
    for (const PlotReading& reading : readings) {
        rows.push_back(rowOf(content.kind, reading, isSmoothed));
    }
    for (const QString& text : marksNear(content, *plot_->xAxis, x)) {
        rows.push_back({{}, text, {}});
    }
    // Not instead of what is read.
    const QStringList images = testImagesOf(content, readings);
    if (!isCompact_ && box_->hasRoomFor(images, static_cast<int>(rows.size()))) {
        addTexts(rows, images);
    }
    const auto next = std::ranges::min_element(
        readings, {}, [&](const PlotReading& reading) { return std::abs(reading.x - x); });
    const QString title = xText(content, next == readings.end() ? x : next->x);
    box_->showAt({plot_->xAxis->coordToPixel(x), pixel.y()},
                 isSmoothed ? CursorText::tr("%1 · value, smoothed").arg(title) : title,
                 std::move(rows));
}

void PlotCursor::showPoints(const PlotContent& content, double x, const QPointF& pixel) {
    std::vector<BoxRow> rows;
    double at = x; // of the point, not of the pointer beside it
    for (const PlotPoint* point : pointsNear(content, *plot_, pixel, 1.5 * kPointerReach)) {
        if (rows.empty() || std::abs(point->at.x() - x) < std::abs(at - x)) {
            at = point->at.x();
        }
        rows.push_back(
            {point->style.color, CursorText::tr("%1: %2").arg(point->label, point->text), {}});
        addTexts(rows, point->testImages);
    }
    box_->showAt({plot_->xAxis->coordToPixel(x), pixel.y()}, xText(content, at), std::move(rows));
}

void PlotCursor::showMarks(const PlotContent& content, std::optional<double> a,
                           std::optional<double> b) {
    a_ = a;
    b_ = b;
    const auto place = [&content](QCPItemStraightLine* line, std::optional<double> x) {
        line->setVisible(x && content.x);
        if (x) {
            line->point1->setCoords(*x, 0);
            line->point2->setCoords(*x, 1);
        }
    };
    place(markA_, a);
    place(markB_, b);
    if (isCompact_ || !content.x || !(a || b)) {
        marksBox_->hide();
    } else if (a && b) {
        showDifferences(content, *a, *b);
    } else {
        marksBox_->showInCorner(
            a ? CursorText::tr("A %1 · press B at another place").arg(xText(content, *a))
              : CursorText::tr("B %1 · press A at another place").arg(xText(content, *b)),
            {BoxRow{}});
    }
    plot_->layer(cursorLayer())->replot();
}

void PlotCursor::showDifferences(const PlotContent& content, double a, double b) {
    std::vector<BoxRow> rows;
    const std::vector<PlotReading> atB = readingsAt(content, *plot_->xAxis, b);
    for (const PlotReading& reading : readingsAt(content, *plot_->xAxis, a)) {
        const auto other = std::ranges::find_if(atB, [&](const PlotReading& r) {
            return r.run == reading.run && r.label == reading.label;
        });
        if (other != atB.end()) {
            const double change = other->value - reading.value;
            rows.push_back(
                {reading.color,
                 reading.label,
                 {readingText(content.kind, reading.value), readingText(content.kind, other->value),
                  (change < 0 ? QString() : QStringLiteral("+")) +
                      readingText(content.kind, change)}});
        }
    }
    marksBox_->showInCorner(
        CursorText::tr("A %1, B %2, difference").arg(xText(content, a), xText(content, b)),
        std::move(rows));
}

QStringList PlotCursor::texts() const {
    return textsOf(*box_);
}

QStringList PlotCursor::markTexts() const {
    return textsOf(*marksBox_);
}

} // namespace sharesnet
