// The table of runs over a store of 75,000: from the start of a panel until its rows are there
// under 1 s, from a key in the filter until its rows are there under 100 ms.

#include "tests/bench/full_store.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTreeView>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace sharesnet {
namespace {

using bench::fullStore;
using bench::kRuns;

double worst(const std::vector<double>& times) {
    return *std::ranges::max_element(times);
}

void report(benchmark::internal::Benchmark* run) {
    run->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->Repetitions(9)
        ->UseRealTime()
        ->ReportAggregatesOnly()
        ->ComputeStatistics("worst", worst);
}

// A panel with its rows: a plain list, or as it is at the first start, in groups.
class OpenTable {
  public:
    enum class Rows { Plain, Grouped };
    explicit OpenTable(Rows rows = Rows::Plain)
        : client_(fullStore()), panel_((keepGroups(rows), &client_)) {
        panel_.resize(1200, 500);
        panel_.show();
        wait([this] { return model().arrangement().runs.size() == kRuns; });
    }
    RunsModel& model() { return *panel_.model(); }
    template <class Widget>
    Widget& child() {
        return *panel_.findChild<Widget*>();
    }

    // Events are done, and what they changed is painted.
    void wait(const std::function<bool()>& reached) {
        while (!reached() || model().isArranging()) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        panel_.grab();
    }

  private:
    static void keepGroups(Rows rows) {
        QSettings().setValue(QStringLiteral("runs/groups"), rows == Rows::Plain
                                                                ? QStringLiteral("none")
                                                                : QStringLiteral("all-but-seed"));
    }
    StoreClient client_;
    RunsPanel panel_;
};

void openTable(benchmark::State& state, OpenTable::Rows rows) {
    fullStore();
    for (auto _ : state) {
        auto table = std::make_unique<OpenTable>(rows);
        state.PauseTiming();
        table.reset();
        state.ResumeTiming();
    }
}
BENCHMARK_CAPTURE(openTable, plain, OpenTable::Rows::Plain)->Apply(report);
BENCHMARK_CAPTURE(openTable, grouped, OpenTable::Rows::Grouped)->Apply(report);

// One letter after the other, the last one timed: behind it the rows must be there.
void filterWhileTyping(benchmark::State& state, const char* text, OpenTable::Rows rows) {
    OpenTable table(rows);
    auto& filter = table.child<QLineEdit>();
    const QString typed = QString::fromLatin1(text);
    for (auto _ : state) {
        state.PauseTiming();
        filter.clear();
        table.wait([&] { return table.model().arrangement().runs.size() == kRuns; });
        filter.setText(typed.chopped(1));
        table.wait([] { return true; });
        state.ResumeTiming();
        filter.setText(typed);
        table.wait([] { return true; });
    }
}
BENCHMARK_CAPTURE(filterWhileTyping, word, "seed 123", OpenTable::Rows::Plain)->Apply(report);
BENCHMARK_CAPTURE(filterWhileTyping, numbers, "best>70% and lr<0.05", OpenTable::Rows::Plain)
    ->Apply(report);
BENCHMARK_CAPTURE(filterWhileTyping, texts, "data=cifar10 state=finished sharing~stage",
                  OpenTable::Rows::Plain)
    ->Apply(report);
BENCHMARK_CAPTURE(filterWhileTyping, numbersGrouped, "best>70% and lr<0.05",
                  OpenTable::Rows::Grouped)
    ->Apply(report);

void sortByBest(benchmark::State& state) {
    OpenTable table;
    auto& view = table.child<QTreeView>();
    const int best = table.model().sectionOf("best");
    auto order = Qt::AscendingOrder;
    for (auto _ : state) {
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        view.sortByColumn(best, order);
        table.wait([] { return true; });
    }
}
BENCHMARK(sortByBest)->Apply(report);

void groupByAllButTheSeed(benchmark::State& state) {
    OpenTable table;
    for (auto _ : state) {
        RunsQuery query = table.model().query();
        query.groups = query.groups ? std::nullopt : std::optional(GroupBy());
        table.model().setQuery(query);
        table.wait([] { return true; });
    }
}
BENCHMARK(groupByAllButTheSeed)->Apply(report);

} // namespace
} // namespace sharesnet

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
