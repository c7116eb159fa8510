#include "core/flow/sweep_outlook.h"

#include <algorithm>
#include <map>
#include <vector>

namespace sharesnet {
namespace {

// "7 finished, 1 in training, 16 left"
Message countsText(const SweepProgress& progress) {
    Message text = Message("%1 finished", numeral::grouped(progress.finished));
    if (progress.training > 0) {
        text = Message("%1, %2 in training", text, numeral::grouped(progress.training));
    }
    if (progress.failed > 0) {
        text = Message("%1, %2 failed", text, numeral::grouped(progress.failed));
    }
    return Message("%1, %2 left", text, numeral::grouped(progress.left()));
}

Message withTime(const Message& text, const TimeEstimate& time) {
    const FormattedNumber unknown = numeral::grouped(time.unknown);
    if (time.known > 0 && time.unknown > 0) {
        return Message("%1, about %2 and %3 of unknown length", text,
                       numeral::duration(time.seconds), unknown);
    }
    if (time.known > 0) {
        return Message("%1, about %2", text, numeral::duration(time.seconds));
    }
    return time.unknown > 0 ? Message("%1; how long they take is known once one like them has "
                                      "trained an epoch here",
                                      text)
                            : text;
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

Message outlookText(const SweepOutlook& outlook) {
    const int runs = outlook.progress.runs;
    const Message counts = countsText(outlook.progress);
    return withTime(runs == 1 ? Message("1 run: %1", counts)
                              : Message("%1 runs: %2", numeral::grouped(runs), counts),
                    outlook.time);
}

} // namespace sharesnet
