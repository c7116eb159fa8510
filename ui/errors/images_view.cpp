#include "ui/errors/images_view.h"

#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/errors/error_images.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kTileMargin = 4;
constexpr int kCharacters = 20; // of a line
constexpr int kLines = 4;

class ImageDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        const int side = pictureSide(option.font);
        const QFontMetrics metrics(smallFont(option.font));
        return {side + metrics.averageCharWidth() * kCharacters + 4 * kTileMargin,
                side + 2 * kTileMargin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme theme = Theme::of(option.palette);
        const QRect card = option.rect.adjusted(1, 1, -1, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->fillRect(card, theme.tint);
        }
        const int side = pictureSide(option.font);
        const QRect place(card.left() + kTileMargin, card.top() + (card.height() - side) / 2, side,
                          side);
        paintPicture(painter, place, theme, index);
        paintLines(painter,
                   card.adjusted(side + 3 * kTileMargin, kTileMargin, -kTileMargin, -kTileMargin),
                   theme, index, option);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->drawRect(card.adjusted(0, 0, -1, -1));
        }
    }

  private:
    static int pictureSide(const QFont& font) {
        return QFontMetrics(smallFont(font)).lineSpacing() * kLines;
    }

    static void paintPicture(QPainter* painter, const QRect& place, const Theme& theme,
                             const QModelIndex& index) {
        const QImage image = index.data(Qt::DecorationRole).value<QImage>();
        if (image.isNull()) {
            painter->fillRect(place, theme.conv);
            const bool missing = !index.data(ErrorImages::Missing).toString().isEmpty();
            painter->setPen(theme.onConv);
            painter->drawText(place, Qt::AlignCenter,
                              missing ? QStringLiteral("?") : QStringLiteral("…"));
            return;
        }
        const QSize size = image.size().scaled(place.size(), Qt::KeepAspectRatio);
        QRect fitted(QPoint(), size);
        fitted.moveCenter(place.center());
        // Pixels of small images stay pixels.
        painter->setRenderHint(QPainter::SmoothPixmapTransform, image.width() > place.width());
        painter->drawImage(fitted, image);
    }

    static void paintLines(QPainter* painter, const QRect& room, const Theme& theme,
                           const QModelIndex& index, const QStyleOptionViewItem& option) {
        const QStringList lines = index.data(ErrorImages::Lines).toStringList();
        const auto rights = index.data(ErrorImages::Rights).value<QList<bool>>();
        const QFont small = smallFont(option.font);
        const QFontMetrics metrics(small);
        int y = room.top();
        const auto draw = [&](const QString& text, const QColor& color) {
            painter->setPen(color);
            painter->drawText(QRect(room.left(), y, room.width(), metrics.lineSpacing()),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              metrics.elidedText(text, Qt::ElideRight, room.width()));
            y += metrics.lineSpacing();
        };
        painter->setFont(small);
        for (qsizetype k = 0; k < lines.size(); ++k) {
            const bool right = k > 0 && k <= rights.size() && rights[k - 1];
            draw(lines[k], k == 0 ? theme.text : right ? theme.accentText : theme.bad);
        }
        draw(index.data(ErrorImages::Number).toString(), theme.muted);
    }
};

} // namespace

ImagesView::ImagesView(ErrorImages* images, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("errorImages"));
    setAccessibleName(tr("Test images"));
    setModel(images);
    setItemDelegate(new ImageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setLayoutMode(QListView::Batched);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setStatusTip(tr("Double click or Enter: show the image in the lens"));
}

QSize ImagesView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() * 6};
}

} // namespace sharesnet
