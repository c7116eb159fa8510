#include "core/data/picture_cache.h"

#include "core/base/sqlite.h"
#include "core/data/batch_loader.h"
#include "core/data/cache_folder.h"
#include "core/data/data_spec.h"
#include "core/data/image_split.h"
#include "core/data/png.h"
#include "tests/core/data/made_tars.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <random>
#include <thread>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using testing::AnyOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr ImageShape kInput{3, 32, 32};
constexpr std::int64_t kImages = 24;

std::vector<std::uint8_t> noiseJpeg(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>(x * 3 + random() % 32),
                                         static_cast<std::uint8_t>(y * 2 + seed * 40),
                                         static_cast<std::uint8_t>(x + y)};
        }
    }
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", image, bytes);
    return bytes;
}

void makeOld(const fs::path& file) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(5));
}

// Pictures whose reading is counted.
class CountedImages final : public EncodedImages {
  public:
    CountedImages(std::shared_ptr<const EncodedImages> images,
                  std::shared_ptr<std::atomic<int>> reads)
        : images_(std::move(images)), reads_(std::move(reads)) {}
    std::int64_t size() const override { return images_->size(); }
    int label(std::int64_t i) const override { return images_->label(i); }
    std::uint64_t bytes(std::int64_t i) const override { return images_->bytes(i); }
    std::string name(std::int64_t i) const override { return images_->name(i); }
    std::string describe(std::int64_t i) const override { return images_->describe(i); }
    fs::path file(std::int64_t i) const override { return images_->file(i); }
    std::vector<std::uint8_t> read(std::int64_t i) const override {
        ++*reads_;
        return images_->read(i);
    }
    std::optional<PictureStamp> stamp(std::int64_t i) const override { return images_->stamp(i); }

  private:
    std::shared_ptr<const EncodedImages> images_;
    std::shared_ptr<std::atomic<int>> reads_;
};

// JPEGs of several sizes, a PNG and one that is damaged, all in a folder.
class PictureCaches : public testing::Test {
  protected:
    PictureCaches() {
        for (std::int64_t i = 0; i < kImages; ++i) {
            const int side = i % 3 == 0 ? 40 : (i % 3 == 1 ? 80 : 200);
            write(i, noiseJpeg(side, side + 10, static_cast<unsigned>(i)));
        }
        write(5, encodePng({50, 40, std::vector<std::uint8_t>(50 * 40 * 3, 77)}));
        auto damaged = noiseJpeg(60, 60, 3);
        damaged.resize(damaged.size() / 2);
        write(7, damaged);
        request_.data = {DataKind::Folder, files_.path()};
        request_.shape = kInput;
        request_.keepTraining = true;
        request_.keepTest = true;
        request_.testCrop = 0.875;
        request_.cacheFolder = cache_.path();
        request_.imageCache = std::uint64_t{100} << 20U;
        request_.note = [this](const Message& note) { notes_.push_back(note.english()); };
    }

    fs::path fileOf(std::int64_t i) const {
        return files_ / ((i % 4 == 0 ? "test/" : "train/") + std::string(i % 2 == 0 ? "a/" : "b/") +
                         std::to_string(100 + i) + ".jpg");
    }
    void write(std::int64_t i, const std::vector<std::uint8_t>& content) const {
        // test has class b, too
        for (const fs::path& file :
             {fileOf(i), files_ / ("test/b/" + std::to_string(100 + i) + ".jpg")}) {
            fs::create_directories(file.parent_path());
            std::ofstream(file, std::ios::binary)
                .write(reinterpret_cast<const char*>(content.data()),
                       static_cast<std::streamsize>(content.size()));
            makeOld(file);
        }
    }

