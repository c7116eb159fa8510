#include "ui/data/preview_grid.h"

#include "ui/base/picture_grid.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kMargin = 6;
constexpr int kGap = 4;         // between pictures and caption
constexpr int kSmallSide = 96;  // of a picture on screen
constexpr int kLargeSide = 160; // of one that has many pixels
constexpr int kManyPixels = 64; // a side

class PreviewDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void arrange(int side, int rows, int lines) {
        side_ = side;
        rows_ = rows;
        lines_ = lines;
    }
    QSize cell(const QFontMetrics& metrics) const {
        return {side_ + 2 * kMargin,
                rows_ * (side_ + kGap) + lines_ * metrics.lineSpacing() + 2 * kMargin};
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return cell(QFontMetrics(smallFont(option.font)));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        const PreviewItem& item =
            static_cast<const PreviewModel*>(index.model())->item(index.row());
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->fillRect(option.rect, theme.tint);
        }
        QRect place(option.rect.topLeft() + QPoint(kMargin, kMargin), QSize(side_, side_));
        paintPicture(painter, theme, place, item.seen);
        if (rows_ > 1) {
            place.translate(0, side_ + kGap);
            paintPicture(painter, theme, place, item.plain);
        }
        painter->setFont(smallFont(option.font));
        const QFontMetrics metrics = painter->fontMetrics();
        QRect line(place.left(), place.bottom() + 1 + kGap, side_, metrics.lineSpacing());
        painter->setPen(theme.text);
        for (const QString& text : {item.caption, item.second}) {
            painter->drawText(line, Qt::AlignHCenter | Qt::AlignVCenter,
                              metrics.elidedText(text, Qt::ElideRight, side_));
            line.translate(0, metrics.lineSpacing());
            painter->setPen(theme.muted);
        }
        if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

  private:
    static void paintPicture(QPainter* painter, const Theme& theme, const QRect& place,
                             const QImage& picture) {
        if (picture.isNull()) {
            painter->fillRect(place, theme.conv);
            painter->setPen(theme.onConv);
            painter->drawText(place, Qt::AlignCenter, QStringLiteral("–"));
            return;
        }
        QRect fitted(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(place.center());
        // Pixels of small images stay pixels.
        painter->setRenderHint(QPainter::SmoothPixmapTransform, picture.width() > kManyPixels);
        painter->drawImage(fitted, picture);
    }

    int side_ = kSmallSide;
    int rows_ = 2;
    int lines_ = 1;
};

} // namespace

void PreviewModel::setItems(std::vector<PreviewItem> items) {
    beginResetModel();
    items_ = std::move(items);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const PreviewItem& shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown.second.isEmpty() ? shown.caption
                                      : shown.caption + QStringLiteral(", ") + shown.second;
    case Qt::ToolTipRole:
        return shown.toolTip;
    default:
        return {};
    }
}

PreviewGrid::PreviewGrid(QWidget* parent) : QListView(parent), model_(new PreviewModel(this)) {
    setModel(model_);
    setItemDelegate(new PreviewDelegate(this));
    layOutAsGrid(*this);
}

void PreviewGrid::setItems(std::vector<PreviewItem> items, int rows, int lines) {
    pixels_ = 0;
    for (const PreviewItem& item : items) {
        pixels_ = std::max({pixels_, item.seen.width(), item.plain.width()});
    }
    rows_ = rows;
    lines_ = lines;
    model_->setItems(std::move(items));
    arrange();
}

// Of pictures with many pixels so large that a whole item is in sight.
int PreviewGrid::side() const {
    if (rows_ == 1 || pixels_ <= kManyPixels) {
        return kSmallSide;
    }
    const int captions = lines_ * QFontMetrics(smallFont(font())).lineSpacing() + 2 * kMargin;
    return std::clamp((viewport()->height() - captions) / rows_ - kGap, kSmallSide, kLargeSide);
}

void PreviewGrid::arrange() {
    static_cast<PreviewDelegate*>(itemDelegate())->arrange(side(), rows_, lines_);
    doItemsLayout(); // of cells that may be of another size
}

void PreviewGrid::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    arrange();
}

int PreviewGrid::rowHeight() const {
    return static_cast<const PreviewDelegate*>(itemDelegate())
        ->cell(QFontMetrics(smallFont(font())))
        .height();
}

} // namespace sharesnet
