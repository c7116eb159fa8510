#include "ui/document/file_actions.h"

#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/icons.h"
#include "ui/base/message_bar.h"
#include "ui/document/arch_document.h"
#include "ui/document/file_watch.h"
#include "ui/document/recent_files.h"
#include "ui/document/start_architecture.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <utility>

namespace sharesnet {

namespace {

constexpr auto kSuffix = ".sharesnet.json";
// Topics of messages.
const QString kFile = QStringLiteral("file");          // what became of it
const QString kUnsaved = QStringLiteral("unsaved");    // what to do with unsaved changes
constexpr auto kReach = MessageBar::Reach::Everywhere; // what went wrong with the file

QString fileFilter() {
    return FileActions::tr("Architectures (*.sharesnet.json *.json);;All files (*)");
}

QString nameOf(const QString& file) {
    return QFileInfo(file).fileName();
}

// A name that a file can have: what a person may call an architecture is not bound by that.
QString asFileName(QString name) {
    for (QChar& c : name) {
        if (c == QLatin1Char('/') || !c.isPrint()) {
            c = QLatin1Char('-');
        }
    }
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return name.trimmed().isEmpty() ? QStringLiteral("untitled") : name.trimmed();
}

} // namespace

FileActions::FileActions(ArchDocument* document, MessageBar* bar, QWidget* window)
    : QObject(window),
      document_(document),
      bar_(bar),
      window_(window),
      watch_(new FileWatch(this)),
      recent_(new RecentFiles(window)) {
    const auto make = [this](const char* icon, const QString& text, QKeySequence::StandardKey key) {
        auto* action = new QAction(themedIcon(QLatin1String(icon)), text, this);
        action->setShortcut(key);
        return action;
    };
    new_ = make("document-new", tr("&New"), QKeySequence::New);
    open_ = make("document-open", tr("&Open…"), QKeySequence::Open);
    save_ = make("document-save", tr("&Save"), QKeySequence::Save);
    saveAs_ = make("document-save-as", tr("Save &as…"), QKeySequence::SaveAs);
    saveAs_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(new_, &QAction::triggered, this, [this] {
        ArchSpec fresh = startArchitecture();
        fresh.name = "untitled";
        start(fresh);
    });
    connect(open_, &QAction::triggered, this, [this] { whenSaved([this] { askToOpen(); }); });
    connect(save_, &QAction::triggered, this, [this] { saveThen({}); });
    connect(saveAs_, &QAction::triggered, this, [this] { askForFile({}); });
    connect(recent_, &RecentFiles::chosen, this, &FileActions::open);
    connect(document_, &ArchDocument::fileStateChanged, this, &FileActions::followFile);
    connect(watch_, &FileWatch::looked, this, &FileActions::changedOnDisk);
}

QMenu* FileActions::recentMenu() const {
    return recent_->menu();
}

bool FileActions::looksLikeArchitecture(const QString& file) {
    return file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

QString FileActions::documentName() const {
    if (!document_->filePath().isEmpty()) {
        return nameOf(document_->filePath());
    }
    const auto name = QString::fromStdString(document_->spec().name);
    return name.isEmpty() ? tr("untitled") : name;
}

void FileActions::open(const QString& file) {
    whenSaved([this, file] { load(file); });
}

void FileActions::openOneOf(const QStringList& files) {
    QStringList others;
    QString chosen;
    for (const QString& file : files) {
        if (chosen.isEmpty() && looksLikeArchitecture(file)) {
            chosen = file;
        } else {
            others << nameOf(file);
        }
    }
    if (chosen.isEmpty()) {
        bar_->problem(tr("None of these is an architecture file (*.sharesnet.json): %1")
                          .arg(others.join(QStringLiteral(", "))),
                      kFile, kReach);
        return;
    }
    const QString remark = others.isEmpty()
                               ? QString()
                               : tr("A window shows one architecture at a time; not opened: %1")
                                     .arg(others.join(QStringLiteral(", ")));
    whenSaved([this, chosen, remark] { load(chosen, remark); });
}

void FileActions::start(const ArchSpec& spec) {
    whenSaved([this, spec] {
        bar_->settle(kFile);
        document_->replace(spec);
    });
}

void FileActions::whenSaved(std::function<void()> then) {
    if (!document_->isModified()) {
        then();
        return;
    }
    bar_->askFirst(tr("%1 has unsaved changes.").arg(documentName()), kUnsaved);
    bar_->addAnswer(tr("Save"), [this, then] { saveThen(then); });
    bar_->addAnswer(tr("Discard"), then);
    bar_->addAnswer(tr("Keep editing"), [] {});
}

void FileActions::load(const QString& file, const QString& remark) {
    worker_.post([path = pathOf(file)] { return readArchFile(path); },
                 [this, file, remark, before = document_->spec()](const ArchOnDisk& disk) {
                     if (document_->spec() == before) {
                         loaded(file, disk, remark);
                     } else { // edited while the file was read
                         whenSaved([this, file, disk, remark] { loaded(file, disk, remark); });
                     }
                 },
                 [this, file](const std::string& reason) {
                     notLoaded(file, QString::fromStdString(reason));
                 });
}

void FileActions::loaded(const QString& file, const ArchOnDisk& disk, const QString& remark) {
    document_->replace(disk.spec, file, disk.stamp);
    RecentFiles::remember(file);
    bar_->note(remark.isEmpty() ? tr("Opened %1").arg(file)
                                : tr("Opened %1. %2").arg(nameOf(file), remark),
               kFile);
}

void FileActions::notLoaded(const QString& file, const QString& reason) {
    bar_->problem(reason, kFile, kReach);
    if (!QFileInfo::exists(file) &&
        RecentFiles::files().contains(QFileInfo(file).absoluteFilePath())) {
        bar_->addAnswer(tr("Remove from recent files"), [file] { RecentFiles::forget(file); });
    }
}

void FileActions::reload() {
    const QString file = document_->filePath();
    worker_.post([path = pathOf(file)] { return readArchFile(path); },
                 [this, file](const ArchOnDisk& disk) {
                     if (document_->filePath() == file) {
                         document_->reload(disk);
                         bar_->note(
                             tr("Reloaded %1; Undo brings back what was here").arg(nameOf(file)),
                             kFile);
                     }
                 },
                 [this](const std::string& reason) {
                     bar_->problem(QString::fromStdString(reason), kFile, kReach);
                 });
}

void FileActions::saveTo(const QString& file) {
    save(file, std::nullopt, {});
}

void FileActions::save(const QString& file, std::optional<FileStamp> expected, Then then) {
    if (saving_) {
        afterSave_ = [this, file, expected, then] {
            save(file, expected ? document_->fileStamp() : expected, then);
        };
        return;
    }
    saving_ = true;
    const auto ended = [this] {
        saving_ = false;
        watch_->look();
        if (const Then next = std::exchange(afterSave_, {})) {
            next();
        }
    };
    worker_.post(
        [spec = document_->spec(), path = pathOf(file), expected] {
            return writeArchFile(spec, path, expected);
        },
        [this, file, then, ended, spec = document_->spec()](std::optional<FileStamp> stamp) {
            if (!stamp) {
                askToOverwrite(file, then);
                ended();
                return;
            }
            document_->savedAs(file, spec, *stamp);
            RecentFiles::remember(file);
            bar_->note(tr("Saved to %1").arg(file), kFile);
            ended();
            if (then) {
                whenSaved(then); // at once, unless it was edited while it was written
            }
        },
        [this, then, ended](const std::string& reason) {
            bar_->problem(
                tr("Not saved; the changes are still here. %1").arg(QString::fromStdString(reason)),
                kFile, kReach);
            bar_->addAnswer(tr("Save as…"), [this, then] { askForFile(then); });
            ended();
        });
}

void FileActions::saveThen(Then then) {
    if (document_->filePath().isEmpty()) {
        askForFile(std::move(then));
    } else {
        save(document_->filePath(), document_->fileStamp(), std::move(then));
    }
}

void FileActions::askToOverwrite(const QString& file, Then then) {
    bar_->ask(tr("Not saved: %1 changed on disk since you opened it.").arg(nameOf(file)), kFile);
    bar_->addAnswer(tr("Save a copy…"), [this, then] { askForFile(then); });
    bar_->addAnswer(tr("Overwrite"), [this, file, then] { save(file, std::nullopt, then); });
    bar_->addAnswer(tr("Reload"), [this] { reload(); });
}

void FileActions::askForFile(Then then) {
    QFileDialog* dialog = newFileDialog(window_, tr("Save architecture"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(fileFilter());
    const QString path = document_->filePath();
    dialog->selectFile(path.isEmpty() ? asFileName(QString::fromStdString(document_->spec().name)) +
                                            QLatin1String(kSuffix)
                                      : path);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& chosen) {
        save(looksLikeArchitecture(chosen) ? chosen : chosen + QLatin1String(kSuffix), std::nullopt,
             then);
    });
    dialog->open();
}

void FileActions::askToOpen() {
    QFileDialog* dialog = newFileDialog(window_, tr("Open architecture"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(fileFilter());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { load(file); });
    dialog->open();
}

void FileActions::followFile() {
    if (cameFrom_ != document_->fileStamp()) {
        said_ = cameFrom_ = document_->fileStamp();
    }
    watch_->watch(document_->filePath());
    if (!document_->isModified()) {
        bar_->settle(kUnsaved);
    }
}

void FileActions::changedOnDisk(const QString& file, FileStamp stamp) {
    // What this window itself writes is no news; it looks again when that is done.
    if (saving_ || file != document_->filePath() || stamp == said_ ||
        stamp == document_->fileStamp()) {
        return;
    }
    said_ = stamp;
    const bool modified = document_->isModified();
    document_->keepAsModified();
    if (stamp == 0) {
        bar_->problem(tr("%1 was removed or can no longer be read. Saving creates it again.")
                          .arg(nameOf(file)),
                      kFile, kReach);
        return;
    }
    if (modified) {
        bar_->ask(tr("%1 changed on disk since you opened it, and has unsaved changes here.")
                      .arg(nameOf(file)),
                  kFile);
        bar_->addAnswer(tr("Save a copy…"), [this] { askForFile({}); });
    } else {
        bar_->ask(tr("%1 changed on disk since you opened it.").arg(nameOf(file)), kFile);
    }
    bar_->addAnswer(tr("Reload"), [this] { reload(); });
    bar_->addAnswer(modified ? tr("Decide when saving") : tr("Keep this version"), [] {});
}

} // namespace sharesnet