    // The values of two epochs of random crops, and of one of what is tested on.
    std::vector<std::vector<float>> valuesWith(const DataRequest& request, int threads = 3) {
        const Dataset data = loadDataset(request);
        std::vector<std::vector<float>> values = epochsOf(data.train, random(threads), 2);
        BatchOptions fixed;
        fixed.batchSize = 5;
        fixed.threads = threads;
        for (auto& each : epochsOf(data.test, fixed, 1)) {
            values.push_back(std::move(each));
        }
        for (const ImageSet* set : {&data.train, &data.test}) {
            for (const Message& note : set->takeNotes()) {
                notes_.push_back(note.english());
            }
        }
        return values;
    }
    static BatchOptions random(int threads) {
        BatchOptions options;
        options.batchSize = 5;
        options.shuffle = true;
        options.pictures.resizedCrop = true;
        options.threads = threads;
        return options;
    }
    static std::vector<std::vector<float>> epochsOf(const ImageSet& set,
                                                    const BatchOptions& options, int epochs) {
        std::vector<std::vector<float>> values;
        BatchLoader loader(set, {0.5F, 0.5F, 0.5F}, {1, 1, 1}, options);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            loader.startEpoch(epoch);
            Batch batch;
            while (loader.next(batch)) {
                values.push_back(batch.imagesNhwc);
            }
        }
        return values;
    }
    std::vector<std::vector<float>> withoutCache() {
        DataRequest request = request_;
        request.imageCache = 0;
        return valuesWith(request);
    }

    // The pictures of a list as a run sees them, and how many of their files are read.
    struct Counting {
        ImageSet set;
        std::shared_ptr<std::atomic<int>> reads = std::make_shared<std::atomic<int>>(0);
    };
    Counting counting(std::uint64_t most = std::uint64_t{100} << 20U) {
        DataRequest plain = request_;
        plain.imageCache = 0;
        const Dataset data = loadDataset(plain);
        Counting made;
        std::vector<SkippedFile> skipped;
        DataRequest request = request_;
        request.imageCache = most;
        whole_ = std::make_shared<Dataset>(data);
        made.set = loadSplit({std::make_shared<CountedImages>(std::shared_ptr<const EncodedImages>(
                                                                  whole_, whole_->train.pictures()),
                                                              made.reads),
                              0, "the test", 1, true, "test:train"},
                             request, skipped);
        return made;
    }

    std::vector<fs::path> cacheFiles(const std::string& ending) const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(cache_ / "pictures")) {
            if (entry.path().extension() == ending) {
                found.push_back(entry.path());
            }
        }
        return found;
    }
    std::uint64_t cacheBytes() const { return cacheContent(cache_.path()).pictureBytes; }

    const TemporaryFolder files_;
    const TemporaryFolder cache_;
    DataRequest request_;
    std::vector<std::string> notes_;
    std::shared_ptr<Dataset> whole_;
};

