#pragma once

#include "ui/base/spoken.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QStringList>
#include <QWidget>

namespace sharesnet::test {

// What a screen reader says by itself, as long as this lives: the names of the notifications that
// appear. (Qt sends readers their events only where one listens, which no test can be.) Ui thread.
class Heard : public QObject {
  public:
    Heard() {
        announceUnheard(true);
        qApp->installEventFilter(this);
    }
    ~Heard() override { announceUnheard(false); }

    const QStringList& texts() const { return texts_; }
    QString last() const { return texts_.isEmpty() ? QString() : texts_.last(); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Show && watched->isWidgetType()) {
            QAccessibleInterface* shown = QAccessible::queryAccessibleInterface(watched);
            if (shown != nullptr && shown->role() == QAccessible::Notification) {
                texts_ << shown->text(QAccessible::Name);
            }
        }
        return false;
    }

  private:
    QStringList texts_;
};

} // namespace sharesnet::test
