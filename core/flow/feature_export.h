#pragma once

#include "core/flow/strip_svg.h"
#include "core/inspect/feature_map.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// What a convolution computes at each of its uses, as files: the same from the window and the
// command line. All of it blocks; any thread; throws Error that names the file.

enum class FeatureFormat {
    Png, // "stage2.conv2-use1-block2.png", a file a use: its channels as a grid
    Svg, // "stage2.conv2-strip.svg": the uses side by side, a row a channel
    Csv, // "stage2.conv2-channels.csv": statistics of each channel of each use
    Npy  // "stage2.conv2-use1-block2.npy", a file a use: channels x height x width, float32
};
std::string toString(FeatureFormat format); // "png"
// "png,npy". Throws Error that lists the names.
std::vector<FeatureFormat> parseFeatureFormats(const std::string& text);

// "stage2.conv2-use1-block2" and the extension; without the use where the convolution shares
// nothing.
std::string useFileName(const FeatureMaps& maps, const FeatureMap& use,
                        const std::string& extension = ".png");

// Into a folder that is there; files of the same names are replaced. Returns their names. The strip
// has these channels (from 0) in this order; empty: all, by number. The CSV:
// use,block,channel,minimum,maximum,mean,standard_deviation,not_finite, channels from 1, numbers
// such that they read back exactly, of the values that are finite.
std::vector<std::string> writeFeatureFiles(const FeatureMaps& maps, const UseScale& scale,
                                           FeatureFormat format,
                                           const std::filesystem::path& folder,
                                           std::span<const int> channels = {});

// Statistics over all channels of each use, and the five classes that the network finds most
// probable. What needs many images is in use_study_export.h.
nlohmann::ordered_json featureMapsJson(const FeatureMaps& maps, const UseScale& scale);

} // namespace sharesnet
