#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace sharesnet {

// The title of a dock: its name and, flat, what floats and hides it. Takes no room while the dock
// stands behind tabs, which name it already. Drag it to move the dock.
class DockTitle : public QWidget {
    Q_OBJECT

  public:
    explicit DockTitle(QDockWidget* dock); // becomes its title bar

    void follow(); // whether the dock stands in tabs now

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    bool isTabbed() const;
    void paintIcons();

    QDockWidget* dock_;
    QWidget* content_;
    QToolButton* float_;
    QToolButton* close_;
    bool tabbed_ = false;
};

} // namespace sharesnet
