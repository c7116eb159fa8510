#include "ui/drawing/drawing_export.h"

#include "core/base/error.h"
#include "ui/base/number_text.h"
#include "ui/drawing/drawing_painter.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QPalette>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kMaxPixels = 150e6;  // of a picture: 600 MB while it is made
constexpr double kMaxSide = 32'000;   // beyond it Qt's rasteriser ends
constexpr double kMaxPoints = 14'400; // a side of a PDF page
constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kEdge = 2; // borders reach this far beyond what they surround, in pixels

DrawingStyle printedStyle(DrawingStyle style) {
    style.numbers = figureLocale();
    return style;
}

QRectF inkOf(const Drawing& drawing) {
    QRectF ink = drawing.stem | drawing.head | drawing.input;
    for (const StageBox& box : drawing.stages) {
        ink |= box.card;
    }
    for (const EdgeBox& edge : drawing.edges) {
        ink |= edge.rect;
    }
    return drawing.stages.empty() ? ink | drawing.empty : ink;
}

// The name and its parameters against the unshared twin.
QString titleOf(const ArchSpec& spec, const ArchCost& cost) {
    const QString name = QString::fromStdString(spec.name).simplified();
    const QString count =
        QObject::tr("%1 parameters").arg(grouped(cost.parameters, figureLocale()));
    if (cost.parameters == cost.parametersUnshared) {
        return QStringLiteral("%1 · %2").arg(name, count);
    }
    return QStringLiteral("%1 · %2, %3")
        .arg(name, count,
             QObject::tr("%1 fewer than unshared")
                 .arg(percentText(cost.reduction(), 1, figureLocale())));
}

} // namespace

DrawingFigure::DrawingFigure(const ArchSpec& spec, const FoldState& folds, DrawingStyle style,
                             const FigureOptions& options)
    : spec_(spec),
      layout_(layoutOf(spec)),
      cost_(costOf(spec)),
      style_(printedStyle(std::move(style))),
      drawing_(layOutDrawing({spec_, layout_, cost_}, folds, style_, DrawingForm::Printed,
                             options.flow)),
      title_(options.title ? titleOf(spec_, cost_) : QString()) {
    const QRectF ink = inkOf(drawing_);
    area_ = ink.adjusted(-kEdge, -kEdge, kEdge, kEdge);
    if (options.legend) {
        legend_.emplace(layout_, cost_, style_, Theme::paper(),
                        ink.bottomLeft() + QPointF(0, 2 * style_.gap), ink.width());
        area_ |= legend_->area();
    }
    if (!title_.isEmpty()) {
        const double width = DrawingStyle::width(style_.title, title_);
        const double height = QFontMetricsF(style_.title).height();
        titleArea_ = QRectF(ink.left(), area_.top() - height - style_.gap, width, height);
        area_ |= titleArea_;
    }
    // Whole pixels, so that a picture at scale 1 is as sharp as the window.
    area_ = QRectF(area_.toAlignedRect());
}

void DrawingFigure::paint(QPainter& painter) const {
    const Theme& theme = Theme::paper();
    painter.fillRect(QRectF(QPointF(0, 0), area_.size()), Theme::paper().surface);
    painter.translate(-area_.topLeft());
    if (!title_.isEmpty()) {
        painter.setFont(style_.title);
        painter.setPen(theme.text);
        painter.drawText(titleArea_.adjusted(0, 0, 1, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title_);
    }
    const DrawingSource source{spec_, layout_, cost_};
    const DrawingMarks none{};
    DrawingPainter(source, drawing_, style_, theme, none).paint(painter, area_);
    if (legend_) {
        legend_->paint(painter);
    }
}

QByteArray DrawingFigure::svg() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(QString::fromStdString(spec_.name).simplified());
    generator.setDescription(titleOf(spec_, cost_));
    generator.setResolution(96); // a pixel of the file is one of the window
    generator.setSize(area_.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), area_.size()));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    // The family that the texts were measured in, and a kind for where it is missing; a desktop's
    // alias means nothing there.
    const QByteArray family = style_.text.family().toUtf8();
    return bytes.replace("font-family=\"" + family + '"',
                         "font-family=\"" + QFontInfo(style_.text).family().toUtf8() +
                             ", sans-serif\"");
}

QByteArray DrawingFigure::pdf() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = area_.size() * kPointsPerPixel;
    const double shrink = std::min(1.0, kMaxPoints / std::max(points.width(), points.height()));
    constexpr int kResolution = 1200; // fine enough that nothing is rounded to be seen
    writer.setResolution(kResolution);
    writer.setPageSize(
        QPageSize(points * shrink, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(titleOf(spec_, cost_));
    writer.setCreator(QStringLiteral("ShaResNet Workbench"));
    QPainter painter(&writer);
    const double scale = shrink * kResolution / 96.0;
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return bytes;
}

QImage DrawingFigure::image(double scale) const {
    const QSizeF pixels = area_.size() * scale;
    if (pixels.width() > kMaxSide || pixels.height() > kMaxSide ||
        pixels.width() * pixels.height() > kMaxPixels) {
        throw Error(QObject::tr("A picture of %1 x %2 pixels is too large; choose a smaller scale, "
                                "collapse blocks, or use SVG or PDF")
                        .arg(std::lround(pixels.width()))
                        .arg(std::lround(pixels.height()))
                        .toStdString());
    }
    QImage image(QSize(static_cast<int>(std::ceil(pixels.width())),
                       static_cast<int>(std::ceil(pixels.height()))),
                 QImage::Format_RGB32);
    image.fill(Theme::paper().surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return image;
}

QByteArray DrawingFigure::png(double scale) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image(scale).save(&buffer, "PNG");
    return bytes;
}

} // namespace sharesnet
