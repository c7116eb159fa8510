#pragma once

#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"
#include "core/inspect/strip_columns.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// The interval of values that the colors of a use span.
using UseScale = std::function<ValueScale(const FeatureMap& use)>;

// A use strip as it is shown.
struct StripFigure {
    std::shared_ptr<const FeatureMaps> maps; // never null
    std::vector<StripColumn> columns;
    std::vector<ValueScale> scales; // of each column
    std::vector<int> channels;      // of each row, from 0
    std::string other{};            // whose the other model's columns are: "unshared twin"
};

// The uses alone, with all their channels by number.
StripFigure figureOfUses(FeatureMaps maps, const UseScale& scale);

// A column for each of the figure's, a row for each channel, as SVG text in the colors of light
// screens, with the numbers that they stand for. No script, no external file. Pure; any thread.
// Throws Error in builds without OpenCV.
std::string stripSvg(const StripFigure& figure);

} // namespace sharesnet
