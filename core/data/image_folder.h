#pragma once

#include "core/data/class_rule.h"
#include "core/data/data_spec.h"

namespace sharesnet {

// FOLDER/train/CLASS/* and FOLDER/test or FOLDER/val, any depth below CLASS. Images are scaled
// until they cover the shape, then their center is cut out. A split of less than 4 GiB is decoded
// at once, on request.threads threads (unreadable files are left out and listed in
// Dataset::skipped); a larger one when its batches are asked for. Sets mean and std. Blocks. Throws
// Error for missing splits, empty classes, classes of the test images that differ, and in builds
// without OpenCV.
Dataset loadImageFolder(const std::filesystem::path& folder, const DataRequest& request,
                        ClassRule rule = ClassRule::Same);

// Throws Error where FOLDER has no folders of training and test images. The images are not looked
// at.
void requireImageFolders(const std::filesystem::path& folder);

// The names of the folders below FOLDER/train, sorted. Throws Error as above, without looking at
// the images.
std::vector<std::string> folderClassNames(const std::filesystem::path& folder);

// The images of the test split, sorted by class and name. Throws Error as above.
std::vector<std::filesystem::path> folderTestFiles(const std::filesystem::path& folder,
                                                   const std::filesystem::path& cacheFolder);

} // namespace sharesnet
