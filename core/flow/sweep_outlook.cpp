#include "core/flow/sweep_outlook.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <map>
#include <vector>

namespace sharesnet {
namespace {

std::string counted(int count, const char* what) {
    return plain::grouped(count) + " " + what;
}

// Those that are to be trained still, with the epochs that they lack.
std::vector<SweepPlace> workLeft(const RunStore& store, std::span<const SweepPlace> places,
                                 std::span<const SweepState> states, bool retry) {
    std::map<std::string, const SweepState*> there;
    for (const SweepState& state : states) {
        there.emplace(state.key, &state);
    }
    std::vector<SweepPlace> left;
    for (const SweepPlace& place : places) {
        const auto found = there.find(place.key);
        if (found == there.end()) {
            left.push_back(place);
            continue;
        }
        const SweepState& state = *found->second;
        const bool failed = state.state == RunState::Failed || state.state == RunState::Diverged;
        if (!state.claimed && (state.state == RunState::Finished || (failed && !retry))) {
            continue;
        }
        SweepPlace rest = place;
        rest.spec.config.epochs -= std::min(store.run(state.run).epochs, rest.spec.config.epochs);
        left.push_back(std::move(rest));
    }
    return left;
}

} // namespace

SweepOutlook outlookOf(const RunStore* store, const std::string& sweep,
                       std::span<const SweepPlace> places, bool retry) {
    SweepOutlook outlook;
    if (store == nullptr) {
        outlook.progress = progressOf(places, {});
        outlook.time.unknown = outlook.progress.left();
        return outlook;
    }
    const std::vector<SweepState> states = store->sweepStates(sweep);
    outlook.progress = progressOf(places, states);
    outlook.time = estimateTime(*store, workLeft(*store, places, states, retry));
    return outlook;
}

std::string outlookText(const SweepOutlook& outlook) {
    const SweepProgress& progress = outlook.progress;
    std::string text = counted(progress.runs, progress.runs == 1 ? "run" : "runs") + ": " +
                       counted(progress.finished, "finished, ") +
                       (progress.training > 0 ? counted(progress.training, "in training, ") : "") +
                       (progress.failed > 0 ? counted(progress.failed, "failed, ") : "") +
                       counted(progress.left(), "left");
    const TimeEstimate& time = outlook.time;
    if (time.known > 0) {
        text += ", about " + plain::duration(time.seconds);
    }
    if (time.unknown > 0) {
        text += time.known > 0 ? " and " + counted(time.unknown, "of unknown length")
                               : "; how long they take is known once one like them has trained an "
                                 "epoch here";
    }
    return text;
}

} // namespace sharesnet
