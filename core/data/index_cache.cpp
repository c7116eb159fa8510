#include "core/data/index_cache.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/cache_folder.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

// File systems keep times in ticks: what changes within one after the listing has the same time.
constexpr std::int64_t kTickNanoseconds = 2'000'000'000;

bool isAsThen(const ImageIndex& index) {
    return std::ranges::all_of(index.sources(), [&](const IndexSource& source) {
        try {
            return source.modified < index.made() - kTickNanoseconds &&
                   indexSourceOf(source.path) == source;
        } catch (const Error&) {
            return false; // gone, or not to be looked at: the listing says so
        }
    });
}

} // namespace

IndexCache::IndexCache(const fs::path& cacheFolder, std::function<void(const Message&)> note)
    : note_(std::move(note)) {
    try {
        folder_ = indexFolder(cacheFolder);
    } catch (const Error&) { // no home folder: nothing is kept
        folder_.clear();
    }
}

void IndexCache::tell(const Message& what) const {
    if (note_) {
        note_(what);
    }
}

fs::path IndexCache::fileOf(const std::string& key) const {
    const uLong sum = crc32_z(0, reinterpret_cast<const Bytef*>(key.data()), key.size());
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%08lx.index", static_cast<unsigned long>(sum));
    return folder_ / name.data();
}

std::shared_ptr<const ImageIndex> IndexCache::find(const std::string& key) const {
    const fs::path file = fileOf(key);
    std::error_code unknown;
    if (folder_.empty() || !fs::exists(file, unknown)) {
        return nullptr;
    }
    try {
        std::shared_ptr<const ImageIndex> index = ImageIndex::ofFile(file, key);
        return isAsThen(*index) ? index : nullptr;
    } catch (const std::exception& error) {
        tell(Message("the kept list of images %1 is not used (%2): it is made again", file,
                     messageOf(error)));
        return nullptr;
    }
}

std::shared_ptr<const ImageIndex> IndexCache::keep(const std::string& key,
                                                   const ImageList& list) const {
    if (folder_.empty()) {
        return ImageIndex::ofList(list, key);
    }
    const fs::path file = fileOf(key);
    try {
        std::error_code failed;
        fs::create_directories(folder_, failed);
        if (failed) {
            throw IoError("%1: %2", folder_, failed.message());
        }
        removeDeadDrafts(folder_);
        writeFileAtomically(file, list.encoded(key));
        return ImageIndex::ofFile(file, key);
    } catch (const Error& error) {
        tell(Message("the list of images cannot be kept for the next time: %1", error.message()));
        return ImageIndex::ofList(list, key);
    }
}

} // namespace sharesnet
