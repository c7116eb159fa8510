#pragma once

#include "core/arch/file.h"
#include "core/arch/spec.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace sharesnet {

class ArchDocument;
class FileWatch;
class MessageBar;
class RecentFiles;

// New, Open, Save, Save as and the files used before, for the document; what would be lost is asked
// about first, in the message bar: unsaved changes here, and those that another window or program
// has made to the file. Errors go there too. Files are read and written in the background. Ui
// thread.
class FileActions : public QObject {
    Q_OBJECT

  public:
    // `document` and `bar` must outlive it; `window` is the parent of the file dialogs.
    FileActions(ArchDocument* document, MessageBar* bar, QWidget* window);

    QAction* newAction() const { return new_; }
    QAction* openAction() const { return open_; }
    QAction* saveAction() const { return save_; }
    QAction* saveAsAction() const { return saveAs_; }
    QMenu* recentMenu() const; // owned by the window

    void open(const QString& file); // asks about unsaved changes first
    // the first that looks like an architecture; says what about the others
    void openOneOf(const QStringList& files);
    void saveTo(const QString& file); // whatever is there
    void start(const ArchSpec& spec); // as open, with a new document of this architecture
    // `then` at once, or once the question is answered with yes or no
    void whenSaved(std::function<void()> then);

    static bool looksLikeArchitecture(const QString& file); // by its name

    // The title's part before the program's name: the file's name, else the architecture's.
    QString documentName() const;

  private:
    using Then = std::function<void()>;

    void load(const QString& file, const QString& remark = {});
    void loaded(const QString& file, const ArchOnDisk& disk, const QString& remark);
    void notLoaded(const QString& file, const QString& reason);
    void reload();
    void save(const QString& file, std::optional<FileStamp> expected, Then then);
    void saveThen(Then then);
    void askForFile(Then then);
    void askToOverwrite(const QString& file, Then then);
    void askToOpen();
    void followFile();
    void changedOnDisk(const QString& file, FileStamp stamp);

    ArchDocument* document_;
    MessageBar* bar_;
    QWidget* window_;
    FileWatch* watch_;
    RecentFiles* recent_;
    QAction* new_ = nullptr;
    QAction* open_ = nullptr;
    QAction* save_ = nullptr;
    QAction* saveAs_ = nullptr;
    FileStamp cameFrom_ = 0; // what the file held when it was last read or written here
    FileStamp said_ = 0;     // the change on disk that the person knows of
    bool saving_ = false;
    Then afterSave_; // asked for while another save was under way
    Worker worker_;
};

} // namespace sharesnet
