#include "ui/plots/plot_header.h"

#include "ui/base/spacing.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kBetween = space::kWide; // entries
constexpr int kGap = space::kTight;    // line and text

// Of the line that stands for a curve.
int sampleWidth(const QFontMetrics& metrics) {
    return metrics.height() * 3 / 2;
}

QFont boldOf(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

QCPScatterStyle scatterOf(RunStyle::Marker marker, const QColor& color, double size) {
    using Shape = QCPScatterStyle::ScatterShape;
    switch (marker) {
    case RunStyle::Marker::Disc:
        return {Shape::ssDisc, color, color, size};
    case RunStyle::Marker::Square:
        return {Shape::ssSquare, color, color, size};
    case RunStyle::Marker::Diamond:
        return {Shape::ssDiamond, color, color, size * 1.2};
    case RunStyle::Marker::Triangle:
        return {Shape::ssTriangle, color, color, size * 1.2};
    case RunStyle::Marker::TriangleDown:
        return {Shape::ssTriangleInverted, color, color, size * 1.2};
    case RunStyle::Marker::Cross:
        return {Shape::ssCross, QPen(color, size / 4), Qt::NoBrush, size};
    case RunStyle::Marker::Plus:
        return {Shape::ssPlus, QPen(color, size / 4), Qt::NoBrush, size * 1.2};
    }
    return {};
}

PlotHeader::PlotHeader(QCustomPlot* plot) : QCPLayoutElement(plot) {}

void PlotHeader::set(const QString& title, std::vector<LegendEntry> legend) {
    title_ = title;
    legend_ = std::move(legend);
}

void PlotHeader::setLegendShown(bool shown) {
    legendShown_ = shown;
}

void PlotHeader::setComplete(bool complete) {
    isComplete_ = complete;
}

void PlotHeader::setStyle(const QFont& font, const Theme& theme) {
    font_ = font;
    text_ = theme.text;
    muted_ = theme.muted;
}

int PlotHeader::width() const {
    return std::max(parentPlot()->viewport().width() - 16, 1);
}

int PlotHeader::lineHeight() const {
    return QFontMetrics(boldOf(font_)).height() + 4;
}

int PlotHeader::widthOf(const LegendEntry& entry) const {
    const QFontMetrics metrics(font_);
    return sampleWidth(metrics) + kGap + metrics.horizontalAdvance(entry.text);
}

std::vector<PlotHeader::Place> PlotHeader::laidOut(const std::vector<std::size_t>& order) const {
    std::vector<Place> found;
    int all = 0;
    for (const LegendEntry& entry : legend_) {
        all += widthOf(entry) + kBetween;
    }
    const int title =
        title_.isEmpty() ? 0 : QFontMetrics(boldOf(font_)).horizontalAdvance(title_) + kBetween;
    const bool inOneLine = title + all - kBetween <= width();
    int x = inOneLine ? width() - all + kBetween : 0;
    int y = inOneLine || title == 0 ? 0 : lineHeight();
    for (const std::size_t i : order) {
        const int wide = std::min(widthOf(legend_[i]), width());
        if (x > 0 && x + wide > width()) {
            x = 0;
            y += lineHeight();
        }
        found.push_back({i, QRect(x, y, wide, lineHeight())});
        x += wide + kBetween;
    }
    return found;
}

std::vector<PlotHeader::Place> PlotHeader::places() const {
    if (!legendShown_) {
        return {};
    }
    std::vector<std::size_t> order(legend_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const int end = linesAtMost() * lineHeight();
    const auto isBelow = [end](const Place& place) { return place.rect.bottom() >= end; };
    std::vector<Place> found = laidOut(order);
    if (std::ranges::none_of(found, isBelow)) {
        return found;
    }
    // What explains all curves is seen, whichever runs are left out.
    std::ranges::stable_partition(order,
                                  [this](std::size_t entry) { return legend_[entry].explainsAll; });
    found = laidOut(order);
    // What there is no room for is counted in the place of the last that fits.
    const auto first = std::ranges::find_if(found, isBelow);
    if (first != found.end()) {
        found.erase(first == found.begin() ? first : first - 1, found.end());
    }
    return found;
}

QStringList PlotHeader::shownTexts() const {
    QStringList texts;
    for (const Place& place : places()) {
        texts << legend_[place.entry].text;
    }
    return texts;
}

int PlotHeader::linesAtMost() const {
    constexpr int kPart = 4; // of the plot's height
    return isComplete_ ? std::numeric_limits<int>::max() / lineHeight()
                       : std::max(parentPlot()->viewport().height() / kPart / lineHeight(), 1);
}

QSize PlotHeader::minimumOuterSizeHint() const {
    const std::vector<Place> all = places();
    if (title_.isEmpty() && all.empty()) {
        return {1, 0}; // its owner has a title of its own
    }
    const int lines = all.empty() ? 1 : (all.back().rect.bottom() + 1) / lineHeight();
    return {1, lines * lineHeight() + 4};
}

QSize PlotHeader::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

qint64 PlotHeader::runAt(const QPointF& position) const {
    for (const Place& place : places()) {
        if (place.rect.translated(rect().topLeft()).contains(position.toPoint())) {
            return legend_[place.entry].run;
        }
    }
    return 0;
}

void PlotHeader::draw(QCPPainter* painter) {
    painter->setFont(boldOf(font_));
    painter->setPen(text_);
    const QRect line(rect().left(), rect().top(), rect().width(), lineHeight());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title_, Qt::ElideRight, line.width()));
    painter->setFont(font_);
    const std::vector<Place> all = places();
    for (const Place& place : all) {
        drawEntry(painter, legend_[place.entry], place.rect.translated(rect().topLeft()));
    }
    if (legendShown_ && !all.empty() && all.size() < legend_.size()) {
        painter->setPen(muted_);
        const QRect last = all.back().rect.translated(rect().topLeft());
        painter->drawText(QRect(last.right() + kBetween, last.top(), width(), last.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          tr("and %1 more").arg(legend_.size() - all.size()));
    }
}

void PlotHeader::drawEntry(QCPPainter* painter, const LegendEntry& entry, const QRect& rect) const {
    const QFontMetrics metrics(font_);
    const int wide = sampleWidth(metrics);
    const QPointF left(rect.left(), rect.center().y() + 0.5);
    painter->setAntialiasing(true);
    painter->setPen(QPen(entry.style.color, entry.style.width, entry.style.dash, Qt::FlatCap));
    painter->drawLine(QLineF(left, left + QPointF(wide, 0)));
    if (entry.style.marker) {
        const QCPScatterStyle marker = scatterOf(*entry.style.marker, entry.style.color, 6);
        marker.applyTo(painter, entry.style.color);
        marker.drawShape(painter, left + QPointF(wide / 2.0, 0));
    }
    painter->setPen(muted_);
    const QRect text = rect.adjusted(wide + kGap, 0, 1, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(entry.text, Qt::ElideMiddle, text.width()));
}

} // namespace sharesnet
