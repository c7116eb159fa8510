#pragma once

#include "core/inspect/top_images.h"
#include "core/inspect/use_study.h"
#include "models/inspection/use_studier.h"
#include "models/network/shared_resnet.h"

namespace sharesnet {

// The images whose channel the request asks for is most active, at each use; in evaluation mode and
// the precision of the weights. Images pass in batches, and of each batch the channel's planes
// alone are kept. Blocks. Throws Error for an address or a channel that there is none of, a count
// below 1, and where no image can be read; Cancelled where `watch` says so.
TopImages findTopImages(SharedResNet& network, const TopImagesRequest& request,
                        const StudyImages& images, const StudyWatch& watch);

} // namespace sharesnet
