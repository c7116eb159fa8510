#include "ui/window/more_runs.h"

#include "ui/base/message_bar.h"
#include "ui/compare/sweep_text.h"
#include "ui/training/training_controller.h"

namespace sharesnet {

namespace {

const QString kMoreRuns = QStringLiteral("more runs"); // topic of the question

} // namespace

MoreRuns::MoreRuns(StoreClient* store, TrainingController* controller, MessageBar* messages,
                   QObject* parent)
    : QObject(parent), store_(store), controller_(controller), messages_(messages) {
    connect(store_, &StoreClient::timeLoaded, this, &MoreRuns::show);
}

void MoreRuns::ask(const std::vector<RunSpec>& runs) {
    std::vector<RunSpec> missing = controller_->notQueued(runs);
    if (missing.size() <= 1) {
        controller_->trainAll(runs);
        return;
    }
    asked_ = std::make_shared<const std::vector<RunSpec>>(std::move(missing));
    store_->loadTime(asked_);
}

void MoreRuns::show(const PlannedRuns& planned) {
    if (planned.runs != asked_) {
        return;
    }
    asked_.reset();
    const int count = static_cast<int>(planned.runs->size());
    //: then how long they take: "about 3 h"
    messages_->askFirst(
        tr("Queue %n run(s)? (%1)", nullptr, count).arg(sweepTimeText(planned.time)), kMoreRuns);
    messages_->addAnswer(tr("Queue %n run(s)", nullptr, count),
                         [this, runs = planned.runs] { controller_->trainAll(*runs); });
    messages_->addAnswer(tr("Cancel"), [] {});
}

} // namespace sharesnet
