#pragma once

#include <QString>

#include <vector>

class QFileDialog;
class QWidget;

namespace sharesnet {

// Where files are looked for and saved first: the folder that was used last, else the person's
// documents, else the home folder; one that exists. Ui thread; asks the disk.
QString usualFolder();
// The same for a place of its own that was kept: its nearest folder that exists, usualFolder() for
// an empty one.
QString existingFolder(const QString& kept);
// From now on usualFolder(). `path` is a file or a folder, which need not exist yet.
void keepUsualFolder(const QString& path);

// Every dialog for files of this program: of the window of `parent`, it deletes itself, begins in
// usualFolder(), and what is chosen in it is the usual folder from then on. To be opened with
// open(), which does not wait.
QFileDialog* newFileDialog(QWidget* parent, const QString& title, const QString& nameFilter = {});
// For a folder that exists, or is made in it.
QFileDialog* newFolderDialog(QWidget* parent, const QString& title);

// In which types a file can be saved, and which was chosen last.
struct FileType {
    QString suffix; // "svg"
    QString filter; // "SVG drawing (*.svg)"
};
// Offers them in a dialog that saves, the one chosen last under this key at first, else the first
// of the list; a name without an ending gets that of the chosen type.
void offerTypes(QFileDialog* dialog, const QString& settingsKey,
                const std::vector<FileType>& types);

} // namespace sharesnet
