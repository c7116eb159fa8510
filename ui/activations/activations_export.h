#pragma once

#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"

#include <filesystem>
#include <functional>

namespace sharesnet {

// A PNG per use, its channels as a grid, named as in `stage2.conv2-use1-block2.png`. `scale` by the
// use's index. Blocks; throws Error that names the file.
void exportPictures(const FeatureMaps& maps, const std::function<ValueScale(int use)>& scale,
                    const std::filesystem::path& folder);

// use,block,channel,minimum,maximum,mean,standard_deviation: a line a channel of each use, channels
// from 1, numbers such that they read back exactly. Blocks; throws Error that names the file.
void exportStatistics(const FeatureMaps& maps, const std::filesystem::path& file);

} // namespace sharesnet
