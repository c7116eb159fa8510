#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

// An independent reader of TensorFlow's records and of the few fields of an event, which has no
// code in common with the program's: what it reads, others read.
namespace sharesnet::test {

// CRC-32C bit by bit (RFC 3720, appendix B.4), masked as TensorFlow does.
inline std::uint32_t plainMaskedCrc(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? crc >> 1U ^ 0x82F63B78U : crc >> 1U;
        }
    }
    crc = ~crc;
    return (crc >> 15U | crc << 17U) + 0xa282ead8U;
}

template <class Number>
Number plainNumber(const std::string& bytes, std::size_t at) {
    Number number{};
    if (at + sizeof(number) > bytes.size()) {
        throw std::runtime_error("cut off");
    }
    std::memcpy(&number, bytes.data() + at, sizeof(number));
    return number;
}

inline std::string fileContent(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<std::string> plainRecords(const std::string& bytes) {
    std::vector<std::string> records;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = plainNumber<std::uint64_t>(bytes, at);
        if (plainNumber<std::uint32_t>(bytes, at + 8) != plainMaskedCrc(bytes.substr(at, 8))) {
            throw std::runtime_error("wrong checksum of a length");
        }
        const std::string content = bytes.substr(at + 12, length);
        if (plainNumber<std::uint32_t>(bytes, at + 12 + length) != plainMaskedCrc(content)) {
            throw std::runtime_error("wrong checksum of a content");
        }
        records.push_back(content);
        at += 16 + length;
    }
    return records;
}

// A field of a message; numbers as their bytes, varints as eight of them.
struct PlainField {
    int number = 0;
    std::string bytes;
    double real() const { return plainNumber<double>(bytes, 0); }
    float real32() const { return plainNumber<float>(bytes, 0); }
    std::int64_t whole() const { return plainNumber<std::int64_t>(bytes, 0); }
};

inline std::uint64_t plainVarint(const std::string& bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.at(at++));
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) {
            return value;
        }
    }
}

inline std::vector<PlainField> plainFields(const std::string& message) {
    std::vector<PlainField> fields;
    for (std::size_t at = 0; at < message.size();) {
        const std::uint64_t key = plainVarint(message, at);
        PlainField field{static_cast<int>(key >> 3U), {}};
        std::size_t size = (key & 7U) == 1 ? 8 : 4;
        if ((key & 7U) == 0) {
            const std::uint64_t value = plainVarint(message, at);
            field.bytes.resize(8);
            std::memcpy(field.bytes.data(), &value, 8);
            fields.push_back(field);
            continue;
        }
        if ((key & 7U) == 2) {
            size = plainVarint(message, at);
        }
        field.bytes = message.substr(at, size);
        at += size;
        fields.push_back(field);
    }
    return fields;
}

inline const PlainField* plainField(const std::vector<PlainField>& fields, int number) {
    for (const PlainField& field : fields) {
        if (field.number == number) {
            return &field;
        }
    }
    return nullptr;
}

// One number of a file, or a start.
struct PlainScalar {
    std::string tag; // "START": a session log says that
    std::int64_t step = 0;
    double wallTime = 0;
    float value = 0;
    bool operator==(const PlainScalar&) const = default;
};

// The numbers and starts of an event file, in their order.
inline std::vector<PlainScalar> plainScalars(const std::string& bytes) {
    std::vector<PlainScalar> scalars;
    for (const std::string& record : plainRecords(bytes)) {
        const std::vector<PlainField> event = plainFields(record);
        const PlainField* step = plainField(event, 2);
        const PlainScalar at{"", step == nullptr ? 0 : step->whole(), plainField(event, 1)->real(),
                             0};
        if (const PlainField* log = plainField(event, 7)) {
            if (plainField(plainFields(log->bytes), 1)->whole() == 1) {
                scalars.push_back({"START", at.step, at.wallTime, 0});
            }
        }
        if (const PlainField* summary = plainField(event, 5)) {
            for (const PlainField& each : plainFields(summary->bytes)) {
                const std::vector<PlainField> value = plainFields(each.bytes);
                if (const PlainField* number = plainField(value, 2)) {
                    scalars.push_back(
                        {plainField(value, 1)->bytes, at.step, at.wallTime, number->real32()});
                }
            }
        }
    }
    return scalars;
}

} // namespace sharesnet::test
