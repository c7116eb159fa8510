#include "ui/training/sweep_training.h"

#include "core/base/error.h"
#include "ui/base/core_text.h"

#include <utility>

namespace sharesnet {

SweepTraining::SweepTraining(SessionBridge* bridge, QObject* parent)
    : QObject(parent), bridge_(bridge) {}

void SweepTraining::take(std::shared_ptr<const SweepPlan> plan, bool retry) {
    plan_ = std::move(plan);
    choice_ = {.retry = retry};
    paused_ = false;
    failures_ = 0;
    emit changed();
}

void SweepTraining::pause() {
    if (plan_ && !paused_) {
        paused_ = true;
        emit changed();
    }
}

void SweepTraining::leave() {
    if (plan_) {
        plan_.reset();
        choice_ = {};
        paused_ = false;
        failures_ = 0;
        emit changed();
    }
}

bool SweepTraining::startNext() {
    if (!plan_ || paused_) {
        return false;
    }
    try {
        bridge_->startNextOf(plan_, choice_);
        asked_ = plan_;
        isOwn_ = true;
        return true;
    } catch (const Error& error) {
        pause();
        emit problem(errorText(error));
        return false;
    }
}

void SweepTraining::runCreated(qint64 run) {
    if (isOwn_) {
        choice_.except.insert(run); // once is enough
    }
}

bool SweepTraining::endWhenDone() {
    if (asked_ != plan_) {
        return false;
    }
    emit information(
        tr("Sweep “%1” has no run left to train").arg(QString::fromStdString(plan_->sweep.name)));
    leave();
    return true;
}

// A run that fails is one of many; several in a row have a reason that meets them all.
void SweepTraining::follow(const TrainingEvent& event) {
    const auto* failed = std::get_if<RunFailed>(&event.fact);
    if (failed == nullptr) {
        failures_ = 0;
        return;
    }
    const QString why = coreText(failed->message);
    if (failed->diverged) {
        emit information(tr("Run %1 diverged: %2").arg(event.run).arg(why));
        return;
    }
    ++failures_;
    QString text = tr("Run %1 failed: %2").arg(event.run).arg(why);
    if (failures_ == kMostSweepFailures) {
        text += tr(" (the last %n run(s) failed, so the sweep is paused)", nullptr, failures_);
        pause();
    }
    emit problem(text);
}

} // namespace sharesnet
