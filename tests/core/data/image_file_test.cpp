#include "core/base/error.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_images.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet {
namespace {

using test::Content;
using test::errorOf;
using test::TemporaryFolder;

std::string failureOf(const Content& content) {
    return errorOf([&] { decodeImage(content); });
}

void expectPlain(const RgbImage& image, int width, int height, std::uint8_t value) {
    EXPECT_EQ(image.width, width);
    EXPECT_EQ(image.height, height);
    EXPECT_EQ(
        image.pixelsHwc,
        Content(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, value));
}

TEST(ImageFile, DecodesByContent) {
    const TemporaryFolder folder;
    expectPlain(loadImage(folder.write("photo.png", test::grayJpeg(12, 9))), 12, 9, 128);
    expectPlain(loadImage(folder.write("picture", test::plainBmp(5, 7, 50))), 5, 7, 50);
    expectPlain(decodeImage(test::grayTiff(4, 3, true, 77)), 4, 3, 77);
    expectPlain(decodeImage(test::grayTiff(4, 3, false, 77)), 4, 3, 77);
}

TEST(ImageFile, KeepsColorsInTheirPlaces) {
    const TemporaryFolder folder;
    const RgbImage image{2, 1, {250, 100, 5, 0, 10, 20}};
    savePng(image, folder / "a.png");
    EXPECT_EQ(loadImage(folder / "a.png"), image);
}

TEST(ImageFile, WhatIsCutOffIsNoImage) {
    Content photo = test::grayJpeg(64, 64, test::thumbnailSegment());
    photo.resize(photo.size() - 4);
    EXPECT_NE(failureOf(photo).find("truncated after"), std::string::npos) << failureOf(photo);
    Content bmp = test::plainBmp(20, 20, 1);
    bmp.resize(600);
    EXPECT_NE(failureOf(bmp).find("truncated after 600 bytes"), std::string::npos)
        << failureOf(bmp);
}

TEST(ImageFile, ALargeJpegIsDecodedSmaller) {
    expectPlain(decodeImage(test::grayJpeg(8016, 8000)), 4008, 4000, 128); // 64.1 million
}

TEST(ImageFile, WhatIsTooLargeIsRefusedBeforeItTakesMemory) {
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    for (const Content& content :
         {test::emptyPng(20'000, 20'000), test::grayJpeg(20'000, 20'000, {}, 0xC2),
          Content{'P', '4', ' ', '9', '0', '0', '0', '0', ' ', '9', '0', '0', '0', '\n'}}) {
        std::string message = failureOf(content);
        EXPECT_TRUE(message.find("the limit of 64 million: scale it down") != std::string::npos ||
                    message.find("truncated") != std::string::npos)
            << message;
    }
    EXPECT_NE(failureOf(test::emptyPng(20'000, 10'000)).find("20000 x 10000 pixels"),
              std::string::npos);
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 64 * 1024); // KiB
}

TEST(ImageFile, WhatIsDamagedIsSaidInWords) {
    for (const Content& content :
         {test::emptyPng(4, 4), test::emptyPng(0, 4), test::grayJpeg(0, 8)}) {
        const std::string message = failureOf(content);
        EXPECT_NE(message.find("is damaged"), std::string::npos) << message;
        EXPECT_EQ(message.find("OpenCV"), std::string::npos) << message;
    }
    EXPECT_NE(failureOf({}).find("empty"), std::string::npos);
    const std::string message = failureOf({'G', 'I', 'F', '8', '9', 'a'});
    EXPECT_NE(message.find("JPEG, PNG, BMP"), std::string::npos) << message;
}

TEST(ImageFile, AFileThatIsNotThereIsNamed) {
    const TemporaryFolder folder;
    const auto failure = [](const std::filesystem::path& file) {
        return errorOf([&] { loadImage(file); });
    };
    EXPECT_EQ(failure(folder / "a.png"),
              "Cannot read " + folder.string() + "/a.png: there is no such file.");
    EXPECT_NE(failure(folder.path()).find(folder.string()), std::string::npos);
    const std::string empty = folder.write("b.png", {}).string();
    EXPECT_EQ(failure(empty), "Cannot read the image " + empty + ": it is empty.");
}

} // namespace
} // namespace sharesnet
