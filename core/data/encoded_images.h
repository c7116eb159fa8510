#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

class PictureCache;

// Which picture it is, and what the file system says of it now: one that was changed has another.
struct PictureStamp {
    std::string place;           // its path, or its archive's path and its name within; any bytes
    std::uint64_t offset = 0;    // in an archive
    std::uint64_t bytes = 0;     // of the picture
    std::uint64_t fileBytes = 0; // of the file, or of the archive
    std::int64_t modified = 0;   // file or archive, nanoseconds since 1970
};

// Pictures as they lie on the disk, JPEG or another format, each with a label and a name.
// Immutable; every function may be called from any thread. Indices are within 0..size()-1.
class EncodedImages {
  public:
    virtual ~EncodedImages() = default;

    virtual std::int64_t size() const = 0;
    virtual int label(std::int64_t index) const = 0;
    virtual std::uint64_t bytes(std::int64_t index) const = 0; // of the picture, as it was listed
    virtual std::string name(std::int64_t index) const = 0;    // without folders; any bytes
    // Where it is, for messages: "test/cat/17.jpg", "train-0007.tar/17.jpg".
    virtual std::string describe(std::int64_t index) const = 0;
    // That the picture is; empty for one within an archive.
    virtual std::filesystem::path file(std::int64_t index) const = 0;
    // The picture's bytes. Blocks for the disk. Throws Error where it is gone, or its archive has
    // changed since it was listed; IoError.
    virtual std::vector<std::uint8_t> read(std::int64_t index) const = 0;
    // Blocks for the disk. nullopt: it cannot be told. Throws as read does.
    virtual std::optional<PictureStamp> stamp(std::int64_t) const { return std::nullopt; }
    // Where the decoded pictures are kept; null: nowhere.
    virtual PictureCache* cache() const { return nullptr; }
};

// Of a list of files: "test/cat/17.jpg".
std::string describeFile(const std::filesystem::path& file);

} // namespace sharesnet
