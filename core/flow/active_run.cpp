#include "core/flow/active_run.h"

#include <utility>

namespace sharesnet {
namespace {

Message lostText(std::int64_t run) {
    return Message("run %1 was taken over by another process; what it did here since its last "
                   "checkpoint is dropped",
                   run);
}

} // namespace

ActiveRun::ActiveRun(PreparedRun prepared, EventSink& sink, Listener listener)
    : storeFolder_(prepared.storeFolder),
      onTrouble_(std::move(listener.onTrouble)),
      engine_(std::move(prepared.engine)) {
    RunRecorder::Listener recording;
    recording.onTrouble = onTrouble_;
    recording.onStored = std::move(listener.onStored);
    recording.onLost = [this, run = prepared.job.run] {
        lost_ = true;
        if (RunControl* control = control_) {
            control->abandon(lostText(run));
        }
    };
    const std::int64_t run = prepared.job.run;
    recorder_ = std::make_unique<RunRecorder>(prepared.storeFolder, std::move(prepared.claim),
                                              std::move(recording));
    session_ = std::make_unique<TrainingSession>(
        std::move(prepared.trainer), std::move(prepared.job),
        std::vector<EventSink*>{recorder_.get(), &sink}, prepared.stop);
    control_ = &session_->control();
    if (lost_) { // before there was anything to stop
        session_->control().abandon(lostText(run));
    }
}

ActiveRun::~ActiveRun() {
    control_ = nullptr;
    const std::int64_t run = session_->job().run;
    session_.reset(); // asks it to stop and waits
    recorder_.reset();
    if (discards_) {
        discard(run);
    }
}

void ActiveRun::stopAndDiscard() {
    discards_ = true;
    stop();
}

// Whoever has taken the run over keeps it.
void ActiveRun::discard(std::int64_t run) {
    try {
        RunStore(storeFolder_, StoreAccess::Write).deleteRun(run);
    } catch (const std::exception& error) {
        if (onTrouble_) {
            onTrouble_(Message("run %1 was stopped, but not discarded: %2", run, messageOf(error)));
        }
    }
}

} // namespace sharesnet
