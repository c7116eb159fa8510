#pragma once

#include <QStyledItemDelegate>

namespace sharesnet {

// A number with a bar behind it, as long as its part of the largest. Ui thread.
class ClassBars : public QStyledItemDelegate {
    Q_OBJECT
  public:
    enum Role { Count = Qt::UserRole, Largest };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace sharesnet
