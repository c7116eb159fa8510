#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"

#include <string>
#include <vector>

namespace sharesnet {

// A table of runs to go into other programs, numbers as in the C locale. Pure; any thread.

// RFC 4180 with the columns' keys in the first line; numbers read back to the same bits, fractions
// stay fractions.
std::string csvTable(const std::vector<RunPtr>& runs, const std::vector<const RunColumn*>& columns);
// With the columns' titles, values as people read them.
std::string markdownTable(const std::vector<RunPtr>& runs,
                          const std::vector<const RunColumn*>& columns);

} // namespace sharesnet
