#pragma once

#include "core/data/data_spec.h"
#include "core/data/encoded_images.h"

#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// How many images of which set are asked for, and whether they are decoded at once.
struct SplitRequest {
    std::shared_ptr<const EncodedImages> images;
    std::int64_t limit = 0; // an even spread of so many; 0: all
    std::string where;      // for messages
    double crop = 1;        // of preparedCenter
    bool keep = false;      // pictures stay encoded
    std::string list = {};  // whose pictures a cache has: "folder:/data/train"
};

// An image set of pictures: they are scaled until they cover the shape, then their center is cut
// out. Less than 4 GiB of them are decoded at once, on request.threads threads (unreadable ones are
// left out and added to `skipped`), more when they are asked for, and so where
// `keep` says so; those are kept in request's cache of decoded pictures. Blocks. Throws Error where
// none can be read, Cancelled.
ImageSet loadSplit(const SplitRequest& split, const DataRequest& request,
                   std::vector<SkippedFile>& skipped);

// Of the training images; over all that are in memory, else over a spread of 2,000.
void setMeanAndStdOfSplit(Dataset& dataset, const std::function<bool()>& cancelled);

// The classes of both splits, sorted, and their images with labels among these.
struct JointClasses {
    std::vector<std::string> names;
    std::shared_ptr<const EncodedImages> train;
    std::shared_ptr<const EncodedImages> test;
};
JointClasses jointClasses(std::shared_ptr<const EncodedImages> train,
                          const std::vector<std::string>& trainClasses,
                          std::shared_ptr<const EncodedImages> test,
                          const std::vector<std::string>& testClasses);

// Throws Error that names the first class that one has and the other has not. Both sorted.
void requireSameFolders(const std::vector<std::string>& train, const Message& trainPlace,
                        const std::vector<std::string>& test, const Message& testPlace);

} // namespace sharesnet
