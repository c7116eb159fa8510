#pragma once

#include "core/arch/spec.h"
#include "core/data/dataset.h"
#include "core/inspect/use_study.h"
#include "core/run/checkpoint_probe.h"

#include <torch/types.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

// The test images for a checkpoint's network: an even spread of `limit` (0: all). Blocks. Throws
// Error for data of other classes than the checkpoint's, and where there are none; Cancelled where
// `cancelled` says so.
Dataset testImagesFor(const CheckpointInfo& checkpoint, const DataSpec& data, std::int64_t limit,
                      int threads, const std::function<bool()>& cancelled);

// What goes with the network of a study.
struct StudyImages {
    const ImageSet& images;             // all of them are used; must outlive the reading
    std::array<float, 3> mean{0, 0, 0}; // the normalization of the training images
    std::array<float, 3> std{1, 1, 1};
    std::vector<std::string> classNames;
    int threads = 1; // that read images
};

// Images of a study, on the network's device, owning their memory.
struct StudyBatch {
    torch::Tensor images;                // float, N, C, H, W, channels last in memory
    torch::Tensor labels;                // int64, N
    std::vector<std::int64_t> indices{}; // of the images, in the whole test set

    std::int64_t count() const { return labels.size(0); }
};

using StudyBatches = std::vector<StudyBatch>;

// Images at once, of which the activations of a stage's blocks take about 1 GiB in the graph and as
// copies, and at most 32: fewer where a stage has a hundred blocks.
int studyBatchFor(const ArchSpec& spec, int stage);

// All the images, onto `device`; those that cannot be read join `skipped`. Blocks. Throws Error for
// more than 1 GiB of them in single precision; Cancelled where `watch` says so.
StudyBatches readStudyBatches(const StudyImages& from, int batchSize, torch::Device device,
                              const StudyWatch& watch, std::vector<SkippedFile>& skipped);

} // namespace sharesnet
