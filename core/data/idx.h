#pragma once

#include "core/data/data_spec.h"

namespace sharesnet {

// MNIST and its likes: four IDX files (train-images-idx3-ubyte and so on), plain or as .gz. Gray
// images of request.shape. At most 1 GiB a file is read, packed or not. Blocks. Throws Error that
// names the file, its size and what was expected.
Dataset loadIdx(const std::filesystem::path& folder, const std::string& name,
                const std::vector<std::string>& classNames, const DataRequest& request);

// Throws Error where loadIdx would find nothing to read.
void checkIdxFolder(const std::filesystem::path& folder);

// Throws Error where one of the four files is missing.
void requireIdxFiles(const std::filesystem::path& folder);

// The two files of the test images. Throws Error where one is missing.
std::vector<std::filesystem::path> idxTestFiles(const std::filesystem::path& folder);

} // namespace sharesnet
