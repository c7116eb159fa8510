#include "core/tensorboard/wire.h"

#include "core/base/error.h"

#include <bit>

namespace sharesnet {
namespace {

constexpr unsigned kVarint = 0;
constexpr unsigned kFixed64 = 1;
constexpr unsigned kBytes = 2;
constexpr unsigned kFixed32 = 5;

template <class Bits>
void appendLittleEndian(std::string& to, Bits bits) {
    for (std::size_t i = 0; i < sizeof(Bits); ++i) {
        to += static_cast<char>(bits >> (8 * i) & 0xff);
    }
}

template <class Bits>
Bits fromLittleEndian(std::string_view bytes) {
    Bits bits = 0;
    for (std::size_t i = 0; i < sizeof(Bits); ++i) {
        bits |=
            static_cast<Bits>(static_cast<Bits>(static_cast<unsigned char>(bytes[i])) << (8 * i));
    }
    return bits;
}

} // namespace

void WireWriter::append(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) {
        content_ += static_cast<char>((value & 0x7fU) | 0x80U);
    }
    content_ += static_cast<char>(value);
}

void WireWriter::key(int field, unsigned kind) {
    append(static_cast<std::uint64_t>(field) << 3U | kind);
}

void WireWriter::varint(int field, std::uint64_t value) {
    key(field, kVarint);
    append(value);
}

void WireWriter::number(int field, float value) {
    key(field, kFixed32);
    appendLittleEndian(content_, std::bit_cast<std::uint32_t>(value));
}

void WireWriter::number(int field, double value) {
    key(field, kFixed64);
    appendLittleEndian(content_, std::bit_cast<std::uint64_t>(value));
}

void WireWriter::bytes(int field, std::string_view value) {
    key(field, kBytes);
    append(value.size());
    content_ += value;
}

std::uint64_t WireReader::takeVarint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1)[0]);
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    throw Error("a number in it has more than 64 bits");
}

std::string_view WireReader::take(std::uint64_t bytes) {
    if (bytes > rest_.size()) {
        throw Error("one of its fields is longer than the message");
    }
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
}

std::optional<WireField> WireReader::next() {
    if (rest_.empty()) {
        return std::nullopt;
    }
    const std::uint64_t key = takeVarint();
    WireField field;
    field.number = key >> 3U;
    switch (key & 7U) {
    case kVarint:
        field.kind = WireField::Kind::Varint;
        field.integer = takeVarint();
        return field;
    case kFixed64:
        field.kind = WireField::Kind::Double;
        field.real = std::bit_cast<double>(fromLittleEndian<std::uint64_t>(take(8)));
        return field;
    case kBytes:
        field.kind = WireField::Kind::Bytes;
        field.bytes = take(takeVarint());
        return field;
    case kFixed32:
        field.kind = WireField::Kind::Float;
        field.real = std::bit_cast<float>(fromLittleEndian<std::uint32_t>(take(4)));
        return field;
    default:
        throw Error("one of its fields has an unknown type");
    }
}

} // namespace sharesnet
