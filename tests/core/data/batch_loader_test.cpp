#include "core/base/error.h"
#include "core/data/augment.h"
#include "core/data/batch_loader.h"
#include "core/data/preprocess.h"
#include "tests/support/listed_pictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <latch>
#include <numeric>

namespace sharesnet {
namespace {

constexpr ImageShape kShape{3, 5, 6};
constexpr std::array<float, 3> kMean{0.4F, 0.5F, 0.6F};
constexpr std::array<float, 3> kStd{0.2F, 0.25F, 0.3F};

std::uint8_t pixelOf(std::int64_t image, std::int64_t k) {
    return static_cast<std::uint8_t>((image * 89 + k * 37 + 11) % 256);
}

// Image i has label i, so that a batch tells which images it holds.
ImageSet makeSet(int count, ImageShape shape = kShape) {
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < count; ++i) {
        for (std::int64_t k = 0; k < shape.bytes(); ++k) {
            pixels.push_back(pixelOf(i, k));
        }
    }
    std::vector<int> labels(static_cast<std::size_t>(count));
    std::iota(labels.begin(), labels.end(), 0);
    return ImageSet(shape, pixels, labels);
}

std::vector<Batch> epochOf(BatchLoader& loader, std::int64_t epoch, std::int64_t firstBatch = 0) {
    std::vector<Batch> batches;
    loader.startEpoch(epoch, firstBatch);
    for (Batch batch; loader.next(batch); batch = {}) {
        batches.push_back(batch);
    }
    return batches;
}

std::vector<std::int64_t> labelsOf(const std::vector<Batch>& batches) {
    std::vector<std::int64_t> labels;
    for (const Batch& batch : batches) {
        labels.insert(labels.end(), batch.labels.begin(), batch.labels.end());
    }
    return labels;
}

void expectEqual(const std::vector<Batch>& a, const std::vector<Batch>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].index, b[i].index);
        EXPECT_EQ(a[i].count, b[i].count);
        EXPECT_EQ(a[i].labels, b[i].labels);
        EXPECT_EQ(a[i].imagesNhwc, b[i].imagesNhwc);
    }
}

// The crop at (dx, dy) of the image in its frame of zeros, mirrored or not, pixel by pixel.
std::vector<float> cropOf(std::int64_t image, int dx, int dy, bool flip) {
    std::vector<float> out;
    for (int y = 0; y < kShape.height; ++y) {
        for (int x = 0; x < kShape.width; ++x) {
            for (int c = 0; c < 3; ++c) {
                const int fromX = (flip ? kShape.width - 1 - x : x) + dx;
                const int fromY = y + dy;
                const bool inside =
                    fromX >= 0 && fromX < kShape.width && fromY >= 0 && fromY < kShape.height;
                const auto channel = static_cast<std::size_t>(c);
                const float value = pixelOf(image, (fromY * kShape.width + fromX) * 3 + c);
                out.push_back(inside ? (value / 255.0F - kMean[channel]) / kStd[channel] : 0.0F);
            }
        }
    }
    return out;
}

std::vector<float> imageOf(const Batch& batch, std::int64_t i) {
    const auto first = batch.imagesNhwc.begin() + i * kShape.bytes();
    return {first, first + kShape.bytes()};
}

