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
    Content jpeg{0xFF, 0xD8};
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

} // namespace sharesnet::test
