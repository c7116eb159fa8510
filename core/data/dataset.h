#pragma once

#include "core/arch/image_shape.h"
#include "core/base/message.h"
#include "core/data/encoded_images.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

std::string toString(ImageShape shape); // "3 x 32 x 32"
// Throws Error where the images of `source` have another shape than the architecture's input.
void requireShape(ImageShape found, ImageShape wanted, const std::string& source);

// Images of one shape with their labels, either one contiguous block in memory or pictures that are
// decoded when read. Immutable once made; every const function may be called from any thread.
class ImageSet {
  public:
    ImageSet() = default;
    // pixelsNhwc holds labels.size() images, each height x width x channels (RGB or gray),
    // row-major.
    ImageSet(ImageShape shape, std::vector<std::uint8_t> pixelsNhwc, std::vector<int> labels);
    // Makes out (shape.bytes() bytes, HWC) of a picture; throws Error for an unreadable one.
    // Thread-safe.
    using Decoder = std::function<void(std::span<const std::uint8_t> picture, ImageShape shape,
                                       std::span<std::uint8_t> out)>;
    // `items`: which of the pictures; empty: all of them. `preparation` tells decoders apart, so
    // that what they make can be kept in the cache of the pictures; empty: it is not.
    ImageSet(ImageShape shape, std::shared_ptr<const EncodedImages> pictures,
             std::vector<std::int64_t> items, Decoder decoder, std::string preparation = {});
    // The same pictures, made images in another way when they are read. Throws Error for a set
    // without pictures.
    ImageSet decodedBy(Decoder decoder) const;
    // Where each image in memory was read from: as many items as images.
    void setPictures(std::shared_ptr<const EncodedImages> pictures,
                     std::vector<std::int64_t> items);

    ImageShape shape() const { return shape_; }
    std::int64_t size() const { return static_cast<std::int64_t>(labels_.size()); }
    int label(std::int64_t index) const { return labels_[static_cast<std::size_t>(index)]; }
    const std::vector<int>& labels() const { return labels_; }
    // empty where images are decoded when read
    std::span<const std::uint8_t> pixelsNhwc() const { return pixels_; }
    // Blocks for the decoding of a file. Throws Error for an unreadable file.
    void readImage(std::int64_t index, std::span<std::uint8_t> outHwc) const;
    // That image i is, or was read from; empty where images are no files of their own.
    std::filesystem::path file(std::int64_t index) const;
    // What image i is made of, still encoded. Blocks for the disk. Throws Error, also for a set
    // that has no pictures.
    std::vector<std::uint8_t> picture(std::int64_t index) const;
    bool hasPictures() const { return pictures_ != nullptr; }
    // Null: there are none. Image i is pictureIndex(i) of them.
    const EncodedImages* pictures() const { return pictures_.get(); }
    std::int64_t pictureIndex(std::int64_t index) const {
        return items_.empty() ? index : items_[static_cast<std::size_t>(index)];
    }
    // What the cache of the pictures has to tell a person since it was asked last, a line each.
    std::vector<Message> takeNotes() const;
    // Where image i comes from, for messages: "test/cat/17.jpg" or "image 17".
    Message describe(std::int64_t index) const;
    // Eight hex digits that tell whether a set is the same as at another time: CRC-32 over labels
    // and pixels, or over labels, names and sizes of the pictures, wherever their folder is.
    std::string fingerprint() const;
    // The first `count` images of an even spread over the set (all of it for 0 or more than there
    // are), so that a limited set still holds all classes of a sorted folder.
    ImageSet limitedTo(std::int64_t count) const;
    // Of image i in the set that this one is limited from; of image folders among all files.
    std::int64_t indexInWhole(std::int64_t index) const {
        return sources_.empty() ? index : sources_[static_cast<std::size_t>(index)];
    }
    // One index for each image; none: it is the whole.
    void setIndicesInWhole(std::vector<std::int64_t> sources) { sources_ = std::move(sources); }

  private:
    void decode(std::int64_t index, std::span<std::uint8_t> out) const;

    ImageShape shape_;
    std::vector<std::uint8_t> pixels_;
    std::vector<int> labels_;
    std::shared_ptr<const EncodedImages> pictures_;
    std::vector<std::int64_t> items_; // of pictures_; empty: all
    Decoder decoder_;
    std::string preparation_;
    std::vector<std::int64_t> sources_; // empty: it is the whole
};

// A file or folder that was passed over, and why.
struct SkippedFile {
    std::string file;
    Message reason;
};

// "3 files skipped: A (why); B (why); ..." for a note, the names as valid UTF-8; the first few are
// named. Empty for none.
Message skippedNote(const std::vector<SkippedFile>& files);

struct Dataset {
    std::string name; // "CIFAR-10"
    ImageShape shape;
    std::vector<std::string> classNames; // valid UTF-8, each another
    ImageSet train;                      // empty where it was not asked for
    ImageSet test;
    // Per channel, of the training images scaled to 0..1 (as many as `shape.channels`; the rest,
    // and without training images all, 0 and 1).
    std::array<float, 3> mean{0, 0, 0};
    std::array<float, 3> std{1, 1, 1};
    std::vector<SkippedFile> skipped;
};

// ImageSet::fingerprint of both sets; empty where it is not known.
struct DataFingerprints {
    std::string train;
    std::string test;
    bool operator==(const DataFingerprints&) const = default;
};
DataFingerprints fingerprintsOf(const Dataset& data); // blocks as ImageSet::fingerprint

// Mean and standard deviation per channel over an even spread of at most `maxImages` images. Throws
// Cancelled.
void setMeanAndStd(Dataset& dataset, std::int64_t maxImages = 50'000,
                   const std::function<bool()>& cancelled = {});

} // namespace sharesnet
