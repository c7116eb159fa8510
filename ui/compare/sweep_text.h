#pragma once

#include "core/flow/sweep_estimate.h"

#include <QString>

#include <cstddef>

namespace sharesnet {

// Words about sweeps that several widgets say.

// "about 2 h", and how many runs are of unknown length; empty: no runs.
QString sweepTimeText(const TimeEstimate& time);

// "1 run", "12 runs": `many` has a %1.
QString countText(std::size_t count, const QString& one, const QString& many);

} // namespace sharesnet
