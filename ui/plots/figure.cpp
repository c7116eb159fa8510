#include "ui/plots/figure.h"

#include "ui/base/number_text.h"
#include "ui/plots/plot_axes.h"
#include "ui/plots/plot_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMimeData>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <span>

namespace sharesnet {

namespace {

constexpr double kUnitsPerInch = 96; // of the figure: one is a pixel of a plain screen
constexpr double kPointsPerInch = 72;
constexpr int kPdfDotsPerInch = 1200;
constexpr int kSvgDotsPerInch = 2540; // 100 per mm
constexpr double kColumnsPerUnit = 4; // finer than a printer

QSize unitsOf(const FigureFormat& format) {
    return {qRound(format.widthMm / kMmPerInch * kUnitsPerInch),
            qRound(format.heightMm / kMmPerInch * kUnitsPerInch)};
}

void addRuns(std::set<qint64>& runs, const Figure& figure) {
    for (const PlotSeries& series : figure.content.series) {
        runs.insert(series.run);
    }
    for (const PlotPoint& point : figure.content.points) {
        runs.insert(point.runs.begin(), point.runs.end());
    }
    for (const Figure& other : figure.below) {
        addRuns(runs, other);
    }
}

QString runsOf(const Figure& figure) {
    std::set<qint64> runs;
    addRuns(runs, figure);
    QStringList texts;
    for (const qint64 run : runs) {
        texts << QString::number(run);
    }
    return texts.join(QLatin1String(", "));
}

QString titleOf(const Figure& figure, const FigureFormat& format) {
    return format.title.isEmpty() ? figure.content.title : format.title;
}

QString program() {
    return QStringLiteral("ShaResNet Workbench %1")
        .arg(QApplication::applicationVersion())
        .trimmed();
}

// A size in mm as dots of a device.
QSizeF dotsOf(const FigureFormat& format, double perInch) {
    return QSizeF(format.widthMm, format.heightMm) / kMmPerInch * perInch;
}

// One plot of a figure, at its size.
class PlotDrawing {
  public:
    PlotDrawing(const Figure& figure, const FigureFormat& format, const QString& title,
                const QSize& size)
        : size_(size) {
        QFont font = view_.font();
        font.setPixelSize(std::max(qRound(format.fontPoints / kPointsPerInch * kUnitsPerInch), 1));
        view_.setFont(font);
        view_.setLocale(figureLocale());
        view_.applyTheme(figureTheme());
        view_.setLegendShown(format.hasLegend);
        view_.setLegendComplete(true);
        view_.setTitle(format.hasTitle ? title : QStringLiteral(" "));
        view_.setContent(figure.content);
        const std::optional<QCPRange> data = xOfData(view_.content());
        if (figure.x || data) {
            view_.setXRange(figure.x ? *figure.x : paddedX(*data, figure.content));
        }
        if (figure.y) {
            view_.setYRange(*figure.y);
        }
        view_.setViewport(QRect(QPoint(0, 0), size_));
        view_.replot(QCustomPlot::rpImmediateRefresh); // now the width of the axes is known
        view_.setResolution(kColumnsPerUnit);
        view_.replot(QCustomPlot::rpImmediateRefresh);
    }

    int leftMargin() { return view_.axisRect()->margins().left(); }
    void setLeftMargin(int margin) {
        QMargins margins = view_.axisRect()->minimumMargins();
        margins.setLeft(margin);
        view_.axisRect()->setMinimumMargins(margins);
        view_.replot(QCustomPlot::rpImmediateRefresh);
    }

    // And leaves the painter below it.
    void onto(QCPPainter& painter) {
        view_.toPainter(&painter, size_.width(), size_.height());
        painter.translate(0, size_.height());
    }

  private:
    PlotView view_;
    QSize size_;
};

class FigureDrawing {
    using Plot = std::unique_ptr<PlotDrawing>;

