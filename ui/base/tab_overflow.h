#pragma once

#include <QObject>
#include <QSize>

class QTabBar;
class QToolButton;

namespace sharesnet {

// Keeps a row of tabs from scrolling: those at its end without room are left out, and a button
// there opens a menu of all. The current one is always seen; arrows reach the others, too. Ui
// thread.
class TabOverflow : public QObject {
    Q_OBJECT

  public:
    explicit TabOverflow(QTabBar* bar); // which owns it

    void arrange(); // when tabs came or went; all else it follows by itself
    int widthOfAll() const;
    int leastWidth() const; // of the widest tab beside the button

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    int widthOf(int tab) const; // of a hidden one, too
    void fillMenu();

    QTabBar* bar_;
    QToolButton* more_;
};

// For a bar that is not made here, as that of docks: has it from now on, and arranges it.
void keepFromScrolling(QTabBar* bar);

} // namespace sharesnet
