#pragma once

#include "core/exchange/curve_import.h"
#include "core/exchange/curve_source.h"

namespace sharesnet {

// What of a source's numbers is a curve that is known here, and the run that they make together.
FoundRun foundIn(SourceRun source, const CurveImportPlan& plan);

} // namespace sharesnet
