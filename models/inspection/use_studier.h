#pragma once

#include "core/inspect/use_study.h"
#include "models/device/device.h"
#include "models/inspection/study_batches.h"
#include "models/network/shared_resnet.h"

#include <functional>

namespace sharesnet {

// What the request asks for, over all the images, in evaluation mode; afterwards the network and
// its mode are as before, bit for bit. Keeps the images in memory (at most 1 GiB, in single
// precision), and of the activations those of one batch, of as many images as take about 1 GiB and
// at most 32. Blocks. Throws Error for an address that names nothing, fewer than two images that
// can be read, more than fit, and for a similarity of fewer than 4 samples; Cancelled where `watch`
// says so.
UseStudy studyUses(SharedResNet& network, const ComputeDevice& device,
                   const UseStudyRequest& request, const StudyImages& images,
                   const StudyWatch& watch);

// All of it but the accuracies, over images that were read before. `look` is called between two
// batches.
UseStudy observedUses(SharedResNet& network, const UseStudyRequest& request,
                      const StudyBatches& batches, int threads, const std::function<void()>& look);

} // namespace sharesnet
