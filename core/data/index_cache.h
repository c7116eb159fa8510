#pragma once

#include "core/data/image_index.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// The lists of images that took long to make, kept as files in a folder that may be deleted at any
// time. Any thread; several programs may use one folder. Blocks for the disk.
class IndexCache {
  public:
    // `cacheFolder` as in DataRequest. `note` is told in one line what did not work;
    // may be empty.
    IndexCache(const std::filesystem::path& cacheFolder, std::function<void(const Message&)> note);

    // The kept list of `key`, where all that it was made of is as it was then; else null. One that
    // is damaged or of another version is told and counts as none.
    std::shared_ptr<const ImageIndex> find(const std::string& key) const;
    // Keeps it for the next time; where that cannot be (a full disk), this is told, and the list is
    // in memory alone.
    std::shared_ptr<const ImageIndex> keep(const std::string& key, const ImageList& list) const;

    std::filesystem::path fileOf(const std::string& key) const;

  private:
    void tell(const Message& what) const;

    std::filesystem::path folder_;
    std::function<void(const Message&)> note_;
};

} // namespace sharesnet
