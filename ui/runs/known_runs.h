#pragma once

#include "core/run/events.h"
#include "ui/runs/store_client.h"

#include <optional>
#include <vector>

namespace sharesnet {

// All runs of the store that are known, newest first. One thread.
class KnownRuns {
  public:
    const std::vector<RunPtr>& all() const { return runs_; }
    RunPtr find(qint64 id) const; // null: not there
    bool has(qint64 id) const { return placeOf(id).has_value(); }

    void take(const RunUpdate& update);

    struct Applied {
        std::vector<qint64> changed;
        bool allKnown = true; // false: a run that started is not there
    };
    Applied applyEvents(const std::vector<TrainingEvent>& events);

  private:
    std::optional<std::size_t> placeOf(qint64 id) const;
    void put(const RunPtr& run);

    std::vector<RunPtr> runs_;
};

} // namespace sharesnet
