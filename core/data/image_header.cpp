#include "core/data/image_header.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace sharesnet {

namespace {

using Size = std::uint64_t;

// The bytes of a file; numbers outside of them read as 0.
class Bytes {
  public:
    explicit Bytes(std::span<const std::uint8_t> content) : content_(content) {}

    Size size() const { return content_.size(); }
    Size byte(Size at) const { return at < size() ? content_[at] : 0; }
    Size big(Size at, Size bytes) const {
        Size value = 0;
        for (Size i = 0; i < bytes; ++i) {
            value = value << 8U | byte(at + i);
        }
        return value;
    }
    Size little(Size at, Size bytes) const {
        Size value = 0;
        for (Size i = bytes; i-- > 0;) {
            value = value << 8U | byte(at + i);
        }
        return value;
    }
    bool startsWith(std::string_view text, Size at = 0) const {
        return at <= size() && text.size() <= size() - at &&
               std::equal(text.begin(), text.end(), content_.begin() + static_cast<long>(at),
                          [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
    }

  private:
    std::span<const std::uint8_t> content_;
};

// Whether `height` rows of pixels are in `room` bytes. The last may lack what fills it up.
bool rowsFit(Size room, Size rowBytes, Size lastRowBytes, Size height) {
    return height == 0 || rowBytes == 0 ||
           (room >= lastRowBytes && (room - lastRowBytes) / rowBytes >= height - 1);
}

Size behind(const Bytes& bytes, Size start) {
    return bytes.size() - std::min(bytes.size(), start);
}

// Sides beyond 31 bits are none; so the product of two does not overflow.
ImageHeader header(Size width, Size height, bool whole, bool scalable = false) {
    constexpr Size kMost = 0x7FFF'FFFF;
    return {static_cast<std::int64_t>(std::min(width, kMost)),
            static_cast<std::int64_t>(std::min(height, kMost)), whole, scalable};
}

// Segment by segment (ITU-T T.81, annex B), so that the end of a thumbnail within a segment is not
// taken for that of the image.
ImageHeader jpeg(const Bytes& bytes) {
    ImageHeader image = header(0, 0, false);
    Size at = 2;
    while (at + 1 < bytes.size()) {
        if (bytes.byte(at) != 0xFF) {
            ++at; // stray bytes, which decoders pass over
            continue;
        }
        const Size marker = bytes.byte(at + 1);
        if (marker == 0xD9) {
            image.whole = true;
            return image;
        }
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        at += 2;
        // 0 is data, 0xD0 to 0xD8 and 1 stand alone; SOS is followed by data, which the stray
        // bytes above pass over.
        if (marker <= 1 || (marker >= 0xD0 && marker <= 0xD8)) {
            continue;
        }
        const bool startOfFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (startOfFrame && image.width == 0) {
            image.height = static_cast<std::int64_t>(bytes.big(at + 3, 2));
            image.width = static_cast<std::int64_t>(bytes.big(at + 5, 2));
            // A progressive one keeps all its coefficients until the last scan.
            image.scalable = marker <= 0xC1;
        }
        at += std::max<Size>(2, bytes.big(at, 2));
    }
    return image;
}

ImageHeader png(const Bytes& bytes) {
    bool whole = false;
    for (Size at = 8; at + 12 <= bytes.size() && !whole;) {
        whole = bytes.startsWith("IEND", at + 4);
        at += 12 + bytes.big(at, 4);
    }
    const bool first = bytes.startsWith("IHDR", 12);
    return header(first ? bytes.big(16, 4) : 0, first ? bytes.big(20, 4) : 0, whole);
}

ImageHeader bmp(const Bytes& bytes) {
    const bool old = bytes.little(14, 4) == 12; // of OS/2
    const Size width = old ? bytes.little(18, 2) : bytes.little(18, 4);
    const auto rows = old ? static_cast<std::int64_t>(bytes.little(20, 2))
                          : static_cast<std::int32_t>(bytes.little(22, 4)); // < 0: top row first
    const auto height = static_cast<Size>(std::abs(std::int64_t{rows}));
    const Size bits = bytes.little(old ? 24 : 28, 2);
    const Size compression = old ? 0 : bytes.little(30, 4);
    const bool packed = compression == 1 || compression == 2; // run lengths: no size to expect
    return header(width, height,
                  packed || rowsFit(behind(bytes, bytes.little(10, 4)),
                                    (width * bits + 31) / 32 * 4, (width * bits + 7) / 8, height));
}

// The first image of a TIFF or BigTIFF.
class Tiff {
  public:
    explicit Tiff(const Bytes& bytes)
        : bytes_(bytes), little_(bytes.startsWith("II")), wide_(number(2, 2) == 43) {}

    ImageHeader read() const {
        // Tiles are decoded whole, however few of their pixels are in the image.
        const Size width = std::max(value(256), value(322));
        const Size height = std::max(value(257), value(323));
        const Size offsets = value(324) != 0 ? 324 : 273;
        return header(width, height, dataIsThere(offsets, offsets == 324 ? 325 : 279));
    }

  private:
    struct Field {
        Size values = 0; // where they are
        Size count = 0;  // 0: there is no such field
        Size valueBytes = 0;
    };

    Size number(Size at, Size size) const {
        return little_ ? bytes_.little(at, size) : bytes_.big(at, size);
    }

    Field find(Size tag) const {
        const Size directory = wide_ ? number(8, 8) : number(4, 4);
        const Size entries = number(directory, wide_ ? 8 : 2);
        const Size entryBytes = wide_ ? 20 : 12;
        const Size first = directory + (wide_ ? 8 : 2);
        for (Size i = 0; i < entries && first + i * entryBytes < bytes_.size(); ++i) {
            const Size at = first + i * entryBytes;
            if (number(at, 2) != tag) {
                continue;
            }
            constexpr std::array<Size, 17> kTypeBytes{0, 1, 1, 2, 4, 8, 1, 1, 2,
                                                      4, 8, 4, 8, 4, 0, 0, 8};
            const Size type = number(at + 2, 2);
            Field field{at + (wide_ ? 12 : 8), number(at + 4, wide_ ? 8 : 4),
                        type < kTypeBytes.size() ? kTypeBytes[type] : 0};
            const Size offsetBytes = wide_ ? 8 : 4;
            if (field.count > offsetBytes / std::max<Size>(1, field.valueBytes)) {
                field.values = number(field.values, offsetBytes);
            }
            return field;
        }
        return {};
    }
    Size value(const Field& field, Size index) const {
        return index < field.count
                   ? number(field.values + index * field.valueBytes, field.valueBytes)
                   : 0;
    }
    Size value(Size tag) const { return value(find(tag), 0); }

    bool isInside(const Field& field) const {
        const Size room = behind(bytes_, field.values);
        return field.count <= room && field.count * field.valueBytes <= room;
    }

    bool dataIsThere(Size offsetsTag, Size countsTag) const {
        const Field offsets = find(offsetsTag);
        const Field counts = find(countsTag);
        if (!isInside(offsets) || !isInside(counts)) {
            return false;
        }
        for (Size i = 0; i < std::min(offsets.count, counts.count); ++i) {
            const Size bytes = value(counts, i);
            if (bytes > bytes_.size() || value(offsets, i) > bytes_.size() - bytes) {
                return false;
            }
        }
        return true;
    }

    Bytes bytes_;
    bool little_;
    bool wide_; // BigTIFF
};

ImageHeader webp(const Bytes& bytes) {
    const bool whole = bytes.little(4, 4) + 8 <= bytes.size();
    if (bytes.startsWith("VP8X", 12)) {
        return header(bytes.little(24, 3) + 1, bytes.little(27, 3) + 1, whole);
    }
    if (bytes.startsWith("VP8L", 12)) {
        const Size bits = bytes.little(21, 4);
        return header((bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1, whole);
    }
    return header(bytes.little(26, 2) & 0x3FFFU, bytes.little(28, 2) & 0x3FFFU, whole);
}

constexpr std::string_view kCodestream("\xFF\x4F\xFF\x51", 4);

// The code stream's own size counts (SIZ), not what the boxes around it say.
ImageHeader jpeg2000(const Bytes& bytes) {
    Size start = 0;
    Size end = bytes.size();
    while (!bytes.startsWith(kCodestream, start)) { // boxes: length, type, content
        const Size length = bytes.big(start, 4);
        const Size head = length == 1 ? 16 : 8;
        const Size whole = length == 1 ? bytes.big(start + 8, 8) : length;
        if (bytes.startsWith("jp2c", start + 4)) {
            end = whole == 0 ? bytes.size() : start + whole;
            start += head;
            if (!bytes.startsWith(kCodestream, start)) {
                return header(0, 0, true);
            }
        } else if (whole < head || whole > bytes.size() - start) {
            return header(0, 0, false);
        } else {
            start += whole;
        }
    }
    const Size width = bytes.big(start + 8, 4);
    const Size height = bytes.big(start + 12, 4);
    const Size left = bytes.big(start + 16, 4);
    const Size top = bytes.big(start + 20, 4);
    return header(width - std::min(width, left), height - std::min(height, top),
                  end <= bytes.size() && bytes.big(end - 2, 2) == 0xFFD9);
}

bool isSpace(Size byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// A number in the head of a PNM image and the byte behind it; comments are passed over.
Size pnmNumber(const Bytes& bytes, Size& at) {
    for (; at < bytes.size() && (isSpace(bytes.byte(at)) || bytes.byte(at) == '#'); ++at) {
        if (bytes.byte(at) == '#') {
            while (at < bytes.size() && bytes.byte(at) != '\n') {
                ++at;
            }
        }
    }
    Size number = 0;
    for (; bytes.byte(at) >= '0' && bytes.byte(at) <= '9' && number < 1'000'000'000; ++at) {
        number = number * 10 + (bytes.byte(at) - '0');
    }
    return number;
}

ImageHeader pnm(const Bytes& bytes) {
    const Size kind = bytes.byte(1) - '0';
    Size at = 2;
    const Size width = pnmNumber(bytes, at);
    const Size height = pnmNumber(bytes, at);
    const bool bitmap = kind == 1 || kind == 4;
    const Size largest = bitmap ? 1 : pnmNumber(bytes, at);
    const Size values = width * (kind == 3 || kind == 6 ? 3 : 1);
    // As text a value takes a digit and mostly a space behind it; those of a bitmap may do without.
    const Size rowBytes = kind == 4   ? (width + 7) / 8
                          : kind >= 5 ? values * (largest > 255 ? 2 : 1)
                          : kind == 1 ? values
                                      : 2 * values;
    const Size lastRowBytes = kind == 2 || kind == 3 ? rowBytes - 1 : rowBytes;
    return header(width, height, rowsFit(behind(bytes, at + 1), rowBytes, lastRowBytes, height));
}

ImageHeader sunRaster(const Bytes& bytes) {
    const Size width = bytes.big(4, 4);
    const Size height = bytes.big(8, 4);
    const Size rowBits = width * bytes.big(12, 4);
    const bool packed = bytes.big(20, 4) == 2;
    return header(width, height,
                  packed || rowsFit(behind(bytes, 32 + bytes.big(28, 4)), (rowBits + 15) / 16 * 2,
                                    (rowBits + 7) / 8, height));
}

using Reader = ImageHeader (*)(const Bytes&);

// The reader for what the content begins with; null for no image.
Reader readerOf(const Bytes& bytes) {
    constexpr std::array<std::pair<std::string_view, Reader>, 10> kReaders{{
        {"\xFF\xD8\xFF", jpeg},
        {"\x89PNG\r\n\x1A\n", png},
        {"BM", bmp},
        {std::string_view("II\x2A\0", 4),
         [](const Bytes& content) { return Tiff(content).read(); }},
        {std::string_view("MM\0\x2A", 4),
         [](const Bytes& content) { return Tiff(content).read(); }},
        {std::string_view("II\x2B\0", 4),
         [](const Bytes& content) { return Tiff(content).read(); }},
        {std::string_view("MM\0\x2B", 4),
         [](const Bytes& content) { return Tiff(content).read(); }},
        {std::string_view("\0\0\0\x0CjP  \r\n\x87\n", 12), jpeg2000},
        {kCodestream, jpeg2000},
        {"\x59\xA6\x6A\x95", sunRaster},
    }};
    for (const auto& [signature, reader] : kReaders) {
        if (bytes.startsWith(signature)) {
            return reader;
        }
    }
    if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
        return webp;
    }
    const bool isPnm = bytes.byte(0) == 'P' && bytes.byte(1) >= '1' && bytes.byte(1) <= '6' &&
                       (isSpace(bytes.byte(2)) || bytes.byte(2) == '#');
    return isPnm ? pnm : nullptr;
}

} // namespace

std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> content) {
    const Bytes bytes(content);
    const Reader reader = readerOf(bytes);
    return reader ? std::optional(reader(bytes)) : std::nullopt;
}

bool isImage(std::span<const std::uint8_t> start) {
    return readerOf(Bytes(start)) != nullptr;
}

} // namespace sharesnet
