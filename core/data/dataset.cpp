#include "core/data/dataset.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/utf8.h"
#include "core/data/picture_cache.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <mutex>

namespace sharesnet {

namespace {

// How often each byte value occurs, per channel: sums over it are exact, whatever the order of the
// images.
using Histogram = std::array<std::array<std::int64_t, 256>, 3>;

void countPixels(std::span<const std::uint8_t> pixels, std::size_t channels, Histogram& histogram) {
    for (std::size_t k = 0; k < pixels.size(); k += channels) {
        for (std::size_t c = 0; c < channels; ++c) {
            ++histogram[c][pixels[k + c]];
        }
    }
}

Histogram histogramOf(const ImageSet& images, std::int64_t count,
                      const std::function<bool()>& cancelled) {
    Histogram total{};
    std::mutex mutex;
    parallelPieces(count, 64, 0, cancelled, [&](std::int64_t first, std::int64_t last) {
        Histogram part{};
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(images.shape().bytes()));
        for (std::int64_t i = first; i < last; ++i) {
            try {
                images.readImage(i * images.size() / count, pixels);
                countPixels(pixels, static_cast<std::size_t>(images.shape().channels), part);
            } catch (const Error&) {
                continue; // an unreadable file is reported where its image would be used
            }
        }
        const std::lock_guard lock(mutex);
        for (std::size_t c = 0; c < total.size(); ++c) {
            for (std::size_t value = 0; value < 256; ++value) {
                total[c][value] += part[c][value];
            }
        }
    });
    return total;
}

} // namespace

std::string toString(ImageShape shape) {
    return std::to_string(shape.channels) + " x " + std::to_string(shape.height) + " x " +
           std::to_string(shape.width);
}

void requireShape(ImageShape found, ImageShape wanted, const std::string& source) {
    if (found != wanted) {
        throw Error("The images of %1 are %2 (channels x height x width), but the input is %3: "
                    "change the architecture's input or the data.",
                    source, toString(found), toString(wanted));
    }
}

Message skippedNote(const std::vector<SkippedFile>& files) {
    if (files.empty()) {
        return {};
    }
    Message list;
    constexpr std::size_t kNamed = 5;
    for (std::size_t i = 0; i < std::min(files.size(), kNamed); ++i) {
        const Message each("%1 (%2)", validUtf8(files[i].file), files[i].reason);
        list = i == 0 ? each : Message("%1; %2", list, each);
    }
    if (files.size() > kNamed) {
        list = Message("%1; %2", list, "...");
    }
    return files.size() == 1 ? Message("%1 file skipped: %2", files.size(), list)
                             : Message("%1 files skipped: %2", files.size(), list);
}

ImageSet::ImageSet(ImageShape shape, std::vector<std::uint8_t> pixelsNhwc, std::vector<int> labels)
    : shape_(shape), pixels_(std::move(pixelsNhwc)), labels_(std::move(labels)) {
    if (static_cast<std::int64_t>(pixels_.size()) != size() * shape_.bytes()) {
        throw Error("An image set of %1 images needs %2 bytes of pixels, but got %3.", size(),
                    size() * shape_.bytes(), pixels_.size());
    }
}

ImageSet::ImageSet(ImageShape shape, std::shared_ptr<const EncodedImages> pictures,
                   std::vector<std::int64_t> items, Decoder decoder, std::string preparation)
    : shape_(shape),
      pictures_(std::move(pictures)),
      items_(std::move(items)),
      decoder_(std::move(decoder)),
      preparation_(std::move(preparation)) {
    const std::int64_t count = items_.empty() ? pictures_->size() : std::ssize(items_);
    labels_.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        labels_.push_back(pictures_->label(pictureIndex(i)));
    }
}

ImageSet ImageSet::decodedBy(Decoder decoder) const {
    if (!pictures_) {
        throw Error("These images were not read from files.");
    }
    ImageSet set(shape_, pictures_, items_, std::move(decoder));
    set.labels_ = labels_;
    set.sources_ = sources_;
    return set;
}

void ImageSet::setPictures(std::shared_ptr<const EncodedImages> pictures,
                           std::vector<std::int64_t> items) {
    if (std::ssize(items) != size()) {
        throw Error("An image set of %1 images was given %2 files.", size(), items.size());
    }
    pictures_ = std::move(pictures);
    items_ = std::move(items);
}

void ImageSet::readImage(std::int64_t index, std::span<std::uint8_t> out) const {
    if (index < 0 || index >= size() || static_cast<std::int64_t>(out.size()) != shape_.bytes()) {
        throw Error("Image %1 cannot be read into %2 bytes: the set has %3 images of %4 bytes.",
                    index, out.size(), size(), shape_.bytes());
    }
    if (decoder_) {
        decode(index, out);
    } else {
        std::memcpy(out.data(), pixels_.data() + index * shape_.bytes(), out.size());
    }
}

