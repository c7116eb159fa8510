#include "core/data/cache_folder.h"

#include "core/base/error.h"
#include "core/base/paths.h"

#include <algorithm>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

fs::path folderIn(const fs::path& cacheFolder, const char* name) {
    return (cacheFolder.empty() ? userCacheFolder() : cacheFolder) / name;
}

// None where there is no such folder.
std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        files.push_back(it->path());
    }
    if (failed && failed != std::errc::no_such_file_or_directory) {
        throw IoError("Cannot list the folder %1: %2.", folder, failed.message());
    }
    return files;
}

bool isIndex(const fs::path& file) {
    return file.extension() == ".index";
}

} // namespace

fs::path indexFolder(const fs::path& cacheFolder) {
    return folderIn(cacheFolder, "index");
}

fs::path pictureFolder(const fs::path& cacheFolder) {
    return folderIn(cacheFolder, "pictures");
}

CacheContent cacheContent(const fs::path& cacheFolder) {
    CacheContent content;
    for (const fs::path& file : filesIn(pictureFolder(cacheFolder))) {
        content.pictureBytes += fileBytes(file);
        if (std::optional<CachedList> list = cachedListOf(file)) {
            content.pictures.push_back(std::move(*list));
        }
    }
    for (const fs::path& file : filesIn(indexFolder(cacheFolder))) {
        content.indexBytes += fileBytes(file);
        content.indexes += isIndex(file) ? 1 : 0;
    }
    std::ranges::sort(content.pictures, {}, &CachedList::list);
    return content;
}

void deleteCache(const fs::path& cacheFolder) {
    std::vector<fs::path> files = filesIn(pictureFolder(cacheFolder));
    std::erase_if(files, [](const fs::path& file) { return !isPictureCacheFile(file); });
    for (fs::path& file : filesIn(indexFolder(cacheFolder))) {
        if (isIndex(file)) {
            files.push_back(std::move(file));
        }
    }
    for (const fs::path& file : files) {
        std::error_code refused;
        fs::remove(file, refused);
        if (refused) {
            throw IoError("Cannot delete %1: %2.", file, refused.message());
        }
    }
}

} // namespace sharesnet
