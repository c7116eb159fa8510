#include "ui/explain/kernel_grid.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kLargestPixel = 32;
constexpr int kLargestFit = 12;
constexpr int kReadable = 3;   // of so few inputs the weights are at least so large, and are
constexpr int kFewInputs = 64; // scrolled
constexpr int kBetween = 20;   // two weights
constexpr int kGridPad = 6;

// Between two kernels, which are made of pixels of this size.
int lineOf(int pixel) {
    return std::max(1, pixel / 3);
}

} // namespace

KernelGrid::KernelGrid(QWidget* parent) : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("kernelGrid"));
    setAccessibleName(
        tr("Kernels: a row for each output channel, a column for each input channel"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
}

void KernelGrid::setKernels(std::vector<ShownKernels> kernels) {
    colors_ = KernelColors(std::move(kernels));
    pictures_ = colors_.pictures(Theme::of(palette()).dark);
    layOut();
    if (count() > 0) {
        select(selected_);
    }
}

void KernelGrid::setNorms(bool norms) {
    norms_ = norms;
    viewport()->update();
}

int KernelGrid::pixel() const {
    if (pixel_ || kernels().empty()) {
        return pixel_.value_or(1);
    }
    const int beside = std::min(count(), 2);
    const int wide = (viewport()->width() - labelWidth() - (beside - 1) * kBetween) / beside;
    const int least = weights(0).inputs <= kFewInputs ? kReadable : 1;
    int fitting = kLargestFit;
    while (fitting > least &&
           (weights(0).kernel * fitting + lineOf(fitting)) * weights(0).inputs > wide) {
        --fitting;
    }
    return fitting;
}

int KernelGrid::line() const {
    return lineOf(pixel());
}

int KernelGrid::cell() const {
    return (kernels().empty() ? 1 : weights(0).kernel) * pixel() + line();
}

int KernelGrid::labelWidth() const {
    const int channels = kernels().empty() ? 1 : weights(0).outputs;
    return QFontMetrics(smallFont(font())).horizontalAdvance(tr("ch %1").arg(channels)) +
           2 * kGridPad;
}

int KernelGrid::headerHeight() const {
    return QFontMetrics(strongFont(smallFont(font()))).height() + kGridPad;
}

int KernelGrid::widthOf(int weight) const {
    return weights(weight).inputs * cell();
}

int KernelGrid::leftOf(int weight) const {
    int left = labelWidth();
    for (int before = 0; before < weight; ++before) {
        left += widthOf(before) + kBetween;
    }
    return left;
}

QSize KernelGrid::wholeSize() const {
    if (kernels().empty()) {
        return {};
    }
    int outputs = 0;
    for (int weight = 0; weight < count(); ++weight) {
        outputs = std::max(outputs, weights(weight).outputs);
    }
    return {leftOf(count() - 1) + widthOf(count() - 1) + kGridPad,
            headerHeight() + outputs * cell()};
}

void KernelGrid::layOut() {
    const QSize whole = wholeSize();
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(cell() * 2);
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headerHeight()));
    verticalScrollBar()->setSingleStep(cell() * 2);
    viewport()->update();
}

void KernelGrid::setPixel(int size) {
    pixel_ = std::clamp(size, 1, kLargestPixel);
    layOut();
    select(selected_);
}

void KernelGrid::fitWidth() {
    pixel_.reset();
    layOut();
    select(selected_);
}

QRect KernelGrid::cellRect(const Place& place) const {
    return {leftOf(place.weight) + place.input * cell() - horizontalScrollBar()->value(),
            headerHeight() + place.output * cell() - verticalScrollBar()->value(), cell() - line(),
            cell() - line()};
}

void KernelGrid::select(Place place) {
    if (kernels().empty()) {
        return;
    }
    place.weight = std::clamp(place.weight, 0, count() - 1);
    place.output = std::clamp(place.output, 0, weights(place.weight).outputs - 1);
    place.input = std::clamp(place.input, 0, weights(place.weight).inputs - 1);
    const bool other = place != selected_;
    selected_ = place;
    const QRect at = cellRect(place);
    const auto bring = [](QScrollBar* bar, int first, int last, int from, int to) {
        if (first < from) {
            bar->setValue(bar->value() + first - from);
        } else if (last > to) {
            bar->setValue(bar->value() + last - to);
        }
    };
    bring(horizontalScrollBar(), at.left(), at.right() + kGridPad, labelWidth(),
          viewport()->width());
    bring(verticalScrollBar(), at.top(), at.bottom() + kGridPad, headerHeight(),
          viewport()->height());
    describeCurrent(this, textAt(cellRect(place).center()));
    viewport()->update();
    if (other) {
        emit selectionChanged();
    }
}

std::optional<KernelGrid::Hit> KernelGrid::hitAt(const QPoint& position) const {
    if (position.x() < labelWidth() || position.y() < headerHeight()) {
        return std::nullopt;
    }
    const int y = position.y() - headerHeight() + verticalScrollBar()->value();
    for (int weight = 0; weight < count(); ++weight) {
        const int x = position.x() + horizontalScrollBar()->value() - leftOf(weight);
        const ConvWeights& its = weights(weight);
        const int output = y / cell();
        if (x < 0 || x >= widthOf(weight) || output >= its.outputs) {
            continue;
        }
        const auto within = [&](int at) { return std::min(at % cell() / pixel(), its.kernel - 1); };
        return Hit{{weight, output, x / cell()}, within(y), within(x)};
    }
    return std::nullopt;
}

