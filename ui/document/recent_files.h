#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace sharesnet {

// The files used last, in the settings, and their menu. Ui thread.
class RecentFiles : public QObject {
    Q_OBJECT

  public:
    explicit RecentFiles(QWidget* window); // the menu's owner

    QMenu* menu() const { return menu_; }
    static QStringList files(); // the last one first
    static void remember(const QString& file);
    static void forget(const QString& file);

  signals:
    void chosen(const QString& file);

  private:
    void fill();

    QMenu* menu_;
};

} // namespace sharesnet
