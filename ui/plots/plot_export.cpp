#include "ui/plots/plot_export.h"

#include <qcustomplot.h>

#include <QLocale>
#include <QSvgGenerator>

namespace sharesnet {

bool savePlotPng(QCustomPlot& plot, const QString& file, int width, int height, double scale) {
    return plot.savePng(file, width, height, scale);
}

bool savePlotSvg(QCustomPlot& plot, const QString& file) {
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(plot.size());
    svg.setViewBox(QRect(QPoint(0, 0), plot.size()));
    svg.setTitle(plot.accessibleName());
    QCPPainter painter;
    if (!painter.begin(&svg)) {
        return false;
    }
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, plot.width(), plot.height());
    return painter.end();
}

bool savePlotPdf(QCustomPlot& plot, const QString& file) {
    return plot.savePdf(file, 0, 0, QCP::epNoCosmetic, {}, plot.accessibleName());
}

QString plotCsv(QCustomPlot& plot) {
    const auto exact = [](double value) {
        return QString::number(value, 'g', QLocale::FloatingPointShortest);
    };
    QString text = QStringLiteral("series,x,y\n");
    for (int i = 0; i < plot.graphCount(); ++i) {
        const QCPGraph* graph = plot.graph(i);
        if (graph->name().isEmpty()) {
            continue;
        }
        QString name = graph->name();
        name.replace(QLatin1Char('"'), QLatin1String("\"\""));
        for (const QCPGraphData& point : *graph->data()) {
            text +=
                QStringLiteral("\"%1\",%2,%3\n").arg(name, exact(point.key), exact(point.value));
        }
    }
    return text;
}

} // namespace sharesnet
