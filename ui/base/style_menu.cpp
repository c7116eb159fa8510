#include "ui/base/style_menu.h"

#include "ui/base/spacing.h"
#include "ui/base/style_shapes.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace sharesnet::shapes {

namespace {

constexpr int kMarkSide = 16; // of a tick, an icon, the arrow of a submenu
constexpr int kSeparatorHeight = 9;
constexpr int kVertical = 8; // above and below a text, both together

bool isSeparator(const QStyleOptionMenuItem& item) {
    return item.menuItemType == QStyleOptionMenuItem::Separator;
}

int textFrom(const QStyleOptionMenuItem& item) {
    const bool hasMarks = item.menuHasCheckableItems || item.maxIconWidth > 0;
    return hasMarks ? space::kGap + kMarkSide + space::kGap : space::kWide;
}

QString label(const QStyleOptionMenuItem& item) {
    return item.text.section(QLatin1Char('\t'), 0, 0);
}

void tick(QPainter& painter, const QRect& box, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.drawPolyline(QPolygonF({at(0.2, 0.52), at(0.42, 0.74), at(0.8, 0.28)}));
    painter.restore();
}

void separatorLine(QPainter& painter, const QStyleOptionMenuItem& item, const Theme& theme) {
    const QRect rect = item.rect;
    int left = rect.left() + space::kGap;
    if (!item.text.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(rect.adjusted(space::kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         item.text);
        left += QFontMetrics(item.font).horizontalAdvance(item.text) + space::kGap;
    }
    painter.fillRect(left, rect.center().y(), rect.right() - space::kGap - left + 1, 1, theme.line);
}

// A tick, else the entry's icon.
void mark(QPainter& painter, const QStyleOptionMenuItem& item, const Theme& theme, bool usable) {
    QRect box(0, 0, kMarkSide, kMarkSide);
    box.moveCenter(QPoint(item.rect.left() + space::kGap + kMarkSide / 2, item.rect.center().y()));
    box = QStyle::visualRect(item.direction, item.rect, box);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        tick(painter, box, usable ? theme.accentText : theme.faint);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, box, Qt::AlignCenter, usable ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void menuItem(QPainter& painter, const QStyleOptionMenuItem& item) {
    const Theme& theme = Theme::of(item.palette);
    painter.save();
    painter.setFont(item.font);
    if (isSeparator(item)) {
        separatorLine(painter, item, theme);
        painter.restore();
        return;
    }
    const bool usable = item.state.testFlag(QStyle::State_Enabled);
    if (usable && item.state.testFlag(QStyle::State_Selected)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint);
        painter.drawRoundedRect(QRectF(item.rect), kRadius, kRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    mark(painter, item, theme, usable);
    const bool hasEnd = item.menuItemType == QStyleOptionMenuItem::SubMenu ||
                        item.text.contains(QLatin1Char('\t')); // an arrow, a shortcut
    const QRect row = QStyle::visualRect(
        item.direction, item.rect,
        item.rect.adjusted(textFrom(item), 0, -space::kGap - (hasEnd ? kMarkSide : 0), 0));
    const auto side = [&item](Qt::Alignment which) {
        return static_cast<int>(QStyle::visualAlignment(item.direction, which | Qt::AlignVCenter)) |
               Qt::TextSingleLine;
    };
    QColor ink = theme.text;
    ink.setAlphaF(usable ? 1.0F : 0.43F);
    painter.setPen(ink);
    painter.drawText(row, side(Qt::AlignLeft) | Qt::TextShowMnemonic, label(item));
    ink = theme.muted;
    ink.setAlphaF(usable ? 1.0F : 0.43F);
    painter.setPen(ink);
    painter.drawText(row.adjusted(0, 0, kMarkSide, 0), side(Qt::AlignRight),
                     item.text.section(QLatin1Char('\t'), 1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect end(item.rect.right() - space::kGap - kMarkSide / 2, item.rect.top(), kMarkSide,
                        item.rect.height());
        chevron(painter, QStyle::visualRect(item.direction, item.rect, end),
                item.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow,
                usable ? theme.muted : theme.faint);
    }
    painter.restore();
}

// By the text alone: a menu passes the size of that, the list of a combo box all of its own.
QSize menuItemSize(const QStyleOptionMenuItem& item) {
    if (isSeparator(item) && item.text.isEmpty()) {
        return {kMarkSide, kSeparatorHeight};
    }
    const QFontMetrics metrics(item.font);
    const int words =
        metrics.boundingRect(QRect(), Qt::TextSingleLine | Qt::TextShowMnemonic, label(item))
            .width();
    return {textFrom(item) + words + space::kSection + kMarkSide + space::kGap,
            std::max(metrics.height(), kMarkSide) + kVertical};
}

} // namespace sharesnet::shapes
