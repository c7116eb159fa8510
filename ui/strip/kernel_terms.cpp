#include "ui/strip/kernel_terms.h"

#include "core/inspect/conv_arithmetic.h"
#include "core/inspect/feature_image.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sharesnet {

namespace {

constexpr int kRows = 3;
constexpr int kGap = 8;

float limitOf(const std::vector<float>& values) {
    float limit = 0;
    for (const float value : values) {
        limit = std::isfinite(value) ? std::max(limit, std::abs(value)) : limit;
    }
    return limit;
}

QString gridText(const std::vector<float>& values, int side) {
    QStringList lines;
    for (int row = 0; row < side; ++row) {
        QStringList line;
        for (int column = 0; column < side; ++column) {
            const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                            static_cast<std::size_t>(column);
            line << valueText(static_cast<double>(values[at]), 3);
        }
        lines << line.join(QStringLiteral("  "));
    }
    return lines.join(QLatin1Char('\n'));
}

QString addedText(double value) {
    const QString number = valueText(value, 3);
    return value >= 0 ? QLatin1Char('+') + number : number;
}

} // namespace

KernelTerms::KernelTerms(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Kernels of the channel"));
}

void KernelTerms::setKernel(const ConvKernel* kernel, const FeatureMap* input,
                            const std::optional<Place>& place) {
    rows_.clear();
    sum_.reset();
    others_ = 0;
    if (kernel != nullptr && input != nullptr) {
        makeRows(*kernel, *input, place);
    }
    setAccessibleDescription(texts().join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void KernelTerms::makeRows(const ConvKernel& kernel, const FeatureMap& input,
                           const std::optional<Place>& place) {
    kernel_ = kernel.kernel;
    const std::vector<double> values =
        place ? termsAt(kernel, input, place->x, place->y) : planeNorms(kernel);
    double shown = 0;
    weightLimit_ = limitOf(kernel.values);
    patchLimit_ = 0;
    for (const int channel : largestOf(values, kRows)) {
        Row row;
        row.input = channel;
        row.value = values[static_cast<std::size_t>(channel)];
        const float* weights = kernel.plane(channel);
        row.weights.assign(weights, weights + std::int64_t{kernel_} * kernel_);
        if (place) {
            row.patch = patchUnder(kernel, input, channel, place->x, place->y);
            patchLimit_ = std::max(patchLimit_, limitOf(row.patch));
        }
        shown += row.value;
        rows_.push_back(std::move(row));
    }
    others_ = static_cast<int>(values.size() - rows_.size());
    if (place) {
        sum_ = std::accumulate(values.begin(), values.end(), 0.0);
        othersValue_ = *sum_ - shown;
    }
}

QStringList KernelTerms::texts() const {
    QStringList lines;
    for (const Row& row : rows_) {
        lines << (sum_
                      ? tr("input ch %1: %2").arg(row.input + 1).arg(addedText(row.value))
                      : tr("input ch %1: norm %2").arg(row.input + 1).arg(valueText(row.value, 3)));
    }
    if (sum_) {
        if (others_ > 0) {
            lines << tr("%n other(s): %1", nullptr, others_).arg(addedText(othersValue_));
        }
        lines << tr("sum = %1").arg(valueText(*sum_, 6));
    } else if (others_ > 0) {
        lines << tr("and %n other(s)", nullptr, others_);
    }
    return lines;
}

int KernelTerms::gridSide() const {
    return kernel_ * (kernel_ > 3 ? 8 : kernel_ > 1 ? 14 : 24);
}

int KernelTerms::rowHeight() const {
    return std::max(gridSide(), fontMetrics().height()) + kGap;
}

QSize KernelTerms::sizeHint() const {
    const int lines = static_cast<int>(texts().size() - std::ssize(rows_));
    return {2 * gridSide() + fontMetrics().averageCharWidth() * 16,
            static_cast<int>(rows_.size()) * rowHeight() + lines * fontMetrics().height()};
}

void KernelTerms::paintGrid(QPainter& painter, const QRect& area, const std::vector<float>& values,
                            float limit) const {
    const Theme theme = Theme::of(palette());
    const FeatureMap map{0, 0, 1, kernel_, kernel_, values};
    const ZeroColor zero = theme.dark ? ZeroColor::Black : ZeroColor::White;
    painter.drawImage(area, toQImage(planeImage(map, 0, {-limit, limit}, zero)));
    painter.setPen(theme.line);
    painter.drawRect(area.adjusted(-1, -1, 0, 0));
}

void KernelTerms::paintRow(QPainter& painter, const Row& row, int top) const {
    const Theme theme = Theme::of(palette());
    const int side = gridSide();
    const QRect weights(1, top + 1, side, side);
    paintGrid(painter, weights, row.weights, weightLimit_);
    int x = weights.right() + kGap;
    const auto write = [&](const QString& text, const QFont& font, const QColor& color, int width) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(x, top, width, side), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += QFontMetrics(font).horizontalAdvance(text) + kGap;
    };
    if (!row.patch.empty()) {
        write(QStringLiteral("×"), font(), theme.muted, side);
        paintGrid(painter, QRect(x, top + 1, side, side), row.patch, patchLimit_);
        x += side + kGap;
        write(QStringLiteral("="), font(), theme.muted, side);
    }
    const int rest = width() - x;
    const QFont small = smallFont(font());
    const QString number = sum_ ? addedText(row.value) : tr("norm %1").arg(valueText(row.value, 3));
    painter.setFont(strongFont(font()));
    painter.setPen(theme.text);
    const int line = fontMetrics().height();
    const int middle = top + side / 2;
    painter.drawText(QRect(x, middle - line, rest, line), Qt::AlignLeft | Qt::AlignVCenter, number);
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(QRect(x, middle, rest, line), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("input ch %1").arg(row.input + 1));
}

void KernelTerms::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    int top = 0;
    for (const Row& row : rows_) {
        paintRow(painter, row, top);
        top += rowHeight();
    }
    const QStringList lines = texts();
    const int line = fontMetrics().height();
    for (qsizetype k = std::ssize(rows_); k < lines.size(); ++k) {
        const bool total = sum_ && k == lines.size() - 1;
        painter.setFont(total ? strongFont(font()) : font());
        painter.setPen(total ? theme.text : theme.muted);
        painter.drawText(QRect(0, top, width(), line), Qt::AlignLeft | Qt::AlignVCenter, lines[k]);
        top += line;
    }
}

bool KernelTerms::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->pos().y()) / rowHeight());
    if (row >= rows_.size()) {
        QToolTip::hideText();
        return true;
    }
    const Row& at = rows_[row];
    QString text =
        tr("Kernel for input channel %1\n%2").arg(at.input + 1).arg(gridText(at.weights, kernel_));
    if (!at.patch.empty()) {
        text += tr("\n\nInput under it\n%1").arg(gridText(at.patch, kernel_));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace sharesnet