TEST(BatchLoader, NormalizesPixelsInOrderWhenNothingIsRandom) {
    const ImageSet set = makeSet(7);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 3});
    EXPECT_EQ(loader.batchesPerEpoch(), 3);
    const std::vector<Batch> batches = epochOf(loader, 0);
    ASSERT_EQ(batches.size(), 3U);
    EXPECT_EQ(labelsOf(batches), (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(batches[2].count, 1);
    EXPECT_EQ(batches[2].index, 2);
    EXPECT_EQ(static_cast<std::int64_t>(batches[2].imagesNhwc.size()), kShape.bytes());
    for (const Batch& batch : batches) {
        for (std::int64_t i = 0; i < batch.count; ++i) {
            EXPECT_EQ(imageOf(batch, i),
                      cropOf(batch.labels[static_cast<std::size_t>(i)], 0, 0, false));
        }
    }
}

TEST(BatchLoader, GrayImagesUseTheFirstChannelsStatistics) {
    const ImageShape gray{1, 2, 2};
    const ImageSet set(gray, {0, 51, 102, 255}, {0});
    BatchLoader loader(set, {0.5F, 0, 0}, {0.5F, 1, 1}, {});
    const std::vector<Batch> batches = epochOf(loader, 0);
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].imagesNhwc, (std::vector<float>{-1.0F, (51.0F / 255 - 0.5F) / 0.5F,
                                                         (102.0F / 255 - 0.5F) / 0.5F, 1.0F}));
}

TEST(BatchLoader, DropLastLeavesOutTheIncompleteBatch) {
    const ImageSet set = makeSet(7);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 3, .dropLast = true});
    EXPECT_EQ(loader.batchesPerEpoch(), 2);
    EXPECT_EQ(labelsOf(epochOf(loader, 0)).size(), 6U);
}

TEST(BatchLoader, AShuffledEpochHoldsEachImageOnceAndEpochsDiffer) {
    const ImageSet set = makeSet(50);
    BatchLoader loader(set, kMean, kStd,
                       {.batchSize = 8, .seed = 3, .shuffle = true, .threads = 2});
    const std::vector<std::int64_t> first = labelsOf(epochOf(loader, 0));
    const std::vector<std::int64_t> second = labelsOf(epochOf(loader, 1));
    EXPECT_NE(first, second);
    EXPECT_FALSE(std::is_sorted(first.begin(), first.end()));
    for (std::vector<std::int64_t> labels : {first, second}) {
        std::sort(labels.begin(), labels.end());
        for (std::int64_t i = 0; i < 50; ++i) {
            EXPECT_EQ(labels[static_cast<std::size_t>(i)], i);
        }
    }
    EXPECT_EQ(labelsOf(epochOf(loader, 0)), first);
    BatchLoader other(set, kMean, kStd, {.batchSize = 8, .seed = 4, .shuffle = true});
    EXPECT_NE(labelsOf(epochOf(other, 0)), first);
}

// Fixed for good: a stored run must resume with the order it was started with, on any platform.
TEST(BatchLoader, TheOrderOfASeedNeverChanges) {
    const ImageSet set = makeSet(10);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 10, .seed = 1, .shuffle = true});
    EXPECT_EQ(labelsOf(epochOf(loader, 0)),
              (std::vector<std::int64_t>{1, 4, 9, 5, 3, 2, 6, 7, 0, 8}));
}

TEST(BatchLoader, ThreadsDoNotChangeWhatComesOut) {
    const ImageSet set = makeSet(61);
    BatchOptions options{.batchSize = 4, .seed = 9, .shuffle = true, .padCrop = 2, .flip = true};
    BatchLoader single(set, kMean, kStd, options);
    const std::vector<Batch> expected = epochOf(single, 5);
    for (const int threads : {2, 4, 7}) {
        options.threads = threads;
        options.ahead = threads == 4 ? 1 : 6;
        BatchLoader loader(set, kMean, kStd, options);
        expectEqual(epochOf(loader, 5), expected);
    }
}

TEST(BatchLoader, ResumingInAnEpochGivesItsTail) {
    const ImageSet set = makeSet(41);
    const BatchOptions options{
        .batchSize = 4, .seed = 2, .shuffle = true, .padCrop = 1, .flip = true, .threads = 3};
    BatchLoader loader(set, kMean, kStd, options);
    std::vector<Batch> whole = epochOf(loader, 3);
    BatchLoader resumed(set, kMean, kStd, options);
    const std::vector<Batch> tail = epochOf(resumed, 3, 6);
    whole.erase(whole.begin(), whole.begin() + 6);
    expectEqual(tail, whole);
    EXPECT_TRUE(epochOf(resumed, 3, 11).empty());
}

