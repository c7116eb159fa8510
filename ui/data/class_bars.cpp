#include "ui/data/class_bars.h"

#include "ui/base/theme.h"

#include <QPainter>

namespace sharesnet {

void ClassBars::paint(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const double largest = index.data(Largest).toDouble();
    if (largest <= 0) {
        return;
    }
    const Theme& theme = Theme::of(option.palette);
    constexpr int kHeight = 3; // below the number, which stays readable
    const QRect room = option.rect.adjusted(4, 0, -4, -2);
    const auto width = static_cast<int>(room.width() * index.data(Count).toDouble() / largest);
    painter->fillRect(QRect(room.left(), room.bottom() - kHeight + 1, width, kHeight),
                      theme.accent);
}

} // namespace sharesnet
