#include "models/training/run_reporter.h"

#include <utility>

namespace sharesnet {

void RunReporter::publish(RunFact fact) {
    const double now = unixTime();
    if (const auto* step = std::get_if<StepDone>(&fact)) {
        curve_.steps.push_back({*step, now});
    } else if (const auto* epoch = std::get_if<EpochDone>(&fact)) {
        curve_.epochs.push_back({*epoch, now});
    } else if (const auto* mark = std::get_if<RunMark>(&fact)) {
        curve_.marks.push_back({*mark, now});
    }
    sink_.publish({run_, now, std::move(fact)});
}

void RunReporter::noteSkipped(const std::vector<SkippedFile>& images) {
    if (const Message text = skippedNote(images); !text.empty()) {
        note(text);
    }
}

void RunReporter::beginPause() {
    if (pauses_++ == 0) {
        publish(RunPaused{});
    }
}

void RunReporter::endPause(bool goesOn) {
    if (--pauses_ == 0 && goesOn) {
        publish(RunResumed{});
    }
}

} // namespace sharesnet
