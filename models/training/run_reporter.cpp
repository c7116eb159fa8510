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
    if (images.empty()) {
        return;
    }
    constexpr std::size_t kNamed = 5;
    std::string message =
        std::to_string(images.size()) + (images.size() == 1 ? " image" : " images") + " skipped: ";
    for (std::size_t i = 0; i < images.size() && i < kNamed; ++i) {
        message += (i > 0 ? "; " : "") + images[i].file + " (" + images[i].reason + ")";
    }
    if (images.size() > kNamed) {
        message += "; ...";
    }
    note(std::move(message));
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
