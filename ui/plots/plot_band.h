#pragma once

#include "ui/plots/plot_content.h"

#include <memory>
#include <vector>

namespace sharesnet {

struct BandMember {
    std::shared_ptr<const PlottedCurve> curve;
    std::shared_ptr<const StepAxis> axis;
};

// The mean of the members (at least one) at the steps that all of them have.
PlotBand bandOf(const QString& label, const LineStyle& style,
                const std::vector<BandMember>& members);

} // namespace sharesnet
