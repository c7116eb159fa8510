#include "core/data/batch_loader.h"

#include "core/base/error.h"
#include "core/data/augment.h"
#include "core/data/preprocess.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace sharesnet {

namespace {

using Normalization = std::array<std::array<float, 256>, 3>; // [channel][byte]

Normalization normalizationOf(const std::array<float, 3>& mean, const std::array<float, 3>& std) {
    Normalization table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        for (std::size_t value = 0; value < 256; ++value) {
            table[c][value] = (static_cast<float>(value) / 255.0F - mean[c]) / std[c];
        }
    }
    return table;
}

template <int channels>
void writeRow(const std::uint8_t* source, int width, Placement placement,
              const Normalization& table, float* out) {
    for (int x = 0; x < width; ++x) {
        const int from = placement.x + (placement.flip ? width - 1 - x : x);
        const bool inside = from >= 0 && from < width;
        for (int c = 0; c < channels; ++c) {
            out[x * channels + c] =
                inside ? table[static_cast<std::size_t>(c)][source[from * channels + c]] : 0.0F;
        }
    }
}

template <int channels>
void writeImage(const std::uint8_t* sourceHwc, ImageShape shape, Placement placement,
                const Normalization& table, float* outHwc) {
    const std::int64_t row = std::int64_t{shape.width} * channels;
    for (int y = 0; y < shape.height; ++y, outHwc += row) {
        const int from = placement.y + y;
        if (from < 0 || from >= shape.height) {
            std::fill(outHwc, outHwc + row, 0.0F);
        } else {
            writeRow<channels>(sourceHwc + from * row, shape.width, placement, table, outHwc);
        }
    }
}

// What PictureOptions make of an image. The placement's mirroring is done already where the picture
// was cropped here.
class PictureMaker {
  public:
    PictureMaker(const ImageSet& images, const BatchOptions& options)
        : images_(images), wanted_(options.pictures), shape_(images.shape()) {}

    // Throws Error for an unreadable image.
    void make(std::int64_t image, CounterRandom& random, Placement& placement,
              std::vector<std::uint8_t>& pixels) const {
        RgbImage picture;
        if (wanted_.resizedCrop) {
            picture = cropped(image, random, pixels);
            if (placement.flip) {
                picture = mirrored(picture);
            }
            placement = {};
        } else {
            images_.readImage(image, pixels);
            picture = asPicture(pixels, shape_);
        }
        picture = randAugmented(std::move(picture), wanted_.randAugment, wanted_.randAugmentLevel,
                                random);
        if (wanted_.colorJitter > 0) {
            jitterColors(picture, wanted_.colorJitter, random);
        }
        pixels = inChannels(std::move(picture), shape_);
    }

    // To normalized values; gray images have no colors.
    void light(float* imageHwc, const std::array<float, 3>& std, CounterRandom& random) const {
        if (wanted_.lighting == 0 || shape_.channels != 3) {
            return;
        }
        const std::array<float, 3> added = lightingOf(wanted_.lighting, random);
        for (std::int64_t k = 0; k < shape_.bytes(); ++k) {
            const auto c = static_cast<std::size_t>(k % 3);
            imageHwc[k] += added[c] / std[c];
        }
    }

  private:
    RgbImage cropped(std::int64_t image, CounterRandom& random,
                     std::vector<std::uint8_t>& pixels) const {
        const CounterRandom start = random;
        const ChoosePart choose = [&](int width, int height) {
            random = start; // may be asked again, where a JPEG turns out to be damaged
            const PictureBox box =
                resizedCropBox(width, height, wanted_.minScale, wanted_.maxRatio, random);
            return PicturePart{static_cast<double>(box.left), static_cast<double>(box.top),
                               static_cast<double>(box.width), static_cast<double>(box.height)};
        };
        if (images_.hasPictures() && images_.pixelsNhwc().empty()) {
            return decodedPart(images_, image, choose, shape_.width, shape_.height);
        }
        images_.readImage(image, pixels);
        return scaledPart(asPicture(pixels, shape_), choose(shape_.width, shape_.height),
                          shape_.width, shape_.height);
    }

