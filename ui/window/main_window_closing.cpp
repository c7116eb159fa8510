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

QString queuedText(std::size_t count, bool kept) {
    const auto runs = static_cast<int>(count);
    return kept ? MainWindow::tr("%n run(s) stay queued for the next start.", nullptr, runs)
                : MainWindow::tr("%n run(s) are queued.", nullptr, runs);
}

} // namespace

// Closing asks twice at most, over the window: about the file, then about a training. Then the
// window goes, once the worker has.
void MainWindow::closeEvent(QCloseEvent* event) {
    restarts_ = restarts_ && (closing_ || asksToRestart_);
    const bool nothingLost = closing_ || !document_->isModified();
    if (nothingLost && !controller_->isTraining() && !controller_->queue()->wouldBeLost()) {
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

void MainWindow::restart() {
    restarts_ = asksToRestart_ = true; // until somebody closes it otherwise
    close();
    asksToRestart_ = false;
}

void MainWindow::closeWhenTrained() {
    if (!controller_->isTraining()) {
        if (controller_->queue()->wouldBeLost()) {
            askToForgetQueue();
        } else {
            closing_ = true;
            close();
        }
        return;
    }
    QStringList parts{tr("%1 is training.").arg(QString::fromStdString(bridge_->spec().name))};
    if (const auto waiting = controller_->queue()->waiting().size(); waiting > 0) {
        parts << queuedText(waiting, controller_->queue()->isKept());
    }
    parts << tr("Stop it and save a checkpoint to resume from?");
    messages_->askFirst(parts.join(QLatin1Char(' ')), kClosing);
    messages_->addAnswer(tr("Stop and save"), [this] { stopAndClose(); });
    messages_->addAnswer(tr("Cancel"), [] {});
}

void MainWindow::askToForgetQueue() {
    const auto waiting = controller_->queue()->waiting().size();
    messages_->askFirst(tr("%n run(s) are still queued. Close without training them?", nullptr,
                           static_cast<int>(waiting)),
                        kClosing);
    messages_->addAnswer(tr("Close"), [this] {
        controller_->queue()->dropAll();
        closeWhenTrained(); // one may have begun meanwhile
    });
    messages_->addAnswer(tr("Cancel"), [] {});
}

// At the end of the window; what is kept is for the next one.
void MainWindow::dropUnkeptRuns() {
    if (controller_->queue()->wouldBeLost()) {
        controller_->queue()->dropAll();
    }
}

void MainWindow::stopAndClose() {
    closing_ = true;
    dropUnkeptRuns();
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
