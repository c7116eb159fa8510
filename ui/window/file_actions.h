#pragma once

#include "core/arch/arch_spec.h"

#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace sharesnet {

class ArchDocument;
class MessageBar;

// New, Open, Save, Save as and the files used before, for the document; what would be lost is asked about first, in the message
// bar. Errors go there too. Ui thread.
class FileActions : public QObject {
    Q_OBJECT

  public:
    // `document` and `bar` must outlive it; `window` is the parent of the file dialogs.
    FileActions(ArchDocument* document, MessageBar* bar, QWidget* window);

    QAction* newAction() const { return new_; }
    QAction* openAction() const { return open_; }
    QAction* saveAction() const { return save_; }
    QAction* saveAsAction() const { return saveAs_; }
    QMenu* recentMenu() const { return recent_; } // owned by the window

    void open(const QString& file);             // asks about unsaved changes first
    void start(const ArchSpec& spec);           // the same, with a new document of this architecture
    void whenSaved(std::function<void()> then); // `then` at once, or once the question is answered with yes or no

    // The title's part before the program's name: the file's name, else the architecture's.
    QString documentName() const;

  private:
    void load(const QString& file);
    bool saveTo(const QString& file);
    void saveThen(std::function<void()> then);
    void askForFile(std::function<void()> then);
    void askToOpen();
    void remember(const QString& file);
    void fillRecent();

    ArchDocument* document_;
    MessageBar* bar_;
    QWidget* window_;
    QAction* new_ = nullptr;
    QAction* open_ = nullptr;
    QAction* save_ = nullptr;
    QAction* saveAs_ = nullptr;
    QMenu* recent_ = nullptr;
};

} // namespace sharesnet
