#pragma once

#include <QObject>

class QAbstractItemView;
class QAccessibleInterface;

namespace sharesnet {

// What has the focus within a view; null where no item is current, or it is out of sight.
QAccessibleInterface* currentItemOf(QAbstractItemView* view);

// What Qt leaves out for screen readers. Install it on the application.
// - A combo box that has an accessible name gets a hidden label with that name: on Linux Qt takes
//   the current entry as the name of a combo box, and its meaning from a label alone.
// - Readers then say the label instead of the entry, which is therefore in the description, too,
//   and announced as a person changes it.
// - A list, a tree or a table that gets the focus says its current item, not itself alone.
class ReaderLabels : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
