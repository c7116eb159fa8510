#include "ui/runs/runs_arranger.h"

#include "core/flow/run_filter.h"

#include <utility>

namespace sharesnet {

namespace {

// So many are arranged within a few milliseconds, without the way to another thread and back.
constexpr std::size_t kArrangedAtOnce = 2'000;
constexpr std::size_t kGroupedAtOnce = 200; // which compares all settings
// How soon rows follow what running runs do; their cells change at once.
constexpr int kFollowMilliseconds = 500;

} // namespace

RunsArranger::RunsArranger(const KnownRuns* runs, const RunColumns* columns, Show show)
    : runs_(runs),
      columns_(columns),
      workersColumns_(std::make_shared<const RunColumns>()),
      show_(std::move(show)) {
    soon_.setSingleShot(true);
    soon_.setInterval(kFollowMilliseconds);
    QObject::connect(&soon_, &QTimer::timeout, &soon_, [this] { arrangeUnlessKept(); });
    kept_.setSingleShot(true);
    QObject::connect(&kept_, &QTimer::timeout, &kept_, [this] {
        if (owed_) {
            arrange();
        }
    });
}

void RunsArranger::setQuery(const RunsQuery& query) {
    const RunFilter checked(query.filter, *columns_);
    if (!query.sortKey.empty()) {
        columns_->at(query.sortKey);
    }
    for (const std::string& key : query.groups ? query.groups->keys : std::vector<std::string>()) {
        columns_->at(key);
    }
    query_ = query;
}

void RunsArranger::arrangeSoon() {
    if (!soon_.isActive()) {
        soon_.start();
    }
}

void RunsArranger::keepRowsFor(int milliseconds) {
    kept_.start(milliseconds);
}

void RunsArranger::arrangeUnlessKept() {
    if (kept_.isActive()) {
        owed_ = true;
    } else {
        arrange();
    }
}

void RunsArranger::arrange() {
    owed_ = false;
    soon_.stop();
    ++asked_;
    const bool comparesSettings = query_.groups || query_.findDiffering;
    if (runs_->all().size() > (comparesSettings ? kGroupedAtOnce : kArrangedAtOnce)) {
        arrangeInBackground();
        return;
    }
    arranging_ = false;
    show_(arranged(runs_->all(), query_, *columns_));
}

void RunsArranger::arrangeInBackground() {
    arranging_ = true;
    worker_.postLatest([runs = runs_->all(), query = query_,
                        columns = workersColumns_] { return arranged(runs, query, *columns); },
                       [this, number = asked_](RunsArrangement arrangement) {
                           if (number == asked_) {
                               arranging_ = false;
                               show_(std::move(arrangement));
                           }
                       },
                       [](const std::string&) {}); // setQuery has checked it
}

} // namespace sharesnet
