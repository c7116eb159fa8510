#include "ui/base/quiet_input.h"

#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

namespace sharesnet {

namespace {

class QuietInput : public QObject {
  public:
    using QObject::QObject;

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore(); // not an edit of the text: the window's shortcut
                return true;
            }
        }
        return false;
    }
};

} // namespace

void makeQuiet(QWidget* input) {
    input->installEventFilter(new QuietInput(input));
}

} // namespace sharesnet