TEST(BatchLoader, ANewEpochThrowsWaitingBatchesAway) {
    const ImageSet set = makeSet(64);
    const BatchOptions options{
        .batchSize = 2, .seed = 2, .shuffle = true, .threads = 4, .ahead = 8};
    BatchLoader loader(set, kMean, kStd, options);
    BatchLoader reference(set, kMean, kStd, options);
    Batch batch;
    for (std::int64_t epoch = 0; epoch < 20; ++epoch) {
        loader.startEpoch(epoch);
        ASSERT_TRUE(loader.next(batch));
    }
    expectEqual(epochOf(loader, 20), epochOf(reference, 20));
}

TEST(BatchLoader, CropsAndFlipsAreExactlyThoseOfAPaddedImage) {
    constexpr int kPad = 2;
    const ImageSet set = makeSet(200);
    BatchLoader loader(set, kMean, kStd,
                       {.batchSize = 50, .seed = 5, .padCrop = kPad, .flip = true, .threads = 2});
    std::array<int, 50> seen{}; // how often each of 5 x 5 x 2 placements occurred
    for (const Batch& batch : epochOf(loader, 0)) {
        for (std::int64_t i = 0; i < batch.count; ++i) {
            const std::vector<float> image = imageOf(batch, i);
            int matches = 0;
            for (int placement = 0; placement < 50; ++placement) {
                const int dx = placement % 5 - kPad;
                const int dy = placement / 5 % 5 - kPad;
                if (image ==
                    cropOf(batch.labels[static_cast<std::size_t>(i)], dx, dy, placement >= 25)) {
                    ++matches;
                    ++seen[static_cast<std::size_t>(placement)];
                }
            }
            EXPECT_EQ(matches, 1);
        }
    }
    const auto flipped = std::accumulate(seen.begin() + 25, seen.end(), 0);
    EXPECT_GT(flipped, 70);
    EXPECT_LT(flipped, 130);
    EXPECT_GT(std::count_if(seen.begin(), seen.end(), [](int n) { return n > 0; }), 44);
}

TEST(BatchLoader, AugmentationDiffersBetweenEpochs) {
    const ImageSet set = makeSet(20);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 20, .padCrop = 2, .flip = true});
    EXPECT_NE(epochOf(loader, 0)[0].imagesNhwc, epochOf(loader, 1)[0].imagesNhwc);
}

std::shared_ptr<const EncodedImages> picturesOf(std::vector<std::filesystem::path> files,
                                                std::vector<int> labels) {
    return std::make_shared<test::ListedPictures>(std::move(files), std::move(labels));
}

ImageSet::Decoder decoderFailingAt(const std::string& name) {
    return [name](std::span<const std::uint8_t> picture, ImageShape, std::span<std::uint8_t> out) {
        const std::filesystem::path file = std::string(picture.begin(), picture.end());
        if (file.filename() == name) {
            throw Error("cannot decode " + file.string());
        }
        std::fill(out.begin(), out.end(), std::uint8_t{255});
    };
}

TEST(BatchLoader, UnreadableImagesAreLeftOutAndListed) {
    const ImageSet set(
        kShape, picturesOf({"d/test/a/0.png", "d/test/a/1.png", "d/test/b/2.png"}, {0, 0, 1}), {},
        decoderFailingAt("1.png"));
    BatchLoader loader(set, {0, 0, 0}, {1, 1, 1}, {.batchSize = 3});
    const std::vector<Batch> batches = epochOf(loader, 0);
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].count, 2);
    EXPECT_EQ(batches[0].labels, (std::vector<std::int64_t>{0, 1}));
    EXPECT_EQ(batches[0].imagesNhwc,
              std::vector<float>(static_cast<std::size_t>(2 * kShape.bytes()), 1.0F));
    ASSERT_EQ(batches[0].skipped.size(), 1U);
    EXPECT_EQ(batches[0].skipped[0].file, "test/a/1.png");
    EXPECT_EQ(batches[0].skipped[0].reason.english(), "cannot decode d/test/a/1.png");
}