QString KernelGrid::textAt(const QPoint& position) const {
    const auto hit = hitAt(position);
    if (!hit) {
        return {};
    }
    const Place& at = hit->place;
    const ConvWeights& its = weights(at.weight);
    const float value = its.plane(at.output, at.input)[hit->row * its.kernel + hit->column];
    const double norm = colors_.norm(at.weight, at.output, at.input);
    return tr("%1 · output ch %2, input ch %3 · row %4, column %5: %6 · norm %7")
        .arg(kernels()[static_cast<std::size_t>(at.weight)].title)
        .arg(at.output + 1)
        .arg(at.input + 1)
        .arg(hit->row)
        .arg(hit->column)
        .arg(valueText(static_cast<double>(value)), valueText(norm));
}

void KernelGrid::paintAt(QPainter& painter, const Theme& theme,
                         const std::vector<KernelColors::Pictures>& pictures,
                         const QPoint& scrolled, const QSize& seen) const {
    const QFont small = smallFont(font());
    const int text = QFontMetrics(small).height();
    const QRect body(labelWidth(), headerHeight(), seen.width() - labelWidth(),
                     seen.height() - headerHeight());
    for (int weight = 0; weight < count(); ++weight) {
        const QPoint origin(leftOf(weight) - scrolled.x(), headerHeight() - scrolled.y());
        const QRect whole(origin, QSize(widthOf(weight), weights(weight).outputs * cell()));
        const QRect area = whole & body;
        if (area.isEmpty()) {
            continue;
        }
        const KernelColors::Pictures& its = pictures[static_cast<std::size_t>(weight)];
        const KernelCells cells{norms_ ? 1 : weights(weight).kernel, cell(), line()};
        painter.drawImage(area.topLeft(), enlarged(norms_ ? its.norms : its.weights, cells,
                                                   area.translated(-origin), theme.surface));
        const QFont strong = strongFont(small);
        const QRect title(area.left(), 0, area.width() + kBetween - kGridPad, headerHeight());
        painter.setFont(strong);
        painter.setPen(theme.text);
        painter.drawText(
            title, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(strong).elidedText(kernels()[static_cast<std::size_t>(weight)].title,
                                            Qt::ElideRight, title.width()));
    }
    painter.setFont(small);
    const int every = (text + cell() - 1) / cell();
    const int outputs = weights(0).outputs;
    for (int output = scrolled.y() / cell() / every * every; output < outputs; output += every) {
        const int y = headerHeight() + output * cell() - scrolled.y();
        if (y < headerHeight()) {
            continue;
        }
        if (y > seen.height()) {
            break;
        }
        painter.setPen(output == selected_.output ? theme.text : theme.muted);
        painter.drawText(QRect(0, y + (std::min(cell() * every, 2 * text) - line() - text) / 2,
                               labelWidth() - kGridPad, text),
                         Qt::AlignRight | Qt::AlignVCenter, tr("ch %1").arg(output + 1));
    }
}

void KernelGrid::paint(QPainter& painter, const Theme& theme) const {
    if (kernels().empty()) {
        return;
    }
    paintAt(painter, theme, colors_.pictures(theme.dark), {}, wholeSize());
}

void KernelGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = Theme::of(palette());
    painter.fillRect(event->rect(), theme.surface);
    if (kernels().empty()) {
        return;
    }
    paintAt(painter, theme, pictures_,
            {horizontalScrollBar()->value(), verticalScrollBar()->value()}, viewport()->size());
    painter.setClipRect(labelWidth() - 2, headerHeight() - 2, viewport()->width(),
                        viewport()->height());
    for (int weight = 0; weight < count(); ++weight) {
        if (selected_.output < weights(weight).outputs &&
            selected_.input < weights(weight).inputs) { // the same kernel in all weights
            painter.setPen(QPen(weight == selected_.weight ? theme.accent : theme.muted,
                                weight == selected_.weight ? 2 : 1));
            painter.drawRect(
                cellRect({weight, selected_.output, selected_.input}).adjusted(-1, -1, 1, 1));
        }
    }
}

void KernelGrid::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void KernelGrid::mouseMoveEvent(QMouseEvent* event) {
    emit hovered(textAt(event->position().toPoint()));
}

void KernelGrid::mousePressEvent(QMouseEvent* event) {
    const auto hit = hitAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit) {
        select(hit->place);
    }
}

void KernelGrid::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        return QAbstractScrollArea::wheelEvent(event);
    }
    setPixel(pixel() + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

// Beyond the last input channel the next weight begins.
void KernelGrid::keyPressEvent(QKeyEvent* event) {
    if (kernels().empty()) {
        return QAbstractScrollArea::keyPressEvent(event);
    }
    Place to = selected_;
    const int page = std::max(1, (viewport()->height() - headerHeight()) / cell());
    switch (event->key()) {
    case Qt::Key_Left:
        if (--to.input < 0 && to.weight > 0) {
            to = {to.weight - 1, to.output, weights(to.weight - 1).inputs - 1};
        }
        break;
    case Qt::Key_Right:
        if (++to.input >= weights(to.weight).inputs && to.weight + 1 < count()) {
            to = {to.weight + 1, to.output, 0};
        }
        break;
    case Qt::Key_Up:
        --to.output;
        break;
    case Qt::Key_Down:
        ++to.output;
        break;
    case Qt::Key_PageUp:
        to.output -= page;
        break;
    case Qt::Key_PageDown:
        to.output += page;
        break;
    case Qt::Key_Home:
        to.input = 0;
        break;
    case Qt::Key_End:
        to.input = weights(to.weight).inputs - 1;
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setPixel(pixel() + 1);
    case Qt::Key_Minus:
        return setPixel(pixel() - 1);
    case Qt::Key_0:
        return fitWidth();
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    select(to);
    emit hovered(textAt(cellRect(selected_).center()));
}

void KernelGrid::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        pictures_ = colors_.pictures(Theme::of(palette()).dark);
    }
    layOut();
}

bool KernelGrid::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        emit hovered({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace sharesnet
