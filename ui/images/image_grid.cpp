#include "ui/images/image_grid.h"

#include "ui/base/picture_grid.h"
#include "ui/base/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kMostKnown = 4'000; // pictures
constexpr int kMargin = 2;

class GridDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {ImageGrid::kSide + 2 * kMargin, ImageGrid::kSide + 2 * kMargin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.palette);
        const QRect place = QRect(option.rect.topLeft(), QSize(ImageGrid::kSide, ImageGrid::kSide))
                                .translated(kMargin, kMargin);
        const QImage picture = index.data(Qt::DecorationRole).value<QImage>();
        if (picture.isNull()) {
            painter->fillRect(place, theme.conv);
            painter->setPen(theme.onConv);
            painter->drawText(place, Qt::AlignCenter,
                              index.data(ImageGridModel::Failed).toString().isEmpty()
                                  ? QStringLiteral("…")
                                  : QStringLiteral("?"));
        } else {
            QRect fitted(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
            fitted.moveCenter(place.center());
            // Pixels of small images stay pixels.
            painter->setRenderHint(QPainter::SmoothPixmapTransform,
                                   picture.width() > place.width());
            painter->drawImage(fitted, picture);
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(place.adjusted(-1, -1, 1, 1));
        }
    }
};

} // namespace

ImageGridModel::ImageGridModel(QObject* parent)
    : QAbstractListModel(parent), timer_(new QTimer(this)) {
    timer_->setSingleShot(true);
    timer_->setInterval(0);
    connect(timer_, &QTimer::timeout, this, [this] {
        const std::vector<std::int64_t> images(missing_.begin(), missing_.end());
        if (!waiting_ && !images.empty()) {
            missing_.clear();
            waiting_ = true;
            emit wanted(images);
        }
    });
}

void ImageGridModel::setImages(std::vector<std::int64_t> images, TextOf textOf, bool others) {
    beginResetModel();
    images_ = std::move(images);
    textOf_ = std::move(textOf);
    missing_.clear();
    waiting_ = false;
    if (others) {
        known_.clear();
    }
    endResetModel();
}

void ImageGridModel::take(const std::vector<std::pair<std::int64_t, Known>>& images) {
    if (known_.size() >= kMostKnown) {
        known_.clear(); // those on show are asked for again
    }
    for (const auto& [image, known] : images) {
        known_.insert(image, known);
    }
    waiting_ = false;
    missing_.clear(); // what is still seen is painted now
    if (!images_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

int ImageGridModel::rowOf(std::int64_t image) const {
    const auto found = std::ranges::find(images_, image);
    return found != images_.end() ? static_cast<int>(found - images_.begin()) : -1;
}

int ImageGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QVariant ImageGridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const std::int64_t at = image(index.row());
    const auto found = known_.constFind(at);
    switch (role) {
    case Qt::DecorationRole:
        if (found != known_.constEnd()) {
            return found->picture;
        }
        missing_.insert(at);
        timer_->start();
        return {};
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return found != known_.constEnd() && !found->why.isEmpty() ? found->why : textOf_(at);
    case Failed:
        return found != known_.constEnd() ? found->why : QString();
    default:
        return {};
    }
}

ImageGrid::ImageGrid(ImageGridModel* model, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("imageGrid"));
    setAccessibleName(tr("Images"));
    setModel(model);
    setItemDelegate(new GridDelegate(this));
    layOutAsGrid(*this);
    setMouseTracking(true);
}

QSize ImageGrid::sizeHint() const {
    const int cell = kSide + 2 * kMargin;
    return {5 * cell + 20, 5 * cell};
}

QSize ImageGrid::minimumSizeHint() const {
    const int cell = kSide + 2 * kMargin;
    return {3 * cell, 2 * cell};
}

} // namespace sharesnet
