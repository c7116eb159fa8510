#pragma once

#include "core/arch/file.h"
#include "ui/base/worker.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace sharesnet {

// Looks at one file whenever it, or another in its folder, changes: also where a program writes a
// new file and renames it to this name. Ui thread; reads in the background.
class FileWatch : public QObject {
    Q_OBJECT

  public:
    explicit FileWatch(QObject* parent = nullptr);

    void watch(const QString& file); // empty: none
    void look();                     // also when nothing was noticed

  signals:
    // What it holds now; not said where another look was asked for since, which may be after a save
    // that this answer does not know of.
    void looked(const QString& file, FileStamp stamp);

  private:
    void watchPaths();

    QString file_;
    int looks_ = 0; // asked for
    QFileSystemWatcher watcher_;
    QTimer settle_;
    Worker worker_;
};

} // namespace sharesnet