TEST_F(PictureCaches, ChangeNoBit) {
    const auto expected = withoutCache();
    EXPECT_EQ(valuesWith(request_), expected) << "while they are filled";
    EXPECT_GT(cacheBytes(), 100'000U);
    EXPECT_EQ(valuesWith(request_), expected) << "found again";
    EXPECT_EQ(valuesWith(request_, 1), expected);
    EXPECT_THAT(notes_, IsEmpty());
}

TEST_F(PictureCaches, ASecondRunDecodesNothing) {
    BatchOptions fixed;
    fixed.batchSize = 5;
    fixed.threads = 2;
    {
        const Counting first = counting();
        epochsOf(first.set, fixed, 1);
        EXPECT_EQ(*first.reads, first.set.size());
        epochsOf(first.set, fixed, 1);
        EXPECT_LE(*first.reads, first.set.size() + 1) << "the damaged one alone";
    }
    const Counting second = counting();
    epochsOf(second.set, fixed, 2);
    EXPECT_LE(*second.reads, 2) << "the damaged one alone";
}

TEST_F(PictureCaches, OfRandomCropsReadTheFileWhereASmallerDecodingIsWanted) {
    const Counting first = counting();
    epochsOf(first.set, random(2), 2);
    const Counting second = counting();
    epochsOf(second.set, random(2), 1);
    // those of 200 pixels are often scaled down by two or more
    EXPECT_LT(*second.reads, second.set.size() * 2 / 3);
    EXPECT_GT(*second.reads, 0);
}

TEST_F(PictureCaches, KeepToTheirLimit) {
    const auto expected = withoutCache();
    request_.imageCache = 900'000;
    EXPECT_EQ(valuesWith(request_), expected);
    EXPECT_LE(cacheBytes(), 900'000U);
    EXPECT_GT(cacheBytes(), 100'000U);
    EXPECT_THAT(notes_, testing::Contains(HasSubstr("the cache of decoded pictures is full (")));
    EXPECT_LE(notes_.size(), 2U) << "once for each list";
    EXPECT_EQ(valuesWith(request_), expected);
    EXPECT_LE(cacheBytes(), 900'000U);
}

TEST_F(PictureCaches, NoticeAChangedImage) {
    valuesWith(request_);
    const auto before = withoutCache();
    write(1, noiseJpeg(80, 90, 99));
    fs::last_write_time(fileOf(1), fs::file_time_type::clock::now() - std::chrono::minutes(4));
    const auto expected = withoutCache();
    EXPECT_NE(expected, before);
    EXPECT_EQ(valuesWith(request_), expected);
    EXPECT_EQ(valuesWith(request_), expected) << "kept anew";
}

TEST_F(PictureCaches, KeepNoneThatWasChangedButNow) {
    Counting first = counting();
    fs::last_write_time(first.set.file(0), fs::file_time_type::clock::now());
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kInput.bytes()));
    first.set.readImage(0, pixels);
    first.set.readImage(0, pixels);
    EXPECT_EQ(*first.reads, 2);
}

TEST_F(PictureCaches, OfAChangedArchiveAreNotUsed) {
    MadeTar tar;
    for (int i = 0; i < 4; ++i) {
        tar.add("train/a/" + std::to_string(i) + ".jpg",
                noiseJpeg(60, 60, static_cast<unsigned>(i)))
            .add("test/a/" + std::to_string(i) + ".jpg", noiseJpeg(60, 60, 9));
    }
    const fs::path file = files_.write("set.tar", tar.bytes());
    makeOld(file);
    request_.data = {DataKind::Tar, file};
    const auto before = valuesWith(request_);
    EXPECT_EQ(valuesWith(request_), before);
    MadeTar other;
    for (int i = 0; i < 4; ++i) {
        other
            .add("train/a/" + std::to_string(i) + ".jpg",
                 noiseJpeg(60, 60, static_cast<unsigned>(i) + 20))
            .add("test/a/" + std::to_string(i) + ".jpg", noiseJpeg(60, 60, 9));
    }
    files_.write("set.tar", other.bytes());
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(3));
    const auto expected = withoutCache();
    EXPECT_NE(expected, before);
    EXPECT_EQ(valuesWith(request_), expected);
}

// Whatever bytes are damaged: never other pixels.
TEST_F(PictureCaches, DamageIsToldAndMendedAndChangesNoBit) {
    const auto expected = withoutCache();
    for (const int step : {3'001, 50'021}) {
        valuesWith(request_);
        notes_.clear();
        for (const fs::path& file : cacheFiles(".pictures")) {
            std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
            for (std::uintmax_t at = 1'000; at < fs::file_size(file); at += step) {
                stream.seekp(static_cast<std::streamoff>(at));
                stream.put('x');
            }
        }
        EXPECT_EQ(valuesWith(request_), expected) << step;
        EXPECT_THAT(notes_, Not(IsEmpty()));
        EXPECT_THAT(notes_, Each(AnyOf(HasSubstr("kept again"), HasSubstr("decoded again"))));
        EXPECT_EQ(valuesWith(request_), expected) << step;
        notes_.clear();
        EXPECT_EQ(valuesWith(request_), expected) << step;
        EXPECT_THAT(notes_, IsEmpty());
    }
}

TEST_F(PictureCaches, ThatAreCutOffOrOfAnotherVersionAreKeptAnew) {
    const auto expected = withoutCache();
    const std::vector<std::function<void(const fs::path& file)>> harms{
        [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) * 2 / 3); },
        [](const fs::path& file) { fs::resize_file(file, 50); },
        [](const fs::path& file) {
            std::fstream(file, std::ios::in | std::ios::out | std::ios::binary) << "no database";
        },
        [](const fs::path& file) { SqliteDatabase(file).execute("PRAGMA user_version = 9"); },
        [](const fs::path& file) { SqliteDatabase(file).execute("UPDATE list SET name = 'x'"); },
        [](const fs::path& file) { SqliteDatabase(file).execute("DROP TABLE list"); }};
    for (std::size_t i = 0; i < harms.size(); ++i) {
        valuesWith(request_);
        const std::vector<fs::path> files = cacheFiles(".pictures");
        ASSERT_EQ(files.size(), 2U);
        for (const fs::path& file : files) {
            harms[i](file);
        }
        notes_.clear();
        EXPECT_EQ(valuesWith(request_), expected) << i;
        EXPECT_THAT(notes_, Not(IsEmpty())) << i;
        valuesWith(request_);
        notes_.clear();
        EXPECT_EQ(valuesWith(request_), expected) << i;
        EXPECT_THAT(notes_, IsEmpty()) << i;
    }
}

