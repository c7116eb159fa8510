#include "ui/base/file_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

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
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [](const QStringList& files) { keepUsualFolder(files.value(0)); });
    return dialog;
}

QFileDialog* newFolderDialog(QWidget* parent, const QString& title) {
    QFileDialog* dialog = newFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog;
}

void offerTypes(QFileDialog* dialog, const QString& settingsKey,
                const std::vector<FileType>& types) {
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileType& type : types) {
        filters << type.filter;
    }
    dialog->setNameFilters(filters);
    const auto choose = [dialog, types](auto isWanted) {
        const auto found = std::ranges::find_if(types, isWanted);
        if (found != types.end()) {
            dialog->setDefaultSuffix(found->suffix);
        }
        return found == types.end() ? QString() : found->filter;
    };
    const QString last = QSettings().value(settingsKey, types.front().suffix).toString();
    const QString filter = choose([&](const FileType& type) { return type.suffix == last; });
    if (filter.isEmpty()) {
        dialog->setDefaultSuffix(types.front().suffix);
    } else {
        dialog->selectNameFilter(filter);
    }
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [choose](const QString& chosen) {
        choose([&](const FileType& type) { return type.filter == chosen; });
    });
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [settingsKey, types](const QStringList& files) {
                         const QString suffix = QFileInfo(files.value(0)).suffix().toLower();
                         if (std::ranges::find(types, suffix, &FileType::suffix) != types.end()) {
                             QSettings().setValue(settingsKey, suffix);
                         }
                     });
}

} // namespace sharesnet