  public:
    FigureDrawing(const Figure& figure, const FigureFormat& format) : size_(unitsOf(format)) {
        double shares = figure.share;
        for (const Figure& other : figure.below) {
            shares += other.share;
        }
        const auto add = [&](const Figure& plot, const QString& title) {
            const QSize size(size_.width(), qRound(size_.height() * plot.share / shares));
            plots_.push_back(std::make_unique<PlotDrawing>(plot, format, title, size));
        };
        add(figure, format.title);
        for (const Figure& other : figure.below) {
            add(other, {});
        }
        int margin = 0;
        for (const auto& plot : plots_) {
            margin = std::max(margin, plot->leftMargin());
        }
        for (const auto& plot : plots_.size() > 1 ? std::span(plots_) : std::span<Plot>()) {
            plot->setLeftMargin(margin);
        }
    }

    const QSize& size() const { return size_; }

    // so that it fills `target`, in units of the device
    bool onto(QPaintDevice* device, const QSizeF& target, QCPPainter::PainterModes modes) {
        QCPPainter painter;
        if (!painter.begin(device)) {
            return false;
        }
        painter.setModes(modes);
        painter.scale(target.width() / size_.width(), target.height() / size_.height());
        for (const auto& plot : plots_) {
            plot->onto(painter);
        }
        return painter.end();
    }

  private:
    std::vector<Plot> plots_;
    QSize size_;
};

bool savePng(const Figure& figure, const FigureFormat& format, const QString& file) {
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && figureImage(figure, format).save(&out, "PNG") &&
           out.commit();
}

bool saveSvg(const Figure& figure, const FigureFormat& format, const QString& file) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return false;
    }
    FigureDrawing drawing(figure, format);
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(kSvgDotsPerInch); // its size is a whole number of dots
    svg.setSize(dotsOf(format, kSvgDotsPerInch).toSize());
    svg.setViewBox(QRect(QPoint(0, 0), drawing.size()));
    svg.setTitle(titleOf(figure, format));
    svg.setDescription(QStringLiteral("Runs: %1. %2").arg(runsOf(figure), program()));
    return drawing.onto(&svg, drawing.size(), QCPPainter::pmVectorized | QCPPainter::pmNoCaching) &&
           out.commit();
}

bool savePdf(const Figure& figure, const FigureFormat& format, const QString& file) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return false;
    }
    bool drawn = false;
    {
        FigureDrawing drawing(figure, format);
        QPdfWriter pdf(&out);
        pdf.setResolution(kPdfDotsPerInch);
        pdf.setPageSize(QPageSize(QSizeF(format.widthMm, format.heightMm), QPageSize::Millimeter,
                                  {}, QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(QStringLiteral("%1 (runs: %2)").arg(titleOf(figure, format), runsOf(figure)));
        pdf.setCreator(program());
        drawn = drawing.onto(&pdf, dotsOf(format, kPdfDotsPerInch),
                             QCPPainter::pmVectorized | QCPPainter::pmNoCaching |
                                 QCPPainter::pmNonCosmetic);
    }
    return drawn && out.commit();
}

QString exact(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest)
           : std::isnan(value)  ? QString()
                                : QString::number(value);
}

QString quoted(QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
           QLatin1Char('"');
}

QString xNameOf(XAxis x) {
    switch (x) {
    case XAxis::Steps:
        return QStringLiteral("x_step");
    case XAxis::Epochs:
        return QStringLiteral("epoch");
    case XAxis::Relative:
        return QStringLiteral("seconds");
    case XAxis::WallTime:
        return QStringLiteral("unix_time");
    }
    return {};
}

QString curvesCsv(const PlotContent& content) {
    QString text =
        QStringLiteral("run,label,part,step,%1,value,smoothed\n").arg(xNameOf(*content.x));
    for (const PlotSeries& series : content.series) {
        if (series.isMember) {
            continue;
        }
        const CurvePyramid& raw = series.curve->raw();
        const QString head =
            QStringLiteral("%1,%2,%3,").arg(series.run).arg(quoted(series.label), series.part);
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const double smooth =
                series.curve->isSmoothed() ? series.curve->smooth().y()[i] : std::nan("");
            text += head + exact(raw.x()[i]) + QLatin1Char(',') +
                    exact(series.axis->x(raw.x()[i])) + QLatin1Char(',') +
                    (std::isnan(raw.y()[i]) ? QStringLiteral("nan") : exact(raw.y()[i])) +
                    QLatin1Char(',') + exact(smooth) + QLatin1Char('\n');
        }
    }
    return text;
}

