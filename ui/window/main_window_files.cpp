// Files that come to the window: dropped on it, or left behind by a crash.

#include "core/exchange/curve_source.h"
#include "ui/base/file_path.h"
#include "ui/base/message_bar.h"
#include "ui/document/autosave.h"
#include "ui/document/file_actions.h"
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

const QString kRecovery = QStringLiteral("recovery"); // the topic of its messages

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
                           kRecovery);
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
                         controls_->dataPicker()->setData("folder:" + folder.toStdString());
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
