#pragma once

#include "core/base/folder_files.h"
#include "core/inspect/attribution.h"
#include "core/inspect/top_images.h"

#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// Explanations and top images as files, the same from the window and the command line. Any
// thread; made without the disk, which `writeFiles` then blocks for.

// How much of the image the map hides where it is largest.
inline constexpr double kHeatOpacity = 0.85;

// The input image as the network sees it, in grays, with the map over it in orange: as opaque as
// said (0 to 1) at `limit` and above, none at 0; what is not finite is magenta. `onImage` has the
// image's size. Pure.
RgbImage heatImage(const RgbImage& seen, const FeatureMap& onImage, float limit,
                   double opacity = kHeatOpacity);
// The image in the size of the network's input, as which `onImage` is large.
RgbImage seenImage(const RgbImage& image, const FeatureMap& onImage);

// The largest finite value of all the uses' maps at image size; 0 without any.
float commonLimit(const Attributions& found);
float largestOf(const FeatureMap& map); // finite value; 0 where none is above 0

// {conv, point, method, source, shared, class, probability, limit, uses: [{use, block, height,
// width, minimum, maximum, not_finite, file}]}
nlohmann::ordered_json toJson(const Attributions& found);

// explanation.json and for each use "CONV-useN-blockB-METHOD" as .npy (height x width of the image,
// float32), .png (enlarged to about 256 pixels), and -raw.npy and -raw.csv, in the size of the
// activation. Of an input gradient also "CONV-image-input-gradient", of the network as a whole.
std::vector<FolderFile> attributionFiles(const std::shared_ptr<const Attributions>& found);

// {source, conv, point, shared, channel, score, images, not_finite, uses: [{use, block, images:
// [{image, class, value, row, column, file}]}]}. Channels from 1, images, rows and columns from 0.
nlohmann::ordered_json toJson(const TopImages& found);

// A line an image, and the JSON.
inline constexpr std::array kTopImagesFiles{"top-images.csv", "top-images.json"};
std::vector<FolderFile> topImagesFiles(const std::shared_ptr<const TopImages>& found);

} // namespace sharesnet
