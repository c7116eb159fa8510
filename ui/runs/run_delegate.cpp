#include "ui/runs/run_delegate.h"

#include "ui/base/theme.h"
#include "ui/runs/run_style.h"
#include "ui/runs/runs_model.h"

#include <QApplication>
#include <QPainter>

namespace sharesnet {

namespace {

QFont nameFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setBold(true);
    return font;
}

int dotSize(const QStyleOptionViewItem& option) {
    return option.fontMetrics.ascent() * 3 / 4;
}

QRect textRect(const QStyleOptionViewItem& option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    rect.setLeft(rect.left() + dotSize(option) + option.fontMetrics.averageCharWidth());
    rect.setRight(option.rect.right() - 2);
    return rect;
}

} // namespace

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Theme theme = Theme::of(item.palette);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor strong = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect text = textRect(item);
    const int lineHeight = item.fontMetrics.height();
    const QRect first(text.left(), item.rect.center().y() - lineHeight, text.width(), lineHeight);
    const QRect second = first.translated(0, lineHeight);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int dot = dotSize(item);
    painter->setPen(QPen(selected ? strong : theme.line, 1));
    painter->setBrush(styleOfRun(index.data(RunsModel::Id).toLongLong()).in(theme));
    painter->drawEllipse(QRect(first.left() - dot - item.fontMetrics.averageCharWidth(),
                               first.center().y() - dot / 2, dot, dot));
    const QFont font = nameFont(item);
    painter->setFont(font);
    painter->setPen(strong);
    painter->drawText(first, Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, first.width()));
    painter->setFont(item.font);
    painter->setPen(selected ? strong : theme.muted);
    painter->drawText(second, Qt::AlignVCenter,
                      item.fontMetrics.elidedText(index.data(RunsModel::Progress).toString(),
                                                  Qt::ElideRight, second.width()));
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics metrics(nameFont(option));
    const int wide =
        std::max(metrics.horizontalAdvance(index.data().toString()),
                 option.fontMetrics.horizontalAdvance(index.data(RunsModel::Progress).toString()));
    const int frame = base.width() - option.fontMetrics.horizontalAdvance(index.data().toString());
    return {wide + frame + dotSize(option) + 2 * option.fontMetrics.averageCharWidth(),
            option.fontMetrics.height() * 5 / 2};
}

void RunDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QRect rect = textRect(item);
    rect.setHeight(std::min(editor->sizeHint().height(), option.rect.height()));
    rect.moveCenter({rect.center().x(), option.rect.center().y()});
    editor->setGeometry(rect);
}

} // namespace sharesnet
