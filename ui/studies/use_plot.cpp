#include "ui/studies/use_plot.h"

#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kWidestBar = 32;
constexpr double kBarPart = 0.64;    // of a use's width
constexpr int kFewestPlotPixels = 1; // of a use's width
constexpr int kLabelFigures = 2;
constexpr double kRadius = 2;

} // namespace

UsePlot::UsePlot(QWidget* parent) : QWidget(parent), mark_(new HelpMark({}, {}, this)) {
    mark_->hide();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void UsePlot::setSeries(UseSeries series) {
    series_ = std::move(series);
    if (current_ && *current_ >= series_.values.size()) {
        current_.reset();
    }
    setAccessibleName(series_.title);
    mark_->setMeaning(series_.title, series_.meaning);
    mark_->setVisible(!series_.meaning.isEmpty());
    placeMark();
    QStringList all;
    for (std::size_t index = 0; index < series_.values.size(); ++index) {
        all << valueTextOf(series_, index);
    }
    setAccessibleDescription(all.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

int UsePlot::titleWidth() const {
    return mark_->isHidden() ? width() : width() - mark_->width();
}

// One size for all plots of a row, in which the longest title stands whole.
QFont UsePlot::titleFont() const {
    return strongFont(smallFont(font()));
}

// Right behind the title, which is painted.
void UsePlot::placeMark() {
    mark_->resize(mark_->sizeHint());
    const int title = QFontMetrics(titleFont()).horizontalAdvance(series_.title);
    mark_->move(std::min(title + space::kTight, titleWidth()), 0);
}

void UsePlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeMark();
}

void UsePlot::setCurrent(std::optional<std::size_t> index) {
    if (index && *index >= series_.values.size()) {
        index.reset();
    }
    if (index != current_) {
        current_ = index;
        update();
    }
}

void UsePlot::walk(std::optional<std::size_t> index) {
    if (index == current_) {
        return;
    }
    setCurrent(index);
    if (current_) {
        describeCurrent(this, valueTextOf(series_, *current_));
    }
    emit currentChanged(current_);
}

QSize UsePlot::sizeHint() const {
    const int uses = static_cast<int>(series_.values.size());
    const int letter = fontMetrics().averageCharWidth();
    return {std::max(letter * 22, uses * kFewestPlotPixels * 3), fontMetrics().height() * 9};
}

QSize UsePlot::minimumSizeHint() const {
    const int uses = static_cast<int>(series_.values.size());
    return {std::max(fontMetrics().averageCharWidth() * 14, uses * kFewestPlotPixels + 1),
            fontMetrics().height() * 6};
}

QRectF UsePlot::plotRect() const {
    const int line = fontMetrics().height();
    // title, a line of values, bars, values below zero, numbers of the uses
    const bool below =
        std::ranges::any_of(series_.values, [](const UseValue& each) { return each.value < 0; });
    return QRectF(rect()).adjusted(0, 2.25 * line, -1, (below ? -2.25 : -1.25) * line);
}

double UsePlot::slot() const {
    const auto uses = static_cast<double>(std::max<std::size_t>(series_.values.size(), 1));
    return std::min(plotRect().width() / uses, 2.5 * kWidestBar);
}

UsePlot::Range UsePlot::range() const {
    Range range;
    for (const UseValue& each : series_.values) {
        for (const double value : {each.why.isEmpty() ? each.value : 0, each.against.value_or(0)}) {
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
        }
    }
    if (range.low == range.high) {
        range.high = 1;
    }
    return range;
}

double UsePlot::yOf(double value) const {
    const Range all = range();
    const QRectF plot = plotRect();
    return plot.bottom() - (value - all.low) / (all.high - all.low) * plot.height();
}

QRectF UsePlot::barRect(std::size_t index) const {
    const UseValue& value = series_.values.at(index);
    if (!value.why.isEmpty()) {
        return {};
    }
    const double width = std::clamp(slot() * kBarPart, 1.0, kWidestBar);
    const double center = plotRect().left() + (static_cast<double>(index) + 0.5) * slot();
    return QRectF(QPointF(center - width / 2, yOf(value.value)),
                  QPointF(center + width / 2, yOf(0)))
        .normalized();
}

std::optional<std::size_t> UsePlot::useAt(const QPoint& position) const {
    const double place = (position.x() - plotRect().left()) / slot();
    if (place < 0 || place >= static_cast<double>(series_.values.size()) ||
        position.y() < plotRect().top()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(place);
}

void UsePlot::paintUse(QPainter& painter, const Theme& theme, std::size_t index) const {
    const UseValue& value = series_.values[index];
    const double left = plotRect().left() + static_cast<double>(index) * slot();
    const double center = left + slot() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(current_ == index ? theme.accent
                                       : (series_.shared ? theme.shared(0) : theme.onConv));
    const QRectF bar = barRect(index);
    const double radius = bar.width() >= 4 * kRadius ? kRadius : 0;
    painter.drawRoundedRect(bar, radius, radius);
    if (!value.why.isEmpty()) {
        painter.setPen(theme.muted);
        const double height = fontMetrics().height();
        // over the line of zero, but where that is how far the bars go
        const bool isTaken = !hasValueLabels() && yOf(0) - height < plotRect().top();
        const double top = isTaken ? yOf(0) : yOf(0) - height;
        painter.drawText(QRectF(center - slot(), top, 2 * slot(), height), Qt::AlignCenter,
                         QStringLiteral("×"));
    }
    if (value.against) {
        QPen dash(theme.text, 1.5);
        if (slot() >= 12) {
            dash.setDashPattern({2, 1.5});
        }
        const double inset = slot() >= 12 ? slot() * (1 - kBarPart) / 4 : 0;
        const double y = yOf(*value.against);
        const QLineF line(QPointF(left + inset, y), QPointF(left + slot() - inset, y));
        painter.setPen(QPen(theme.surface, 3.5, Qt::SolidLine, Qt::FlatCap)); // seen on the bar
        painter.drawLine(line);
        painter.setPen(dash);
        painter.drawLine(line);
    }
}

// "use 3" where there is room, else "3".
QString UsePlot::numberText(const UseValue& value) const {
    const int number = series_.shared ? value.use : value.block;
    const QString whole = series_.shared ? tr("use %1").arg(number) : tr("block %1").arg(number);
    const QFontMetrics metrics(smallFont(font()));
    return metrics.horizontalAdvance(tr("block %1").arg(100)) < slot() ? whole
                                                                       : QString::number(number);
}

// At the end of the bar; beyond a dash that would cross it.
double UsePlot::labelTop(std::size_t index, double height) const {
    const UseValue& value = series_.values.at(index);
    const QRectF bar = barRect(index);
    const bool below = value.value < 0;
    const double top = below ? bar.bottom() : bar.top() - height;
    const double dash = yOf(value.against.value_or(0));
    if (!value.against || dash < top || dash > top + height) {
        return top;
    }
    return below ? dash + 1 : dash - height - 1;
}

// Numbers over the bars and below them, as many as there is room for.
void UsePlot::paintLabels(QPainter& painter, const Theme& theme) const {
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(theme.muted);
    const QRectF plot = plotRect();
    const double height = metrics.height();
    int widestNumber = 0;
    for (const UseValue& each : series_.values) {
        widestNumber = std::max(widestNumber, metrics.horizontalAdvance(numberText(each)));
    }
    const bool values = hasValueLabels();
    const auto every = static_cast<std::size_t>(
        std::max(1.0, std::ceil((widestNumber + metrics.averageCharWidth()) / slot())));
    for (std::size_t index = 0; index < series_.values.size(); ++index) {
        const UseValue& each = series_.values[index];
        const double left = plot.left() + static_cast<double>(index) * slot();
        if (values && each.why.isEmpty()) {
            painter.drawText(QRectF(left, labelTop(index, height), slot(), height), Qt::AlignCenter,
                             sharesnet::valueText(each.value, kLabelFigures));
        }
        if (index % every == 0) {
            painter.drawText(
                QRectF(left - slot() * 4, rect().bottom() - height, slot() * 9, height),
                Qt::AlignHCenter | Qt::AlignTop, numberText(each));
        }
    }
}

// Of the use that is pointed at; else, where the bars have no room for numbers, how far they go.
void UsePlot::paintValueLine(QPainter& painter, const Theme& theme) const {
    const QFont small = smallFont(font());
    painter.setFont(small);
    painter.setPen(current_ ? theme.accentText : theme.muted);
    const QFontMetrics metrics(small);
    const QRectF line(0, fontMetrics().height() * 1.1, width(), metrics.height());
    if (!current_ && !hasValueLabels()) {
        const Range all = range();
        const QString high = sharesnet::valueText(all.high, 3);
        const QString text = all.low < 0
                                 ? tr("%1 to %2").arg(sharesnet::valueText(all.low, 3), high)
                                 : tr("up to %1").arg(high);
        painter.drawText(line, Qt::AlignLeft, metrics.elidedText(text, Qt::ElideRight, width()));
    } else if (current_ && !hasValueLabels()) {
        painter.drawText(
            line, Qt::AlignLeft,
            metrics.elidedText(valueTextOf(series_, *current_), Qt::ElideRight, width()));
    }
}

bool UsePlot::hasValueLabels() const {
    const QFontMetrics metrics(smallFont(font()));
    return std::ranges::all_of(series_.values, [&](const UseValue& each) {
        return metrics.horizontalAdvance(sharesnet::valueText(each.value, kLabelFigures)) + 2 <=
               slot();
    });
}

void UsePlot::paint(QPainter& painter, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    const QFontMetrics metrics(painter.font());
    const QRectF title(0, 0, width(), metrics.height());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(series_.title, Qt::ElideRight, titleWidth()));
    paintValueLine(painter, theme);
    const double zero = std::round(yOf(0)) + 0.5;
    painter.setPen(theme.line);
    painter.drawLine(
        QPointF(plotRect().left(), zero),
        QPointF(plotRect().left() + slot() * static_cast<double>(series_.values.size()), zero));
    for (std::size_t index = 0; index < series_.values.size(); ++index) {
        paintUse(painter, theme, index);
    }
    paintLabels(painter, theme);
}

void UsePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paint(painter, theme);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void UsePlot::mouseMoveEvent(QMouseEvent* event) {
    walk(useAt(event->position().toPoint()));
}

void UsePlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    walk(std::nullopt);
}

void UsePlot::keyPressEvent(QKeyEvent* event) {
    const std::size_t uses = series_.values.size();
    if (uses == 0) {
        return QWidget::keyPressEvent(event);
    }
    const std::size_t last = uses - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(current_ ? *current_ - (*current_ > 0 ? 1 : 0) : last);
    case Qt::Key_Right:
        return walk(current_ ? std::min(*current_ + 1, last) : 0);
    case Qt::Key_Home:
        return walk(0);
    case Qt::Key_End:
        return walk(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void UsePlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void UsePlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool UsePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto use = useAt(help->pos());
        QToolTip::showText(help->globalPos(), use ? valueTextOf(series_, *use) : series_.definition,
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sharesnet
