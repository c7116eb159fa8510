#pragma once

#include "core/base/folder_files.h"
#include "core/exchange/foldability.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// A report of what can be tied, as JSON and files, the same from the window and the command line.
// Losses are mean cross-entropies, accuracies fractions.

// {images, parameters, loss, top1, pairs: [{stage, conv, first, second, saved, cosine, distance,
// matched_cosine, matched_distance, loss, top1}], plan: [{stage, conv, blocks, parameters,
// predicted_loss, loss, top1, ties}]}; `plan` null where none was asked for, a number that is not
// finite too.
nlohmann::ordered_json toJson(const FoldReport& report);

// A line a pair, and a line a step of the plan; blocks with spaces between.
std::string pairsCsv(const FoldReport& report);
std::string planCsv(const FoldReport& report);

// pairs.csv and, where there is a plan, plan.csv. Any thread.
std::vector<FolderFile> foldReportFiles(const std::shared_ptr<const FoldReport>& report);
std::vector<std::string> foldReportNames(bool withPlan);

} // namespace sharesnet
