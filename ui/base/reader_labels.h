#pragma once

#include <QObject>

namespace sharesnet {

// Gives each combo box that has an accessible name a hidden label with that name: on Linux Qt takes
// the current entry as the name of a combo box, and its meaning from a label alone. Install it on
// the application.
class ReaderLabels : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace sharesnet
