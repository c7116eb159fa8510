// The runs of sweeps: each place has one, and one process at a time.
#include "core/store/run_store.h"

#include "core/base/error.h"
#include "core/store/run_row.h"
#include "core/store/run_store_impl.h"

#include <map>
#include <utility>

namespace sharesnet {
namespace {

bool mayTake(const SweepState& state, const SweepChoice& choice) {
    if (state.claimed || choice.except.contains(state.run)) {
        return false;
    }
    const bool failed = state.state == RunState::Failed || state.state == RunState::Diverged;
    return failed ? choice.retry : state.state != RunState::Finished;
}

} // namespace

// A state that this version does not know counts as failed: it is not trained again unasked.
std::vector<SweepState> RunStore::sweepStates(const std::string& sweep) const {
    std::vector<SweepState> states;
    SqliteStatement rows = impl_->database.prepare(
        selectHolders("id, sweep_key, state, claim",
                      "WHERE sweep = ? AND sweep <> '' AND deleted_at = 0.0 ORDER BY id"));
    rows.bind(sweep);
    while (rows.next()) {
        SweepState state{rows.text(1), rows.integer(0),
                         runStateFrom(rows.text(2)).value_or(RunState::Failed),
                         !rows.text(3).empty() && !isGone(holderFrom(rows, 4))};
        if (!state.claimed && !isEnded(state.state)) {
            state.state = RunState::Interrupted;
        }
        states.push_back(std::move(state));
    }
    return states;
}

std::optional<SweepRun> RunStore::takeNext(const std::string& sweep,
                                           std::span<const SweepPlace> places,
                                           const SweepChoice& choice) {
    SqliteTransaction transaction(impl_->database);
    std::map<std::string, SweepState> there;
    for (SweepState& state : sweepStates(sweep)) {
        there.emplace(state.key, std::move(state));
    }
    for (std::size_t k = 0; k < places.size(); ++k) {
        const SweepPlace& place = places[k];
        const auto found = there.find(place.key);
        if (found == there.end()) {
            const std::int64_t id = impl_->insert(place.spec, {.freeName = true});
            impl_->database
                .prepare("UPDATE runs SET sweep = ?, sweep_key = ?, sweep_index = ? WHERE id = ?")
                .execute(sweep, place.key, place.index, id);
            SweepRun taken{k, impl_->claimFor(id), true};
            transaction.commit();
            return taken;
        }
        if (mayTake(found->second, choice)) {
            impl_->interrupt(found->second.run);
            SweepRun taken{k, impl_->claimFor(found->second.run), false};
            transaction.commit();
            return taken;
        }
    }
    return std::nullopt;
}

} // namespace sharesnet
