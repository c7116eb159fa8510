#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// What the header of a safetensors file says, without LibTorch: the part that meets whatever bytes
// a file holds.

// A type of values by its name in the format; bytes of one value, 0 for an unknown name.
std::uint64_t bytesOfType(const std::string& name);

struct TensorEntry {
    std::string name;
    std::string type; // "F32"; one that bytesOfType knows
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0; // of its values, behind the header
    std::uint64_t end = 0;   // shape and type fill it exactly
};

struct SafetensorsLayout {
    std::map<std::string, std::string> metadata; // without the checksum
    // In the order of their values, which fill the file without gaps or overlaps.
    std::vector<TensorEntry> entries;
    std::uint64_t dataBegin = 0; // of the values in the file
    bool checked = false;        // there is a checksum, and it is right
};

// Checks everything before it is used: lengths, the header's JSON, types, shapes, offsets and the
// checksum where there is one; memory grows with the file alone. Throws Error that says what is
// wrong. Any thread.
SafetensorsLayout layoutOfSafetensors(std::span<const char> file);

// The same without the values: of the file's first bytes, at least 8 and the whole header, and its
// size. The checksum is not looked at.
SafetensorsLayout layoutOfSafetensorsHeader(std::span<const char> start, std::uint64_t fileBytes);
// How many of the first bytes that needs, from the first 8 of them. Throws Error where it is no
// safetensors file.
std::uint64_t safetensorsHeaderEnd(std::span<const char> start, std::uint64_t fileBytes);

// The metadata's checksum: CRC-32 of header and values, taken with zeros in place of its own
// digits.
inline constexpr const char* kChecksumKey = "crc32";
inline constexpr const char* kNoChecksum = "00000000";
std::string checksumText(std::uint32_t checksum);
std::uint32_t checksumOf(std::uint32_t before, const void* data, std::size_t bytes);
// Where the header holds the checksum's digits. Throws Error where it does not.
std::size_t checksumPlace(const std::string& header, const std::string& digits);

} // namespace sharesnet
