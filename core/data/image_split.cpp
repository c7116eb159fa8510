#include "core/data/image_split.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/parallel.h"
#include "core/data/cache_folder.h"
#include "core/data/image_file.h"
#include "core/data/preprocess.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::int64_t kMaxBytesInMemory = std::int64_t{4} << 30;
constexpr std::int64_t kSampleForMean = 2'000; // of images that are not in memory

ImageSet::Decoder decoderOf(double crop) {
    return [crop](std::span<const std::uint8_t> picture, ImageShape shape,
                  std::span<std::uint8_t> out) {
        const std::vector<std::uint8_t> pixels = preparedCenter(picture, shape, crop);
        std::copy(pixels.begin(), pixels.end(), out.begin());
    };
}

// Another number where decoders come to other pixels than before.
std::string preparationOf(double crop, ImageShape shape) {
    return "center 1, " + toString(shape) + ", " + plain::exact(crop);
}

std::shared_ptr<const EncodedImages> cached(const SplitRequest& split, const DataRequest& request) {
    if (request.imageCache == 0 || split.list.empty()) {
        return split.images;
    }
    PictureCache::Options options;
    options.list = split.list;
    options.most = request.imageCache;
    try {
        options.folder = pictureFolder(request.cacheFolder);
    } catch (const Error& error) { // no home folder
        if (request.note) {
            request.note(Message("decoded images cannot be kept: %1", error.message()));
        }
        return split.images;
    }
    return withCache(split.images, PictureCache::open(std::move(options), request.note));
}

// Which of the images; empty: all.
std::vector<std::int64_t> spreadOver(std::int64_t count, std::int64_t limit) {
    std::vector<std::int64_t> items;
    for (std::int64_t i = 0; limit < count && i < limit; ++i) {
        items.push_back(i * count / limit);
    }
    return items;
}

std::int64_t itemAt(const std::vector<std::int64_t>& items, std::int64_t i) {
    return items.empty() ? i : items[static_cast<std::size_t>(i)];
}

// A copy that broke off leaves files of no bytes, and that may be a million of them.
void requireContent(const SplitRequest& split) {
    const EncodedImages& images = *split.images;
    for (std::int64_t i = 0; i < images.size(); ++i) {
        if (images.bytes(i) > 0) {
            return;
        }
    }
    throw Error("All %1 images in %2 are empty (0 bytes): copy or unpack them again.",
                images.size(), split.where);
}

// Decodes all pictures into one block; unreadable ones are left out and added to `skipped`.
ImageSet decodeAll(const SplitRequest& split, const std::vector<std::int64_t>& items,
                   const DataRequest& request, std::vector<SkippedFile>& skipped) {
    const std::int64_t bytes = request.shape.bytes();
    const ImageSet::Decoder decode = decoderOf(split.crop);
    const std::int64_t count = items.empty() ? split.images->size() : std::ssize(items);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(count * bytes));
    std::vector<Message> reasons(static_cast<std::size_t>(count)); // empty: read
    parallelPieces(count, 16, request.threads, request.cancelled,
                   [&](std::int64_t first, std::int64_t last) {
                       for (std::int64_t i = first; i < last; ++i) {
                           const auto k = static_cast<std::size_t>(i);
                           try {
                               decode(split.images->read(itemAt(items, i)), request.shape,
                                      std::span(pixels).subspan(k * static_cast<std::size_t>(bytes),
                                                                static_cast<std::size_t>(bytes)));
                           } catch (const Error& error) {
                               reasons[k] = error.message();
                           }
                       }
                   });
    std::vector<int> labels;
    std::vector<std::int64_t> read;
    std::vector<std::int64_t> sources;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t item = itemAt(items, i);
        if (const Message& reason = reasons[static_cast<std::size_t>(i)]; !reason.empty()) {
            const std::filesystem::path file = split.images->file(item);
            skipped.push_back(
                {file.empty() ? split.images->describe(item) : file.string(), reason});
            continue;
        }
        if (std::ssize(labels) < i) {
            std::memcpy(pixels.data() + std::ssize(labels) * bytes, pixels.data() + i * bytes,
                        static_cast<std::size_t>(bytes));
        }
        labels.push_back(split.images->label(item));
        read.push_back(item);
        if (!items.empty()) {
            sources.push_back(item);
        }
    }
    if (labels.empty()) {
        throw Error("None of the %1 images in %2 can be read; the first: %3", count, split.where,
                    reasons.front());
    }
    pixels.resize(labels.size() * static_cast<std::size_t>(bytes));
    ImageSet set(request.shape, std::move(pixels), std::move(labels));
    set.setPictures(split.images, std::move(read));
    set.setIndicesInWhole(std::move(sources));
    return set;
}

