#pragma once

#include "ui/base/worker.h"
#include "ui/runs/known_runs.h"
#include "ui/runs/runs_arrangement.h"

#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>

namespace sharesnet {

// When and on which thread the runs of a table are arranged: many in the background, of which the
// latest arrangement alone counts, few at once. Ui thread.
class RunsArranger {
  public:
    using Show = std::function<void(RunsArrangement)>;

    // Both must outlive it. `show` takes each arrangement, on the ui thread.
    RunsArranger(const KnownRuns* runs, const RunColumns* columns, Show show);

    const RunsQuery& query() const { return query_; }
    // Of the next arrangements. Throws RunFilterError, and Error for an unknown key; then the query
    // stays as it was.
    void setQuery(const RunsQuery& query);

    void arrange();
    void arrangeSoon();       // what running runs do; their cells change at once
    void arrangeUnlessKept(); // or as soon as the rows may move again
    void keepRowsFor(int milliseconds);
    bool isArranging() const { return arranging_; } // in the background

  private:
    void arrangeInBackground();

    const KnownRuns* runs_;
    const RunColumns* columns_;
    std::shared_ptr<const RunColumns> workersColumns_; // each thread its own
    Show show_;
    RunsQuery query_;
    bool arranging_ = false;
    std::uint64_t asked_ = 0; // arrangements, to tell the latest
    QTimer soon_;
    QTimer kept_;       // the rows stay, while it is active
    bool owed_ = false; // they are not as they should be
    Worker worker_;
};

} // namespace sharesnet