// The stamp is taken before the picture is read: one that changes in between has another later.
void ImageSet::decode(std::int64_t index, std::span<std::uint8_t> out) const {
    const std::int64_t item = pictureIndex(index);
    PictureCache* cache = preparation_.empty() ? nullptr : pictures_->cache();
    const std::optional<PictureStamp> stamp =
        cache != nullptr ? pictures_->stamp(item) : std::nullopt;
    if (!stamp) {
        decoder_(pictures_->read(item), shape_, out);
        return;
    }
    KeptPicture kept;
    if (cache->find(*stamp, preparation_, kept) && kept.pixels.size() == out.size()) {
        std::ranges::copy(kept.pixels, out.begin());
        return;
    }
    decoder_(pictures_->read(item), shape_, out);
    cache->keep(*stamp, preparation_, {shape_.width, shape_.height, false, out});
}

std::vector<Message> ImageSet::takeNotes() const {
    PictureCache* cache = pictures_ ? pictures_->cache() : nullptr;
    return cache != nullptr ? cache->takeNotes() : std::vector<Message>();
}

std::filesystem::path ImageSet::file(std::int64_t index) const {
    return pictures_ ? pictures_->file(pictureIndex(index)) : std::filesystem::path();
}

std::vector<std::uint8_t> ImageSet::picture(std::int64_t index) const {
    if (!pictures_) {
        throw Error("Image %1 was not read from a file.", index);
    }
    return pictures_->read(pictureIndex(index));
}

Message ImageSet::describe(std::int64_t index) const {
    return pictures_ ? Message(pictures_->describe(pictureIndex(index)))
                     : Message("image %1", index);
}

std::string ImageSet::fingerprint() const {
    const auto add = [](uLong sum, const void* bytes, std::size_t count) {
        return crc32_z(sum, static_cast<const Bytef*>(bytes), count);
    };
    uLong sum = add(0, labels_.data(), labels_.size() * sizeof(int));
    sum = add(sum, pixels_.data(), pixels_.size());
    const bool byPictures = decoder_ != nullptr; // their pixels are not in memory
    for (std::int64_t i = 0; byPictures && i < size(); ++i) {
        const std::string name = pictures_->name(pictureIndex(i));
        const std::uintmax_t bytes = pictures_->bytes(pictureIndex(i));
        sum = add(sum, name.c_str(), name.size() + 1);
        sum = add(sum, &bytes, sizeof bytes);
    }
    std::array<char, 9> digits{};
    std::snprintf(digits.data(), digits.size(), "%08lx", static_cast<unsigned long>(sum));
    return digits.data();
}

ImageSet ImageSet::limitedTo(std::int64_t count) const {
    if (count <= 0 || count >= size()) {
        return *this;
    }
    ImageSet limited;
    limited.shape_ = shape_;
    limited.decoder_ = decoder_;
    limited.preparation_ = preparation_;
    limited.pictures_ = pictures_;
    limited.pixels_.reserve(decoder_ ? 0 : static_cast<std::size_t>(count * shape_.bytes()));
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t source = i * size() / count;
        limited.labels_.push_back(label(source));
        limited.sources_.push_back(indexInWhole(source));
        if (pictures_) {
            limited.items_.push_back(pictureIndex(source));
        }
        if (!decoder_) {
            limited.pixels_.insert(limited.pixels_.end(), pixels_.begin() + source * shape_.bytes(),
                                   pixels_.begin() + (source + 1) * shape_.bytes());
        }
    }
    return limited;
}

DataFingerprints fingerprintsOf(const Dataset& data) {
    return {data.train.fingerprint(), data.test.fingerprint()};
}

void setMeanAndStd(Dataset& dataset, std::int64_t maxImages,
                   const std::function<bool()>& cancelled) {
    dataset.mean = {0, 0, 0};
    dataset.std = {1, 1, 1};
    const int channels = dataset.train.shape().channels;
    if (channels < 1 || channels > 3) {
        throw Error("Images with %1 channels are not supported: 1 (gray) or 3 (RGB) are.",
                    channels);
    }
    const std::int64_t images =
        maxImages > 0 ? std::min(maxImages, dataset.train.size()) : dataset.train.size();
    const Histogram total = histogramOf(dataset.train, images, cancelled);
    for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
        double count = 0, sum = 0, squares = 0;
        for (std::size_t value = 0; value < 256; ++value) {
            const auto v = static_cast<double>(value);
            const auto n = static_cast<double>(total[c][value]);
            count += n;
            sum += n * v;
            squares += n * v * v;
        }
        if (count == 0) {
            continue;
        }
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
        dataset.mean[c] = static_cast<float>(mean / 255);
        if (deviation > 0) { // a channel that never varies is left unscaled
            dataset.std[c] = static_cast<float>(deviation / 255);
        }
    }
}

} // namespace sharesnet
