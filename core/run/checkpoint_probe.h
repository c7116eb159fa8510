#pragma once

#include "core/base/message.h"
#include "core/config/run_spec.h"
#include "core/inspect/attribution.h"
#include "core/inspect/feature_map.h"
#include "core/inspect/predictions.h"
#include "core/inspect/top_images.h"
#include "core/inspect/use_study.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

struct Evaluation {
    std::int64_t images = 0;
    // Images for which the network gave NaN or an infinite value. Where there are such, the
    // evaluation ended with their batch, the loss is NaN, and the other figures mean nothing.
    std::int64_t notFinite = 0;
    double loss = 0;
    double top1 = 0; // fractions, 0..1
    double top5 = 0;
    std::vector<std::string> classNames;
    std::vector<std::optional<double>> perClassTop1; // none: no image of that class
    std::vector<std::int64_t> confusion; // classes x classes, row: true class, column: predicted
    // By index, 40 bytes each; those of images for which the outputs are not finite are missing.
    std::vector<ImagePrediction> predictions;
    // Of image folders: the file of each prediction, below the folder of the data. Else empty.
    std::vector<std::filesystem::path> files;
    std::vector<SkippedFile> skipped; // left out
};

// "the network's outputs for 3 of the first 128 test images are NaN or infinite, ...": why such an
// evaluation has no accuracy.
Message notFiniteText(const Evaluation& evaluation);

struct EvaluationQuery {
    DataSpec data;          // its test split, which needs no other
    std::int64_t limit = 0; // test images; 0: all
    // Both are asked once a batch, on the calling thread; empty: not at all. True ends the
    // evaluation.
    std::function<bool()> cancelled = {};
    // images done, of how many; what it throws is thrown on
    std::function<void(std::int64_t done, std::int64_t all)> progress = {};
    // The mean over ten views of each image, of folders and tars: center and corners, each mirrored
    // as well (Krizhevsky et al. 2012).
    bool tenCrop = false;
    std::string cacheFolder = {}; // as in TrainConfig, instead of the run's; empty: that
};

struct CheckpointInfo {
    RunSpec spec;
    std::vector<std::string> classNames;
    std::int64_t run = 0;
    int epoch = 0;
    std::int64_t step = 0;
};

// A checkpoint opened for looking at. Every function blocks; one thread at a time. Errors are
// thrown as Error.
class CheckpointProbe {
  public:
    virtual ~CheckpointProbe() = default;
    virtual const CheckpointInfo& info() const = 0;
    virtual FeatureMaps activations(const ActivationQuery& query) = 0;
    // Throws Error for an address or class that names nothing, and where the network has no such
    // point.
    virtual Attributions attribute(const AttributionQuery& query) = 0;
    // Throws as studyUses does, and for a channel that the convolution does not have. Memory does
    // not grow with the images.
    virtual TopImages topImages(const TopImagesRequest& request, const StudyWatch& watch) = 0;
    // Throws Error for data of other classes than info()'s, Cancelled where it was cancelled.
    virtual Evaluation evaluate(const EvaluationQuery& query) = 0;
    // Throws Error for an address that names nothing, data of other classes, fewer than two images
    // or so many that they take more than 1 GiB; Cancelled where `watch` says so.
    virtual UseStudy studyUses(const UseStudyRequest& request, const StudyWatch& watch) = 0;
};

} // namespace sharesnet
