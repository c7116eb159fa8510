#include "ui/explain/folder_export.h"

#include "ui/base/file_dialog.h"

#include <QFileDialog>

#include <filesystem>
#include <string>
#include <utility>

namespace sharesnet {

void FolderExport::ask(std::vector<FolderFile> files) {
    QFileDialog* dialog = newFolderDialog(window_, tr("Folder for the files"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, files = std::move(files)](const QString& folder) { write(files, folder); });
    dialog->open();
}

void FolderExport::write(const std::vector<FolderFile>& files, const QString& folder) {
    worker_.post(
        [files, path = std::filesystem::path(folder.toStdU16String())] {
            return writeFiles(files, path);
        },
        [this, folder](const std::vector<std::string>& names) {
            emit message(
                names.size() == 1
                    ? tr("Saved %1 in %2").arg(QString::fromStdString(names.front()), folder)
                    : tr("Saved %n file(s) in %1", nullptr, static_cast<int>(names.size()))
                          .arg(folder));
        },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

} // namespace sharesnet
