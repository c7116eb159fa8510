#pragma once

#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// What a convolution computes at each of its uses, as files: the same from the window and the
// command line. All of it blocks; any thread; throws Error that names the file.

// The interval of values that the colors of a use span.
using UseScale = std::function<ValueScale(const FeatureMap& use)>;

// "stage2.conv2-use1-block2.png"; without the use where the convolution shares nothing.
std::string useFileName(const FeatureMaps& maps, const FeatureMap& use);

// A PNG per use, its channels as a grid.
void writeUsePictures(const FeatureMaps& maps, const UseScale& scale,
                      const std::filesystem::path& folder);

// use,block,channel,minimum,maximum,mean,standard_deviation: a line a channel of each use, channels
// from 1, numbers such that they read back exactly.
void writeChannelStatistics(const FeatureMaps& maps, const std::filesystem::path& file);

// Statistics over all channels of each use, and the five classes that the network finds most
// probable. What needs many images is in use_study_export.h.
nlohmann::ordered_json featureMapsJson(const FeatureMaps& maps, const UseScale& scale);

} // namespace sharesnet
