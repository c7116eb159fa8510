#pragma once

#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace sharesnet {

class MessageBar;

// The frame of what opens dialogs for entries of the menus: makes the entries, and has what the
// dialogs say stand in the message bar. Ui thread.
class DialogActions : public QObject {
    Q_OBJECT

  protected:
    // Neither is owned; both must outlive it. `window` is the parent of the dialogs.
    DialogActions(MessageBar* messages, QWidget* window);

    MessageBar* messages() const { return messages_; }
    QWidget* window() const { return window_; }

    // Its owner puts it into a menu; `name` is its object's.
    QAction* makeAction(const char* name, const QString& text, const QString& tip);

    // Its signals message(text) and problem(text), as far as it has them.
    template <class Dialog>
    void passOn(const Dialog* dialog) {
        if constexpr (requires { &Dialog::message; }) {
            connect(dialog, &Dialog::message, this, &DialogActions::note);
        }
        if constexpr (requires { &Dialog::problem; }) {
            connect(dialog, &Dialog::problem, this, &DialogActions::tellProblem);
        }
    }

  private:
    void note(const QString& text);
    void tellProblem(const QString& text);

    MessageBar* messages_;
    QWidget* window_;
};

} // namespace sharesnet