TEST(BatchLoader, AWorkersFailureReachesTheCallerAndAnotherEpochCanStart) {
    std::atomic<bool> broken{true};
    const ImageSet set(kShape, picturesOf({"a", "b", "c"}, {0, 1, 2}), {},
                       [&](std::span<const std::uint8_t> picture, auto&&...) {
                           if (broken && picture.front() == 'b') {
                               throw std::runtime_error("disk gone");
                           }
                       });
    BatchLoader loader(set, kMean, kStd, {.batchSize = 1, .threads = 2});
    EXPECT_THROW(epochOf(loader, 0), Error);
    broken = false;
    EXPECT_EQ(labelsOf(epochOf(loader, 0)), (std::vector<std::int64_t>{0, 1, 2}));
}

TEST(BatchLoader, DestructionWaitsForTheImageInHandAlone) {
    constexpr std::int64_t kImages = 100;
    std::latch inside(1), release(1);
    std::atomic<int> decoded{0};
    const ImageSet set(
        kShape,
        picturesOf(std::vector<std::filesystem::path>(kImages, "x"), std::vector<int>(kImages)), {},
        [&](auto&&...) {
            if (++decoded == 1) {
                inside.count_down();
            }
            release.wait();
        });
    auto loader = std::make_unique<BatchLoader>(set, kMean, kStd,
                                                BatchOptions{.batchSize = kImages, .threads = 1});
    loader->startEpoch(0);
    inside.wait();
    loader->startEpoch(1, 1); // the batch in hand is no longer wanted
    release.count_down();
    loader.reset();
    EXPECT_EQ(decoded, 1);
}

TEST(BatchLoader, WaitingForABatchCanBeCancelled) {
    std::latch release(1);
    const ImageSet set(kShape, picturesOf({"a", "b"}, {0, 1}), {},
                       [&](auto&&...) { release.wait(); });
    BatchLoader loader(set, kMean, kStd, {.batchSize = 1});
    loader.startEpoch(0);
    Batch batch;
    int asked = 0;
    EXPECT_THROW(loader.next(batch, [&] { return ++asked == 3; }), Cancelled);
    EXPECT_EQ(asked, 3);
    release.count_down();
    EXPECT_TRUE(loader.next(batch, [] { return false; })) << "it can be asked for again";
    EXPECT_EQ(batch.index, 0);
}

TEST(BatchLoader, NothingIsReadyBeforeAnEpochOrFromAnEmptySet) {
    const ImageSet set = makeSet(4);
    Batch batch;
    BatchLoader idle(set, kMean, kStd, {});
    EXPECT_FALSE(idle.next(batch));
    const ImageSet none(kShape, {}, {});
    BatchLoader empty(none, kMean, kStd, {});
    EXPECT_EQ(empty.batchesPerEpoch(), 0);
    EXPECT_TRUE(epochOf(empty, 0).empty());
}

TEST(BatchLoader, RefusesImpossibleOptions) {
    const ImageSet set = makeSet(4);
    EXPECT_THROW(BatchLoader(set, kMean, kStd, {.batchSize = 0}), Error);
    EXPECT_THROW(BatchLoader(set, kMean, kStd, {.padCrop = -1}), Error);
    EXPECT_THROW(BatchLoader(set, kMean, kStd, {.padCrop = 7}), Error);
}

