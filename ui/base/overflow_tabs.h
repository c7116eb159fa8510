#pragma once

#include <QTabBar>

namespace sharesnet {

class TabOverflow;

// A row of tabs that never scrolls: those without room are in a menu (TabOverflow). Ui thread.
class OverflowTabs : public QTabBar {
    Q_OBJECT

  public:
    explicit OverflowTabs(QWidget* parent = nullptr);

    QSize sizeHint() const override; // of all
    QSize minimumSizeHint() const override;

  protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

  private:
    TabOverflow* overflow_;
};

} // namespace sharesnet
