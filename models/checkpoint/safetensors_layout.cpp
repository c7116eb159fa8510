#include "models/checkpoint/safetensors_layout.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::uint64_t kMaxHeaderBytes = 100'000'000; // the format's own limit
constexpr std::size_t kLengthBytes = 8;                // of the header's length

struct TypeBytes {
    const char* name;
    std::uint64_t bytes;
};

constexpr std::array<TypeBytes, 10> kBytesOfTypes{{{"F64", 8},
                                                   {"F32", 4},
                                                   {"F16", 2},
                                                   {"BF16", 2},
                                                   {"I64", 8},
                                                   {"I32", 4},
                                                   {"I16", 2},
                                                   {"I8", 1},
                                                   {"U8", 1},
                                                   {"BOOL", 1}}};

std::uint64_t nonNegative(const nlohmann::json& value) {
    if (!value.is_number_unsigned() ||
        value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()) {
        throw Error("a shape or an offset is not a whole number");
    }
    return value.get<std::uint64_t>();
}

TensorEntry parseEntry(const std::string& name, const nlohmann::json& json) {
    TensorEntry entry;
    entry.name = name;
    if (!json.is_object() || !json.contains("dtype") || !json["dtype"].is_string() ||
        !json.contains("shape") || !json["shape"].is_array() || !json.contains("data_offsets") ||
        !json["data_offsets"].is_array() || json["data_offsets"].size() != 2) {
        throw Error("tensor '%1' has no dtype, shape or data_offsets", name);
    }
    entry.type = json["dtype"].get<std::string>();
    std::uint64_t bytes = bytesOfType(entry.type);
    if (bytes == 0) {
        throw Error("tensor '%1' has the unknown type %2", name, entry.type);
    }
    bool empty = false;
    for (const auto& size : json["shape"]) {
        const std::uint64_t extent = nonNegative(size);
        empty = empty || extent == 0;
        // also of an empty one: LibTorch multiplies the others
        if (extent != 0 &&
            bytes > std::uint64_t(std::numeric_limits<std::int64_t>::max()) / extent) {
            throw Error("tensor '%1' is too large", name);
        }
        bytes *= std::max<std::uint64_t>(1, extent);
        entry.shape.push_back(static_cast<std::int64_t>(extent));
    }
    bytes = empty ? 0 : bytes;
    entry.begin = nonNegative(json["data_offsets"][0]);
    entry.end = nonNegative(json["data_offsets"][1]);
    if (entry.end < entry.begin || entry.end - entry.begin != bytes) {
        throw Error("tensor '%1' has offsets that do not fit its shape", name);
    }
    return entry;
}

// Of two tensors of one name a reader would take one or the other.
nlohmann::json parseJson(std::span<const char> text) {
    std::set<std::string> names;
    std::string twice;
    const auto look = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& key) {
        if (event == nlohmann::json::parse_event_t::key && depth == 1 &&
            !names.insert(key.get<std::string>()).second) {
            twice = key.get<std::string>();
        }
        return true;
    };
    nlohmann::json header = nlohmann::json::parse(text.begin(), text.end(), look, false);
    if (header.is_discarded()) {
        throw Error("its header is not JSON");
    }
    if (!twice.empty()) {
        throw Error("tensor '%1' is there twice", twice);
    }
    return header;
}

