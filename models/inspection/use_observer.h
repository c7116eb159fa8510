#pragma once

#include "core/inspect/use_study.h"
#include "models/inspection/study_batches.h"
#include "models/network/shared_resnet.h"

#include <functional>
#include <vector>

namespace sharesnet {

// Fills in what the uses do while images pass as trained: similarity, sizes and gradients, as far
// as the request asks for it. In evaluation mode and the precision of the weights. The network is
// not changed; its own gradients are not touched. On a CPU up to 8 of `threads` work on a batch,
// with the same numbers whatever their number. `study` has its number of images. `look` is called
// between two batches.
void observeUses(const SharedResNet& network, const StudyBatches& batches,
                 const std::vector<int>& blocks, int threads, const std::function<void()>& look,
                 UseStudy& study);

} // namespace sharesnet
