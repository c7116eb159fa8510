#include "ui/drawing/drawing_layout.h"

#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/stage_builder.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

std::vector<StageBuilder> stageBuilders(const DrawingSource& source, const FoldState& folds,
                                        const DrawingStyle& style, DrawingForm form,
                                        DrawingFlow flow) {
    std::vector<StageBuilder> builders;
    builders.reserve(source.spec.stages.size());
    for (int stage = 1; stage <= static_cast<int>(source.spec.stages.size()); ++stage) {
        builders.emplace_back(source, folds, style, form, flow, stage);
    }
    return builders;
}

// Cards without opened folds end at one height, which makes a tidy row; an opened one is as long as
// it is.
void alignCards(std::vector<StageBox>& stages) {
    double bottom = 0;
    for (const StageBox& box : stages) {
        bottom = box.unfolded ? bottom : std::max(bottom, box.card.bottom());
    }
    for (StageBox& box : stages) {
        const double grow = bottom - box.card.bottom();
        if (grow > 0 && !box.unfolded) {
            box.card.setBottom(bottom);
            box.footer.translate(0, grow);
            box.macs.translate(0, grow);
        }
    }
}

// The gap behind `x` that the line runs through, wide enough for the shape over it.
EdgeBox edgeBox(const DrawingStyle& style, const ImageShape& shape, double x) {
    double width = style.cardGap;
    for (const QString& line : edgeLines(shape)) {
        width = std::max(width, std::ceil(DrawingStyle::width(style.small, line)) + 2 * style.gap);
    }
    return {shape, QRectF(x, 0, width, 2 * style.smallLine)};
}

QSizeF endSize(const DrawingStyle& style, const QString& text) {
    return {std::ceil(DrawingStyle::width(style.chip, text) + 2 * style.padding), style.chipHeight};
}

// The network flows to the right: a row of cards, with the line through them at their switches.
void layOutAcross(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                  std::vector<StageBuilder> builders) {
    const double inputWidth = std::ceil(DrawingStyle::width(style.small, inputText(source.spec)));
    const QSizeF stem = endSize(style, stemText(source.spec));
    const double top = style.margin;
    double x = style.margin + std::max(inputWidth, stem.width());
    const auto addEdge = [&](const ImageShape& shape) {
        drawing.edges.push_back(edgeBox(style, shape, x));
        x = drawing.edges.back().rect.right();
    };
    for (std::size_t k = 0; k < builders.size(); ++k) {
        addEdge(source.layout.stages[k].in);
        drawing.stages.push_back(builders[k].build(x, top, builders[k].widths()));
        x = drawing.stages.back().card.right();
    }
    alignCards(drawing.stages);
    double bottom = top;
    double spine = top + 4 * style.unit;
    if (drawing.stages.empty()) {
        const double width =
            std::ceil(DrawingStyle::width(style.text, emptyHint()) + 2 * style.padding);
        drawing.empty = QRectF(x + style.cardGap, spine - style.unit, width, 2 * style.unit);
        x = drawing.empty.right();
        bottom = drawing.empty.bottom() + 3 * style.unit;
    } else {
        spine = std::round(drawing.stages.front().toggleRow.center().y());
    }
    addEdge(source.layout.features);
    for (const StageBox& box : drawing.stages) {
        bottom = std::max(bottom, box.card.bottom());
    }
    for (EdgeBox& edge : drawing.edges) {
        edge.rect.moveBottom(spine - style.gap / 2);
    }
    const double ends = std::round(spine - style.chipHeight / 2);
    drawing.stem = QRectF(QPointF(style.margin, ends), stem);
    drawing.input = QRectF(style.margin, drawing.stem.top() - style.smallLine - style.gap / 2,
                           std::max(inputWidth, stem.width()), style.smallLine);
    drawing.head = QRectF(QPointF(x, ends), endSize(style, headText(source.spec)));
    drawing.bounds = QRectF(0, 0, drawing.head.right() + style.margin, bottom + style.margin);
    double from = drawing.stem.right();
    const auto lineTo = [&](double to) { drawing.spine.emplace_back(from, spine, to, spine); };
    for (const StageBox& box : drawing.stages) {
        lineTo(box.card.left());
        from = box.card.right();
    }
    if (drawing.stages.empty()) {
        lineTo(drawing.empty.left());
        from = drawing.empty.right();
    }
    lineTo(drawing.head.left());
}

