#pragma once

#include "core/inspect/feature_map.h"

#include <span>
#include <vector>

namespace sharesnet {

// What channels are put in order by.
enum class ChannelMeasure {
    Number,
    Mean,     // over all uses and positions
    Variance, // over the positions of a use (divided by their number), mean over the uses
    Change    // root mean square of the difference to the previous use, over positions and uses
};

// The measure of a channel (from 0); of Number: from 1. Values that are NaN or infinite are left
// out. NaN where nothing is left, and for Change where no two uses that follow each other have
// planes of one size. In double; pure; any thread.
double channelMeasure(std::span<const FeatureMap> uses, int channel, ChannelMeasure measure);

// All channels of the use that has the most: by Number the lowest first, by all else the highest
// first, ties by number, NaN last.
std::vector<int> channelOrder(std::span<const FeatureMap> uses, ChannelMeasure measure);

// Of a use minus the one before. Empty (no channels) where their shapes differ.
FeatureMap differenceOf(const FeatureMap& use, const FeatureMap& before);

// How many values of a plane lie in each of `bins` intervals of equal width between low and high;
// the first and last also hold those beyond. Values that are NaN are left out.
std::vector<std::int64_t> planeHistogram(const FeatureMap& map, int channel, float low, float high,
                                         int bins);

} // namespace sharesnet
