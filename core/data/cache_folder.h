#pragma once

#include "core/data/picture_cache.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sharesnet {

// The folder of what can be made again from images. An empty path is the person's; then all throw
// Error where there is no home folder. Any thread.
std::filesystem::path indexFolder(const std::filesystem::path& cacheFolder);   // lists of images
std::filesystem::path pictureFolder(const std::filesystem::path& cacheFolder); // decoded

struct CacheContent {
    std::vector<CachedList> pictures; // by their lists
    std::uint64_t pictureBytes = 0;
    std::uint64_t indexBytes = 0;
    std::int64_t indexes = 0;
};
// Blocks for the disk. Throws IoError.
CacheContent cacheContent(const std::filesystem::path& cacheFolder);

// Lists and decoded pictures, nothing else that may lie there. Programs that use them go on. Blocks
// for the disk. Throws IoError.
void deleteCache(const std::filesystem::path& cacheFolder);

} // namespace sharesnet
