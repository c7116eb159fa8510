#pragma once

#include "core/flow/run_columns.h"

#include <QString>

namespace sharesnet {

// What a row of the table of runs says beside its cells. Ui thread.

QString runToolTip(const RunRecord& run);
QString spokenRun(const RunRecord& run, const RunColumns& columns); // to screen readers
QString spokenRunDetail(const RunRecord& run, const RunColumns& columns);

} // namespace sharesnet
