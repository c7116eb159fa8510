#pragma once

#include "core/flow/run_errors.h"

#include <string>
#include <vector>

namespace sharesnet::cli {

// A matrix of a hundred columns helps nobody on a terminal: only with so many classes there is one.
constexpr std::size_t kMostColumns = 20;

// A row a class: its name, its accuracy, and how often it was taken for each other.
std::vector<std::vector<std::string>> classTable(const ConfusionMatrix& matrix);
// A row a class, with what changed from the first to the second; at most kMostColumns classes.
std::vector<std::vector<std::string>> differenceTable(const ConfusionDifference& difference);

} // namespace sharesnet::cli
