#include "ui/runs/run_delegate.h"

#include "ui/base/share_pattern.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/runs/run_style.h"
#include "ui/runs/runs_model.h"

#include <QApplication>
#include <QPainter>
#include <QPixmapCache>

namespace sharesnet {

namespace {

constexpr int kPatternMargin = space::kGap;
constexpr int kRowPadding = 6; // above and below the text

QPixmap dot(const QColor& color, int size, qreal ratio) {
    const QString key = QStringLiteral("runDot/%1/%2/%3").arg(color.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(QSize(size, size) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1));
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace

void RunDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(RunsModel::GroupSize).toInt() > 0) {
        option->font.setBold(true);
        option->fontMetrics = QFontMetrics(option->font);
    }
    if (index.column() == RunsModel::Star) {
        option->text = index.data(RunsModel::Starred).toBool()           ? QStringLiteral("★")
                       : option->state.testFlag(QStyle::State_MouseOver) ? QStringLiteral("☆")
                                                                         : QString();
        option->displayAlignment = Qt::AlignCenter;
        return;
    }
    if (index.column() == RunsModel::Name) {
        const int size = option->fontMetrics.ascent() * 3 / 4;
        const qreal ratio = option->widget != nullptr ? option->widget->devicePixelRatioF() : 1;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(size, size);
        const RunStyle style = styleOfRun(index.data(RunsModel::ColorRun).toLongLong());
        option->icon = QIcon(dot(style.in(Theme::of(option->palette)), size, ratio));
    }
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == RunsModel::Shares) {
        painter->save();
        drawSharePattern(*painter, option.rect.adjusted(kPatternMargin, 0, -kPatternMargin, 0),
                         index.data(RunsModel::Pattern).value<SharePattern>(),
                         Theme::of(option.palette));
        painter->restore();
    }
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == RunsModel::Shares) {
        size.setWidth(sharePatternWidth(index.data(RunsModel::Pattern).value<SharePattern>()) +
                      2 * kPatternMargin);
    } else if (index.column() == RunsModel::Star) {
        size.setWidth(option.fontMetrics.horizontalAdvance(QStringLiteral("★")) + 12);
    } else {
        size.rwidth() += 8; // "never cut": styles differ in what they take at the sides
    }
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 2 * kRowPadding));
    return size;
}

} // namespace sharesnet
