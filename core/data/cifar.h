#pragma once

#include "core/data/data_spec.h"

namespace sharesnet {

// What tells the two official binary versions apart. A record is the label bytes (the last one
// counts) and the red, green and blue plane of 32 x 32 bytes.
struct CifarFormat {
    std::string name;   // "CIFAR-10"
    std::string folder; // the name of the folder in the official archive
    std::string archive;
    std::vector<std::string> trainFiles;
    std::vector<std::string> testFiles;
    std::int64_t recordsPerTrainFile = 0;
    std::int64_t recordsPerTestFile = 0;
    int labelBytes = 1;
    std::vector<std::string> classNames;
};

CifarFormat cifar10Format();
CifarFormat cifar100Format();

// `path`: the folder with the .bin files, a folder that holds the official folder or archive, or
// the .tar.gz itself. A file is read no further than it may be long. Blocks. Throws Error that
// names the file, its size and what was expected.
Dataset loadCifar(const std::filesystem::path& path, const CifarFormat& format,
                  const DataRequest& request);

// Throws Error where loadCifar would find nothing to read.
void checkCifarPath(const std::filesystem::path& path, const CifarFormat& format);

// Throws Error where a file of either split is missing. Of an archive the name alone is looked at.
void requireCifarFiles(const std::filesystem::path& path, const CifarFormat& format);

// The files, or the archive, that hold the test images. Throws Error where there are none.
std::vector<std::filesystem::path> cifarTestFiles(const std::filesystem::path& path,
                                                  const CifarFormat& format);

} // namespace sharesnet
