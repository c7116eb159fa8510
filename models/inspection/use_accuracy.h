#pragma once

#include "core/inspect/use_study.h"
#include "models/device/device.h"
#include "models/inspection/study_batches.h"
#include "models/network/shared_resnet.h"

#include <functional>
#include <vector>

namespace sharesnet {

// Fills in how accurate the network is as trained and with each use left out, repeated, and so on,
// as far as the request asks for it. In evaluation mode and the device's precision, as evaluate
// does. What is in front of a use is computed once for all that changes behind it. The network is
// not changed. `look` is called between two uses; what it throws is thrown on.
void measureAccuracies(const SharedResNet& network, const ComputeDevice& device,
                       const StudyBatches& batches, const std::vector<int>& blocks,
                       const std::function<void()>& look, UseStudy& study);

} // namespace sharesnet