    const ImageSet& images_;
    const PictureOptions& wanted_;
    const ImageShape shape_;
};

void cutOut(float* imageHwc, ImageShape shape, const PixelBox& box) {
    for (int y = box.top; y < box.bottom; ++y) {
        float* row = imageHwc + std::int64_t{y} * shape.width * shape.channels;
        std::fill(row + box.left * shape.channels, row + box.right * shape.channels, 0.0F);
    }
}

// Noise in place of a rectangle of 2 to 40 % of the image, 0.3 to 3.3 times as high as wide: the
// paper's ranges. One that does not fit is drawn again, a hundred times at most.
void erase(float* imageHwc, ImageShape shape, double probability, CounterRandom random) {
    if (random.uniform(0, 1) >= probability) {
        return;
    }
    const double area = static_cast<double>(shape.height) * shape.width;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const double part = area * random.uniform(0.02F, 0.4F);
        const double ratio = random.uniform(0.3F, 1 / 0.3F);
        const int height = static_cast<int>(std::lround(std::sqrt(part * ratio)));
        const int width = static_cast<int>(std::lround(std::sqrt(part / ratio)));
        if (height < 1 || width < 1 || height >= shape.height || width >= shape.width) {
            continue;
        }
        const auto top =
            static_cast<int>(random.below(static_cast<std::uint64_t>(shape.height - height + 1)));
        const auto left =
            static_cast<int>(random.below(static_cast<std::uint64_t>(shape.width - width + 1)));
        for (int y = top; y < top + height; ++y) {
            float* row = imageHwc + std::int64_t{y} * shape.width * shape.channels;
            for (int value = left * shape.channels; value < (left + width) * shape.channels;
                 ++value) {
                row[value] = random.uniform(-2, 2); // about the spread of normalized pixels
            }
        }
        return;
    }
}

// Mixes the batch with itself in reverse, pair by pair in place.
void mixUp(Batch& batch, std::int64_t imageValues, float lambda) {
    batch.mixupLambda = lambda;
    batch.mixupLabels.assign(batch.labels.rbegin(), batch.labels.rend());
    for (std::int64_t i = 0, k = batch.count - 1; i < k; ++i, --k) {
        float* a = batch.imagesNhwc.data() + i * imageValues;
        float* b = batch.imagesNhwc.data() + k * imageValues;
        for (std::int64_t value = 0; value < imageValues; ++value) {
            const float first = a[value];
            a[value] = lambda * first + (1 - lambda) * b[value];
            b[value] = lambda * b[value] + (1 - lambda) * first;
        }
    }
}

// Of the images of a batch those from `first` to `last`, or what there is of them.
void keepPart(Batch& batch, std::int64_t first, std::int64_t last, std::int64_t imageValues) {
    first = std::min(first, batch.count);
    last = std::min(last, batch.count);
    const auto keep = [first, last](auto& values, std::int64_t each) {
        values.erase(values.begin() + last * each, values.end());
        values.erase(values.begin(), values.begin() + first * each);
    };
    if (last - first == batch.count) {
        return;
    }
    keep(batch.imagesNhwc, imageValues);
    keep(batch.labels, 1);
    keep(batch.indices, 1);
    keep(batch.mixupLabels, 1);
    batch.count = last - first;
}

} // namespace

struct BatchLoader::Impl {
    struct Job {
        std::uint64_t generation = 0;
        std::int64_t epoch = 0;
        std::int64_t batch = 0;
        std::shared_ptr<const std::vector<std::int64_t>> order;
    };

