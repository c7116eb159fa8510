#pragma once

#include "core/flow/run_columns.h"
#include "core/flow/run_groups.h"
#include "core/flow/verdict.h"
#include "core/store/run_store.h"

#include <string>
#include <vector>

namespace sharesnet {

// Chosen runs as something to hand on: means with their spread, a verdict, curves, settings,
// architectures, environments.

struct ReportRun {
    RunRecord record;
    std::vector<StoredEpoch> epochs;
};

struct RunReport {
    std::vector<ReportRun> runs;
    GroupBy by;
    std::vector<RunGroup> groups; // places in `runs`
    Accuracy accuracy = Accuracy::Best;
};

// Reads the epochs of the runs. Blocks for the disk; throws Error of the store, or for an unknown
// key in `by`. At least one run.
RunReport reportOf(const RunStore& store, const std::vector<RunRecord>& runs,
                   const RunColumns& columns, const GroupBy& by, Accuracy accuracy);

// One file that needs nothing else: no script, no network, figures as SVG within. All names are
// escaped. Pure; one thread at a time, as `columns`.
std::string htmlReport(const RunReport& report, const RunColumns& columns);

// One row for each group: parameters, MACs, seeds, mean +- sample standard deviation, interval of
// the mean.
std::string markdownReport(const RunReport& report, const RunColumns& columns);
std::string latexReport(const RunReport& report, const RunColumns& columns); // needs booktabs

} // namespace sharesnet
