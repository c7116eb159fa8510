#include "core/data/batch_plan.h"

#include "core/base/error.h"
#include "core/data/augment.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace sharesnet {

namespace {

// Keys of the random numbers' streams.
constexpr std::uint64_t kOrderStream = 11;
constexpr std::uint64_t kAugmentStream = 12;
constexpr std::uint64_t kCutoutStream = 13;
constexpr std::uint64_t kMixStream = 14;
constexpr std::uint64_t kErasingStream = 15;
constexpr std::uint64_t kPictureStream = 16;

CounterRandom randomOf(const BatchOptions& options, std::int64_t epoch, std::int64_t at,
                       std::uint64_t stream) {
    return CounterRandom{options.seed, static_cast<std::uint64_t>(epoch),
                         static_cast<std::uint64_t>(at), stream};
}

} // namespace

BatchOptions checked(BatchOptions options, ImageShape shape) {
    if (shape.channels != 1 && shape.channels != 3) {
        throw Error("Images with %1 channels are not supported: 1 (gray) or 3 (RGB) are.",
                    shape.channels);
    }
    if (options.batchSize < 1) {
        throw Error("The batch size is %1: it must be at least 1.", options.batchSize);
    }
    if (options.padCrop < 0 || options.padCrop > std::max(shape.width, shape.height)) {
        throw Error("The padding for random crops is %1: it must lie between 0 and the size of the "
                    "images.",
                    options.padCrop);
    }
    if (options.cutout < 0 || options.mixup < 0) {
        throw Error("The size of cutout and the parameter of mixup must be 0 or above.");
    }
    if (options.erasing < 0 || options.erasing > 1) {
        throw Error("The probability of random erasing must be within 0..1.");
    }
    if (options.shares < 1 || options.share < 0 || options.share >= options.shares) {
        throw Error("A batch of %2 parts has no part %1.", options.share, options.shares);
    }
    const PictureOptions& pictures = options.pictures;
    if (!(pictures.minScale > 0 && pictures.minScale <= 1) || !(pictures.maxRatio >= 1)) {
        throw Error("A random resized crop needs a scale within 0..1 and a ratio of at least 1.");
    }
    if (pictures.colorJitter < 0 || pictures.lighting < 0 || pictures.randAugment < 0 ||
        pictures.randAugmentLevel < 0 || pictures.randAugmentLevel >= kAugmentLevels) {
        throw Error("Color jitter, lighting and RandAugment must be 0 or above, and the level of "
                    "RandAugment within 0..30.");
    }
    options.threads = std::max(1, options.threads);
    options.ahead = std::max(1, options.ahead);
    return options;
}

std::int64_t batchCount(std::int64_t images, const BatchOptions& options) {
    return options.dropLast ? images / options.batchSize
                            : (images + options.batchSize - 1) / options.batchSize;
}

BatchRange batchRange(std::int64_t images, const BatchOptions& options, std::int64_t batch) {
    const std::int64_t first = batch * options.batchSize;
    return {first, std::min(first + options.batchSize, images)};
}

BatchRange sharedPart(BatchRange batch, const BatchOptions& options) {
    const std::int64_t images = batch.last - batch.first;
    return {batch.first + images * options.share / options.shares,
            batch.first + images * (options.share + 1) / options.shares};
}

std::vector<std::int64_t> orderOf(std::int64_t images, const BatchOptions& options,
                                  std::int64_t epoch) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(images));
    std::iota(order.begin(), order.end(), 0);
    if (options.shuffle) {
        CounterRandom random{options.seed, static_cast<std::uint64_t>(epoch), kOrderStream};
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[random.below(i)]);
        }
    }
    return order;
}

Placement placementOf(const BatchOptions& options, std::int64_t epoch, std::int64_t position) {
    Placement placement;
    CounterRandom random = randomOf(options, epoch, position, kAugmentStream);
    const auto places = static_cast<std::uint64_t>(2 * options.padCrop + 1);
    placement.x = static_cast<int>(random.below(places)) - options.padCrop;
    placement.y = static_cast<int>(random.below(places)) - options.padCrop;
    placement.flip = options.flip && (random.next() >> 63U) != 0;
    return placement;
}

// A square around a random pixel.
PixelBox cutoutOf(const BatchOptions& options, ImageShape shape, std::int64_t epoch,
                  std::int64_t position) {
    if (options.cutout == 0) {
        return {};
    }
    CounterRandom random = randomOf(options, epoch, position, kCutoutStream);
    const int side = options.cutout;
    const int left =
        static_cast<int>(random.below(static_cast<std::uint64_t>(shape.width))) - side / 2;
    const int top =
        static_cast<int>(random.below(static_cast<std::uint64_t>(shape.height))) - side / 2;
    return {std::max(0, left), std::max(0, top), std::min(shape.width, left + side),
            std::min(shape.height, top + side)};
}

CounterRandom pictureRandomOf(const BatchOptions& options, std::int64_t epoch,
                              std::int64_t position) {
    return randomOf(options, epoch, position, kPictureStream);
}

CounterRandom erasingRandomOf(const BatchOptions& options, std::int64_t epoch,
                              std::int64_t position) {
    return randomOf(options, epoch, position, kErasingStream);
}

float mixupLambdaOf(const BatchOptions& options, std::int64_t epoch, std::int64_t batch) {
    if (options.mixup == 0) {
        return 1;
    }
    std::mt19937_64 generator(randomOf(options, epoch, batch, kMixStream).next());
    std::gamma_distribution<double> gamma(options.mixup);
    const double own = gamma(generator);
    const double sum = own + gamma(generator);
    return sum > 0 ? static_cast<float>(own / sum) : 1.0F;
}

} // namespace sharesnet
