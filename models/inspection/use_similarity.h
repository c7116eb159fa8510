#pragma once

#include "core/inspect/feature_map.h"

#include <span>
#include <vector>

namespace sharesnet {

// Linear CKA (Kornblith et al. 2019, arXiv:1905.00414) of each pair of uses, HSIC(X, Y) /
// sqrt(HSIC(X, X) HSIC(Y, Y)), positions as samples and channels as features, with the unbiased
// estimator of HSIC (Song et al. 2012, JMLR 13, equation 5): unrelated activations come to 0 on
// average however few the positions, where the biased one reads about channels / (channels +
// positions). 1 for activations that are equal up to rotation and scale of the channels; values
// below 0 are chance. 0 where it is not defined: a constant or not finite activation, or fewer than
// 4 positions. Where the sizes of the uses differ, all are first averaged down to the smallest
// height and width. In double precision. Returns uses x uses, row-major.
std::vector<double> useSimilarity(std::span<const FeatureMap> uses);

} // namespace sharesnet
