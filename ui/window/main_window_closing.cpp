// How the window closes: what it asks before, and the end of a desktop session.

#include "ui/base/message_bar.h"
#include "ui/document/arch_document.h"
#include "ui/document/autosave.h"
#include "ui/document/file_actions.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QPushButton>

namespace sharesnet {

namespace {

const QString kClosing = QStringLiteral("closing"); // the topic of its messages

QString queuedText(std::size_t runs) {
    return runs == 1 ? MainWindow::tr("1 run is queued.")
                     : MainWindow::tr("%1 runs are queued.").arg(runs);
}

} // namespace

// Closing asks twice at most, in the window: about the file, then about a training. Then the window
// goes, once the worker has.
void MainWindow::closeEvent(QCloseEvent* event) {
    const bool nothingLost = closing_ || !document_->isModified();
    if (nothingLost && !controller_->isBusy()) {
        saveLayout();
        if (autosave_ && !sessionEnds_) {
            autosave_->clearAtEnd();
        }
        event->accept();
        return;
    }
    event->ignore();
    if (!closing_) {
        files_->whenSaved([this] { closeWhenTrained(); });
    }
}

void MainWindow::closeWhenTrained() {
    if (!controller_->isBusy()) {
        closing_ = true;
        close();
        return;
    }
    if (!controller_->isTraining()) {
        askToForgetQueue();
        return;
    }
    QStringList parts{tr("%1 is training.").arg(QString::fromStdString(bridge_->spec().name))};
    if (const auto waiting = controller_->waiting().size(); waiting > 0) {
        parts << queuedText(waiting);
    }
    parts << tr("Stop it and save a checkpoint to resume from?");
    messages_->ask(parts.join(QLatin1Char(' ')), kClosing);
    messages_->addAnswer(tr("Stop and save"), [this] { stopAndClose(); });
    messages_->addAnswer(tr("Cancel"), [] {});
}

void MainWindow::askToForgetQueue() {
    const auto waiting = controller_->waiting().size();
    messages_->ask(waiting == 1
                       ? tr("1 run is still queued. Close without training it?")
                       : tr("%1 runs are still queued. Close without training them?").arg(waiting),
                   kClosing);
    messages_->addAnswer(tr("Close"), [this] {
        controller_->forgetWaiting();
        closeWhenTrained(); // one may have begun meanwhile
    });
    messages_->addAnswer(tr("Cancel"), [] {});
}

void MainWindow::stopAndClose() {
    closing_ = true;
    controller_->forgetWaiting();
    if (!controller_->isTraining()) {
        close();
        return;
    }
    messages_->ask(tr("Stopping and saving the training; then the window closes."), kClosing);
    controller_->stop(StopPoint::AfterStep);
}

void MainWindow::keepForSessionEnd() {
    saveLayout();
    if (autosave_) {
        autosave_->keepForNextStart();
    }
    bridge_->saveCheckpointNow();
}

void MainWindow::endSession() {
    sessionEnds_ = true;
    saveLayout();
    if (autosave_) {
        autosave_->keepForNextStart();
    }
    stopAndClose();
}

} // namespace sharesnet
