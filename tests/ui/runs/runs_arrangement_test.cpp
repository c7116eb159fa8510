#include "core/flow/run_filter.h"
#include "tests/support/synthetic_runs.h"
#include "ui/runs/known_runs.h"
#include "ui/runs/runs_arrangement.h"
#include "ui/runs/runs_model.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <span>

namespace sharesnet::test {

namespace {

// Newest first, as the store has them.
std::vector<RunPtr> shared(std::vector<RunRecord> records) {
    std::ranges::reverse(records);
    std::vector<RunPtr> runs;
    for (RunRecord& record : records) {
        runs.push_back(std::make_shared<const RunRecord>(std::move(record)));
    }
    return runs;
}

} // namespace

TEST(RunsArrangementTest, ListsFiltersAndSorts) {
    const ArchSpec arch = cifarPreActivation(29);
    std::vector<RunRecord> records{finishedRun(1, arch, 1, 0.6), finishedRun(2, arch, 2, 0.8),
                                   finishedRun(3, arch, 3, 0.7), finishedRun(4, arch, 4, 0.9)};
    records[3].archived = true;
    records[0].starred = true;
    const RunColumns columns;
    const auto runs = shared(std::move(records));
    const auto ids = [&](ListedRuns listed, const char* filter = "", const char* sortKey = "") {
        RunsQuery query;
        query.listed = listed;
        query.filter = filter;
        query.sortKey = sortKey;
        query.descending = true;
        return arranged(runs, query, columns).runs;
    };
    using Ids = std::vector<std::int64_t>;
    EXPECT_EQ(ids(ListedRuns::All), (Ids{3, 2, 1}));
    EXPECT_EQ(ids(ListedRuns::Archived), (Ids{4}));
    EXPECT_EQ(ids(ListedRuns::All, "best>65%", "best"), (Ids{2, 3}));
    EXPECT_EQ(ids(ListedRuns::Starred, "best>65%"), Ids{});
    EXPECT_EQ(arranged(runs, {}, columns).counts, (std::array<std::size_t, 4>{3, 1, 0, 1}));
    EXPECT_THROW(ids(ListedRuns::All, "best>"), RunFilterError);
    EXPECT_THROW(ids(ListedRuns::All, "", "nonsense"), Error);
}

TEST(RunsArrangementTest, GroupsStandAsTheirBestRun) {
    const ArchSpec one = cifarPreActivation(29);
    const ArchSpec two = unsharedTwin(one);
    const auto runs = shared({finishedRun(1, one, 1, 0.6), finishedRun(2, two, 1, 0.8),
                              finishedRun(3, one, 2, 0.9), finishedRun(4, two, 2, 0.7)});
    RunsQuery query;
    query.groups = GroupBy();
    query.sortKey = "best";
    query.descending = true;
    const RunsArrangement arrangement = arranged(runs, query, RunColumns());
    EXPECT_EQ(arrangement.runs, (std::vector<std::int64_t>{3, 1, 2, 4}));
    EXPECT_EQ(arrangement.tops, (std::vector<TopRow>{{0, 2, Message("paper sharing")},
                                                     {2, 2, Message("no sharing")}}));
}

// As rows and as runs: the table asks both ways.
TEST(RunsArrangementTest, EachRunHasARow) {
    const ArchSpec one = cifarPreActivation(29);
    const auto runs =
        shared({finishedRun(1, one, 1, 0.6), finishedRun(2, unsharedTwin(one), 1, 0.8),
                finishedRun(3, one, 2, 0.9)});
    const auto runsAt = [](const RunsArrangement& arrangement, RowPlace place) {
        const std::span<const std::int64_t> at = arrangement.runsAt(place);
        return std::vector<std::int64_t>(at.begin(), at.end());
    };
    using Ids = std::vector<std::int64_t>;
    RunsQuery query;
    const RunsArrangement list = arranged(runs, query, RunColumns());
    EXPECT_EQ(list.rowOf(1)->row, 2U);
    EXPECT_EQ(runsAt(list, *list.rowOf(1)), Ids{1});
    EXPECT_FALSE(list.rowOf(4));
    query.groups = GroupBy();
    query.sortKey = "best";
    query.descending = true;
    const RunsArrangement grouped =
        arranged(runs, query, RunColumns()); // a group of 3 and 1, and 2
    EXPECT_EQ(runsAt(grouped, {0, std::nullopt}), (Ids{3, 1}));
    EXPECT_EQ(grouped.rowOf(1)->row, 1U);
    EXPECT_EQ(grouped.rowOf(1)->group, 0U);
    EXPECT_EQ(runsAt(grouped, *grouped.rowOf(1)), Ids{1});
    EXPECT_EQ(grouped.rowOf(2)->row, 1U);
    EXPECT_FALSE(grouped.rowOf(2)->group) << "a group of one is that run";
    EXPECT_EQ(runsAt(grouped, *grouped.rowOf(2)), Ids{2});
}

TEST(KnownRunsTest, FollowWhatTheStoreAndTheTrainingTell) {
    const ArchSpec arch = cifarPreActivation(29);
    KnownRuns known;
    known.take(
        {true, shared({finishedRun(1, arch, 1, 0.5), finishedRun(3, arch, 2, 0.5)}), {}, {}});
    RunRecord training = finishedRun(2, arch, 3, 0.5);
    training.state = RunState::Running;
    known.take({false, shared({training}), {3}, {}});
    const auto ids = [&known] {
        std::vector<std::int64_t> all;
        std::ranges::transform(known.all(), std::back_inserter(all),
                               [](const RunPtr& run) { return run->id; });
        return all;
    };
    EXPECT_EQ(ids(), (std::vector<std::int64_t>{2, 1})) << "newest first";
    EXPECT_EQ(known.find(3), nullptr);
    const RunPtr before = known.find(2);
    const KnownRuns::Applied applied =
        known.applyEvents({{2, 0, RunFailed{false, 1, Message("gone"), 0}}, {9, 0, RunStarted{}}});
    EXPECT_EQ(applied.changed, std::vector<qint64>{2});
    EXPECT_FALSE(applied.allKnown);
    EXPECT_EQ(known.find(2)->state, RunState::Failed);
    EXPECT_EQ(before->state, RunState::Running) << "records that others hold stay as they are";
}

// Many runs are arranged on another thread; the rows that were there stay until then.
TEST(RunsArrangementTest, TenThousandRunsKeepNobodyWaiting) {
    RunsModel model;
    QSignalSpy rearranged(&model, &RunsModel::rearranged);
    RunUpdate update;
    update.all = true;
    update.runs = shared(manyRuns(10'000));
    const auto best = std::ranges::count_if(
        update.runs, [](const RunPtr& run) { return run->bestTestTop1.value_or(0) > 0.9; });
    model.take(update);
    EXPECT_EQ(model.rowCount(), 0);
    ASSERT_TRUE(rearranged.wait());
    EXPECT_EQ(model.rowCount(), 10'000);
    RunsQuery query;
    for (const char* typed : {"best", "best>8%", "best>90%"}) { // only the last one matters
        query.filter = typed;
        model.setQuery(query);
    }
    EXPECT_TRUE(model.isArranging());
    EXPECT_EQ(model.rowCount(), 10'000);
    while (model.isArranging()) {
        ASSERT_TRUE(rearranged.wait());
    }
    EXPECT_EQ(model.rowCount(), best);
    query.filter = "best>";
    EXPECT_THROW(model.setQuery(query), RunFilterError);
    EXPECT_EQ(model.query().filter, "best>90%");
}

} // namespace sharesnet::test
