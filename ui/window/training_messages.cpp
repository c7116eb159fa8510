#include "ui/window/training_messages.h"

#include "ui/base/message_bar.h"
#include "ui/base/number_input.h"
#include "ui/document/arch_document.h"
#include "ui/training/training_controller.h"

namespace sharesnet {

namespace {

// Topics of messages.
const QString kTraining = QStringLiteral("training"); // why none goes on; a new one settles it
const QString kQueue = QStringLiteral("queue");       // runs that wait from before

QString topicOf(qint64 run) {
    return QStringLiteral("run %1").arg(run);
}

} // namespace

TrainingMessages::TrainingMessages(TrainingController* controller, SessionBridge* bridge,
                                   ArchDocument* document, MessageBar* messages, QObject* parent)
    : QObject(parent), controller_(controller), document_(document), messages_(messages) {
    using Controller = TrainingController;
    using Reach = MessageBar::Reach;
    connect(controller_, &Controller::information, this,
            [this](const QString& text) { messages_->note(text, {}, Reach::Everywhere); });
    connect(controller_, &Controller::problem, this, [this](const QString& text) {
        messages_->problem(text, kTraining, Reach::Everywhere);
    });
    connect(controller_, &Controller::diverged, this, &TrainingMessages::askAfterDivergence);
    connect(controller_, &Controller::classesDiffer, this, &TrainingMessages::askForClasses);
    connect(controller_, &Controller::claimed, this, &TrainingMessages::askToTakeOver);
    connect(controller_, &Controller::notResumed, this, &TrainingMessages::askToRestart);
    connect(controller_->queue(), &TrainingQueue::runsReturned, this,
            &TrainingMessages::askForReturned);
    connect(controller_->queue(), &TrainingQueue::changed, this, [this] {
        if (controller_->queue()->fromBefore() == 0) {
            messages_->settle(kQueue);
        }
    });
    connect(bridge, &SessionBridge::runCreated, this, [this](qint64 run) {
        messages_->settle(kTraining);
        messages_->settle(topicOf(run));
    });
}

void TrainingMessages::askAfterDivergence(const QString& text, const QueuedRun& slower) {
    messages_->ask(text, topicOf(slower.resumes));
    messages_->addAnswer(
        tr("Retry with learning rate %1").arg(realText(slower.spec.config.learningRate)),
        [this, slower] { controller_->trainNext(slower); });
    messages_->addAnswer(tr("Dismiss"), [] {});
}

void TrainingMessages::askForReturned(int runs) {
    messages_->ask(tr("%n run(s) are still queued from an earlier session.", nullptr, runs),
                   kQueue);
    messages_->addAnswer(tr("Train them", nullptr, runs), [this] { controller_->startWaiting(); });
    messages_->addAnswer(tr("Remove"), [this] { controller_->queue()->dropFromBefore(); });
    messages_->addAnswer(tr("Later"), [] {});
}

void TrainingMessages::askForClasses(const QString& text, int classes) {
    messages_->ask(text, kTraining);
    messages_->addAnswer(tr("Set to %1").arg(classes), [this, classes] {
        ArchSpec fitting = document_->spec();
        fitting.classes = classes;
        document_->edit(tr("Set classes to %1").arg(classes), fitting);
        controller_->queue()->dropFailedBut(classes); // the design on show takes its place
    });
    messages_->addAnswer(tr("Dismiss"), [] {});
}

void TrainingMessages::askToTakeOver(const QString& text, qint64 run, bool mayBeGone) {
    messages_->ask(text, topicOf(run));
    if (mayBeGone) {
        messages_->addAnswer(tr("Take over"), [this, run] {
            ResumeOptions options;
            options.takeOver = true;
            controller_->resumeRun(run, std::move(options));
        });
    }
    messages_->addAnswer(tr("Dismiss"), [] {});
}

void TrainingMessages::askToRestart(const QString& text, qint64 run) {
    messages_->ask(text, topicOf(run));
    messages_->addAnswer(tr("Restart from step 1"), [this, run] {
        ResumeOptions options;
        options.restart = true;
        controller_->resumeRun(run, std::move(options));
    });
    messages_->addAnswer(tr("Dismiss"), [] {});
}

} // namespace sharesnet
