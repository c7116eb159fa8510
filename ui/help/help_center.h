#pragma once

#include "ui/help/help_pages.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace sharesnet {

class HelpPopup;
class HelpWindow;

// The help of a window: F1 on what has the keyboard, definitions beside numbers, the entries of its
// menu. It reads its pages at the first question. Ui thread.
class HelpCenter : public QObject {
    Q_OBJECT
  public:
    // Of what has no page of its own F1 shows `otherwise`. The window is not owned and holds this.
    HelpCenter(QWidget* window, std::function<QString()> otherwise);
    ~HelpCenter() override;

    QAction* action() const { return help_; } // F1
    void fillMenu(QMenu* menu);

    void open(const QString& place);
    void openBeside(const QString& place); // the window that it helps with
    void openForFocus();
    // false: there is no such section
    bool define(const QString& place, QWidget* beside);

    const HelpPages& allPages() { return *pages(); }
    HelpWindow* window() const { return shown_.get(); } // null until it is opened
    HelpPopup* popup() const;                           // null: none is on show

  signals:
    void roomMade(); // the window has become narrower, for a page beside it

  protected:
    // Definitions that parts of the window ask for, and F1 in its dialogs, which its actions do not
    // reach.
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool isOwnDialog(const QWidget* widget) const;
    const std::shared_ptr<const HelpPages>& pages();
    HelpWindow& helpWindow();

    QWidget* window_;
    std::function<QString()> otherwise_;
    QAction* help_;
    std::shared_ptr<const HelpPages> pages_;
    std::unique_ptr<HelpWindow> shown_; // without a parent, so that no dialog blocks it
    QPointer<HelpPopup> popup_;
};

} // namespace sharesnet
