#pragma once

#include "core/data/dataset.h"
#include "core/inspect/use_study.h"
#include "models/device/device.h"
#include "models/network/shared_resnet.h"

#include <array>

namespace sharesnet {

// What goes with the network of a study.
struct StudyImages {
    const ImageSet& images;             // all of them are used; must outlive the call
    std::array<float, 3> mean{0, 0, 0}; // the normalization of the training images
    std::array<float, 3> std{1, 1, 1};
    std::vector<std::string> classNames;
    int threads = 1; // that read images
};

// What the request asks for, over all the images, in evaluation mode; afterwards the network and
// its mode are as before, bit for bit. Keeps the images in memory (at most 1 GiB, in single
// precision), and of the activations those of one batch, of as many images as take about 1 GiB and
// at most 32. Blocks. Throws Error for an address that names nothing, fewer than two images that
// can be read, more than fit, and for a similarity of fewer than 4 samples; Cancelled where `watch`
// says so.
UseStudy studyUses(SharedResNet& network, const ComputeDevice& device,
                   const UseStudyRequest& request, const StudyImages& images,
                   const StudyWatch& watch);

} // namespace sharesnet
