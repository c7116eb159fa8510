// Files that come to the window: dropped on it, left behind by a crash, or open the last time.

#include "core/exchange/curve_source.h"
#include "ui/base/file_path.h"
#include "ui/base/message_bar.h"
#include "ui/document/arch_document.h"
#include "ui/document/autosave.h"
#include "ui/document/file_actions.h"
#include "ui/document/last_design.h"
#include "ui/document/start_architecture.h"
#include "ui/exchange/foreign_file.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/window/exchange_actions.h"
#include "ui/window/main_window.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace sharesnet {

namespace {

// Topics of messages.
const QString kRecovery = QStringLiteral("recovery");
const QString kLastDesign = QStringLiteral("last design");

QStringList dropped(const QMimeData* data) {
    QStringList files;
    for (const auto& url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

// Those of other programs.
QStringList foreign(const QStringList& files) {
    QStringList found;
    std::ranges::copy_if(files, std::back_inserter(found), [](const QString& file) {
        return foreignFileOf(file) != ForeignFile::None;
    });
    return found;
}

bool isFolder(const QStringList& files) {
    return files.size() == 1 && QFileInfo(files.first()).isDir();
}

} // namespace

void MainWindow::keepForCrashes(const std::filesystem::path& folder) {
    autosave_ = std::make_unique<Autosave>(document_, folder);
    connect(autosave_.get(), &Autosave::failed, this, [this](const QString& reason) {
        messages_->problem(tr("Auto-recovery is unavailable; save often. %1").arg(reason),
                           kRecovery, MessageBar::Reach::Everywhere);
    });
    connect(autosave_.get(), &Autosave::kept, this, [this] { messages_->settle(kRecovery); });
    worker_.post([folder] { return leftBehind(folder); },
                 [this](const std::vector<LeftBehind>& found) {
                     for (const LeftBehind& left : found) {
                         offer(left);
                     }
                 },
                 [](const std::string&) {});
}

void MainWindow::offer(const LeftBehind& left) {
    const UnsavedDocument& lost = left.document;
    const QString file = QString::fromStdString(lost.file);
    const QString name = QString::fromStdString(lost.spec.name);
    messages_->ask(tr("Restore unsaved changes to '%1' (%2)?")
                       .arg(file.isEmpty() ? name : file,
                            QLocale().toString(QDateTime::fromSecsSinceEpoch(lost.keptAt),
                                               QLocale::ShortFormat)),
                   QString::fromStdString(left.entry.string()));
    messages_->addAnswer(tr("Restore"), [this, left] {
        files_->whenSaved([this, left] {
            if (!autosave_->restore(left)) {
                messages_->problem(tr("Another window has already restored these changes."));
            }
        });
    });
    messages_->addAnswer(tr("Discard"), [left] { discard(left); });
    messages_->addAnswer(tr("Later"), [] {}); // at the next start
}

void MainWindow::offerLastDesign() {
    if (const auto last = LastDesign::kept()) {
        messages_->note(tr("Last time you worked on %1.").arg(last->name()), kLastDesign,
                        MessageBar::Reach::Everywhere);
        messages_->addAnswer(tr("Continue"), [this, design = *last] {
            design.file.isEmpty() ? files_->start(design.spec) : files_->open(design.file);
        });
    }
}

// What was discarded, or is open at every start, is nothing to continue with.
void MainWindow::keepDesign() const {
    const QString file = document_->filePath();
    const bool isLost = file.isEmpty() && document_->isModified();
    if (isLost || (file.isEmpty() && document_->spec() == startArchitecture())) {
        LastDesign::forget();
    } else {
        LastDesign::keep({document_->spec(), file});
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList files = dropped(event->mimeData());
    if (isFolder(files) || std::ranges::any_of(files, &FileActions::looksLikeArchitecture) ||
        !foreign(files).isEmpty()) {
        event->acceptProposedAction();
    }
}

// Of curves, or of images to train on.
void MainWindow::takeFolder(const QString& folder) {
    worker_.post([path = pathOf(folder)] { return isLogFolder(path); },
                 [this, folder](bool ofCurves) {
                     if (ofCurves) {
                         exchange_->take({folder});
                     } else {
                         controls_->dataPicker()->choose("folder:" + folder.toStdString());
                     }
                 },
                 [](const std::string&) {});
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = dropped(event->mimeData());
    if (isFolder(files)) {
        takeFolder(files.first());
    } else if (const QStringList others = foreign(files); !others.isEmpty()) {
        exchange_->take(others);
    } else {
        files_->openOneOf(files);
    }
    event->acceptProposedAction();
}

} // namespace sharesnet
