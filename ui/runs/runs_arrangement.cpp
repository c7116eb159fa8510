#include "ui/runs/runs_arrangement.h"

#include "core/flow/run_filter.h"

#include <algorithm>

namespace sharesnet {

namespace {

using Records = std::vector<const RunRecord*>;

void order(Records& records, const RunsQuery& query, const RunColumns& columns) {
    if (query.sortKey.empty()) {
        return;
    }
    Records sorted;
    sorted.reserve(records.size());
    for (const std::size_t place :
         orderBy(columns.at(query.sortKey), std::span<const RunRecord* const>(records),
                 query.descending)) {
        sorted.push_back(records[place]);
    }
    records = std::move(sorted);
}

// Groups of one run are that run.
void group(RunsArrangement& arrangement, const Records& records, const GroupBy& by,
           const RunColumns& columns) {
    for (RunGroup& group : groupsOf(std::span<const RunRecord* const>(records), columns, by)) {
        const std::size_t first = arrangement.runs.size();
        for (const std::size_t place : group.runs) {
            arrangement.runs.push_back(records[place]->id);
        }
        arrangement.tops.push_back({first, group.runs.size(), std::move(group.label)});
    }
}

} // namespace

bool RunsQuery::operator==(const RunsQuery& other) const {
    const auto sameGroups = [](const GroupBy& a, const GroupBy& b) {
        return a.apart == b.apart && a.keys == b.keys;
    };
    return listed == other.listed && filter == other.filter && sortKey == other.sortKey &&
           descending == other.descending && findDiffering == other.findDiffering &&
           groups.has_value() == other.groups.has_value() &&
           (!groups || sameGroups(*groups, *other.groups));
}

bool RunsArrangement::sameRows(const RunsArrangement& other) const {
    return grouped == other.grouped && runs == other.runs && tops == other.tops;
}

std::span<const std::int64_t> RunsArrangement::runsAt(RowPlace place) const {
    std::size_t first = place.row;
    std::size_t count = 1;
    if (place.group) {
        first += tops[*place.group].first;
    } else if (grouped) {
        first = tops[place.row].first;
        count = tops[place.row].count;
    }
    return std::span(runs).subspan(first, count);
}

std::optional<RowPlace> RunsArrangement::rowOf(std::int64_t run) const {
    const auto at =
        std::ranges::lower_bound(places, run, {}, &std::pair<std::int64_t, std::size_t>::first);
    if (at == places.end() || at->first != run) {
        return std::nullopt;
    }
    if (!grouped) {
        return RowPlace{at->second, std::nullopt};
    }
    const auto behind = std::ranges::upper_bound(tops, at->second, {}, &TopRow::first);
    const auto top = static_cast<std::size_t>(behind - tops.begin()) - 1;
    return tops[top].count == 1 ? RowPlace{top, std::nullopt}
                                : RowPlace{at->second - tops[top].first, top};
}

bool isListed(const RunRecord& run, ListedRuns listed) {
    switch (listed) {
    case ListedRuns::All:
        return !run.archived;
    case ListedRuns::Starred:
        return run.starred;
    case ListedRuns::Running:
        return isLive(run);
    case ListedRuns::Archived:
        return run.archived;
    }
    return false;
}

RunsArrangement arranged(std::span<const RunPtr> runs, const RunsQuery& query,
                         const RunColumns& columns) {
    const RunFilter filter(query.filter, columns);
    RunsArrangement arrangement;
    Records records;
    for (const RunPtr& run : runs) {
        for (std::size_t each = 0; each < kListedRuns; ++each) {
            arrangement.counts[each] += isListed(*run, static_cast<ListedRuns>(each)) ? 1 : 0;
        }
        if (isListed(*run, query.listed) && filter.matches(*run)) {
            records.push_back(run.get());
        }
    }
    order(records, query, columns);
    arrangement.runs.reserve(records.size());
    arrangement.grouped = query.groups.has_value();
    if (query.groups) {
        group(arrangement, records, *query.groups, columns);
    } else {
        std::ranges::transform(records, std::back_inserter(arrangement.runs), &RunRecord::id);
    }
    if (query.findDiffering) {
        for (const RunColumn* column :
             differingSettings(columns, std::span<const RunRecord* const>(records))) {
            arrangement.differing.push_back(column->key);
        }
    }
    arrangement.places.reserve(arrangement.runs.size());
    for (std::size_t place = 0; place < arrangement.runs.size(); ++place) {
        arrangement.places.emplace_back(arrangement.runs[place], place);
    }
    std::ranges::sort(arrangement.places);
    return arrangement;
}

} // namespace sharesnet
