#pragma once

#include <QTabBar>

class QToolButton;

namespace sharesnet {

// A row of tabs that never scrolls: those at its end without room are left out, and a button there
// opens a menu of all. The current one is always seen; arrows reach the others, too. Ui thread.
class OverflowTabs : public QTabBar {
    Q_OBJECT

  public:
    explicit OverflowTabs(QWidget* parent = nullptr);

    QSize sizeHint() const override; // of all
    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void changeEvent(QEvent* event) override;

  private:
    int widthOfAll() const;
    void arrange();
    void fillMenu();

    QToolButton* more_;
};

} // namespace sharesnet