// The entries in the order of their values, which must fill `dataBytes` without gaps or overlaps.
std::vector<TensorEntry> parseHeader(const nlohmann::json& header, std::uint64_t dataBytes,
                                     std::map<std::string, std::string>& metadata) {
    if (!header.is_object()) {
        throw Error("its header is not a JSON object");
    }
    std::vector<TensorEntry> entries;
    for (const auto& [name, json] : header.items()) {
        if (name != "__metadata__") {
            entries.push_back(parseEntry(name, json));
            continue;
        }
        if (!json.is_object()) {
            throw Error("its metadata is not a JSON object");
        }
        for (const auto& [key, value] : json.items()) {
            if (!value.is_string()) {
                throw Error("its metadata '%1' is not a string", key);
            }
            metadata.emplace(key, value.get<std::string>());
        }
    }
    std::sort(entries.begin(), entries.end(), [](const TensorEntry& a, const TensorEntry& b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    std::uint64_t at = 0;
    for (const auto& entry : entries) {
        if (entry.begin != at || entry.end > dataBytes) {
            throw entry.end > dataBytes
                ? Error("it is truncated: the values of '%1' are missing", entry.name)
                : Error("the values of '%1' overlap or leave a gap", entry.name);
        }
        at = entry.end;
    }
    if (at != dataBytes) {
        const std::uint64_t surplus = dataBytes - at;
        throw surplus == 1 ? Error("it has %1 byte too many", surplus)
                           : Error("it has %1 bytes too many", surplus);
    }
    return entries;
}

void requireChecksum(const std::string& digits, std::string header, std::span<const char> data) {
    header.replace(checksumPlace(header, digits), digits.size(), kNoChecksum);
    const std::uint32_t found =
        checksumOf(checksumOf(0, header.data(), header.size()), data.data(), data.size());
    if (checksumText(found) != digits) {
        throw Error("it is damaged: its checksum is not that of its content");
    }
}

} // namespace

std::uint64_t bytesOfType(const std::string& name) {
    const auto* known = std::ranges::find(kBytesOfTypes, name, &TypeBytes::name);
    return known != kBytesOfTypes.end() ? known->bytes : 0;
}

std::uint64_t safetensorsHeaderEnd(std::span<const char> start, std::uint64_t fileBytes) {
    if (fileBytes < kLengthBytes || start.size() < kLengthBytes) {
        throw Error("it is too short for a header");
    }
    std::uint64_t headerBytes = 0;
    for (std::size_t i = kLengthBytes; i-- > 0;) {
        headerBytes = headerBytes << 8 | static_cast<unsigned char>(start[i]);
    }
    if (headerBytes > kMaxHeaderBytes || headerBytes > fileBytes - kLengthBytes) {
        throw Error("it is truncated, or not a safetensors file");
    }
    return kLengthBytes + headerBytes;
}

SafetensorsLayout layoutOfSafetensorsHeader(std::span<const char> start, std::uint64_t fileBytes) {
    SafetensorsLayout layout;
    layout.dataBegin = safetensorsHeaderEnd(start, fileBytes);
    const auto header = parseJson(start.subspan(kLengthBytes, layout.dataBegin - kLengthBytes));
    layout.entries = parseHeader(header, fileBytes - layout.dataBegin, layout.metadata);
    return layout;
}

SafetensorsLayout layoutOfSafetensors(std::span<const char> file) {
    SafetensorsLayout layout = layoutOfSafetensorsHeader(file, file.size());
    if (const auto digits = layout.metadata.extract(kChecksumKey)) {
        const auto header = file.subspan(kLengthBytes, layout.dataBegin - kLengthBytes);
        requireChecksum(digits.mapped(), {header.begin(), header.end()},
                        file.subspan(layout.dataBegin));
        layout.checked = true;
    }
    return layout;
}

std::string checksumText(std::uint32_t checksum) {
    std::array<char, 9> text{};
    std::snprintf(text.data(), text.size(), "%08" PRIx32, checksum);
    return text.data();
}

std::uint32_t checksumOf(std::uint32_t before, const void* data, std::size_t bytes) {
    if (bytes == 0) { // there may be no address, which to zlib means to start anew
        return before;
    }
    return static_cast<std::uint32_t>(crc32_z(before, static_cast<const Bytef*>(data), bytes));
}

std::size_t checksumPlace(const std::string& header, const std::string& digits) {
    const std::string entry = std::string("\"") + kChecksumKey + "\":\"";
    const std::size_t place = header.find(entry + digits + "\"");
    if (place == std::string::npos) {
        throw Error("its checksum is damaged");
    }
    return place + entry.size();
}

} // namespace sharesnet
