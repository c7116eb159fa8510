#pragma once

#include "core/inspect/attribution.h"
#include "core/inspect/top_images.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace sharesnet {

// Explanations and top images as files, the same from the window and the command line. All of it
// blocks; any thread; throws Error that names the file.

// The input image as the network sees it, in grays, with the map over it in orange: full at
// `limit` and above, none at 0; what is not finite is magenta. `onImage` has the image's size.
RgbImage heatImage(const RgbImage& seen, const FeatureMap& onImage, float limit);

// The largest finite value of all the uses' maps at image size; 0 without any.
float commonLimit(const Attributions& found);

// {conv, point, method, source, shared, class, probability, limit, uses: [{use, block, height,
// width, minimum, maximum, not_finite, file}]}
nlohmann::ordered_json toJson(const Attributions& found);

// Into a folder, which is made: explanation.json and for each use "CONV-useN-blockB-METHOD" as .npy
// (height x width of the image, float32), .png (enlarged to about 256 pixels), and -raw.npy and
// -raw.csv, in the size of the activation. Of an input gradient also "CONV-image-input-gradient",
// of the network as a whole.
void writeAttributions(const Attributions& found, const std::filesystem::path& folder);

// {source, conv, point, shared, channel, score, images, not_finite, uses: [{use, block, images:
// [{image, class, value, row, column, file}]}]}. Channels from 1, images, rows and columns from 0.
nlohmann::ordered_json toJson(const TopImages& found);

// top-images.json and top-images.csv (a line an image) into a folder, which is made.
void writeTopImages(const TopImages& found, const std::filesystem::path& folder);

} // namespace sharesnet