TEST_F(PictureCaches, AFullDiskIsToldAndTheRunGoesOn) {
    const auto expected = withoutCache();
    {
        const FileSizeLimit limit(200'000);
        EXPECT_EQ(valuesWith(request_), expected);
    }
    EXPECT_THAT(notes_, testing::Contains(HasSubstr("decoded images cannot be kept")));
    EXPECT_LE(notes_.size(), 2U) << "once for each list";
    notes_.clear();
    EXPECT_EQ(valuesWith(request_), expected) << "and later with room";
    EXPECT_THAT(notes_, IsEmpty());
}

TEST_F(PictureCaches, ThatCannotBeMadeAreToldAndTheRunGoesOn) {
    const auto expected = withoutCache();
    std::ofstream(cache_ / "pictures") << "no folder";
    EXPECT_EQ(valuesWith(request_), expected);
    EXPECT_THAT(notes_, ElementsAre(HasSubstr("decoded images cannot be kept: "),
                                    HasSubstr("decoded images cannot be kept: ")));
}

TEST_F(PictureCaches, LeaveRoomOnTheDisk) {
    PictureCache::Options options{cache_ / "pictures", "some", std::uint64_t{1} << 40U,
                                  std::uint64_t{1} << 60U};
    const auto cache = PictureCache::open(options, {});
    ASSERT_NE(cache, nullptr);
    const std::vector<std::uint8_t> pixels(300, 1);
    const PictureStamp stamp{"a", 0, 1, 1, 1};
    cache->keep(stamp, "x", {10, 10, false, pixels});
    KeptPicture found;
    EXPECT_FALSE(cache->find(stamp, "x", found));
    const std::vector<Message> notes = cache->takeNotes();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_THAT(notes[0].english(), HasSubstr("is almost full"));
}

TEST_F(PictureCaches, TwoAtATimeFindWhatTheOtherKeeps) {
    const PictureCache::Options options{cache_ / "pictures", "some", std::uint64_t{1} << 30U, 0};
    const auto one = PictureCache::open(options, {});
    const auto other = PictureCache::open(options, {});
    ASSERT_TRUE(one && other);
    const auto stampOf = [](int i) { return PictureStamp{std::to_string(i), 0, 1, 1, 1}; };
    const auto pixelsOf = [](int i) {
        return std::vector<std::uint8_t>(30'000, static_cast<std::uint8_t>(i));
    };
    constexpr int kPictures = 200;
    std::vector<std::thread> threads;
    for (PictureCache* cache : {one.get(), other.get(), one.get(), other.get()}) {
        threads.emplace_back([&, cache] {
            // half of the pictures are kept by one of them alone
            for (int i = cache == one.get() ? 0 : kPictures / 2; i < kPictures; ++i) {
                KeptPicture found;
                if (cache->find(stampOf(i), "x", found)) {
                    EXPECT_EQ(found.pixels, pixelsOf(i));
                } else {
                    cache->keep(stampOf(i), "x", {100, 100, false, pixelsOf(i)});
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    const auto later = PictureCache::open(options, {});
    for (int i = 0; i < kPictures; ++i) {
        KeptPicture found;
        EXPECT_TRUE(later->find(stampOf(i), "x", found)) << i;
        EXPECT_EQ(found.pixels, pixelsOf(i));
    }
    const CacheContent content = cacheContent(cache_.path());
    ASSERT_EQ(content.pictures.size(), 1U);
    EXPECT_EQ(content.pictures[0].list, "some");
    EXPECT_EQ(content.pictures[0].pictures, kPictures) << "each once";
    EXPECT_EQ(content.pictures[0].bytes, content.pictureBytes);
}

TEST_F(PictureCaches, OfManyPicturesTheLastOfEachIsFound) {
    const PictureCache::Options options{cache_ / "pictures", "some", std::uint64_t{1} << 30U, 0};
    constexpr int kPictures = 5'000;
    const auto stampOf = [](int i, std::int64_t time) {
        return PictureStamp{std::to_string(i), 0, 1, 1, time};
    };
    const auto expectAll = [&](PictureCache& cache) {
        KeptPicture found;
        for (int i = 0; i < kPictures; ++i) {
            ASSERT_TRUE(cache.find(stampOf(i, i % 3 == 0 ? 2 : 1), "x", found)) << i;
            ASSERT_EQ(found.pixels, std::vector<std::uint8_t>(12, static_cast<std::uint8_t>(i)));
        }
        EXPECT_FALSE(cache.find(stampOf(0, 1), "x", found)) << "it has changed";
        EXPECT_FALSE(cache.find(stampOf(0, 2), "y", found)) << "prepared in another way";
    };
    const auto cache = PictureCache::open(options, {});
    for (const std::int64_t time : {1, 2}) {
        for (int i = 0; i < kPictures; i += time == 2 ? 3 : 1) {
            const std::vector<std::uint8_t> pixels(12, static_cast<std::uint8_t>(i));
            cache->keep(stampOf(i, time), "x", {2, 2, false, pixels});
        }
    }
    expectAll(*cache);
    expectAll(*PictureCache::open(options, {}));
}

TEST_F(PictureCaches, MayBeDeletedAtAnyTime) {
    const auto expected = withoutCache();
    const Dataset data = loadDataset(request_);
    epochsOf(data.train, random(2), 1);
    std::ofstream(cache_ / "pictures/mine.txt") << "a person's";
    deleteCache(cache_.path());
    EXPECT_EQ(cacheBytes(), 10U) << "nothing else is deleted";
    epochsOf(data.train, random(2), 1);
    EXPECT_EQ(valuesWith(request_), expected);
    EXPECT_GT(cacheBytes(), 100'000U);
    EXPECT_THAT(notes_, IsEmpty());
}

TEST_F(PictureCaches, AChangedPictureTakesThePlaceOfTheOlder) {
    const auto cache =
        PictureCache::open({cache_ / "pictures", "some", std::uint64_t{1} << 30U, 0}, {});
    const std::vector<std::uint8_t> pixels(300'000, 1);
    for (std::int64_t time = 0; time < 20; ++time) {
        cache->keep({"a", 0, 1, 1, time}, "x", {1'000, 100, false, pixels});
    }
    EXPECT_LT(cacheBytes(), 3'000'000U);
    KeptPicture found;
    EXPECT_TRUE(cache->find({"a", 0, 1, 1, 19}, "x", found));
    EXPECT_FALSE(cache->find({"a", 0, 1, 1, 18}, "x", found));
}

} // namespace
} // namespace sharesnet::test