// Images with other labels.
class Relabeled final : public EncodedImages {
  public:
    Relabeled(std::shared_ptr<const EncodedImages> images, std::vector<int> labels)
        : images_(std::move(images)), labels_(std::move(labels)) {}

    std::int64_t size() const override { return images_->size(); }
    int label(std::int64_t index) const override {
        return labels_[static_cast<std::size_t>(images_->label(index))];
    }
    std::uint64_t bytes(std::int64_t index) const override { return images_->bytes(index); }
    std::string name(std::int64_t index) const override { return images_->name(index); }
    std::string describe(std::int64_t index) const override { return images_->describe(index); }
    std::filesystem::path file(std::int64_t index) const override { return images_->file(index); }
    std::vector<std::uint8_t> read(std::int64_t index) const override {
        return images_->read(index);
    }
    std::optional<PictureStamp> stamp(std::int64_t index) const override {
        return images_->stamp(index);
    }

  private:
    std::shared_ptr<const EncodedImages> images_;
    std::vector<int> labels_; // by those that they have
};

std::shared_ptr<const EncodedImages> relabeled(std::shared_ptr<const EncodedImages> images,
                                               const std::vector<std::string>& classes,
                                               const std::vector<std::string>& all) {
    if (classes == all) {
        return images;
    }
    std::vector<int> labels;
    for (const std::string& name : classes) {
        labels.push_back(
            static_cast<int>(std::lower_bound(all.begin(), all.end(), name) - all.begin()));
    }
    return std::make_shared<Relabeled>(std::move(images), std::move(labels));
}

} // namespace

JointClasses jointClasses(std::shared_ptr<const EncodedImages> train,
                          const std::vector<std::string>& trainClasses,
                          std::shared_ptr<const EncodedImages> test,
                          const std::vector<std::string>& testClasses) {
    JointClasses joint;
    std::set_union(trainClasses.begin(), trainClasses.end(), testClasses.begin(), testClasses.end(),
                   std::back_inserter(joint.names));
    joint.train = relabeled(std::move(train), trainClasses, joint.names);
    joint.test = relabeled(std::move(test), testClasses, joint.names);
    return joint;
}

ImageSet loadSplit(const SplitRequest& split, const DataRequest& request,
                   std::vector<SkippedFile>& skipped) {
    requireContent(split);
    std::vector<std::int64_t> items = split.limit > 0
                                          ? spreadOver(split.images->size(), split.limit)
                                          : std::vector<std::int64_t>();
    const std::int64_t count = items.empty() ? split.images->size() : std::ssize(items);
    if (!split.keep && count * request.shape.bytes() < kMaxBytesInMemory) {
        return decodeAll(split, items, request, skipped);
    }
    ImageSet set(request.shape, cached(split, request), items, decoderOf(split.crop),
                 preparationOf(split.crop, request.shape));
    set.setIndicesInWhole(std::move(items));
    return set;
}

void setMeanAndStdOfSplit(Dataset& dataset, const std::function<bool()>& cancelled) {
    setMeanAndStd(dataset, dataset.train.pixelsNhwc().empty() ? kSampleForMean : 0, cancelled);
}

void requireSameFolders(const std::vector<std::string>& train, const Message& trainPlace,
                        const std::vector<std::string>& test, const Message& testPlace) {
    const auto requireAll = [](const std::vector<std::string>& from, const Message& fromPlace,
                               const std::vector<std::string>& in, const Message& inPlace) {
        for (const std::string& name : from) {
            if (!std::binary_search(in.begin(), in.end(), name)) {
                throw Error("The class '%1' of %2 is missing in %3: both need the same class "
                            "folders.",
                            name, fromPlace, inPlace);
            }
        }
    };
    requireAll(train, trainPlace, test, testPlace);
    requireAll(test, testPlace, train, trainPlace);
}

} // namespace sharesnet
