#include "ui/plots/plot_band.h"

#include "core/statistics/means.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

constexpr double kNoSpread = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBandPoints = 2000; // more than a plot has columns

} // namespace

PlotBand bandOf(const QString& label, const LineStyle& style,
                const std::vector<BandMember>& members) {
    PlotBand band;
    band.label = label;
    band.runs = members.size();
    band.style = style;
    const std::vector<double>& steps = members.front().curve->raw().x();
    const std::size_t stride = std::max<std::size_t>(steps.size() / kBandPoints, 1);
    for (std::size_t i = 0; i < steps.size(); i += stride) {
        std::vector<double> values;
        double x = 0;
        for (std::size_t m = 0; m < members.size(); ++m) {
            const std::size_t at = members[m].curve->near(steps[i]);
            const CurvePyramid& shown = members[m].curve->shown();
            if (shown.x()[at] == steps[i] && std::isfinite(shown.y()[at])) {
                values.push_back(shown.y()[at]);
                x += members[m].axis->x(steps[i]) / static_cast<double>(members.size());
            }
        }
        if (values.size() < members.size()) {
            continue;
        }
        const MeanEstimate mean = meanOf(values);
        band.x.push_back(x);
        band.mean.push_back(mean.mean);
        band.low.push_back(mean.interval ? mean.interval->low : kNoSpread);
        band.high.push_back(mean.interval ? mean.interval->high : kNoSpread);
    }
    return band;
}

} // namespace sharesnet
