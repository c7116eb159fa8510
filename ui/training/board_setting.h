#pragma once

#include <QObject>
#include <QString>

class QAction;

namespace sharesnet {

class SessionBridge;

// Whether the runs that begin are written for TensorBoard, too, and where: a menu entry that asks
// for the folder when it is switched on. Kept for the next start. Ui thread.
class BoardSetting : public QObject {
    Q_OBJECT
  public:
    // Neither is owned; the bridge must outlive it.
    BoardSetting(SessionBridge* bridge, QWidget* window);

    QAction* action() const { return action_; }
    QString folder() const; // empty: nothing is written

  signals:
    void changed(const QString& folder); // by the person

  private:
    void ask();
    void set(const QString& folder);
    void apply();

    SessionBridge* bridge_;
    QWidget* window_;
    QAction* action_;
};

} // namespace sharesnet
