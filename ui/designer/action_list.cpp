#include "ui/designer/action_list.h"

#include <QAction>
#include <QMenu>

namespace sharesnet {

QAction* ActionList::add(const QString& text, const QKeySequence& keys, std::function<void()> run) {
    auto* action = new QAction(text, owner_);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, owner_, std::move(run));
    owner_->addAction(action);
    entries_ << action;
    return action;
}

void ActionList::addSeparator() {
    auto* separator = new QAction(owner_);
    separator->setSeparator(true);
    entries_ << separator;
}

QAction* ActionList::gather(qsizetype from, const QString& title) {
    auto* menu = new QMenu(title, owner_);
    menu->addActions(entries_.mid(from));
    entries_.resize(from);
    entries_ << menu->menuAction();
    return menu->menuAction();
}

} // namespace sharesnet
