#pragma once

#include "core/base/message.h"
#include "core/data/encoded_images.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Decoded, as they come out of a decoder or, of a fixed preparation, as a network gets them.
struct KeptPicture {
    int width = 0;
    int height = 0;
    bool scalable = false; // its JPEG can be decoded at a part of its size, too
    std::vector<std::uint8_t> pixels;
};
struct PictureView {
    int width = 0;
    int height = 0;
    bool scalable = false;
    std::span<const std::uint8_t> pixels;
};

// Decoded pictures of one list of images, in an SQLite database of a folder that may be deleted at
// any time. A picture that has changed is kept anew in place of the older one. What is read is
// checked: no damage makes other pixels. When the limit is reached nothing more is kept, since
// epochs go through all images, and what would go would be wanted next. Any thread; several
// programs may use one folder: each finds what the others keep.
class PictureCache {
  public:
    struct Options {
        std::filesystem::path folder;
        std::string list;       // whose pictures they are: "tar:/data/train-*.tar (train)"
        std::uint64_t most = 0; // bytes that all files of the folder may take
        // of the disk, that are left to others
        std::uint64_t leaveFree = std::uint64_t{1} << 30U;
    };
    // Blocks for the disk. `note` is told in one line what does not work; null: nothing does.
    static std::unique_ptr<PictureCache> open(Options options,
                                              const std::function<void(const Message&)>& note);
    ~PictureCache();
    PictureCache(const PictureCache&) = delete;
    PictureCache& operator=(const PictureCache&) = delete;

    // False: it is not there, has changed, or `wanted`, which sees all but the pixels before they
    // are read, says no. Blocks for the disk.
    using Wanted = std::function<bool(const KeptPicture& withoutPixels)>;
    bool find(const PictureStamp& stamp, std::string_view preparation, KeptPicture& picture,
              const Wanted& wanted = {});
    // Does nothing where there is no room, or the picture was changed but now. Blocks for the disk.
    void keep(const PictureStamp& stamp, std::string_view preparation, const PictureView& picture);
    // What there is to tell a person since it was asked last.
    std::vector<Message> takeNotes();

  private:
    struct Connection;
    enum class Found { Nothing, Whole, Damaged };
    explicit PictureCache(Options options);
    Message damage();
    std::unique_ptr<Connection> take();
    void giveBack(std::unique_ptr<Connection> connection);
    static Found look(Connection& connection, const PictureStamp& stamp,
                      const std::string& preparation, KeptPicture& picture, const Wanted& wanted);
    bool hasRoomFor(std::uint64_t bytes);
    void tell(Message note);
    void tellDamage();
    void stopKeeping(const Message& why);
    void giveUp();

    const Options options_;
    const std::filesystem::path file_;
    std::atomic<bool> usable_{true};
    std::atomic<bool> keeping_{true};
    std::atomic<bool> damageTold_{false};
    std::mutex writing_;
    std::mutex mutex_;                              // of the two that follow
    std::vector<std::unique_ptr<Connection>> idle_; // a thread takes one and gives it back
    std::vector<Message> notes_;
};

// One of the caches of a folder, for people.
struct CachedList {
    std::string list; // Options::list, any bytes
    std::uint64_t bytes = 0;
    std::int64_t pictures = 0;
};
// Of a file in such a folder; nullopt where it is not the table of one. Blocks for the disk.
std::optional<CachedList> cachedListOf(const std::filesystem::path& file);
bool isPictureCacheFile(const std::filesystem::path& file); // by its name

// The images, with a cache.
std::shared_ptr<const EncodedImages> withCache(std::shared_ptr<const EncodedImages> images,
                                               std::unique_ptr<PictureCache> cache);

} // namespace sharesnet
