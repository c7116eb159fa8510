#include "core/data/image_header.h"
#include "tests/core/data/made_images.h"

#include <gtest/gtest.h>

#include <string>

namespace sharesnet {
namespace {

using test::append;
using test::appendBig;
using test::appendLittle;
using test::Content;

Content contentOf(std::string_view bytes) {
    return {bytes.begin(), bytes.end()};
}

void expectSize(const Content& content, std::int64_t width, std::int64_t height) {
    const auto header = readImageHeader(content);
    ASSERT_TRUE(header.has_value());
    EXPECT_EQ(header->width, width);
    EXPECT_EQ(header->height, height);
    EXPECT_TRUE(header->whole);
}

// Whole, it is whole; with any of its last bytes missing it is not.
void expectCutIsSeen(const Content& whole, std::size_t lastBytes) {
    EXPECT_TRUE(readImageHeader(whole)->whole);
    for (std::size_t missing = 1; missing <= lastBytes; ++missing) {
        const Content cut(whole.begin(), whole.end() - static_cast<std::ptrdiff_t>(missing));
        EXPECT_FALSE(readImageHeader(cut)->whole) << missing << " bytes missing";
    }
}

Content webp(std::string_view chunk, std::string_view head) {
    Content content = contentOf("RIFF");
    appendLittle(content, 4 + 8 + head.size(), 4);
    append(content, "WEBP");
    append(content, chunk);
    appendLittle(content, head.size(), 4);
    append(content, head);
    return content;
}

Content jpeg2000(std::uint32_t width, std::uint32_t height, bool boxed) {
    Content stream = contentOf({"\xFF\x4F\xFF\x51\x00\x2F\x00\x00", 8});
    for (const std::uint32_t side : {width + 3, height + 5, 3U, 5U}) {
        appendBig(stream, side, 4);
    }
    stream.insert(stream.end(), 30, 0);
    append(stream, "\xFF\xD9");
    if (!boxed) {
        return stream;
    }
    Content content = contentOf({"\0\0\0\x0CjP  \r\n\x87\n\0\0\0\x08zero", 20});
    appendBig(content, 8 + stream.size(), 4);
    append(content, "jp2c");
    content.insert(content.end(), stream.begin(), stream.end());
    return content;
}

TEST(ImageHeader, KnowsTheSizeOfEachFormat) {
    expectSize(test::grayJpeg(640, 480), 640, 480);
    expectSize(test::emptyPng(70'000, 3), 70'000, 3);
    expectSize(test::plainBmp(5, 7, 1), 5, 7);
    expectSize(test::grayTiff(9, 4, true, 1), 9, 4);
    expectSize(test::grayTiff(9, 4, false, 1), 9, 4);
    expectSize(webp("VP8X", {"\0\0\0\0\x0F\x27\0\x02\0\0", 10}), 10'000, 3);
    expectSize(webp("VP8L", {"\x2F\x63\x40\x02\0", 5}), 100, 10);
    expectSize(webp("VP8 ", {"\0\0\0\x9D\x01\x2A\x80\x02\xE0\x41", 10}), 640, 480);
    expectSize(jpeg2000(300, 200, true), 300, 200);
    expectSize(jpeg2000(300, 200, false), 300, 200);
    expectSize(contentOf("P6 # a comment\n2 3\n255\n123456789012345678"), 2, 3);
    expectSize(contentOf("P5\n2 2 65535\n12345678"), 2, 2);
    expectSize(contentOf("P4 9 2\n1234"), 9, 2);
    expectSize(contentOf("P2 2 2 9\n1 2\n3 4"), 2, 2);
    Content sun = contentOf("\x59\xA6\x6A\x95");
    for (const std::uint32_t number : {3U, 2U, 8U, 8U, 1U, 0U, 0U}) {
        appendBig(sun, number, 4);
    }
    append(sun, "12341234");
    expectSize(sun, 3, 2);
}

TEST(ImageHeader, BmpRowsMayComeTopFirstAndTheLastUnfilled) {
    Content bmp = test::plainBmp(5, 7, 1);
    bmp.pop_back();
    expectSize(bmp, 5, 7);
    for (const std::size_t k : {22, 23, 24, 25}) { // -7 rows
        bmp[k] = k == 22 ? 0xF9 : 0xFF;
    }
    expectSize(bmp, 5, 7);
}

TEST(ImageHeader, SeesThatTheEndIsMissing) {
    expectCutIsSeen(test::grayJpeg(64, 64), 20);
    expectCutIsSeen(test::emptyPng(4, 4), 12);
    expectCutIsSeen(test::plainBmp(4, 4, 1), 20);
    expectCutIsSeen(test::grayTiff(4, 4, true, 1), 16);
    expectCutIsSeen(webp("VP8 ", {"\0\0\0\x9D\x01\x2A\x80\x02\xE0\x01", 10}), 10);
    expectCutIsSeen(jpeg2000(3, 2, true), 10);
    expectCutIsSeen(jpeg2000(3, 2, false), 10);
    expectCutIsSeen(contentOf("P6 2 3 255\n123456789012345678"), 18);
    expectCutIsSeen(contentOf("P2 2 2 9\n1 2\n3 4"), 4);
}

TEST(ImageHeader, TheEndOfAThumbnailIsNotThatOfTheImage) {
    Content photo = test::grayJpeg(64, 64, test::thumbnailSegment());
    expectCutIsSeen(photo, 100);
    expectSize(photo, 64, 64); // not the thumbnail's 8 x 8
    append(photo, "and more behind it");
    expectSize(photo, 64, 64);
}

TEST(ImageHeader, JpegsThatKeepNoCoefficientsAreScalable) {
    EXPECT_TRUE(readImageHeader(test::grayJpeg(8, 8))->scalable);
    EXPECT_FALSE(readImageHeader(test::grayJpeg(8, 8, {}, 0xC2))->scalable); // progressive
    EXPECT_FALSE(readImageHeader(test::plainBmp(4, 4, 1))->scalable);
}

TEST(ImageHeader, OtherContentIsNoImage) {
    for (const std::string_view text :
         {"", "x", "GIF89a....", "P7\n", "P6", "RIFF....WAVE", "\xFF\xD8", "hello"}) {
        EXPECT_FALSE(readImageHeader(contentOf(text)).has_value()) << text;
        EXPECT_FALSE(isImage(contentOf(text))) << text;
    }
    const Content photo = test::grayJpeg(8, 8);
    EXPECT_TRUE(isImage(std::span(photo).first(kImageSignatureBytes)));
}

// Whatever a damaged file says: no byte outside is read, and the work comes to its end.
TEST(ImageHeader, BearsEveryStartAndEveryDamagedByte) {
    const std::vector<Content> images = {test::grayJpeg(16, 16, test::thumbnailSegment()),
                                         test::emptyPng(4, 4),
                                         test::plainBmp(4, 4, 1),
                                         test::grayTiff(4, 4, true, 1),
                                         test::grayTiff(4, 4, false, 1),
                                         jpeg2000(3, 2, true),
                                         webp("VP8X", {"\0\0\0\0\x0F\x27\0\x02\0\0", 10}),
                                         contentOf("P5\n2 2 65535\n12345678")};
    for (const Content& image : images) {
        for (std::size_t size = 0; size < image.size(); ++size) {
            // of exactly that size, so that a sanitizer sees a byte too far
            readImageHeader(Content(image.begin(), image.begin() + static_cast<long>(size)));
            for (const std::uint8_t value : {0x00, 0x7F, 0xFF}) {
                Content damaged = image;
                damaged[size] = value;
                if (const auto header = readImageHeader(damaged)) {
                    EXPECT_GE(header->width, 0);
                    EXPECT_GE(header->height, 0);
                }
            }
        }
    }
}

} // namespace
} // namespace sharesnet