TEST(BatchLoader, RandomErasingMakesOneRectangleOfSomeImagesNoise) {
    const ImageSet set = makeSet(200);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 200, .seed = 5, .erasing = 0.5});
    const Batch batch = epochOf(loader, 0).at(0);
    int erased = 0;
    bool reachesCorner = false;
    for (std::int64_t i = 0; i < batch.count; ++i) {
        const std::vector<float> whole = cropOf(i, 0, 0, false);
        const std::vector<float> image = imageOf(batch, i);
        int left = kShape.width;
        int right = -1;
        int top = kShape.height;
        int bottom = -1;
        int changed = 0;
        for (int y = 0; y < kShape.height; ++y) {
            for (int x = 0; x < kShape.width; ++x) {
                const auto at = static_cast<std::size_t>((y * kShape.width + x) * 3);
                if (std::equal(image.begin() + at, image.begin() + at + 3, whole.begin() + at)) {
                    continue;
                }
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
                ++changed;
            }
        }
        if (changed == 0) {
            continue;
        }
        ++erased;
        reachesCorner = reachesCorner || right == kShape.width - 1 || bottom == kShape.height - 1;
        EXPECT_EQ(changed, (right - left + 1) * (bottom - top + 1)) << "not one rectangle";
        EXPECT_LE(changed, 0.6 * kShape.width * kShape.height);
    }
    EXPECT_TRUE(reachesCorner) << "no rectangle reaches the last row or column";
    EXPECT_GT(erased, 70);
    EXPECT_LT(erased, 130);
    EXPECT_THROW(BatchLoader(set, kMean, kStd, {.erasing = 1.5}), Error);
}

TEST(BatchLoader, CutoutBlanksOneSquareOfEachImage) {
    const ImageSet set = makeSet(40);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 40, .seed = 5, .cutout = 3});
    const Batch batch = epochOf(loader, 0).at(0);
    std::size_t whole = 0;
    for (std::int64_t i = 0; i < batch.count; ++i) {
        const std::vector<float> uncut = cropOf(i, 0, 0, false);
        const std::vector<float> cut = imageOf(batch, i);
        int left = kShape.width;
        int right = -1;
        int top = kShape.height;
        int bottom = -1;
        int blank = 0;
        for (int y = 0; y < kShape.height; ++y) {
            for (int x = 0; x < kShape.width; ++x) {
                const auto at = static_cast<std::size_t>((y * kShape.width + x) * 3);
                if (cut[at] != 0.0F || cut[at + 1] != 0.0F || cut[at + 2] != 0.0F) {
                    EXPECT_EQ(cut[at], uncut[at]);
                    continue;
                }
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
                ++blank;
            }
        }
        EXPECT_EQ(blank, (right - left + 1) * (bottom - top + 1)) << "not one rectangle";
        EXPECT_LE(right - left, 2);
        EXPECT_LE(bottom - top, 2);
        whole += blank == 9 ? 1U : 0U;
    }
    EXPECT_GT(whole, 5U);
}

TEST(BatchLoader, MixupMixesTheBatchWithItselfInReverse) {
    const ImageSet set = makeSet(5);
    BatchLoader loader(set, kMean, kStd, {.batchSize = 5, .seed = 5, .mixup = 1.0});
    const Batch batch = epochOf(loader, 0).at(0);
    EXPECT_EQ(batch.mixupLabels, (std::vector<std::int64_t>{4, 3, 2, 1, 0}));
    EXPECT_GT(batch.mixupLambda, 0.0F);
    EXPECT_LT(batch.mixupLambda, 1.0F);
    for (std::int64_t i = 0; i < 5; ++i) {
        const std::vector<float> own = cropOf(i, 0, 0, false);
        const std::vector<float> partner = cropOf(4 - i, 0, 0, false);
        const std::vector<float> mixed = imageOf(batch, i);
        for (std::size_t k = 0; k < mixed.size(); ++k) {
            EXPECT_NEAR(mixed[k], batch.mixupLambda * own[k] + (1 - batch.mixupLambda) * partner[k],
                        1e-6);
        }
    }
    EXPECT_NE(epochOf(loader, 1).at(0).mixupLambda, batch.mixupLambda);
    BatchLoader other(set, kMean, kStd, {.batchSize = 5, .seed = 5, .mixup = 1.0, .threads = 3});
    expectEqual(epochOf(other, 0), {batch});
}

