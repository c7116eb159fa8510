#include "models/training/leading_rank.h"

#include "models/device/clear_errors.h"

namespace sharesnet {

namespace {

RankLeader::Job jobOf(const RunSpec& spec, RunControl& control) {
    RankLeader::Job job;
    job.text = rankJobText(spec);
    job.version = rankVersion();
    job.cancelled = [&control] { return control.stopRequested(); };
    job.onLost = [&control](const Message& why) { control.abandon(why); };
    return job;
}

} // namespace

LeadingRank::LeadingRank(const RankPlace& place, const RunSpec& spec, RunControl& control)
    : leader_(place, jobOf(spec, control)) {}

LeadingRank::~LeadingRank() {
    try {
        if (!awaiting_ || !why_.empty()) {
            leader_.fail(why_.empty() ? Message("the run was stopped") : why_);
            return;
        }
        RankOrder last;
        last.end = true;
        shareOrder(group(), last);
    } catch (...) { // one is lost, which the others know by now
    }
}

void LeadingRank::order(const RankOrder& order) {
    awaiting_ = false;
    shareOrder(group(), order);
}

void LeadingRank::fail(const std::exception& error) {
    const Message why = clearMessage(error);
    why_ = hasLost() ? why : Message("rank 0 failed: %1", why);
}

} // namespace sharesnet
