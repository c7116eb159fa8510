#include "ui/strip/plane_view.h"

#include "ui/base/image_convert.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kLargest = 288; // pixels, of its longer side

} // namespace

PlaneView::PlaneView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The selected channel at the selected use"));
    setToolTip(tr("Click or arrow keys: look at one value"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

const FeatureMap* PlaneView::map() const {
    const bool there = maps_ && use_ >= 0 && use_ < std::ssize(maps_->uses);
    const FeatureMap* found = there ? &maps_->uses[static_cast<std::size_t>(use_)] : nullptr;
    return found != nullptr && channel_ < found->channels ? found : nullptr;
}

void PlaneView::setPlane(const std::shared_ptr<const FeatureMaps>& maps, int use, int channel,
                         ValueScale scale) {
    maps_ = maps;
    use_ = use;
    channel_ = channel;
    scale_ = scale;
    makePicture();
    updateGeometry();
    update();
}

void PlaneView::makePicture() {
    const ZeroColor zero = Theme::of(palette()).dark ? ZeroColor::Black : ZeroColor::White;
    picture_ = map() != nullptr ? toQImage(planeImage(*map(), channel_, scale_, zero)) : QImage();
}

void PlaneView::setPlace(const std::optional<StripPlace>& place) {
    if (place != place_) {
        place_ = place;
        update();
    }
}

QSize PlaneView::sizeHint() const {
    return {kLargest, heightForWidth(kLargest)};
}

int PlaneView::heightForWidth(int width) const {
    const int side = std::min(width, kLargest);
    return map() != nullptr ? std::clamp(side * map()->height / map()->width, 1, kLargest) : side;
}

QRectF PlaneView::area() const {
    const QSizeF whole(picture_.size());
    return {QPointF(0, 0), whole.scaled(QSizeF(size()), Qt::KeepAspectRatio)};
}

QRect PlaneView::valueRect(int x, int y) const {
    const QRectF whole = area();
    const double width = whole.width() / std::max(1, picture_.width());
    const double height = whole.height() / std::max(1, picture_.height());
    return QRectF(x * width, y * height, width, height).toAlignedRect();
}

std::optional<StripPlace> PlaneView::placeAt(const QPointF& position) const {
    const QRectF whole = area();
    if (picture_.isNull() || !whole.contains(position)) {
        return std::nullopt;
    }
    const auto index = [](double at, double size, int count) {
        return std::clamp(static_cast<int>(at / size * count), 0, count - 1);
    };
    return StripPlace{use_, channel_, index(position.x(), whole.width(), picture_.width()),
                      index(position.y(), whole.height(), picture_.height())};
}

void PlaneView::paintEvent(QPaintEvent*) {
    if (picture_.isNull()) {
        return;
    }
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.drawImage(area(), picture_);
    painter.setPen(hasFocus() ? theme.accent : theme.line);
    painter.drawRect(area().adjusted(0, 0, -1, -1));
    if (place_ && place_->use == use_ && place_->channel == channel_) {
        // Black around white is seen on every color.
        const QRect value = valueRect(place_->x, place_->y);
        painter.setPen(QPen(Qt::black, 1));
        painter.drawRect(value.adjusted(-2, -2, 1, 1));
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(value.adjusted(-1, -1, 0, 0));
    }
}

void PlaneView::mouseMoveEvent(QMouseEvent* event) {
    emit pointed(placeAt(event->position()));
}

void PlaneView::leaveEvent(QEvent* event) {
    emit pointed(std::nullopt);
    QWidget::leaveEvent(event);
}

void PlaneView::mousePressEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position());
    if (event->button() == Qt::LeftButton && place) {
        emit chosen(*place);
    }
}

void PlaneView::keyPressEvent(QKeyEvent* event) {
    StripPlace place =
        place_.value_or(StripPlace{use_, channel_, picture_.width() / 2, picture_.height() / 2});
    place.use = use_;
    place.channel = channel_;
    switch (event->key()) {
    case Qt::Key_Left:
        --place.x;
        break;
    case Qt::Key_Right:
        ++place.x;
        break;
    case Qt::Key_Up:
        --place.y;
        break;
    case Qt::Key_Down:
        ++place.y;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (!picture_.isNull()) {
        place.x = std::clamp(place.x, 0, picture_.width() - 1);
        place.y = std::clamp(place.y, 0, picture_.height() - 1);
        emit chosen(place);
    }
}

void PlaneView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        makePicture();
    }
    update();
}

} // namespace sharesnet
