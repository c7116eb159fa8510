#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"
#include "ui/runs/tested_run.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace sharesnet {

// What a table says of runs, in the person's locale.

QString stateText(RunState state);             // "Training"
QString progressText(const RunRecord& record); // "Training 3/15", "Diverged at step 812"

QString valueText(const RunColumn& column, const RunRecord& run);     // "–" without one
QString valueText(const RunColumn& column, const ColumnValue& value); // of no one run
QString cellText(const RunColumn& column, const RunRecord& run);
// Of a group: what all have, mean ± standard deviation, or how many there are.
QString cellText(const RunColumn& column, std::span<const RunRecord* const> runs);

// Which images the test accuracies of a run are of, as a sentence; empty: not known.
QString testImagesText(const RunRecord& run);

// Of several runs: one sentence where all have the same, else those that differ, each behind the
// names of its runs.
QStringList testImagesTexts(const std::vector<TestedRun>& runs);

// Where the help defines it: "glossary#macs", "options#learning-rate"; empty: nowhere.
QString helpPlaceOf(const RunColumn& column);

// "run 3 “sharesnet-29”"; many runs may have one name.
QString runText(const RunRecord& run);

} // namespace sharesnet
