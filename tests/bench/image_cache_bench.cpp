// Images a second of a training epoch of random crops, and of a test epoch, from JPEGs of 256 and
// 512 pixels: without a cache of decoded pictures, while it is filled, and from it; and what a
// cache of a million pictures takes.
//
// usage: image_cache_bench [IMAGES [THREADS]]
#include "core/data/batch_loader.h"
#include "core/data/data_spec.h"
#include "core/data/picture_cache.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace sharesnet;
namespace fs = std::filesystem;

// As decode_bench's: smooth forms with the noise of a photo.
void writePhotos(const fs::path& folder, int side, int images) {
    for (int i = 0; i < images; ++i) {
        cv::Mat image(side / 16, side / 16, CV_8UC3);
        cv::randu(image, 0, 255);
        cv::resize(image, image, {side, side}, 0, 0, cv::INTER_CUBIC);
        cv::Mat noise(side, side, CV_8UC3);
        cv::randu(noise, 0, 24);
        cv::add(image, noise, image);
        const fs::path file = folder / ("train/a/" + std::to_string(i) + ".jpg");
        cv::imwrite(file.string(), image, {cv::IMWRITE_JPEG_QUALITY, 90});
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(5));
    }
}

double imagesPerSecond(const ImageSet& set, const BatchOptions& options, std::int64_t epoch) {
    BatchLoader loader(set, {0.5F, 0.5F, 0.5F}, {1, 1, 1}, options);
    const auto before = std::chrono::steady_clock::now();
    loader.startEpoch(epoch);
    Batch batch;
    std::int64_t images = 0;
    while (loader.next(batch)) {
        images += batch.count;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
    return static_cast<double>(images) / seconds.count();
}

void measure(const fs::path& folder, int side, int images, int threads) {
    fs::create_directories(folder / "train/a");
    writePhotos(folder, side, images);
    fs::create_directory_symlink(folder / "train", folder / "test");
    DataRequest request;
    request.data = {DataKind::Folder, folder};
    request.shape = {3, 224, 224};
    request.keepTraining = true;
    request.keepTest = true;
    request.testCrop = 0.875;
    request.cacheFolder = folder / "cache";
    request.note = [](const Message& note) {
        std::fprintf(stderr, "%s\n", note.english().c_str());
    };
    BatchOptions training;
    training.shuffle = true;
    training.pictures.resizedCrop = true;
    training.threads = threads;
    BatchOptions test;
    test.threads = threads;
    const Dataset plain = loadDataset(request);
    request.imageCache = std::uint64_t{64} << 30U;
    const Dataset kept = loadDataset(request);
    imagesPerSecond(plain.train, training, 0); // the files are in memory from here on
    std::vector<double> without, with;
    const double first = imagesPerSecond(kept.train, training, 0);
    for (int epoch = 1; epoch <= 2; ++epoch) {
        without.push_back(imagesPerSecond(plain.train, training, epoch));
        with.push_back(imagesPerSecond(kept.train, training, epoch));
    }
    std::printf("%d pixels, random crops: without %.0f and %.0f images/s; first epoch %.0f, then "
                "%.0f and %.0f\n",
                side, without[0], without[1], first, with[0], with[1]);
    const double testWithout = imagesPerSecond(plain.test, test, 0);
    const double testFirst = imagesPerSecond(kept.test, test, 0);
    const double testLater = imagesPerSecond(kept.test, test, 0);
    std::printf("%d pixels, test: without %.0f images/s; first epoch %.0f, then %.0f\n", side,
                testWithout, testFirst, testLater);
}

double secondsSince(std::chrono::steady_clock::time_point before) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

// How long a cache of many pictures, here of few pixels, takes to open, and to keep and find one.
void measureMany(const fs::path& folder, int pictures) {
    const auto open = [&] {
        return PictureCache::open({folder, "many", std::uint64_t{64} << 30U}, {});
    };
    const auto stampOf = [](int i) {
        return PictureStamp{"/data/train/n01440764/n01440764_" + std::to_string(i) + ".JPEG", 0, 1,
                            1, 1};
    };
    const std::vector<std::uint8_t> pixels(300, 1);
    auto before = std::chrono::steady_clock::now();
    auto cache = open();
    for (int i = 0; i < pictures; ++i) {
        cache->keep(stampOf(i), "picture", {10, 10, false, pixels});
    }
    std::printf("%d pictures: kept in %.1f us each", pictures,
                1e6 * secondsSince(before) / pictures);
    before = std::chrono::steady_clock::now();
    cache = open();
    std::printf(", opened in %.2f s", secondsSince(before));
    before = std::chrono::steady_clock::now();
    KeptPicture found;
    int missing = 0;
    for (int i = 0; i < pictures; ++i) {
        missing += cache->find(stampOf(i), "picture", found) ? 0 : 1;
    }
    std::printf(", found in %.1f us each, %d missing\n", 1e6 * secondsSince(before) / pictures,
                missing);
}

} // namespace

int main(int count, char** arguments) {
    const int images = count > 1 ? std::atoi(arguments[1]) : 1'000;
    const int threads = count > 2 ? std::atoi(arguments[2]) : 2;
    std::string name = (fs::temp_directory_path() / "image-cache-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        return 1;
    }
    for (const int side : {256, 512}) {
        measure(fs::path(name) / std::to_string(side), side, images, threads);
    }
    measureMany(fs::path(name) / "many", 1'000'000);
    fs::remove_all(name);
    return 0;
}
