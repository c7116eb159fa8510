#include "ui/runs/run_delegate.h"

#include "ui/base/share_pattern.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/runs/run_style.h"
#include "ui/runs/runs_model.h"

#include <QApplication>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

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

qsizetype commonStart(const QString& one, const QString& other) {
    const auto [a, b] = std::ranges::mismatch(one, other);
    return a - one.begin();
}

// How much of the name the rows above and below begin with, too, in whole words.
qsizetype sharedWithNeighbours(const QModelIndex& index, const QString& name) {
    qsizetype most = 0;
    for (const int by : {-1, 1}) {
        const QModelIndex other = index.siblingAtRow(index.row() + by);
        if (other.isValid()) {
            most = std::max(most, commonStart(name, other.data().toString()));
        }
    }
    if (most == name.size()) {
        return 0; // nothing differs: the beginning says as much as the end
    }
    while (most > 0 && name[most - 1].isLetterOrNumber()) {
        --most;
    }
    return most;
}

// What the neighbours have, too, goes first where there is no room.
QString shortened(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).width() -
        2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1);
    const QString& name = option.text;
    if (option.fontMetrics.horizontalAdvance(name) <= room) {
        return name;
    }
    const qsizetype shared = sharedWithNeighbours(index, name);
    if (shared < 2) {
        return name;
    }
    const auto from = [&name](qsizetype start) { return QStringLiteral("…") + name.mid(start); };
    for (qsizetype start = 2; start < shared; ++start) { // as little as need be, by whole words
        const bool isWord = !name[start - 1].isLetterOrNumber() && name[start].isLetterOrNumber();
        if (isWord && option.fontMetrics.horizontalAdvance(from(start)) <= room) {
            return from(start);
        }
    }
    return from(shared);
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
        if (option->rect.width() > 0) { // else its whole width is asked for
            option->text = shortened(*option, index);
        }
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
