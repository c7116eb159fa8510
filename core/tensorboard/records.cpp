#include "core/tensorboard/records.h"

#include <boost/crc.hpp>

#include <algorithm>

namespace sharesnet {
namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kChecksumBytes = 4;
constexpr std::uint64_t kPiece = 1 << 20; // a length that a file tells is not to be trusted
constexpr std::uint64_t kLargest = 1 << 30;

using Crc32c = boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true>;

std::uint32_t maskedChecksum(std::string_view content) {
    Crc32c crc;
    crc.process_bytes(content.data(), content.size());
    const std::uint32_t sum = crc.checksum();
    return ((sum >> 15U) | (sum << 17U)) + 0xa282ead8U;
}

std::string littleEndian(std::uint64_t value, std::size_t bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes; ++i) {
        text += static_cast<char>(value >> (8 * i) & 0xff);
    }
    return text;
}

std::uint64_t littleEndianValue(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

} // namespace

std::string recordOf(std::string_view content) {
    const std::string length = littleEndian(content.size(), kLengthBytes);
    std::string record;
    record.reserve(content.size() + kLengthBytes + 2 * kChecksumBytes);
    record += length;
    record += littleEndian(maskedChecksum(length), kChecksumBytes);
    record += content;
    record += littleEndian(maskedChecksum(content), kChecksumBytes);
    return record;
}

// Into content_; false: there are not so many.
bool RecordReader::fill(std::uint64_t bytes) {
    content_.clear();
    while (content_.size() < bytes) {
        const std::size_t before = content_.size();
        const std::uint64_t piece = std::min(kPiece, bytes - before);
        content_.resize(before + piece);
        in_.read(content_.data() + before, static_cast<std::streamsize>(piece));
        at_ += static_cast<std::uint64_t>(in_.gcount());
        if (static_cast<std::uint64_t>(in_.gcount()) < piece) {
            return false;
        }
    }
    return true;
}

std::nullopt_t RecordReader::end(const Message& why) {
    trouble_ = Message("%1 at byte %2", why, record_);
    at_ = bytes_;
    return std::nullopt;
}

std::optional<std::uint64_t> RecordReader::nextLength() {
    record_ = at_;
    if (at_ >= bytes_) {
        return std::nullopt;
    }
    if (!fill(kLengthBytes + kChecksumBytes)) {
        return end(Message("it is truncated in the record"));
    }
    const std::string_view head = content_;
    if (littleEndianValue(head.substr(kLengthBytes)) !=
        maskedChecksum(head.substr(0, kLengthBytes))) {
        return end(Message("it is damaged from the record on"));
    }
    return littleEndianValue(head.substr(0, kLengthBytes));
}

std::optional<std::string_view> RecordReader::next() {
    while (const auto length = nextLength()) {
        if (*length > kLargest && *length <= bytes_) {
            return end(Message("it has a record of more than 1 GiB"));
        }
        const std::uint64_t left = bytes_ - std::min(at_, bytes_);
        if (*length > left || left - *length < kChecksumBytes || !fill(*length + kChecksumBytes)) {
            return end(Message("it is truncated in the record"));
        }
        const std::string_view content = std::string_view(content_).substr(0, *length);
        if (littleEndianValue(std::string_view(content_).substr(*length)) ==
            maskedChecksum(content)) {
            return content;
        }
        ++passedOver_;
    }
    return std::nullopt;
}

} // namespace sharesnet
