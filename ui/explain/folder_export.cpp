#include "ui/explain/folder_export.h"

#include "ui/base/file_dialog.h"

#include <QFileDialog>

namespace sharesnet {

void FolderExport::ask(Write write) {
    QFileDialog* dialog = newFolderDialog(window_, tr("Folder for the files"));
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, write = std::move(write)](const QString& folder) { this->write(write, folder); });
    dialog->open();
}

void FolderExport::write(const Write& write, const QString& folder) {
    worker_.post(
        [write, path = std::filesystem::path(folder.toStdU16String())] { return write(path); },
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
