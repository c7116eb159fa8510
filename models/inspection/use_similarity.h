#pragma once

#include "core/inspect/feature_map.h"

#include <span>
#include <vector>

namespace sharesnet {

// Linear CKA (Kornblith et al. 2019, arXiv:1905.00414) of each pair of uses: |Y'X|^2 / (|X'X|
// |Y'Y|) in Frobenius norms, with positions as samples and channels as features, centered. 1 for
// activations that are equal up to rotation and scale of the channels, 0 for unrelated ones and
// where it is not defined (a constant or not finite activation). Where the sizes of the uses
// differ, all are first averaged down to the smallest height and width. In double precision.
// Returns uses x uses, row-major.
std::vector<double> useSimilarity(std::span<const FeatureMap> uses);

} // namespace sharesnet
