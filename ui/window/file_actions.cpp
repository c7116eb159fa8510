#include "ui/window/file_actions.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "ui/base/icons.h"
#include "ui/designer/arch_document.h"
#include "ui/window/message_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

namespace sharesnet {

namespace {

constexpr auto kRecentKey = "window/recentFiles";
constexpr auto kSuffix = ".sharesnet.json";
constexpr int kRecentKept = 8;
constexpr int kStartDepth = 29; // of a new architecture: small enough for a CPU

QString fileFilter() {
    return FileActions::tr("Architectures (*.sharesnet.json *.json);;All files (*)");
}

} // namespace

FileActions::FileActions(ArchDocument* document, MessageBar* bar, QWidget* window)
    : QObject(window), document_(document), bar_(bar), window_(window) {
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
    recent_ = new QMenu(tr("Open &recent"), window);
    recent_->setIcon(themedIcon(QStringLiteral("document-open-recent")));
    recent_->setToolTipsVisible(true);
    connect(new_, &QAction::triggered, this, [this] {
        ArchSpec fresh = cifarPreActivation(kStartDepth);
        fresh.name = "untitled";
        start(fresh);
    });
    connect(open_, &QAction::triggered, this, [this] { whenSaved([this] { askToOpen(); }); });
    connect(save_, &QAction::triggered, this, [this] { saveThen({}); });
    connect(saveAs_, &QAction::triggered, this, [this] { askForFile({}); });
    connect(recent_, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    fillRecent();
}

QString FileActions::documentName() const {
    if (!document_->filePath().isEmpty()) {
        return QFileInfo(document_->filePath()).fileName();
    }
    const auto name = QString::fromStdString(document_->spec().name);
    return name.isEmpty() ? tr("untitled") : name;
}

void FileActions::open(const QString& file) {
    whenSaved([this, file] { load(file); });
}

void FileActions::start(const ArchSpec& spec) {
    whenSaved([this, spec] { document_->replace(spec); });
}

void FileActions::whenSaved(std::function<void()> then) {
    if (!document_->isModified()) {
        then();
        return;
    }
    bar_->ask(tr("%1 has changes that are not saved.").arg(documentName()));
    bar_->addAnswer(tr("Save"), [this, then] { saveThen(then); });
    bar_->addAnswer(tr("Discard"), then);
    bar_->addAnswer(tr("Go on editing"), [] {});
}

void FileActions::load(const QString& file) {
    try {
        document_->load(file);
        remember(file);
        bar_->note(tr("Opened %1").arg(file));
    } catch (const Error& error) {
        bar_->problem(QString::fromStdString(error.what()));
    }
}

bool FileActions::saveTo(const QString& file) {
    try {
        document_->save(file);
        remember(file);
        bar_->note(tr("Saved %1").arg(file));
        return true;
    } catch (const Error& error) {
        bar_->problem(QString::fromStdString(error.what()));
        return false;
    }
}

void FileActions::saveThen(std::function<void()> then) {
    if (document_->filePath().isEmpty()) {
        askForFile(std::move(then));
    } else if (saveTo(document_->filePath()) && then) {
        then();
    }
}

void FileActions::askForFile(std::function<void()> then) {
    auto* dialog = new QFileDialog(window_, tr("Save the architecture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(fileFilter());
    const QString path = document_->filePath();
    dialog->selectFile(path.isEmpty() ? QString::fromStdString(document_->spec().name) + QLatin1String(kSuffix) : path);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& chosen) {
        const QString file = chosen.endsWith(QStringLiteral(".json")) ? chosen : chosen + QLatin1String(kSuffix);
        if (saveTo(file) && then) {
            then();
        }
    });
    dialog->open();
}

void FileActions::askToOpen() {
    auto* dialog = new QFileDialog(window_, tr("Open an architecture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(fileFilter());
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::load);
    dialog->open();
}

void FileActions::remember(const QString& file) {
    QSettings settings;
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList recent = settings.value(kRecentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(kRecentKey, QStringList(recent.mid(0, kRecentKept)));
}

void FileActions::fillRecent() {
    recent_->clear();
    for (const auto& file : QSettings().value(kRecentKey).toStringList()) {
        auto* action = recent_->addAction(QFileInfo(file).fileName(), this, [this, file] { open(file); });
        action->setToolTip(file);
    }
    if (recent_->isEmpty()) {
        recent_->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    recent_->addSeparator();
    recent_->addAction(tr("Forget these"), this, [] { QSettings().remove(kRecentKey); });
}

} // namespace sharesnet
