#include "ui/explain/kernel_detail.h"

#include "core/inspect/conv_arithmetic.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kGap = 12;
constexpr int kPad = 4;

} // namespace

KernelDetail::KernelDetail(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("kernelDetail"));
    setAccessibleName(tr("The selected kernel in each weight"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KernelDetail::show(const std::vector<ShownKernels>& kernels, int output, int input,
                        ValueScale scale) {
    items_.clear();
    scale_ = scale;
    for (const ShownKernels& each : kernels) {
        const ConvWeights& weights = *each.weights;
        if (output >= weights.outputs || input >= weights.inputs) {
            continue;
        }
        const float* plane = weights.plane(output, input);
        const int count = weights.kernel * weights.kernel;
        Item item{each.title, {}, weights.kernel, {plane, plane + count}};
        item.norm = tr("norm %1").arg(
            valueText(planeNorms({1, weights.kernel, 1, item.values}).front(), 3));
        items_.push_back(std::move(item));
    }
    setAccessibleDescription(texts().join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QStringList KernelDetail::texts() const {
    QStringList lines;
    for (const Item& item : items_) {
        lines << tr("%1: %2").arg(item.title, item.norm);
    }
    return lines;
}

QSize KernelDetail::cellSize() const {
    const QFontMetrics metrics(smallFont(font()));
    return {metrics.horizontalAdvance(QStringLiteral("−0.0000")) + 2 * kPad,
            metrics.height() + 2 * kPad};
}

QSize KernelDetail::itemSize(const Item& item) const {
    const QFontMetrics metrics(smallFont(font()));
    const QSize grid = cellSize() * item.kernel;
    const int title = QFontMetrics(strongFont(smallFont(font()))).horizontalAdvance(item.title);
    return {std::max(grid.width(), std::min(title + 1, metrics.averageCharWidth() * 36)),
            2 * metrics.height() + kPad + grid.height()};
}

std::vector<QPoint> KernelDetail::places(int width, int* height) const {
    std::vector<QPoint> places;
    QPoint at;
    int tallest = 0;
    for (const Item& item : items_) {
        const QSize size = itemSize(item);
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = {0, at.y() + tallest + kGap};
            tallest = 0;
        }
        places.push_back(at);
        tallest = std::max(tallest, size.height());
        at.rx() += size.width() + kGap;
    }
    *height = at.y() + tallest;
    return places;
}

QSize KernelDetail::sizeHint() const {
    const int width = items_.empty() ? cellSize().width() * 3 : itemSize(items_.front()).width();
    return {width, heightForWidth(width)};
}

int KernelDetail::heightForWidth(int width) const {
    int height = 0;
    places(width, &height);
    return height;
}

void KernelDetail::paintItem(QPainter& painter, const Item& item, const QPoint& at) const {
    const Theme& theme = Theme::of(palette());
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    const int wide = itemSize(item).width();
    painter.setFont(strongFont(small));
    painter.setPen(theme.text);
    painter.drawText(QRect(at, QSize(wide, metrics.height())), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strongFont(small)).elidedText(item.title, Qt::ElideRight, wide));
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(QRect(at + QPoint(0, metrics.height()), QSize(wide, metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter, item.norm);
    const QPoint grid = at + QPoint(0, 2 * metrics.height() + kPad);
    const FeatureMap map{0, 0, 1, item.kernel, item.kernel, item.values};
    const QImage colors =
        toQImage(planeImage(map, 0, scale_, theme.dark ? ZeroColor::Black : ZeroColor::White));
    for (int place = 0; place < item.kernel * item.kernel; ++place) {
        const int row = place / item.kernel;
        const int column = place % item.kernel;
        const QSize size = cellSize();
        const QRect cell(grid + QPoint(column * size.width(), row * size.height()),
                         size - QSize(1, 1));
        const QColor color = colors.pixelColor(column, row);
        painter.fillRect(cell, color);
        painter.setPen(textOn(color));
        painter.drawText(
            cell, Qt::AlignCenter,
            valueText(static_cast<double>(item.values[static_cast<std::size_t>(place)]), 2));
    }
}

void KernelDetail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int height = 0;
    const std::vector<QPoint> at = places(width(), &height);
    for (std::size_t k = 0; k < items_.size(); ++k) {
        paintItem(painter, items_[k], at[k]);
    }
}

} // namespace sharesnet
