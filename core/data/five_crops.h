#pragma once

#include "core/data/dataset.h"

#include <vector>

namespace sharesnet {

// The same test pictures seen five ways: scaled until they cover shape / testCrop, then cut out in
// the center and at the four corners (top left, top right, bottom left, bottom right), as
// torchvision's FiveCrop does. Mirrored as well they are the ten crops of Krizhevsky et al. 2012.
// With testCrop 1 the crops differ along the longer side alone. Throws Error for a set that is not
// made of pictures (folders and tars are).
std::vector<ImageSet> fiveCrops(const ImageSet& test, double testCrop);

} // namespace sharesnet
