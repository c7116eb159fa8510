#include "models/training/leading_rank.h"

#include "core/base/error.h"

namespace sharesnet {

namespace {

RankLeader::Job jobOf(const RunSpec& spec, RunControl& control) {
    RankLeader::Job job;
    job.text = rankJobText(spec);
    job.version = rankVersion();
    job.cancelled = [&control] { return control.stopRequested(); };
    job.onLost = [&control](const std::string& why) { control.abandon(why); };
    return job;
}

} // namespace

LeadingRank::LeadingRank(const RankPlace& place, const RunSpec& spec, RunControl& control)
    : leader_(place, jobOf(spec, control)) {}

LeadingRank::~LeadingRank() {
    try {
        if (!awaiting_ || !why_.empty()) {
            leader_.fail(why_.empty() ? "the run was stopped" : why_);
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
    const auto* torch = dynamic_cast<const c10::Error*>(&error);
    const std::string why = torch != nullptr ? torch->what_without_backtrace() : error.what();
    why_ = hasLost() ? why : "rank 0 failed: " + why;
}

} // namespace sharesnet
