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
constexpr int kTextChars = 52; // of a text before it goes on in the next line

int lineHeight(const QFontMetrics& metrics) {
    return metrics.height() + kLineGap;
}

int dotOf(const QFontMetrics& metrics) {
    return metrics.ascent() / 2;
}

bool isText(const BoxRow& row) {
    return row.values.isEmpty() && !row.color.isValid();
}

// A row without values may take several lines.
std::vector<BoxRow> linesOf(const BoxRow& row, const QFontMetrics& metrics, int width) {
    std::vector<BoxRow> lines{row};
    if (!row.values.isEmpty() || metrics.horizontalAdvance(row.label) <= width) {
        return lines;
    }
    lines.back().label.clear();
    for (const QString& word : row.label.split(QLatin1Char(' '))) {
        QString& last = lines.back().label;
        const QString longer = last.isEmpty() ? word : last + QLatin1Char(' ') + word;
        if (last.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            last = longer;
        } else {
            lines.push_back({{}, word, {}});
        }
    }
    return lines;
}

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

int PlotBox::roomIn(int height) const {
    return std::max((height - 2 * kPadding) / lineHeight(QFontMetrics(font_)) - 1, 1);
}

int PlotBox::room() const {
    return roomIn(parentPlot()->axisRect()->height());
}

int PlotBox::textWidth() const {
    return std::min(kTextChars * QFontMetrics(font_).averageCharWidth(),
                    parentPlot()->viewport().width() - 2 * kPadding);
}

bool PlotBox::hasRoomFor(const QStringList& texts, int rows) const {
    std::size_t lines = 0;
    for (const QString& text : texts) {
        lines += linesOf({{}, text, {}}, QFontMetrics(font_), textWidth()).size();
    }
    return rows <= room() &&
           rows + static_cast<int>(lines) <= roomIn(parentPlot()->viewport().height());
}

void PlotBox::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

std::vector<BoxRow> PlotBox::lines() const {
    const QFontMetrics metrics(font_);
    std::vector<std::vector<BoxRow>> all;
    std::size_t count = 0;
    std::size_t texts = 0; // lines of those at the end
    for (const BoxRow& row : rows_) {
        all.push_back(linesOf(row, metrics, textWidth()));
        count += all.back().size();
        texts = isText(row) ? texts + all.back().size() : 0;
    }
    const auto inside = static_cast<std::size_t>(room());
    const auto inPlot = static_cast<std::size_t>(roomIn(parentPlot()->viewport().height()));
    const bool allFit = count - texts <= inside && count <= inPlot;
    const std::size_t most = allFit ? count : inside;
    std::vector<BoxRow> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (count > most && shown.size() + all[i].size() + 1 > most) {
            shown.push_back({{}, tr("and %1 more").arg(all.size() - i), {}});
            break;
        }
        shown.insert(shown.end(), all[i].begin(), all[i].end());
    }
    return shown;
}

std::vector<int> PlotBox::columnsOf(const std::vector<BoxRow>& lines) const {
    const QFontMetrics metrics(font_);
    std::vector<int> columns;
    for (const BoxRow& row : lines) {
        for (qsizetype c = 0; c < row.values.size(); ++c) {
            const auto at = static_cast<std::size_t>(c);
            columns.resize(std::max(columns.size(), at + 1));
            columns[at] = std::max(columns[at], metrics.horizontalAdvance(row.values[c]));
        }
    }
    return columns;
}

QRectF PlotBox::placeOf(const std::vector<BoxRow>& lines) const {
    const QFontMetrics metrics(font_);
    int values = 0;
    for (const int column : columnsOf(lines)) {
        values += column + kColumnGap;
    }
    int wide = metrics.horizontalAdvance(title_);
    for (const BoxRow& row : lines) {
        wide = std::max(wide, metrics.horizontalAdvance(row.label) +
                                  (row.color.isValid() ? dotOf(metrics) + kPadding : 0) +
                                  (row.values.isEmpty() ? 0 : values));
    }
    wide += 2 * kPadding;
    const QRect area = parentPlot()->axisRect()->rect();
    QRectF box(0, 0, wide,
               static_cast<int>(lines.size() + 1) * lineHeight(metrics) + 2 * kPadding - kLineGap);
    if (isInCorner_) {
        box.moveBottomRight(area.bottomRight() - QPoint(kPadding, kPadding));
    } else {
        const bool right = place_.x() + kAside + box.width() <= area.right();
        box.moveTopLeft({right ? place_.x() + kAside : place_.x() - kAside - box.width(),
                         place_.y() - box.height() / 2});
        box.moveLeft(std::clamp(box.left(), 0.0,
                                std::max(parentPlot()->viewport().width() - box.width(), 0.0)));
        const double top = std::max(
            std::min<double>(area.top(), parentPlot()->viewport().bottom() - box.height()), 0.0);
        box.moveTop(std::clamp(box.top(), top, std::max(area.bottom() - box.height(), top)));
    }
    return box.toRect().toRectF().translated(0.5, 0.5); // one-pixel lines
}

QRectF PlotBox::rect() const {
    return placeOf(lines());
}

void PlotBox::draw(QCPPainter* painter) {
    const QFontMetrics metrics(font_);
    const int line = lineHeight(metrics);
    const int dot = dotOf(metrics);
    const std::vector<BoxRow> shown = lines();
    const std::vector<int> columns = columnsOf(shown);
    const QRectF box = placeOf(shown);
    painter->setPen(QPen(theme_.line, 1));
    painter->setBrush(theme_.window);
    painter->drawRoundedRect(box, kRadius, kRadius);
    painter->setFont(font_);
    QRectF at = box.adjusted(kPadding, kPadding - 1, -kPadding, 0);
    at.setHeight(line);
    painter->setPen(theme_.muted);
    painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter, title_);
    for (const BoxRow& row : shown) {
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
