#pragma once

#include <QStyledItemDelegate>

namespace sharesnet {

// Draws what is no plain text in the table of runs: the dot in the run's lasting color, the star,
// and the little picture of what shares.
class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace sharesnet
