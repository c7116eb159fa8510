#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>

class QAction;
class QString;
class QWidget;

namespace sharesnet {

// The entries of a menu, made one after the other as actions of a widget (QWidget::actions()),
// which owns them. Their keys hold while the widget has the focus.
class ActionList {
  public:
    explicit ActionList(QWidget* owner) : owner_(owner) {}

    // With separators; some are menus of their own.
    const QList<QAction*>& entries() const { return entries_; }

    QAction* add(const QString& text, const QKeySequence& keys, std::function<void()> run);
    void addSeparator();
    qsizetype size() const { return entries_.size(); }
    // The entries from there on become a menu.
    QAction* gather(qsizetype from, const QString& title);

  private:
    QWidget* owner_;
    QList<QAction*> entries_;
};

} // namespace sharesnet
