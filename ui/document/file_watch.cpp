#include "ui/document/file_watch.h"

#include "ui/base/file_path.h"

#include <QFileInfo>

#include <chrono>

namespace sharesnet {

namespace {

constexpr std::chrono::milliseconds kSettle{150}; // writers change a file in several steps

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    settle_.setSingleShot(true);
    settle_.setInterval(kSettle);
    const auto soon = [this] { settle_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&settle_, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString& file) {
    if (file == file_) {
        return;
    }
    file_ = file;
    settle_.stop();
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty()) {
        watcher_.removePaths(before);
    }
    watchPaths();
}

// A file that was replaced is no longer watched, its folder is.
void FileWatch::watchPaths() {
    if (file_.isEmpty()) {
        return;
    }
    const QFileInfo info(file_);
    if (!watcher_.directories().contains(info.absolutePath())) {
        watcher_.addPath(info.absolutePath());
    }
    if (info.exists() && !watcher_.files().contains(info.absoluteFilePath())) {
        watcher_.addPath(info.absoluteFilePath());
    }
}

void FileWatch::look() {
    if (file_.isEmpty()) {
        return;
    }
    watchPaths();
    worker_.post([path = pathOf(file_)] { return stampOfFile(path); },
                 [this, file = file_, look = ++looks_](FileStamp stamp) {
                     if (file == file_ && look == looks_) {
                         emit looked(file, stamp);
                     }
                 },
                 [](const std::string&) {});
}

} // namespace sharesnet
