#pragma once

#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"

#include <functional>
#include <span>
#include <string>

namespace sharesnet {

// The interval of values that the colors of a use span.
using UseScale = std::function<ValueScale(const FeatureMap& use)>;

// The use strip as SVG text: a column for each use, a row for each of these channels (from 0), in
// the colors of light screens, with the numbers that they stand for. No script, no external file.
// Pure; any thread. Throws Error in builds without OpenCV.
std::string stripSvg(const FeatureMaps& maps, const UseScale& scale, std::span<const int> channels);

} // namespace sharesnet
