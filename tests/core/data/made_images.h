#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sharesnet::test {

using Content = std::vector<std::uint8_t>;

inline void append(Content& content, std::string_view bytes) {
    content.insert(content.end(), bytes.begin(), bytes.end());
}

inline void appendBig(Content& content, std::uint64_t value, int bytes) {
    for (int i = bytes; i-- > 0;) {
        content.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

inline void appendLittle(Content& content, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        content.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

// A whole gray JPEG in which all pixels are 128, of 2 bits for each 8 x 8 of them, so that large
// ones are quick to make. `segment` stands before the image, as a camera's EXIF block does.
inline Content grayJpeg(int width, int height, const Content& segment = {},
                        std::uint8_t startOfFrame = 0xC0) {
    Content jpeg;
    append(jpeg, "\xFF\xD8");
    jpeg.insert(jpeg.end(), segment.begin(), segment.end());
    append(jpeg, {"\xFF\xDB\x00\x43\x00", 5});
    jpeg.insert(jpeg.end(), 64, 1);
    jpeg.insert(jpeg.end(), {0xFF, startOfFrame});
    append(jpeg, {"\x00\x0B\x08", 3});
    appendBig(jpeg, static_cast<std::uint64_t>(height), 2);
    appendBig(jpeg, static_cast<std::uint64_t>(width), 2);
    append(jpeg, {"\x01\x01\x11\x00", 4});
    for (const std::uint8_t table : {0x00, 0x10}) { // the one code is 0: difference 0, end of block
        append(jpeg, {"\xFF\xC4\x00\x14", 4});
        jpeg.push_back(table);
        jpeg.push_back(1);
        jpeg.insert(jpeg.end(), 16, 0);
    }
    append(jpeg, {"\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00", 10});
    const std::size_t blocks =
        static_cast<std::size_t>((width + 7) / 8) * static_cast<std::size_t>((height + 7) / 8);
    jpeg.insert(jpeg.end(), (blocks * 2 + 7) / 8, 0);
    jpeg.insert(jpeg.end(), {0xFF, 0xD9});
    return jpeg;
}

// A segment with a whole small JPEG in it, which has an end of its own.
inline Content thumbnailSegment() {
    const Content thumbnail = grayJpeg(8, 8);
    Content segment{0xFF, 0xE1};
    appendBig(segment, 2 + 6 + thumbnail.size(), 2);
    append(segment, {"Exif\0\0", 6});
    segment.insert(segment.end(), thumbnail.begin(), thumbnail.end());
    return segment;
}

// A PNG with head and end, and no pixels.
inline Content emptyPng(std::uint32_t width, std::uint32_t height) {
    Content png;
    append(png, {"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16});
    appendBig(png, width, 4);
    appendBig(png, height, 4);
    append(png, {"\x08\x02\0\0\0CRC_\0\0\0\0IENDCRC_", 21});
    return png;
}

// An uncompressed BMP of 24 bits a pixel, all of them `value`.
inline Content plainBmp(std::uint32_t width, std::uint32_t height, std::uint8_t value) {
    const std::uint32_t rowBytes = (width * 3 + 3) / 4 * 4;
    Content bmp;
    append(bmp, "BM");
    appendLittle(bmp, 54 + rowBytes * height, 4);
    appendLittle(bmp, 0, 4);
    appendLittle(bmp, 54, 4);
    appendLittle(bmp, 40, 4);
    appendLittle(bmp, width, 4);
    appendLittle(bmp, height, 4);
    appendLittle(bmp, 1, 2);
    appendLittle(bmp, 24, 2);
    bmp.insert(bmp.end(), 24, 0);
    bmp.insert(bmp.end(), std::size_t{rowBytes} * height, value);
    return bmp;
}

// A TIFF of one strip of gray bytes, little- or big-endian.
inline Content grayTiff(std::uint32_t width, std::uint32_t height, bool little,
                        std::uint8_t value) {
    Content tiff;
    const auto put = [&](std::uint64_t number, int bytes) {
        little ? appendLittle(tiff, number, bytes) : appendBig(tiff, number, bytes);
    };
    const auto field = [&](int tag, std::uint32_t number) {
        put(static_cast<std::uint64_t>(tag), 2);
        put(4, 2); // LONG
        put(1, 4);
        put(number, 4);
    };
    append(tiff, little ? "II" : "MM");
    put(42, 2);
    put(8, 4);
    put(9, 2);
    field(256, width);
    field(257, height);
    field(258, 8);
    field(259, 1);
    field(262, 1);
    field(273, 8 + 2 + 9 * 12 + 4); // where the pixels are
    field(277, 1);
    field(278, height);
    field(279, width * height);
    put(0, 4);
    tiff.insert(tiff.end(), std::size_t{width} * height, value);
    return tiff;
}

inline Content fromHex(std::string_view digits) {
    Content content;
    const auto value = [](char digit) {
        return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    };
    for (std::size_t k = 0; k + 1 < digits.size(); k += 2) {
        content.push_back(static_cast<std::uint8_t>(value(digits[k]) * 16 + value(digits[k + 1])));
    }
    return content;
}

// A JPEG of 16 x 16 pixels in CMYK, all of them about red 200, green 100, blue 50; written by
// ImageMagick.
inline Content cmykJpeg() {
    return fromHex(
        "ffd8ffee000e41646f626500640000000002ffdb00430003020203020203030303040303040508050504"
        "04050a070706080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016101113141515150c0f171816141812"
        "141514ffdb00430103040405040509050509140d0b0d1414141414141414141414141414141414141414"
        "141414141414141414141414141414141414141414141414141414141414ffc000140800100010040111"
        "00021101031101041100ffc400160001010100000000000000000000000000000708ffc4001410010000"
        "0000000000000000000000000000ffc4001501010100000000000000000000000000000008ffc4001411"
        "0100000000000000000000000000000000ffda000e040100021103110400003f009628d48ed80000000f"
        "ffd9");
}

// A JPEG of 32 x 32 pixels, its left half red, the right one blue, written by ImageMagick; a camera
// that was held upright says with this segment that it is to be turned by 90 degrees clockwise.
inline Content turnedJpeg() {
    const Content plain = fromHex(
        "ffd8ffe000104a46494600010100000100010000ffdb0043000201010101010201010102020202020403"
        "020202020504040304060506060605060606070908060709070606080b08090a0a0a0a0a06080b0c0b0a"
        "0c090a0a0affdb004301020202020202050303050a0706070a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0affc00011080020002003"
        "011100021101031101ffc4001500010100000000000000000000000000000008ffc40014100100000000"
        "000000000000000000000000ffc400170101010101000000000000000000000000000a0809ffc4001411"
        "0100000000000000000000000000000000ffda000c03010002110311003f008bd94ddfc0121aaa135e02"
        "bc4aba9400486aa84d780af12aea500121aaa135e02bc4aba9400486aa84d780ffd9");
    Content jpeg(plain.begin(), plain.begin() + 2);
    append(jpeg, {"\xFF\xE1\0\x22"
                  "Exif\0\0II*\0\x08\0\0\0\x01\0"
                  "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
                  36});
    jpeg.insert(jpeg.end(), plain.begin() + 2, plain.end());
    return jpeg;
}

} // namespace sharesnet::test
