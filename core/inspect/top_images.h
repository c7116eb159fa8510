#pragma once

#include "core/data/data_spec.h"
#include "core/data/dataset.h"
#include "core/inspect/feature_map.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

// The test images that activate a channel most, at each use of a convolution.

enum class ChannelScore {
    Maximum, // over the positions
    Mean
};

std::string toString(ChannelScore score); // "maximum", "mean"

struct TopImagesRequest {
    ConvAddress conv;
    TapPoint point = TapPoint::Output;
    int channel = 0; // from 0
    ChannelScore score = ChannelScore::Maximum;
    int count = 9;           // images of each use
    DataSpec data;           // whose test images are taken
    std::int64_t images = 0; // an even spread over the test images; 0: all

    bool operator==(const TopImagesRequest&) const = default;
};

struct TopImage {
    std::int64_t image = 0; // its index in the test set, from 0
    std::int32_t truth = 0; // its class, from 0
    float value = 0;        // the score
    int row = 0;            // where the maximum is, in the activation's plane; of a mean 0
    int column = 0;
    std::string file{}; // of an image folder: below that of the data; else where it was
                        // read from, or empty
    bool operator==(const TopImage&) const = default;
};

struct TopImages {
    TopImagesRequest request;
    std::string source;
    bool shared = false; // the uses have one weight
    struct Use {
        int block = 0;
        int use = 0;                // from 1
        std::vector<TopImage> best; // highest first; of equals the one that comes first
    };
    std::vector<Use> uses;
    std::int64_t images = 0;    // that were looked at
    std::int64_t notFinite = 0; // values that are NaN or infinite: left out
    std::vector<std::string> classNames;
    std::vector<SkippedFile> skipped; // images left out
};

} // namespace sharesnet
