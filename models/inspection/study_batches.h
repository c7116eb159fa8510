#pragma once

#include "models/batches/batch_tensors.h"

#include <vector>

namespace sharesnet {

using StudyBatches = std::vector<BatchTensors>; // on the network's device, owning their memory

} // namespace sharesnet
