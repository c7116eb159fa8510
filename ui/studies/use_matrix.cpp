#include "ui/studies/use_matrix.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"
#include "ui/studies/use_series.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kSideLetters = 30; // at most, if there are few uses
constexpr int kUseLetters = 7;
constexpr int kFewestPixels = 1; // of a cell
constexpr int kMostRead = 12;    // uses whose whole table a screen reader gets
constexpr int kAroundNumber = 2;
constexpr int kFewUses = 3; // whose numbers are seen at any size

} // namespace

PairValues pairsOf(const UseStudy& study, const std::vector<double>& cells, const QString& name) {
    PairValues pairs;
    pairs.name = name;
    if (cells.size() != study.uses.size() * study.uses.size()) {
        return pairs;
    }
    pairs.cells = cells;
    for (std::size_t index = 0; index < study.uses.size(); ++index) {
        const UseNumbers& use = study.uses[index];
        pairs.uses << useText(study, index);
        pairs.numbers << QString::number(study.shared ? use.use : use.block);
    }
    return pairs;
}

UseMatrix::UseMatrix(QWidget* parent) : CellWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

double UseMatrix::value(int row, int column) const {
    return pairs_.cells[static_cast<std::size_t>(row * count() + column)];
}

void UseMatrix::setPairs(PairValues pairs) {
    pairs_ = std::move(pairs);
    current_ = {std::min(current_.row, std::max(count() - 1, 0)),
                std::min(current_.column, std::max(count() - 1, 0))};
    setAccessibleName(pairs_.name);
    QStringList rows;
    for (int row = 0; row < count() && count() <= kMostRead; ++row) {
        QStringList values;
        for (int column = 0; column < count(); ++column) {
            values << (std::isfinite(value(row, column)) ? fixedText(value(row, column), 2)
                                                         : tr("not defined"));
        }
        rows << values.join(QLatin1Char(' '));
    }
    setAccessibleDescription(rows.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize UseMatrix::sizeHint() const {
    const int letters = std::min(kSideLetters, count() * kUseLetters);
    const int side =
        margin() + std::max(fontMetrics().averageCharWidth() * letters, count() * kFewestPixels);
    return {side, side};
}

QSize UseMatrix::minimumSizeHint() const {
    const int cells = count() <= kFewUses
                          ? count() * (numberWidth(smallFont(font())) + kAroundNumber)
                          : count() * kFewestPixels;
    // the last pixels are the frame's
    const int side = margin() + 2 + std::max(fontMetrics().averageCharWidth() * kUseLetters, cells);
    return {side, side};
}

int UseMatrix::numberWidth(const QFont& font) const {
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const double value : pairs_.cells) {
        if (std::isfinite(value)) {
            widest = std::max(widest, metrics.horizontalAdvance(fixedText(value, 2)));
        }
    }
    return widest;
}

std::optional<QFont> UseMatrix::numberFont() const {
    const double side = cell(0, 0).width();
    for (const QFont& each : {font(), smallFont(font())}) {
        if (side >= numberWidth(each) + kAroundNumber && side >= QFontMetrics(each).height()) {
            return each;
        }
    }
    return std::nullopt;
}

int UseMatrix::margin() const {
    const QFontMetrics metrics(smallFont(font()));
    const QString widest = pairs_.numbers.isEmpty() ? QString() : pairs_.numbers.last();
    return std::max(metrics.horizontalAdvance(widest), metrics.height()) + 4;
}

QRectF UseMatrix::cell(int row, int column) const {
    const double side = (std::min(width(), height()) - margin() - 2.0) / std::max(count(), 1);
    return {margin() + column * side, margin() + row * side, side, side};
}

std::optional<UseMatrix::Place> UseMatrix::placeAt(const QPoint& position) const {
    const double side = cell(0, 0).width();
    const double row = (position.y() - margin()) / side;
    const double column = (position.x() - margin()) / side;
    if (row < 0 || column < 0 || row >= count() || column >= count()) {
        return std::nullopt;
    }
    return Place{static_cast<int>(row), static_cast<int>(column)};
}

QString UseMatrix::textOf(const Place& place) const {
    const double v = value(place.row, place.column);
    return tr("%1 and %2: %3")
        .arg(pairs_.uses[place.row], pairs_.uses[place.column],
             std::isfinite(v) ? fixedText(v, 4)
                              : tr("not defined, since %1").arg(pairs_.whyUndefined));
}

QString UseMatrix::textAt(const QPoint& position) const {
    const auto place = placeAt(position);
    return place ? textOf(*place) : QString();
}

QColor UseMatrix::shade(double value, const Theme& theme) {
    if (!std::isfinite(value)) {
        return theme.window;
    }
    return mixed(theme.window, value < 0 ? theme.removed : theme.shared(0),
                 std::min(std::abs(value), 1.0));
}

void UseMatrix::paintNumbers(QPainter& painter, const Theme& theme) const {
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    const double side = cell(0, 0).width();
    const int every = std::max(
        1, static_cast<int>(std::ceil((margin() - 4 + metrics.averageCharWidth()) / side)));
    painter.setFont(small);
    painter.setPen(theme.muted);
    for (int use = 0; use < count(); use += every) {
        const QString label = pairs_.numbers[use];
        painter.drawText(
            QRectF(0, cell(use, 0).center().y() - margin() / 2.0, margin() - 4, margin()),
            Qt::AlignRight | Qt::AlignVCenter, label);
        painter.drawText(
            QRectF(cell(0, use).center().x() - margin(), 0, 2 * margin(), margin() - 4),
            Qt::AlignCenter, label);
    }
}

void UseMatrix::paint(QPainter& painter, const Theme& theme) const {
    if (count() == 0) {
        return;
    }
    const double side = cell(0, 0).width();
    const std::optional<QFont> numbers = numberFont();
    painter.setFont(numbers.value_or(font()));
    const double inset = side >= 8 ? 0.5 : 0;
    for (int row = 0; row < count(); ++row) {
        for (int column = 0; column < count(); ++column) {
            const double v = value(row, column);
            const QColor color = shade(v, theme);
            const QRectF place = cell(row, column).adjusted(inset, inset, -inset, -inset);
            painter.fillRect(place, color);
            if (!std::isfinite(v) && side >= 8) {
                painter.setPen(theme.faint);
                painter.drawLine(place.bottomLeft(), place.topRight());
            } else if (numbers) {
                painter.setPen(textOn(color));
                painter.drawText(place, Qt::AlignCenter, fixedText(v, 2));
            }
        }
    }
    paintNumbers(painter, theme);
}

void UseMatrix::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paint(painter, theme);
    if (hasFocus() && count() > 0) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(cell(current_.row, current_.column));
    }
}

void UseMatrix::walk(int rows, int columns) {
    current_.row = std::clamp(current_.row + rows, 0, count() - 1);
    current_.column = std::clamp(current_.column + columns, 0, count() - 1);
    const QString text = textOf(current_);
    describeCurrent(this, text);
    QToolTip::showText(mapToGlobal(cell(current_.row, current_.column).bottomRight().toPoint()),
                       text, this);
    update();
}

} // namespace sharesnet
