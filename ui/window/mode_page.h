#pragma once

#include "ui/window/mode.h"

#include <QByteArray>
#include <QList>
#include <QMainWindow>

class QDockWidget;

namespace sharesnet {

class DockTitle;

// One mode of the window: what is in its middle and the docks around it. Its docks can be moved,
// floated, hidden and put into tabs; the arrangement is remembered from start to start, apart from
// that of the other modes, and floating docks go with the mode. Ui thread.
class ModePage : public QMainWindow {
    Q_OBJECT

  public:
    explicit ModePage(Mode mode);
    ~ModePage() override;

    Mode mode() const { return mode_; }
    const QList<QDockWidget*>& docks() const { return docks_; }
    // In front, with the keyboard in its first field.
    void showPanel(QDockWidget* panel);
    // Where the keyboard goes when the mode comes up.
    virtual QWidget* focusTarget() const = 0;

    void arrange();    // as at the first start
    void restore();    // what was saved, else as at the first start; before it is shown
    void save() const; // in the settings

  protected:
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content);
    // Puts `dock` there, docked and on show.
    void place(QDockWidget* dock, Qt::DockWidgetArea area);
    virtual void arrangeDocks() = 0;
    virtual void sizeDocks() = 0; // for the size that the page has now

    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QString settingsKey() const;
    void raiseDockOf(QWidget* widget);
    void scrollTo(QWidget* widget) const;
    void restoreSizes();

    Mode mode_;
    QList<QDockWidget*> docks_;
    QList<DockTitle*> titles_;
    QList<QDockWidget*> parked_; // float, and are hidden with the page
    QByteArray layout_;          // while the page is hidden
    bool unscaled_ = false;      // layout_ is to be restored once more, with the page's size
    bool unsized_ = false;       // sizeDocks() waits for the page to have a size
};

} // namespace sharesnet
