#pragma once

#include "core/data/data_spec.h"
#include "core/data/image_index.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// What lies in the folders of an image folder. Hidden files and those of desktops and network
// drives are passed over; links are followed. All functions block for the disk and may be called on
// any thread; they throw IoError where a folder cannot be listed.

// Of the folders below, sorted by the names' bytes.
std::vector<std::string> namesOfFolders(const std::filesystem::path& folder);
// Throws Error where there are none.
std::vector<std::string> requireClassFolders(const std::filesystem::path& split);

// The images of `split` lie side by side, and a file of `root` says what they are.
bool isFlat(const std::filesystem::path& root, const std::filesystem::path& split);

// The images of one split, sorted by class and name: kept from an earlier time (request.cacheFolder
// and keepListFrom), or listed. Throws Error for classes without images and images without class,
// Cancelled.
std::shared_ptr<const ImageIndex> listedSplit(const std::filesystem::path& root,
                                              const std::filesystem::path& split,
                                              const DataRequest& request);

} // namespace sharesnet
