#include "ui/base/undo_keys.h"

#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

namespace sharesnet {

namespace {

class UndoKeysFilter : public QObject {
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

void leaveUndoToDocument(QWidget* input) {
    input->installEventFilter(new UndoKeysFilter(input));
}

} // namespace sharesnet
