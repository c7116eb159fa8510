#include "ui/base/file_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace sharesnet {

namespace {

constexpr auto kUsualKey = "files/folder";

bool isFolder(const QString& path) {
    return !path.isEmpty() && QFileInfo(path).isDir();
}

} // namespace

QString usualFolder() {
    const QString last = QSettings().value(QLatin1String(kUsualKey)).toString();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return isFolder(last) ? last : isFolder(documents) ? documents : QDir::homePath();
}

QString existingFolder(const QString& kept) {
    if (kept.isEmpty()) {
        return usualFolder();
    }
    QString path = QFileInfo(kept).absoluteFilePath();
    while (!isFolder(path) && path != QFileInfo(path).absolutePath()) {
        path = QFileInfo(path).absolutePath();
    }
    return path == QDir::rootPath() && kept != path ? usualFolder() : path;
}

void keepUsualFolder(const QString& path) {
    const QFileInfo info(path);
    QSettings().setValue(QLatin1String(kUsualKey),
                         info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

QFileDialog* newFileDialog(QWidget* parent, const QString& title, const QString& nameFilter) {
    auto* dialog = new QFileDialog(parent, title, usualFolder(), nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [](const QStringList& files) {
        keepUsualFolder(files.value(0));
    });
    return dialog;
}

QFileDialog* newFolderDialog(QWidget* parent, const QString& title) {
    QFileDialog* dialog = newFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog;
}

} // namespace sharesnet
