#include "ui/plots/plot_box.h"

#include "ui/base/spacing.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kPadding = space::kGap;
constexpr int kColumnGap = 12;
constexpr int kAside = 12; // from the cursor
constexpr int kRadius = 5;
constexpr int kLineGap = 3;

} // namespace

PlotBox::PlotBox(QCustomPlot* plot, const QString& layer) : QCPLayerable(plot, layer) {
    setVisible(false);
}

void PlotBox::showAt(const QPointF& place, const QString& title, std::vector<BoxRow> rows) {
    place_ = place;
    isInCorner_ = false;
    title_ = title;
    rows_ = std::move(rows);
    setVisible(!rows_.empty());
}

void PlotBox::showInCorner(const QString& title, std::vector<BoxRow> rows) {
    showAt({}, title, std::move(rows));
    isInCorner_ = true;
}

void PlotBox::hide() {
    rows_.clear();
    setVisible(false);
}

void PlotBox::setStyle(const QFont& font, const Theme& theme) {
    font_ = font;
    theme_ = theme;
}

int PlotBox::room() const {
    const int line = QFontMetrics(font_).height() + kLineGap;
    return std::max((parentPlot()->axisRect()->height() - 2 * kPadding) / line - 1, 1);
}

void PlotBox::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void PlotBox::draw(QCPPainter* painter) {
    const QFontMetrics metrics(font_);
    const int line = metrics.height() + kLineGap;
    const QRect area = parentPlot()->axisRect()->rect();
    // As many rows as there is room for; the rest is counted.
    std::vector<BoxRow> rows(rows_.begin(),
                             rows_.begin() + std::min<std::ptrdiff_t>(room(), std::ssize(rows_)));
    if (rows.size() < rows_.size()) {
        rows.back() = {{}, tr("and %1 more").arg(rows_.size() - rows.size() + 1), {}};
    }
    int labels = 0;
    std::vector<int> columns;
    const int dot = metrics.ascent() / 2;
    for (const BoxRow& row : rows) {
        labels = std::max(labels, metrics.horizontalAdvance(row.label) +
                                      (row.color.isValid() ? dot + kPadding : 0));
        for (qsizetype c = 0; c < row.values.size(); ++c) {
            const auto at = static_cast<std::size_t>(c);
            columns.resize(std::max(columns.size(), at + 1));
            columns[at] = std::max(columns[at], metrics.horizontalAdvance(row.values[c]));
        }
    }
    int wide = labels;
    for (const int column : columns) {
        wide += column + kColumnGap;
    }
    wide = std::max(wide, metrics.horizontalAdvance(title_)) + 2 * kPadding;
    QRectF box(0, 0, wide, static_cast<int>(rows.size() + 1) * line + 2 * kPadding - kLineGap);
    if (isInCorner_) {
        box.moveBottomRight(area.bottomRight() - QPoint(kPadding, kPadding));
    } else {
        const bool right = place_.x() + kAside + box.width() <= area.right();
        box.moveTopLeft({right ? place_.x() + kAside : place_.x() - kAside - box.width(),
                         place_.y() - box.height() / 2});
        box.moveLeft(std::clamp(box.left(), 0.0,
                                std::max(parentPlot()->viewport().width() - box.width(), 0.0)));
        box.moveTop(std::clamp(box.top(), static_cast<double>(area.top()),
                               std::max(area.bottom() - box.height(), double(area.top()))));
    }
    box = box.toRect().toRectF().translated(0.5, 0.5); // one-pixel lines
    painter->setPen(QPen(theme_.line, 1));
    painter->setBrush(theme_.window);
    painter->drawRoundedRect(box, kRadius, kRadius);
    painter->setFont(font_);
    QRectF at = box.adjusted(kPadding, kPadding - 1, -kPadding, 0);
    at.setHeight(line);
    painter->setPen(theme_.muted);
    painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter, title_);
    for (const BoxRow& row : rows) {
        at.translate(0, line);
        double x = at.left();
        if (row.color.isValid()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(row.color);
            painter->drawEllipse(QRectF(x, at.center().y() - dot / 2.0, dot, dot));
            x += dot + kPadding;
        }
        painter->setPen(theme_.text);
        painter->drawText(QRectF(x, at.top(), at.right() - x, line),
                          Qt::AlignLeft | Qt::AlignVCenter, row.label);
        double end = at.right();
        for (qsizetype c = row.values.size() - 1; c >= 0; --c) {
            painter->drawText(QRectF(at.left(), at.top(), end - at.left(), line),
                              Qt::AlignRight | Qt::AlignVCenter, row.values[c]);
            end -= columns[static_cast<std::size_t>(c)] + kColumnGap;
        }
    }
}

} // namespace sharesnet