    Impl(const ImageSet& set, std::array<float, 3> mean, std::array<float, 3> std,
         BatchOptions given);
    ~Impl();
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch);
    bool next(Batch& batch, const std::function<bool()>& cancelled);

    void work();
    // false: no longer wanted
    bool prepare(const Job& job, Batch& batch, std::vector<std::uint8_t>& pixels) const;
    void finish(const Job& job, Batch batch, bool complete);
    bool hasWork() const {
        return !failed_ && job_.batch < batches_ && job_.batch < delivered_ + options_.ahead;
    }
    std::optional<Batch>& slot(std::int64_t batch) {
        return ready_[static_cast<std::size_t>(batch % options_.ahead)];
    }

    const ImageSet& images_;
    const Normalization normalization_;
    const std::array<float, 3> std_;
    const BatchOptions options_;
    const std::int64_t batches_;

    // generation_ changes with the epoch asked for; workers look at it after each image, without
    // the lock.
    std::atomic<std::uint64_t> generation_{0};
    std::mutex mutex_; // guards all below
    std::condition_variable workWanted_;
    std::condition_variable batchReady_;
    bool stopping_ = false;
    Job job_;                                 // what the next free worker takes
    std::int64_t delivered_ = 0;              // the batch that next() hands out next
    std::vector<std::optional<Batch>> ready_; // by batch modulo `ahead`
    std::vector<Batch> spare_;                // memory to use again
    std::optional<Message> failed_;
    std::vector<std::jthread> workers_;
};

BatchLoader::Impl::Impl(const ImageSet& set, std::array<float, 3> mean, std::array<float, 3> std,
                        BatchOptions given)
    : images_(set),
      normalization_(normalizationOf(mean, std)),
      std_(std),
      options_(checked(given, set.shape())),
      batches_(batchCount(set.size(), options_)),
      ready_(static_cast<std::size_t>(options_.ahead)) {
    job_.batch = batches_;
    delivered_ = batches_;
    for (int i = 0; i < options_.threads; ++i) {
        workers_.emplace_back([this] { work(); });
    }
}

BatchLoader::Impl::~Impl() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        ++generation_;
    }
    workWanted_.notify_all();
    workers_.clear();
}

void BatchLoader::Impl::startEpoch(std::int64_t epoch, std::int64_t firstBatch) {
    auto order =
        std::make_shared<const std::vector<std::int64_t>>(orderOf(images_.size(), options_, epoch));
    {
        const std::lock_guard lock(mutex_);
        job_ = {++generation_, epoch, std::clamp<std::int64_t>(firstBatch, 0, batches_),
                std::move(order)};
        delivered_ = job_.batch;
        failed_.reset();
        for (std::optional<Batch>& waiting : ready_) {
            if (waiting) {
                spare_.push_back(std::move(*waiting));
            }
            waiting.reset();
        }
    }
    workWanted_.notify_all();
}

bool BatchLoader::Impl::next(Batch& batch, const std::function<bool()>& cancelled) {
    {
        std::unique_lock lock(mutex_);
        if (delivered_ >= batches_) {
            return false;
        }
        const auto ready = [&] { return failed_ || slot(delivered_); };
        constexpr std::chrono::milliseconds kBetween{50};
        while (cancelled && !batchReady_.wait_for(lock, kBetween, ready)) {
            throwIfCancelled(cancelled);
        }
        batchReady_.wait(lock, ready);
        std::optional<Batch>& waiting = slot(delivered_);
        if (!waiting) {
            throw Error(*failed_);
        }
        std::swap(batch, *waiting);
        spare_.push_back(std::move(*waiting));
        waiting.reset();
        ++delivered_;
    }
    workWanted_.notify_one();
    return true;
}