// The same where there is less width: the stem stands above the first card, the head above the
// last.
void layOutNarrow(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                  std::vector<StageBuilder> builders) {
    const double inputWidth = std::ceil(DrawingStyle::width(style.small, inputText(source.spec)));
    const QSizeF stem = endSize(style, stemText(source.spec));
    const QSizeF head = endSize(style, headText(source.spec));
    drawing.input = QRectF(style.margin, style.margin, inputWidth, style.chipHeight);
    drawing.stem = QRectF(QPointF(drawing.input.right() + style.gap, style.margin), stem);
    const double line = style.smallLine + style.gap;
    const double top = drawing.stem.bottom() + line;
    double x = style.margin;
    for (StageBuilder& builder : builders) {
        drawing.stages.push_back(builder.build(x, top, builder.widths()));
        x = drawing.stages.back().card.right() + style.cardGap;
    }
    alignCards(drawing.stages);
    const double last = drawing.stages.back().card.right();
    drawing.head = QRectF(
        QPointF(std::max(last - head.width(), drawing.stem.right() + line), style.margin), head);
    const auto addEdge = [&](const ImageShape& shape, double at) {
        const double width = std::ceil(DrawingStyle::width(style.small, shapeText(shape)));
        drawing.edges.push_back(
            {shape, QRectF(at, top - line + style.gap / 2, width, style.smallLine)});
        return width;
    };
    const double in = std::round(drawing.stem.center().x());
    const double out = std::round(std::min(drawing.head.center().x(), last - style.padding));
    addEdge(source.layout.stages.front().in, in + style.gap);
    const double width = addEdge(source.layout.features, 0);
    drawing.edges.back().rect.moveLeft(out - style.gap - width);
    drawing.spine.emplace_back(in, drawing.stem.bottom(), in, top);
    const double middle = std::round(drawing.stages.front().toggleRow.center().y());
    for (std::size_t k = 1; k < drawing.stages.size(); ++k) {
        drawing.spine.emplace_back(drawing.stages[k - 1].card.right(), middle,
                                   drawing.stages[k].card.left(), middle);
    }
    drawing.spine.emplace_back(out, top, out, drawing.head.bottom());
    double bottom = top;
    for (const StageBox& box : drawing.stages) {
        bottom = std::max(bottom, box.card.bottom());
    }
    drawing.bounds =
        QRectF(0, 0, std::max(last, drawing.head.right()) + style.margin, bottom + style.margin);
}

// The network flows down: cards of one width below one another, with the line through their middle.
void layOutDown(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                std::vector<StageBuilder> builders) {
    StageWidths widths;
    for (const StageBuilder& builder : builders) {
        widths.include(builder.widths());
    }
    for (std::size_t k = 0; k < builders.size(); ++k) {
        drawing.stages.push_back(builders[k].build(0, 0, widths));
    }
    const QSizeF hint(std::ceil(DrawingStyle::width(style.text, emptyHint()) + 2 * style.padding),
                      2 * style.unit);
    const QSizeF input(std::ceil(DrawingStyle::width(style.small, inputText(source.spec))),
                       style.smallLine);
    const QSizeF stem = endSize(style, stemText(source.spec));
    const QSizeF head = endSize(style, headText(source.spec));
    const double broadest =
        drawing.stages.empty() ? hint.width() : drawing.stages.front().card.width();
    const double middle =
        style.margin +
        std::round(std::max({input.width(), stem.width(), head.width(), broadest}) / 2);
    double y = style.margin;
    const auto place = [&](const QSizeF& size) {
        const QRectF rect(QPointF(std::round(middle - size.width() / 2), y), size);
        y = rect.bottom();
        return rect;
    };
    const auto addLine = [&] {
        const double height = style.smallLine + style.gap;
        drawing.spine.emplace_back(middle, y, middle, y + height);
        y += height;
    };
    const auto addEdge = [&](const ImageShape& shape) {
        addLine();
        QRectF text(0, 0, std::ceil(DrawingStyle::width(style.small, shapeText(shape))),
                    style.smallLine);
        text.moveCenter(drawing.spine.back().center());
        text.moveLeft(middle + style.gap);
        drawing.edges.push_back({shape, text});
    };
    drawing.input = place(input);
    y += style.gap / 2;
    drawing.stem = place(stem);
    for (std::size_t k = 0; k < drawing.stages.size(); ++k) {
        addEdge(source.layout.stages[k].in);
        StageBox& box = drawing.stages[k];
        box.moveBy(place(box.card.size()).topLeft());
    }
    if (drawing.stages.empty()) {
        addLine();
        drawing.empty = place(hint);
    }
    addEdge(source.layout.features);
    drawing.head = place(head);
    drawing.bounds = QRectF(0, 0, 2 * middle, drawing.head.bottom() + style.margin);
}

} // namespace

Drawing layOutDrawing(const DrawingSource& source, const FoldState& folds,
                      const DrawingStyle& style, DrawingForm form, DrawingFlow flow) {
    const bool narrow =
        form == DrawingForm::Narrow && flow == DrawingFlow::Right && !source.spec.stages.empty();
    if (form == DrawingForm::Narrow && !narrow) {
        form = DrawingForm::Edited;
    }
    Drawing drawing;
    drawing.flow = flow;
    drawing.form = form;
    const auto layOut = flow == DrawingFlow::Down ? layOutDown
                        : narrow                  ? layOutNarrow
                                                  : layOutAcross;
    layOut(drawing, source, style, stageBuilders(source, folds, style, form, flow));
    return drawing;
}

} // namespace sharesnet
