#pragma once

#include "core/flow/run_errors.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace sharesnet {

// Errors of runs as files and JSON, the same from the window and the command line. Any thread.

// The confusion matrices of runs with the same classes as CSV (RFC 4180), one line for each run and
// true class, a column for each predicted class, images counted:
//   run,true_class,CLASS,CLASS...
std::string confusionCsv(std::span<const RunErrors* const> runs);

// A matrix as an array of rows.
nlohmann::ordered_json toJson(const ConfusionMatrix& matrix);
nlohmann::ordered_json toJson(const ConfusionDifference& difference); // null for NaN
// An image with what a run says of it: index, file (image folders), true, predicted, probability
// (of what is predicted), true_probability, and `top`, the likeliest classes.
nlohmann::ordered_json predictionJson(const RunErrors& errors, std::int64_t index);

} // namespace sharesnet
