#pragma once

#include "core/flow/twin.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

namespace sharesnet {

// Two groups as two plots over one axis: both curves, and below them how far the second is above
// the first. Accuracies in percent, their gap in percentage points.
struct TwinContent {
    PlotContent curves;
    PlotContent gap;
};

QString titleOf(TwinMetric metric); // "Test accuracy"

TwinContent twinContent(const TwinGroup& first, const TwinGroup& second, TwinMetric metric,
                        TwinAxis axis, const Theme& theme);

} // namespace sharesnet
