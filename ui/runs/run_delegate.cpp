#include "ui/runs/run_delegate.h"

#include "ui/base/theme.h"
#include "ui/runs/run_style.h"
#include "ui/runs/runs_model.h"

#include <QApplication>
#include <QPainter>
#include <QPixmapCache>

namespace sharesnet {

namespace {

constexpr int kRowPadding = 4;  // above and below the text
constexpr int kChipWidth = 6;   // of a block in the picture of what shares
constexpr int kChipHeight = 11; //
constexpr int kChipGap = 1;
constexpr int kStageGap = 5;
constexpr int kStageWidth = 48; // at most; longer stages are drawn denser

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

int stageWidth(std::size_t blocks) {
    return std::min(kStageWidth, static_cast<int>(blocks) * (kChipWidth + kChipGap) - kChipGap);
}

void drawStage(QPainter& painter, const QRectF& rect, const std::vector<int>& groups,
               const Theme& theme) {
    const qreal step = (rect.width() + kChipGap) / static_cast<qreal>(groups.size());
    const qreal gap = step > 3 ? kChipGap : 0;
    QColor ownWeight = theme.muted; // to be seen on a selected row, too
    ownWeight.setAlphaF(0.22F);
    for (std::size_t block = 0; block < groups.size(); ++block) {
        const QRectF chip(rect.left() + static_cast<qreal>(block) * step, rect.top(), step - gap,
                          rect.height());
        painter.setBrush(groups[block] < 0 ? ownWeight : theme.shared(groups[block]));
        if (gap > 0) {
            painter.drawRoundedRect(chip, 1.5, 1.5);
        } else {
            painter.drawRect(chip);
        }
    }
}

void drawPattern(QPainter& painter, const QRect& cell, const SharePattern& pattern,
                 const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    int left = cell.left() + kStageGap;
    for (const std::vector<int>& stage : pattern) {
        const int width = stageWidth(stage.size());
        if (left + width > cell.right() || stage.empty()) {
            break; // the column is too narrow
        }
        const int top = cell.center().y() - kChipHeight / 2;
        drawStage(painter, QRectF(left, top, width, kChipHeight), stage, theme);
        left += width + kStageGap;
    }
}

int patternWidth(const SharePattern& pattern) {
    int width = kStageGap;
    for (const std::vector<int>& stage : pattern) {
        width += stageWidth(stage.size()) + kStageGap;
    }
    return width;
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
        drawPattern(*painter, option.rect, index.data(RunsModel::Pattern).value<SharePattern>(),
                    Theme::of(option.palette));
        painter->restore();
    }
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == RunsModel::Shares) {
        size.setWidth(patternWidth(index.data(RunsModel::Pattern).value<SharePattern>()));
    } else if (index.column() == RunsModel::Star) {
        size.setWidth(option.fontMetrics.horizontalAdvance(QStringLiteral("★")) + 12);
    } else {
        size.rwidth() += 8; // "never cut": styles differ in what they take at the sides
    }
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 2 * kRowPadding));
    return size;
}

} // namespace sharesnet
