#include "ui/drawing/figure_legend.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

struct LegendText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Drawing)
};

struct Kinds {
    bool own = false;
    bool shared = false;
    bool strided = false;
};

Kinds kindsOf(const ArchLayout& layout) {
    Kinds kinds;
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int k = 0; k < block.convCount; ++k) {
                const ConvLayout& conv = block.conv[k];
                (conv.group >= 0 ? kinds.shared : kinds.own) = true;
                kinds.strided |= conv.stride > 1;
            }
        }
    }
    kinds.strided |= layout.stem.stride > 1;
    kinds.own = true; // the stem
    return kinds;
}

QString totalText(const ArchCost& cost, const QLocale& numbers) {
    const QString all = LegendText::tr("%1 parameters").arg(grouped(cost.parameters, numbers));
    return cost.parameters == cost.parametersUnshared
               ? all
               : LegendText::tr("%1, %2 without sharing")
                     .arg(all, grouped(cost.parametersUnshared, numbers));
}

} // namespace

FigureLegend::FigureLegend(const ArchLayout& layout, const ArchCost& cost,
                           const DrawingStyle& style, const Theme& theme, const QPointF& topLeft,
                           double width)
    : style_(style), text_(theme.text) {
    const Kinds kinds = kindsOf(layout);
    if (kinds.own) {
        entries_.push_back({theme.conv, LegendText::tr("own weight"), {}});
    }
    if (kinds.shared) {
        entries_.push_back(
            {theme.shared(0), LegendText::tr("shared: same letter in a stage, same weight"), {}});
    }
    if (kinds.strided) {
        entries_.push_back({QColor(), LegendText::tr("↓: stride"), {}});
    }
    entries_.push_back({QColor(), totalText(cost, style.numbers), {}});
    place(topLeft, width);
}

void FigureLegend::place(const QPointF& topLeft, double width) {
    const double line = style_.smallLine * 1.4;
    double x = 0;
    double y = 0;
    area_ = QRectF(topLeft, QSizeF(0, 0));
    for (Entry& entry : entries_) {
        const double mark = entry.color.isValid() ? swatch() + style_.gap * 0.7 : 0;
        const double taken = std::ceil(mark + DrawingStyle::width(style_.small, entry.text)) + 1;
        if (x > 0 && x + taken > width) {
            x = 0;
            y += line;
        }
        entry.rect = QRectF(topLeft + QPointF(x, y), QSizeF(taken, line));
        area_ |= entry.rect;
        x += taken + 3 * style_.gap;
    }
}

void FigureLegend::paint(QPainter& painter) const {
    painter.setFont(style_.small);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Entry& entry : entries_) {
        QRectF text = entry.rect;
        if (entry.color.isValid()) {
            const double height = style_.smallLine * 0.8;
            const QRectF mark(text.left(), text.center().y() - height / 2, swatch(), height);
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.color);
            painter.drawRoundedRect(mark, style_.unit * 0.22, style_.unit * 0.22);
            text.setLeft(mark.right() + style_.gap * 0.7);
        }
        painter.setPen(text_);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, entry.text);
    }
}

} // namespace sharesnet
