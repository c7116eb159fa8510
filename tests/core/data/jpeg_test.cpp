#include "core/data/jpeg.h"
#include "core/data/preprocess.h"
#include "tests/core/data/made_images.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdlib>
#include <random>

namespace sharesnet {
namespace {

// Smooth with some noise, as a photo is; BGR.
cv::Mat photo(int width, int height) {
    cv::Mat image(height, width, CV_8UC3);
    std::mt19937 random(1);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>((x * 3 + random() % 16) & 255U),
                                         static_cast<std::uint8_t>((y * 2 + random() % 16) & 255U),
                                         static_cast<std::uint8_t>((x + y) & 255)};
        }
    }
    return image;
}

std::vector<std::uint8_t> jpegOf(const cv::Mat& image, std::vector<int> parameters = {}) {
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", image, bytes, parameters);
    return bytes;
}

RgbImage byOpenCv(const std::vector<std::uint8_t>& content, int mode = cv::IMREAD_COLOR) {
    cv::Mat rgb;
    cv::cvtColor(cv::imdecode(content, mode), rgb, cv::COLOR_BGR2RGB);
    return {rgb.cols, rgb.rows, {rgb.datastart, rgb.dataend}};
}

// Runs of earlier versions go on with the same bits.
TEST(Jpeg, HasThePixelsOfOpenCv) {
    for (const auto& [width, height] : {std::pair(256, 200), std::pair(17, 33), std::pair(1, 1)}) {
        for (const int quality : {30, 90, 100}) {
            const auto content = jpegOf(photo(width, height), {cv::IMWRITE_JPEG_QUALITY, quality});
            EXPECT_EQ(decodeJpeg(content), byOpenCv(content)) << width << ", " << quality;
        }
    }
    const auto progressive = jpegOf(photo(99, 50), {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    EXPECT_EQ(decodeJpeg(progressive), byOpenCv(progressive));
    cv::Mat gray;
    cv::cvtColor(photo(60, 40), gray, cv::COLOR_BGR2GRAY);
    EXPECT_EQ(decodeJpeg(jpegOf(gray)), byOpenCv(jpegOf(gray)));
}

TEST(Jpeg, DecodesToAPartOfItsSize) {
    const auto content = jpegOf(photo(200, 101));
    EXPECT_EQ(decodeJpeg(content, 2), byOpenCv(content, cv::IMREAD_REDUCED_COLOR_2));
    EXPECT_EQ(decodeJpeg(content, 4), byOpenCv(content, cv::IMREAD_REDUCED_COLOR_4));
    EXPECT_EQ(decodeJpeg(content, 8), byOpenCv(content, cv::IMREAD_REDUCED_COLOR_8));
    EXPECT_EQ(decodeJpeg(content, 8)->width, 25);
    EXPECT_EQ(decodeJpeg(content, 8)->height, 13);
}

// An EXIF segment with the orientation of tag 0x0112.
std::vector<std::uint8_t> turned(const std::vector<std::uint8_t>& jpeg, int orientation, bool big) {
    test::Content segment{0xFF, 0xE1};
    test::Content tiff;
    const auto put = [&](std::uint64_t value, int bytes) {
        big ? test::appendBig(tiff, value, bytes) : test::appendLittle(tiff, value, bytes);
    };
    test::append(tiff, big ? "MM" : "II");
    put(42, 2);
    put(8, 4);
    put(1, 2);
    put(0x0112, 2);
    put(3, 2);
    put(1, 4);
    put(static_cast<std::uint64_t>(orientation), 2);
    put(0, 2);
    put(0, 4);
    test::appendBig(segment, 2 + 6 + tiff.size(), 2);
    test::append(segment, {"Exif\0\0", 6});
    segment.insert(segment.end(), tiff.begin(), tiff.end());
    test::Content whole(jpeg.begin(), jpeg.begin() + 2);
    whole.insert(whole.end(), segment.begin(), segment.end());
    whole.insert(whole.end(), jpeg.begin() + 2, jpeg.end());
    return whole;
}

TEST(Jpeg, WhatACameraTurnedGoesTheOtherWayAndIsTurned) {
    const auto plain = jpegOf(photo(40, 20));
    for (const bool big : {false, true}) {
        EXPECT_EQ(decodeJpeg(turned(plain, 1, big)), decodeJpeg(plain));
        const auto sideways = turned(plain, 6, big);
        EXPECT_EQ(jpegSize(sideways), std::nullopt);
        EXPECT_EQ(decodeJpeg(sideways), std::nullopt);
        EXPECT_EQ(decodeImage(sideways).width, 20);
        const auto whole = [](int width, int height) {
            return PicturePart{0, 0, static_cast<double>(width), static_cast<double>(height)};
        };
        EXPECT_EQ(decodedPart(sideways, whole, 20, 40), decodeImage(sideways));
    }
}

TEST(Jpeg, DamageIsNoCrash) {
    const auto whole = jpegOf(photo(64, 64));
    EXPECT_EQ(jpegSize({}), std::nullopt);
    for (std::size_t end = 0; end < whole.size(); end += 7) {
        decodeJpeg(std::span(whole).first(end));
    }
    std::mt19937 random(2);
    for (int i = 0; i < 300; ++i) {
        std::vector<std::uint8_t> damaged = whole;
        damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
        decodeJpeg(damaged, 2);
    }
    EXPECT_THROW(decodeImage(std::span(whole).first(whole.size() / 2)), std::exception);
}

// A part decoded at half the size is nearly the part of the whole.
TEST(DecodedPart, TakesTheSamePartWhateverItIsDecodedAt) {
    cv::Mat smooth;
    cv::GaussianBlur(photo(400, 400), smooth, {31, 31}, 8);
    const auto content = jpegOf(smooth, {cv::IMWRITE_JPEG_QUALITY, 95});
    const PicturePart part{30, 50, 300, 200};
    const auto choose = [&](int width, int height) {
        EXPECT_EQ(width, 400);
        EXPECT_EQ(height, 400);
        return part;
    };
    const RgbImage small = decodedPart(content, choose, 50, 40); // at 1/4
    const RgbImage whole = scaledPart(decodeImage(content), part, 50, 40);
    ASSERT_EQ(small.pixelsHwc.size(), whole.pixelsHwc.size());
    double sum = 0;
    for (std::size_t i = 0; i < small.pixelsHwc.size(); ++i) {
        ASSERT_NEAR(small.pixelsHwc[i], whole.pixelsHwc[i], 12) << i;
        sum += std::abs(small.pixelsHwc[i] - whole.pixelsHwc[i]);
    }
    EXPECT_LT(sum / static_cast<double>(small.pixelsHwc.size()), 1);
}

TEST(PreparedCenter, LooksAtTheMiddleOfWhatCoversMore) {
    cv::Mat image(8, 16, CV_8UC3, cv::Scalar(0, 0, 0));
    image.colRange(5, 11).rowRange(1, 7).setTo(cv::Scalar(255, 255, 255));
    std::vector<std::uint8_t> png;
    cv::imencode(".png", image, png);
    // shorter side 8 = 6 / 0.75: not scaled, the middle 6 x 6 of 16 x 8
    EXPECT_EQ(preparedCenter(png, {3, 6, 6}, 0.75), std::vector<std::uint8_t>(108, 255));
    EXPECT_EQ(preparedCenter(png, {1, 6, 6}, 0.75), std::vector<std::uint8_t>(36, 255));
    EXPECT_EQ(preparedCenter(png, {3, 6, 6}, 1), preparedImage(decodeImage(png), {3, 6, 6}));
    EXPECT_NE(preparedCenter(png, {3, 6, 6}, 1), std::vector<std::uint8_t>(108, 255));
}

} // namespace
} // namespace sharesnet