QString meansCsv(const PlotContent& content) {
    QString text = QStringLiteral("label,n,%1,mean,low,high\n").arg(xNameOf(*content.x));
    for (const PlotBand& band : content.bands) {
        for (std::size_t i = 0; i < band.x.size(); ++i) {
            text += quoted(band.label) + QStringLiteral(",%1,").arg(band.runs) + exact(band.x[i]) +
                    QLatin1Char(',') + exact(band.mean[i]) + QLatin1Char(',') + exact(band.low[i]) +
                    QLatin1Char(',') + exact(band.high[i]) + QLatin1Char('\n');
        }
    }
    for (const PlotSeries& series : content.series) {
        if (series.isMember) {
            continue;
        }
        const CurvePyramid& raw = series.curve->raw();
        for (std::size_t i = 0; i < raw.size(); ++i) {
            text += quoted(series.label) + QStringLiteral(",1,") +
                    exact(series.axis->x(raw.x()[i])) + QLatin1Char(',') + exact(raw.y()[i]) +
                    QStringLiteral(",,\n");
        }
    }
    return text;
}

QString pointsCsv(const PlotContent& content) {
    QString text = QStringLiteral("run,label,%1,accuracy,low,high\n").arg(content.pointAxis.column);
    for (const PlotPoint& point : content.points) {
        text += (point.run == 0 ? QString() : QString::number(point.run)) + QLatin1Char(',') +
                quoted(point.label) + QLatin1Char(',') + exact(point.cost) + QLatin1Char(',') +
                exact(point.at.y()) + QLatin1Char(',') + exact(point.low) + QLatin1Char(',') +
                exact(point.high) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

Theme figureTheme() {
    return Theme::paper();
}

QImage figureImage(const Figure& figure, const FigureFormat& format) {
    FigureDrawing drawing(figure, format);
    QImage image(dotsOf(format, format.dotsPerInch).toSize(), QImage::Format_RGB32);
    image.fill(figureTheme().surface);
    drawing.onto(&image, image.size(), QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
    const int perMeter = qRound(format.dotsPerInch / kMmPerInch * 1000);
    image.setDotsPerMeterX(perMeter); // behind the drawing: fonts would follow it
    image.setDotsPerMeterY(perMeter);
    image.setText(QStringLiteral("Title"), titleOf(figure, format));
    image.setText(QStringLiteral("Runs"), runsOf(figure));
    image.setText(QStringLiteral("Software"), program());
    return image;
}

bool saveFigure(const Figure& figure, const FigureFormat& format, const QString& file) {
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("svg")) {
        return saveSvg(figure, format, file);
    }
    if (suffix == QLatin1String("pdf")) {
        return savePdf(figure, format, file);
    }
    if (suffix == QLatin1String("csv")) {
        QSaveFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(figureCsv(figure).toUtf8()) >= 0 &&
               out.commit();
    }
    return savePng(figure, format, file);
}

void copyFigure(const Figure& figure, const FigureFormat& format) {
    QApplication::clipboard()->setImage(figureImage(figure, format));
}

QString contentCsv(const PlotContent& content) {
    if (!content.x) {
        return pointsCsv(content);
    }
    return content.bands.empty() ? curvesCsv(content) : meansCsv(content);
}

QString figureCsv(const Figure& figure) {
    QString text = contentCsv(figure.content);
    const QString head = text.section(QLatin1Char('\n'), 0, 0);
    for (const Figure& other : figure.below) {
        const QString table = figureCsv(other);
        const bool sameColumns = table.section(QLatin1Char('\n'), 0, 0) == head;
        text += sameColumns ? table.section(QLatin1Char('\n'), 1) : QLatin1Char('\n') + table;
    }
    return text;
}

} // namespace sharesnet
