#include "ui/studies/norm_bands.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/studies/use_series.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kBandPixels = 16;      // of a use, where there are few
constexpr int kFewestBandPixels = 2; // of a use, where there are many
constexpr int kMostBandsPixels = 96; // of all
constexpr double kLeastForBars = 10;

} // namespace

NormBands::NormBands(Values values, const QString& name, QWidget* parent)
    : CellWidget(parent), values_(values), name_(name) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::size_t NormBands::channels() const {
    return uses() == 0 ? 0 : (study_->uses.front().*values_).size();
}

float NormBands::value(const Place& place) const {
    return (study_->uses[place.use].*values_)[place.channel];
}

void NormBands::setStudy(std::shared_ptr<const UseStudy> study) {
    study_ = std::move(study);
    current_ = {};
    low_ = high_ = 0;
    for (std::size_t use = 0; use < uses(); ++use) {
        for (const float each : study_->uses[use].*values_) {
            if (std::isfinite(each)) {
                low_ = std::min(low_, each);
                high_ = std::max(high_, each);
            }
        }
    }
    setAccessibleDescription(uses() == 0 ? QString()
                                         : tr("%1 uses, %2 channels, %3 to %4")
                                               .arg(uses())
                                               .arg(channels())
                                               .arg(valueText(low_), valueText(high_)));
    updateGeometry();
    update();
}

QSize NormBands::sizeHint() const {
    const int count = static_cast<int>(uses());
    const int all =
        std::max(count * kFewestBandPixels, std::min(count * kBandPixels, kMostBandsPixels));
    return {fontMetrics().averageCharWidth() * 24, std::max(all, kBandPixels)};
}

QSize NormBands::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

QRectF NormBands::cell(const Place& place) const {
    const double height = static_cast<double>(this->height()) / static_cast<double>(uses());
    const double width = static_cast<double>(this->width()) / static_cast<double>(channels());
    return {static_cast<double>(place.channel) * width, static_cast<double>(place.use) * height,
            width, height};
}

QString NormBands::textOf(const Place& place) const {
    const float v = value(place);
    return tr("%1, channel %2: %3 %4")
        .arg(useText(*study_, place.use))
        .arg(place.channel)
        .arg(name_, std::isfinite(v) ? valueText(v) : tr("not defined (NaN or infinite)"));
}

QString NormBands::textAt(const QPoint& position) const {
    if (uses() == 0 || channels() == 0 || !rect().contains(position)) {
        return {};
    }
    const QRectF first = cell({});
    return textOf(
        {std::min(static_cast<std::size_t>(position.y() / first.height()), uses() - 1),
         std::min(static_cast<std::size_t>(position.x() / first.width()), channels() - 1)});
}

void NormBands::paintCell(QPainter& painter, const Theme& theme, const Place& place) const {
    const QRectF all = cell(place);
    const double v = value(place);
    const double size = std::max(std::abs(low_), high_);
    const QColor color = v < 0 ? theme.removed : theme.shared(0);
    if (!std::isfinite(v)) {
        painter.fillRect(all, theme.bad);
    } else if (all.height() < kLeastForBars) {
        painter.fillRect(all, mixed(theme.surface, color, size > 0 ? std::abs(v) / size : 0));
    } else {
        const double gap = 2; // between two uses
        const double range = std::max<double>(high_ - low_, 1e-30);
        const auto y = [&](double at) {
            return all.bottom() - gap - (at - low_) / range * (all.height() - gap);
        };
        const double width = std::max(1.0, all.width() * 0.8);
        painter.fillRect(
            QRectF(QPointF(all.left(), y(v)), QPointF(all.left() + width, y(0))).normalized(),
            color);
    }
}

void NormBands::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    for (std::size_t use = 0; use < uses(); ++use) {
        for (std::size_t channel = 0; channel < channels(); ++channel) {
            paintCell(painter, theme, {use, channel});
        }
    }
    if (hasFocus() && channels() > 0) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(cell(current_));
    }
}

void NormBands::walk(int uses, int channels) {
    const auto moved = [](std::size_t from, int by, std::size_t count) {
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
            static_cast<std::ptrdiff_t>(from) + by, 0, static_cast<std::ptrdiff_t>(count) - 1));
    };
    current_ = {moved(current_.use, uses, this->uses()),
                moved(current_.channel, channels, this->channels())};
    const QString text = textOf(current_);
    describeCurrent(this, text);
    QToolTip::showText(mapToGlobal(cell(current_).bottomRight().toPoint()), text, this);
    update();
}

} // namespace sharesnet
