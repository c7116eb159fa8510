#include "ui/window/dialog_actions.h"

#include "ui/base/message_bar.h"

#include <QAction>
#include <QWidget>

namespace sharesnet {

DialogActions::DialogActions(MessageBar* messages, QWidget* window)
    : QObject(window), messages_(messages), window_(window) {}

QAction* DialogActions::makeAction(const char* name, const QString& text, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    return action;
}

void DialogActions::note(const QString& text) {
    messages_->note(text);
}

void DialogActions::tellProblem(const QString& text) {
    messages_->problem(text);
}

} // namespace sharesnet
