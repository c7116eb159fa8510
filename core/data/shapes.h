#pragma once

#include "core/data/data_spec.h"

namespace sharesnet {

// Ten classes of drawn figures on noisy backgrounds, made on the fly: 10,000 training and 2,000
// test images of any size, RGB or gray. Image i depends on seed, split, size and i alone, so limits
// and threads do not change it. Throws Error for a size that would not fit into memory.
Dataset loadShapes(const DataRequest& request);

std::vector<std::string> shapeClassNames();

} // namespace sharesnet
