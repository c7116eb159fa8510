#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "core/inspect/feature_image.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

RgbImage plain(int width, int height, std::uint8_t value) {
    return {width, height,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3), value)};
}

void save(const TemporaryFolder& folder, const std::string& name, const RgbImage& image) {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    savePng(image, folder.path() / name);
}

// Two classes of three 4 x 4 training images and one test image each; image k of class c is plain
// with value 100 c + 10 k.
void writeAll(const TemporaryFolder& folder) {
    for (const int c : {0, 1}) {
        const std::string name = c == 0 ? "cat/" : "dog/";
        for (const int k : {0, 1, 2}) {
            save(folder, "train/" + name + std::to_string(k) + ".png",
                 plain(4, 4, static_cast<std::uint8_t>(100 * c + 10 * k)));
        }
        save(folder, "test/" + name + "0.PNG",
             plain(4, 4, static_cast<std::uint8_t>(100 * c + 50)));
    }
}

DataRequest requestFor(const TemporaryFolder& folder, ImageShape shape = {3, 4, 4}) {
    DataRequest request;
    request.data = {DataKind::Folder, folder.path()};
    request.shape = shape;
    request.threads = 2;
    return request;
}

std::vector<std::uint8_t> imageOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, pixels);
    return pixels;
}

std::string failureOf(const TemporaryFolder& folder) {
    return errorOf([&] { loadDataset(requestFor(folder)); });
}

TEST(ImageFolder, ReadsEachImageInTheOrderOfClassAndName) {
    const TemporaryFolder folder;
    writeAll(folder);
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(
            imageOf(data.train, i),
            std::vector<std::uint8_t>(48, static_cast<std::uint8_t>(i / 3 * 100 + i % 3 * 10)));
    }
    EXPECT_EQ(imageOf(data.test, 1), std::vector<std::uint8_t>(48, 150));
    EXPECT_NEAR(data.mean[0], 60.0 / 255, 1e-6);
    EXPECT_TRUE(data.skipped.empty());
}

TEST(ImageFolder, ALimitKeepsBothClasses) {
    const TemporaryFolder folder;
    writeAll(folder);
    DataRequest request = requestFor(folder);
    request.limitTrain = 2;
    EXPECT_EQ(loadDataset(request).train.labels(), (std::vector<int>{0, 1}));
}

TEST(ImageFolder, TakesValForTestAndImagesInFoldersBelowTheClass) {
    const TemporaryFolder folder;
    writeAll(folder);
    std::filesystem::rename(folder.path() / "test", folder.path() / "val");
    save(folder, "train/dog/more/3.png", plain(4, 4, 7));
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.size(), 7);
    EXPECT_EQ(data.test.size(), 2);
}

TEST(ImageFolder, UnreadableImagesAreSkippedCountedAndListed) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("train/cat/1.png", {1, 2, 3, 4});
    folder.write("train/dog/2.png", {});
    const auto whole = std::filesystem::file_size(folder.path() / "test/dog/0.PNG");
    std::filesystem::resize_file(folder.path() / "test/dog/0.PNG", whole - 20);
    folder.write("train/dog/notes.txt", {1});
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 1, 1}));
    EXPECT_EQ(imageOf(data.train, 1), std::vector<std::uint8_t>(48, 20));
    EXPECT_EQ(data.test.size(), 1);
    ASSERT_EQ(data.skipped.size(), 3U);
    EXPECT_NE(data.skipped[0].file.find("train/cat/1.png"), std::string::npos);
    EXPECT_NE(data.skipped[0].reason.find("4 bytes"), std::string::npos) << data.skipped[0].reason;
}

TEST(ImageFolder, OtherSizesAreScaledToCoverAndCutInTheMiddle) {
    const TemporaryFolder folder;
    writeAll(folder);
    RgbImage wide = plain(16, 8, 0); // 8 black columns, half of them left, around an 8 x 8 middle
    for (int y = 0; y < 8; ++y) {
        for (int x = 4; x < 12; ++x) {
            wide.pixelsHwc[static_cast<std::size_t>((y * 16 + x) * 3)] = 200; // red
        }
    }
    save(folder, "train/cat/0.png", wide);
    const std::vector<std::uint8_t> pixels = imageOf(loadDataset(requestFor(folder)).train, 0);
    for (std::size_t k = 0; k < pixels.size(); ++k) {
        EXPECT_EQ(pixels[k], k % 3 == 0 ? 200 : 0);
    }
}

TEST(ImageFolder, GrayShapesGetTheLuminance) {
    const TemporaryFolder folder;
    writeAll(folder);
    RgbImage green = plain(4, 4, 0);
    for (std::size_t k = 1; k < green.pixelsHwc.size(); k += 3) {
        green.pixelsHwc[k] = 200;
    }
    save(folder, "train/cat/0.png", green);
    const Dataset data = loadDataset(requestFor(folder, {1, 4, 4}));
    EXPECT_EQ(imageOf(data.train, 0), std::vector<std::uint8_t>(16, 117)); // 0.587 * 200
    EXPECT_EQ(imageOf(data.train, 5), std::vector<std::uint8_t>(16, 120));
}

TEST(ImageFolder, WhatIsMissingIsNamed) {
    const TemporaryFolder folder;
    EXPECT_NE(failureOf(folder).find("no folder 'train'"), std::string::npos);
    std::filesystem::create_directories(folder.path() / "train");
    EXPECT_NE(failureOf(folder).find("holds no class folders"), std::string::npos);
    writeAll(folder);
    std::filesystem::create_directories(folder.path() / "train/emu");
    EXPECT_NE(failureOf(folder).find("train/emu holds no images"), std::string::npos);
    save(folder, "train/emu/0.png", plain(4, 4, 1));
    EXPECT_NE(failureOf(folder).find("The class 'emu'"), std::string::npos);
    std::filesystem::remove_all(folder.path() / "train/emu");
    EXPECT_EQ(failureOf(folder), "");
    std::filesystem::remove_all(folder.path() / "test");
    EXPECT_NE(failureOf(folder).find("neither a folder 'test' nor 'val'"), std::string::npos);
}

TEST(ImageFolder, ASplitOfUnreadableImagesAloneAndACancelledLoadAreErrors) {
    const TemporaryFolder folder;
    writeAll(folder);
    DataRequest request = requestFor(folder);
    request.cancelled = [] { return true; };
    EXPECT_THROW(loadDataset(request), Cancelled);
    for (const char* name : {"test/cat/0.PNG", "test/dog/0.PNG"}) {
        folder.write(name, {0});
    }
    EXPECT_NE(failureOf(folder).find("None of the 2 images"), std::string::npos);
}

} // namespace
} // namespace sharesnet
