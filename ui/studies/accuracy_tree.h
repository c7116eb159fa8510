#pragma once

#include "ui/studies/accuracy_groups.h"

#include <QTreeWidget>

namespace sharesnet {

// The list of accuracies as a table with bars; a row for each class below those that count changed
// answers.
class AccuracyTree : public QTreeWidget {
    Q_OBJECT
  public:
    enum Column { Name, Bar, Accuracy, Change, Against };

    explicit AccuracyTree(QWidget* parent = nullptr);
    void setList(const AccuracyList& list, std::int64_t images, const QString& against);

    QSize sizeHint() const override; // all that is unfolded, up to a limit

  private:
    QTreeWidgetItem* addRow(QTreeWidgetItem* parent, const AccuracyRow& row, QString tip) const;
    void addChanged(QTreeWidgetItem* item, const AccuracyRow& row) const;
    void addGroup(const AccuracyGroup& group);
    QString tipOf(const AccuracyRow& row) const;

    AccuracyList list_;
    std::int64_t images_ = 0;
    QString against_;
};

} // namespace sharesnet
