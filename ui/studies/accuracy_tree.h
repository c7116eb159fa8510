#pragma once

#include "ui/studies/accuracy_groups.h"

#include <QTreeWidget>

#include <map>
#include <vector>

namespace sharesnet {

// The list of accuracies as a table with bars; a row for each class below those that count changed
// answers, and for each image below its class.
class AccuracyTree : public QTreeWidget {
    Q_OBJECT
  public:
    enum Column { Name, Bar, Accuracy, Change, Against };

    explicit AccuracyTree(QWidget* parent = nullptr);
    void setList(const AccuracyList& list, std::int64_t images, const QString& against);

    QSize sizeHint() const override; // all that is unfolded, up to a limit

  signals:
    void imageChosen(qint64 index); // of the test set

  private:
    QTreeWidgetItem* addRow(QTreeWidgetItem* parent, const AccuracyRow& row, QString tip) const;
    void addChanged(QTreeWidgetItem* item, const AccuracyRow& row);
    void unfold(QTreeWidgetItem* item);
    void choose(const QTreeWidgetItem* item);
    void addGroup(const AccuracyGroup& group);
    QString tipOf(const AccuracyRow& row) const;

    AccuracyList list_;
    // The rows of classes whose images are still to be added: there may be very many.
    std::map<const QTreeWidgetItem*, std::vector<AccuracyRow::Image>> folded_;
    std::int64_t images_ = 0;
    QString against_;
};

} // namespace sharesnet
