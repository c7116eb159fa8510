#pragma once

#include "core/data/dataset.h"
#include "core/data/encoded_images.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// What a list of images was made of, as it was then: a folder, an archive, a file of labels.
struct IndexSource {
    std::string path;          // absolute, any bytes
    std::uint64_t bytes = 0;   // of a file
    std::int64_t modified = 0; // nanoseconds since 1970
    bool folder = false;
    bool operator==(const IndexSource&) const = default;
};
// Throws Error where nothing is there, IoError.
IndexSource indexSourceOf(const std::filesystem::path& path);

// A range of images: "train" or "test".
struct IndexSplit {
    std::string name;
    std::vector<std::string> classes; // the names of folders, any bytes; label i is classes[i]
    std::int64_t first = 0;
    std::int64_t count = 0;
};

// A list of images while it is made. Images belong to the split that was begun last.
class ImageList {
  public:
    void beginSplit(std::string name);
    void setClasses(std::vector<std::string> classes) {
        splits_.back().classes = std::move(classes);
    }
    std::uint32_t addSource(IndexSource source); // its number
    // `offset`: of the picture in an archive; 0 for files in folders. Throws Error above 1 GiB.
    void add(std::uint32_t source, std::uint64_t offset, std::uint64_t bytes, int label,
             std::string_view name);
    void skip(std::string file, Message reason) {
        skipped_.push_back({std::move(file), std::move(reason)});
    }
    std::vector<SkippedFile>& skipped() { return skipped_; }
    const std::vector<SkippedFile>& skipped() const { return skipped_; }
    const std::vector<IndexSource>& sources() const { return sources_; }
    std::int64_t size() const { return static_cast<std::int64_t>(labels_.size()); }
    std::vector<int>& labels() { return labels_; }

    // The images of another list with the same sources, as part of the split that was begun last.
    void append(const ImageList& other);

    // The bytes of an index, for ImageIndex. `key` says what was listed.
    std::string encoded(const std::string& key) const;

  private:
    std::vector<IndexSplit> splits_;
    std::vector<IndexSource> sources_;
    std::vector<SkippedFile> skipped_;
    std::vector<std::uint64_t> offsets_;
    std::vector<std::uint64_t> nameEnds_;
    std::vector<std::uint32_t> bytes_;
    std::vector<std::uint32_t> sourceOf_;
    std::vector<int> labels_;
    std::string names_;
};

// A list of images in one block, in memory or a mapped file: 28 bytes and the name for each. Its
// form is private to this machine and version; a checksum covers it. Immutable; any thread.
class ImageIndex {
  public:
    // Throws Error that says what is wrong: damaged, of another version, of something else.
    static std::shared_ptr<const ImageIndex> ofBytes(std::string bytes, const std::string& key);
    // The list as it is now; what it skipped keeps its reasons as sentences, which the bytes of a
    // list have in English.
    static std::shared_ptr<const ImageIndex> ofList(const ImageList& list, const std::string& key);
    // Maps the file; reads it once, for the checksum. Throws as above, IoError.
    static std::shared_ptr<const ImageIndex> ofFile(const std::filesystem::path& file,
                                                    const std::string& key);
    ~ImageIndex();
    ImageIndex(const ImageIndex&) = delete;
    ImageIndex& operator=(const ImageIndex&) = delete;

    const std::vector<IndexSource>& sources() const { return sources_; }
    const std::vector<IndexSplit>& splits() const { return splits_; }
    const std::vector<SkippedFile>& skipped() const { return skipped_; }
    std::int64_t made() const { return made_; } // nanoseconds since 1970

    std::uint64_t offset(std::int64_t i) const { return offsets_[static_cast<std::size_t>(i)]; }
    std::uint32_t bytes(std::int64_t i) const { return bytes_[static_cast<std::size_t>(i)]; }
    const IndexSource& source(std::int64_t i) const {
        return sources_[sourceOf_[static_cast<std::size_t>(i)]];
    }
    int label(std::int64_t i) const { return labels_[static_cast<std::size_t>(i)]; }
    std::string_view name(std::int64_t i) const;

  private:
    ImageIndex() = default;
    void parse(std::span<const char> block, const std::string& key);

    std::string owned_;
    std::span<const char> mapped_;
    std::span<const std::uint64_t> offsets_;
    std::span<const std::uint64_t> nameEnds_;
    std::span<const std::uint32_t> bytes_;
    std::span<const std::uint32_t> sourceOf_;
    std::span<const std::int32_t> labels_;
    std::string_view names_;
    std::vector<IndexSource> sources_;
    std::vector<IndexSplit> splits_;
    std::vector<SkippedFile> skipped_;
    std::int64_t made_ = 0;
};

// The images of one split of an index. Throws Error where the index has no such split.
std::shared_ptr<const EncodedImages> imagesOf(std::shared_ptr<const ImageIndex> index,
                                              std::string_view split);

} // namespace sharesnet