void BatchLoader::Impl::work() {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(images_.shape().bytes()));
    for (;;) {
        Job job;
        Batch batch;
        {
            std::unique_lock lock(mutex_);
            workWanted_.wait(lock, [&] { return stopping_ || hasWork(); });
            if (stopping_) {
                return;
            }
            job = job_;
            ++job_.batch;
            if (!spare_.empty()) {
                batch = std::move(spare_.back());
                spare_.pop_back();
            }
        }
        try {
            const bool complete = prepare(job, batch, pixels);
            finish(job, std::move(batch), complete);
        } catch (const std::exception& error) {
            {
                const std::lock_guard lock(mutex_);
                if (job.generation == generation_) {
                    failed_ = Message("Preparing batch %1 failed: %2", job.batch, messageOf(error));
                }
            }
            batchReady_.notify_all();
        }
    }
}

bool BatchLoader::Impl::prepare(const Job& job, Batch& batch,
                                std::vector<std::uint8_t>& pixels) const {
    const ImageShape shape = images_.shape();
    const PictureMaker maker(images_, options_);
    const BatchRange whole = batchRange(images_.size(), options_, job.batch);
    const BatchRange mine = sharedPart(whole, options_);
    const auto [first, last] = options_.mixup > 0 ? whole : mine; // its images mix with all others
    batch.index = job.batch;
    batch.labels.clear();
    batch.indices.clear();
    batch.mixupLabels.clear();
    batch.mixupLambda = 1;
    batch.skipped.clear();
    batch.imagesNhwc.resize(static_cast<std::size_t>((last - first) * shape.bytes()));
    float* out = batch.imagesNhwc.data();
    for (std::int64_t position = first; position < last; ++position) {
        if (job.generation != generation_) {
            return false;
        }
        const std::int64_t image = (*job.order)[static_cast<std::size_t>(position)];
        Placement placement = placementOf(options_, job.epoch, position);
        CounterRandom random = pictureRandomOf(options_, job.epoch, position);
        try {
            options_.pictures.any() ? maker.make(image, random, placement, pixels)
                                    : images_.readImage(image, pixels);
        } catch (const Error& error) {
            batch.skipped.push_back({images_.describe(image).english(), error.message()});
            continue;
        }
        const auto write = shape.channels == 1 ? writeImage<1> : writeImage<3>;
        write(pixels.data(), shape, placement, normalization_, out);
        maker.light(out, std_, random);
        cutOut(out, shape, cutoutOf(options_, shape, job.epoch, position));
        if (options_.erasing > 0) {
            erase(out, shape, options_.erasing, erasingRandomOf(options_, job.epoch, position));
        }
        out += shape.bytes();
        batch.labels.push_back(images_.label(image));
        batch.indices.push_back(image);
    }
    batch.count = static_cast<std::int64_t>(batch.labels.size());
    batch.imagesNhwc.resize(static_cast<std::size_t>(batch.count * shape.bytes()));
    if (options_.mixup > 0) {
        mixUp(batch, shape.bytes(), mixupLambdaOf(options_, job.epoch, job.batch));
        keepPart(batch, mine.first - whole.first, mine.last - whole.first, shape.bytes());
    }
    return true;
}

void BatchLoader::Impl::finish(const Job& job, Batch batch, bool complete) {
    {
        const std::lock_guard lock(mutex_);
        if (complete && job.generation == generation_) {
            slot(job.batch) = std::move(batch);
        } else {
            spare_.push_back(std::move(batch));
        }
    }
    batchReady_.notify_one();
}

BatchLoader::BatchLoader(const ImageSet& images, std::array<float, 3> mean,
                         std::array<float, 3> std, BatchOptions options)
    : impl_(std::make_unique<Impl>(images, mean, std, options)) {}

BatchLoader::~BatchLoader() = default;

std::int64_t BatchLoader::batchesPerEpoch() const {
    return impl_->batches_;
}

void BatchLoader::startEpoch(std::int64_t epoch, std::int64_t firstBatch) {
    impl_->startEpoch(epoch, firstBatch);
}

bool BatchLoader::next(Batch& batch, const std::function<bool()>& cancelled) {
    return impl_->next(batch, cancelled);
}

} // namespace sharesnet