BatchOptions recoloring() {
    BatchOptions options{.batchSize = 4, .seed = 5, .flip = true};
    options.pictures.resizedCrop = true;
    options.pictures.minScale = 0.3;
    options.pictures.colorJitter = 0.4;
    options.pictures.lighting = 0.1;
    options.pictures.randAugment = 2;
    return options;
}

// The definition, written out for one image.
std::vector<float> expectedPicture(const ImageSet& set, const BatchOptions& options,
                                   std::int64_t position) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kShape.bytes()));
    set.readImage(position, pixels);
    CounterRandom random = pictureRandomOf(options, 3, position);
    const PictureBox box = resizedCropBox(kShape.width, kShape.height, 0.3, 4.0 / 3, random);
    RgbImage picture = scaledPart(asPicture(pixels, kShape),
                                  {static_cast<double>(box.left), static_cast<double>(box.top),
                                   static_cast<double>(box.width), static_cast<double>(box.height)},
                                  kShape.width, kShape.height);
    if (placementOf(options, 3, position).flip) {
        picture = mirrored(picture);
    }
    picture = randAugmented(picture, 2, 9, random);
    jitterColors(picture, 0.4, random);
    const std::array<float, 3> added = lightingOf(0.1, random);
    std::vector<float> values;
    for (std::size_t k = 0; k < picture.pixelsHwc.size(); ++k) {
        const std::size_t c = k % 3;
        values.push_back((picture.pixelsHwc[k] / 255.0F - kMean[c]) / kStd[c] + added[c] / kStd[c]);
    }
    return values;
}

TEST(BatchLoader, PicturesAreCroppedAndRecoloredAsDrawnOnAnyNumberOfThreads) {
    const ImageSet set = makeSet(8);
    BatchOptions options = recoloring();
    BatchLoader one(set, kMean, kStd, options);
    options.threads = 3;
    BatchLoader three(set, kMean, kStd, options);
    const std::vector<Batch> batches = epochOf(one, 3);
    const std::vector<Batch> again = epochOf(three, 3);
    ASSERT_EQ(batches.size(), 2U);
    EXPECT_EQ(batches[0].imagesNhwc, again[0].imagesNhwc);
    EXPECT_EQ(batches[1].imagesNhwc, again[1].imagesNhwc);
    for (std::int64_t i = 0; i < 8; ++i) {
        const std::vector<float> expected = expectedPicture(set, options, i);
        const float* found =
            batches[static_cast<std::size_t>(i / 4)].imagesNhwc.data() + i % 4 * kShape.bytes();
        for (std::size_t k = 0; k < expected.size(); ++k) {
            ASSERT_FLOAT_EQ(found[k], expected[k]) << i << ", " << k;
        }
    }
    EXPECT_NE(epochOf(one, 4)[0].imagesNhwc, batches[0].imagesNhwc);
}

TEST(BatchLoader, GrayImagesAreRecoloredToo) {
    const ImageSet set = makeSet(4, {1, 5, 6});
    BatchLoader loader(set, kMean, kStd, recoloring());
    EXPECT_EQ(epochOf(loader, 0)[0].imagesNhwc.size(), 4U * 30);
}

TEST(BatchLoader, RefusesPictureOptionsThatCannotBe) {
    const ImageSet set = makeSet(4);
    for (const auto change : std::initializer_list<void (*)(PictureOptions&)>{
             [](PictureOptions& o) { o.minScale = 0; }, [](PictureOptions& o) { o.maxRatio = 0.5; },
             [](PictureOptions& o) { o.colorJitter = -1; },
             [](PictureOptions& o) { o.randAugmentLevel = 31; }}) {
        BatchOptions options;
        change(options.pictures);
        EXPECT_THROW(BatchLoader(set, kMean, kStd, options), Error);
    }
}

} // namespace
} // namespace sharesnet
