#pragma once

#include "core/inspect/use_study.h"

#include <cstddef>
#include <span>
#include <string>

namespace sharesnet {

// The single numbers that a study has of each use, by the names that window, command line and files
// give them.
struct UseQuantity {
    const char* name; // "relative_change", "skip_top1"
    UseMeasure measure;
    // NaN where it is not defined, or was not asked for; `use` from 0
    double (*value)(const UseStudy& study, std::size_t use);
};

std::span<const UseQuantity> useQuantities(); // a fixed table; any thread
// Throws Error that lists the names.
const UseQuantity& useQuantity(const std::string& name);

bool asksFor(const UseStudyRequest& request, UseMeasure measure);

} // namespace sharesnet
