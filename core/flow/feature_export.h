#pragma once

#include "core/base/folder_files.h"
#include "core/flow/strip_svg.h"
#include "core/inspect/feature_map.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// What a convolution computes at each of its uses, as files: the same from the window and the
// command line. Any thread; made without the disk, which `writeFiles` then blocks for.

enum class FeatureFormat {
    Png, // "stage2.conv2-use1-block2.png", a file a column: its channels as a grid
    Svg, // "stage2.conv2-strip.svg": the columns side by side, a row a channel
    Csv, // "stage2.conv2-channels.csv": statistics of each channel of each use
    Npy  // "stage2.conv2-use1-block2.npy", a file a column: channels x height x width, float32
};
std::string toString(FeatureFormat format); // "png"
// "png,npy". Throws Error that lists the names.
std::vector<FeatureFormat> parseFeatureFormats(const std::string& text);

// "stage2.conv2-use1-block2" and the extension; without the use where the convolution shares
// nothing.
std::string useFileName(const FeatureMaps& maps, const FeatureMap& use,
                        const std::string& extension = ".png");

// Of another column than a use: "stage2.conv2-input", "stage2.conv2-use2-block3-change" (to the use
// before), "stage2.conv2-other-block3", "stage2.conv2-use2-block3-against" (the other model).
std::string columnFileName(const FeatureMaps& maps, const StripColumn& column,
                           const std::string& extension);

// "stage2.conv2-strip.png": a picture of several uses together.
std::string figureFileName(const ConvAddress& conv, const std::string& what,
                           const std::string& extension);

// What a figure is written as. The CSV:
// use,block,channel,minimum,maximum,mean,standard_deviation,not_finite, channels from 1, numbers
// such that they read back exactly, of the values that are finite; of another model that is in the
// figure the same in "stage2.conv2-other-channels.csv".
std::vector<FolderFile> featureFiles(const StripFigure& figure, FeatureFormat format);

// The weights that are in the maps, a file each: "stage2.conv2-kernels", of private ones
// "stage2.conv2-block3-kernels", with `mark` behind the convolution where it is not empty. Npy:
// output x input x kernel x kernel, float32. Csv: a line a kernel,
// output,input,norm,w0_0,w0_1,..., channels from 1. Throws Error for other formats.
std::vector<FolderFile> kernelFiles(const std::shared_ptr<const FeatureMaps>& maps,
                                    FeatureFormat format, const std::string& mark = {});

// Statistics over all channels of each use, and the five classes that the network finds most
// probable. What needs many images is in use_study_export.h.
nlohmann::ordered_json featureMapsJson(const FeatureMaps& maps, const UseScale& scale);

} // namespace sharesnet
