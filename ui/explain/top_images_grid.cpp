#include "ui/explain/top_images_grid.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSide = 72; // of a picture
constexpr int kTileGap = 8;
constexpr int kFrame = 2; // room for the frame of the first ones

} // namespace

TopImagesGrid::TopImagesGrid(QWidget* parent) : CellWidget(parent) {
    setObjectName(QStringLiteral("topImagesGrid"));
    setAccessibleName(tr("Images that activate the channel most, a row for each use"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void TopImagesGrid::setFound(const TopImagesPtr& found, std::vector<ReceptiveField> fields,
                             const QSize& input) {
    found_ = found;
    fields_ = std::move(fields);
    input_ = input;
    current_ = {};
    setAccessibleDescription(rows() > 0 && countOf(0) > 0 ? textOf({}) : QString());
    updateGeometry();
    update();
}

void TopImagesGrid::setPicture(std::int64_t image, const QImage& picture) {
    pictures_.insert(image, picture);
    update();
}

void TopImagesGrid::forgetPictures() {
    pictures_.clear();
    update();
}

const TopImage& TopImagesGrid::image(const Place& at) const {
    return found_->uses.at(static_cast<std::size_t>(at.use))
        .best.at(static_cast<std::size_t>(at.place));
}

int TopImagesGrid::countOf(int use) const {
    return static_cast<int>(found_->uses.at(static_cast<std::size_t>(use)).best.size());
}

int TopImagesGrid::cellWidth() const {
    return std::max(kSide, QFontMetrics(smallFont(font())).averageCharWidth() * 10) + kTileGap;
}

int TopImagesGrid::cellHeight() const {
    return kSide + 2 * QFontMetrics(smallFont(font())).height();
}

int TopImagesGrid::rowHeight() const {
    return QFontMetrics(strongFont(font())).height() + 4 + cellHeight() + kTileGap;
}

QSize TopImagesGrid::sizeHint() const {
    int most = 0;
    for (int use = 0; use < rows(); ++use) {
        most = std::max(most, countOf(use));
    }
    return {2 * kFrame + most * cellWidth(), kFrame + rows() * rowHeight()};
}

QRect TopImagesGrid::imageRect(int use, int place) const {
    const int top = use * rowHeight() + QFontMetrics(strongFont(font())).height() + 4;
    return {kFrame + place * cellWidth(), top, kSide, kSide};
}

QRect TopImagesGrid::fieldRect(int use, int place) const {
    const auto at = static_cast<std::size_t>(use);
    if (at >= fields_.size() || input_.isEmpty()) {
        return {};
    }
    const ReceptiveField& field = fields_[at];
    const TopImage& its = image({use, place});
    const QRect area = imageRect(use, place);
    const auto part = [](std::int64_t pixel, int pixels, int length) {
        return static_cast<int>(std::clamp<std::int64_t>(pixel, 0, pixels) * length / pixels);
    };
    const std::int64_t left = field.firstOf(its.column);
    const std::int64_t top = field.firstOf(its.row);
    const QPoint from(part(left, input_.width(), area.width()),
                      part(top, input_.height(), area.height()));
    const QPoint to(part(left + field.size, input_.width(), area.width()),
                    part(top + field.size, input_.height(), area.height()));
    return {area.topLeft() + from, QSize(to.x() - from.x(), to.y() - from.y())};
}

std::optional<TopImagesGrid::Place> TopImagesGrid::placeAt(const QPoint& position) const {
    if (position.x() < kFrame || position.y() < 0 || rows() == 0) {
        return std::nullopt;
    }
    const Place at{position.y() / rowHeight(), (position.x() - kFrame) / cellWidth()};
    if (at.use >= rows() || at.place >= countOf(at.use)) {
        return std::nullopt;
    }
    const QRect picture = imageRect(at.use, at.place);
    return QRect(picture.topLeft(), QSize(kSide, cellHeight())).contains(position)
               ? std::optional(at)
               : std::nullopt;
}

QString TopImagesGrid::className(const TopImage& image) const {
    const auto at = static_cast<std::size_t>(image.truth);
    return at < found_->classNames.size() ? QString::fromStdString(found_->classNames[at])
                                          : tr("class %1").arg(image.truth + 1);
}

QString TopImagesGrid::useName(int use) const {
    const TopImages::Use& its = found_->uses.at(static_cast<std::size_t>(use));
    return found_->shared ? tr("Use %1 · block %2").arg(its.use).arg(its.block)
                          : tr("Block %1").arg(its.block);
}

QString TopImagesGrid::textOf(const Place& at) const {
    const TopImage& its = image(at);
    QString text = tr("%1, place %2: test image %3 · %4, value %5")
                       .arg(useName(at.use))
                       .arg(at.place + 1)
                       .arg(its.image)
                       .arg(className(its), valueText(static_cast<double>(its.value), 6));
    if (static_cast<std::size_t>(at.use) < fields_.size()) {
        text += tr(" at (%1, %2), which sees %3 × %3 pixels")
                    .arg(its.column)
                    .arg(its.row)
                    .arg(fields_[static_cast<std::size_t>(at.use)].size);
    }
    return text;
}

QString TopImagesGrid::textAt(const QPoint& position) const {
    const auto at = placeAt(position);
    return at ? textOf(*at) : QString();
}

void TopImagesGrid::paintImage(QPainter& painter, const Theme& theme, const Place& at) const {
    const TopImage& its = image(at);
    const QRect area = imageRect(at.use, at.place);
    const QImage picture = pictures_.value(its.image);
    if (picture.isNull()) {
        painter.fillRect(area, theme.conv);
        painter.setPen(theme.onConv);
        painter.drawText(area, Qt::AlignCenter, QStringLiteral("…"));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.width() > area.width());
        painter.drawImage(area, picture);
    }
    if (const QRect field = fieldRect(at.use, at.place); !field.isEmpty() && field != area) {
        // Black around white is seen on every color.
        painter.setPen(QPen(Qt::black, 1));
        painter.drawRect(field.adjusted(0, 0, -1, -1));
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(field.adjusted(1, 1, -2, -2));
    }
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    QRect line(area.left(), area.bottom() + 1, cellWidth() - kTileGap, metrics.height());
    painter.setFont(small);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     valueText(static_cast<double>(its.value), 3));
    painter.setPen(theme.muted);
    line.translate(0, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(className(its), Qt::ElideRight, line.width()));
}

void TopImagesGrid::paint(QPainter& painter, const Theme& theme) const {
    for (int use = 0; use < rows(); ++use) {
        painter.setFont(strongFont(font()));
        painter.setPen(theme.text);
        painter.drawText(QRect(kFrame, use * rowHeight(), sizeHint().width(), rowHeight()),
                         Qt::AlignLeft | Qt::AlignTop,
                         countOf(use) > 0
                             ? useName(use)
                             : tr("%1: all values are NaN or infinite").arg(useName(use)));
        for (int place = 0; place < countOf(use); ++place) {
            paintImage(painter, theme, {use, place});
        }
    }
}

void TopImagesGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paint(painter, theme);
    if (hasFocus() && rows() > 0 && current_.place < countOf(current_.use)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(imageRect(current_.use, current_.place).adjusted(-1, -1, 1, 1));
    }
}

void TopImagesGrid::mousePressEvent(QMouseEvent* event) {
    const auto at = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && at) {
        current_ = *at;
        update();
        emit chosen(image(*at).image);
    }
}

void TopImagesGrid::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && hasCells() && current_.place < countOf(current_.use)) {
        emit chosen(image(current_).image);
        return;
    }
    CellWidget::keyPressEvent(event);
}

void TopImagesGrid::walk(int rowsOn, int columns) {
    current_.use = std::clamp(current_.use + rowsOn, 0, rows() - 1);
    current_.place =
        std::clamp(current_.place + columns, 0, std::max(0, countOf(current_.use) - 1));
    if (countOf(current_.use) > 0) {
        const QString text = textOf(current_);
        describeCurrent(this, text);
        QToolTip::showText(mapToGlobal(imageRect(current_.use, current_.place).bottomRight()), text,
                           this);
    }
    emit walked(imageRect(current_.use, current_.place));
    update();
}

} // namespace sharesnet
