#include "ui/runs/known_runs.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace sharesnet {

std::optional<std::size_t> KnownRuns::placeOf(qint64 id) const {
    const auto at = std::ranges::lower_bound(runs_, id, std::greater<>(),
                                             [](const RunPtr& each) { return qint64{each->id}; });
    return at != runs_.end() && (*at)->id == id
               ? std::optional(static_cast<std::size_t>(at - runs_.begin()))
               : std::nullopt;
}

RunPtr KnownRuns::find(qint64 id) const {
    const auto place = placeOf(id);
    return place ? runs_[*place] : nullptr;
}

void KnownRuns::take(const RunUpdate& update) {
    if (update.all) {
        runs_ = update.runs;
    }
    for (const std::int64_t id : update.gone) {
        if (const auto place = placeOf(id)) {
            runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(*place));
        }
    }
    if (!update.all) {
        std::ranges::for_each(update.runs, [this](const RunPtr& run) { put(run); });
    }
}

void KnownRuns::put(const RunPtr& run) {
    const auto at = std::ranges::lower_bound(runs_, run->id, std::greater<>(),
                                             [](const RunPtr& each) { return each->id; });
    if (at != runs_.end() && (*at)->id == run->id) {
        *at = run;
    } else {
        runs_.insert(at, run);
    }
}

KnownRuns::Applied KnownRuns::applyEvents(const std::vector<TrainingEvent>& events) {
    Applied applied;
    std::map<qint64, RunRecord> changed; // one copy of a record for all of its events
    for (const TrainingEvent& event : events) {
        if (const auto place = placeOf(event.run)) {
            apply(changed.try_emplace(event.run, *runs_[*place]).first->second, event);
        } else if (std::holds_alternative<RunStarted>(event.fact)) {
            applied.allKnown = false;
        }
    }
    for (auto& [id, record] : changed) {
        runs_[*placeOf(id)] = std::make_shared<const RunRecord>(std::move(record));
        applied.changed.push_back(id);
    }
    return applied;
}

} // namespace sharesnet
