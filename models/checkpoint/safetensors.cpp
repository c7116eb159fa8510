#include "models/checkpoint/safetensors.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/posix.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>
#include <system_error>
#include <vector>

namespace sharesnet {

namespace {

constexpr std::uint64_t kMaxHeaderBytes = 100'000'000; // the format's own limit

struct TypeName {
    const char* name;
    torch::ScalarType type;
};

constexpr TypeName kTypes[] = {{"F64", torch::kFloat64}, {"F32", torch::kFloat32},
                               {"F16", torch::kFloat16}, {"BF16", torch::kBFloat16},
                               {"I64", torch::kInt64},   {"I32", torch::kInt32},
                               {"I16", torch::kInt16},   {"I8", torch::kInt8},
                               {"U8", torch::kUInt8},    {"BOOL", torch::kBool}};

const char* typeName(torch::ScalarType type) {
    for (const auto& entry : kTypes) {
        if (entry.type == type) {
            return entry.name;
        }
    }
    throw Error(std::string("safetensors: no name for the type ") + c10::toString(type));
}

// Where the values of one tensor lie, and what they are.
struct Entry {
    std::string name;
    torch::ScalarType type = torch::kFloat32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

std::uint64_t nonNegative(const nlohmann::json& value) {
    if (!value.is_number_unsigned() ||
        value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()) {
        throw Error("a shape or an offset is not a whole number");
    }
    return value.get<std::uint64_t>();
}

Entry parseEntry(const std::string& name, const nlohmann::json& json) {
    Entry entry;
    entry.name = name;
    if (!json.is_object() || !json.contains("dtype") || !json["dtype"].is_string() ||
        !json.contains("shape") || !json["shape"].is_array() || !json.contains("data_offsets") ||
        !json["data_offsets"].is_array() || json["data_offsets"].size() != 2) {
        throw Error("tensor '" + name + "' has no dtype, shape or data_offsets");
    }
    const auto dtype = json["dtype"].get<std::string>();
    const auto* type = std::find_if(std::begin(kTypes), std::end(kTypes),
                                    [&](const TypeName& known) { return dtype == known.name; });
    if (type == std::end(kTypes)) {
        throw Error("tensor '" + name + "' has the unknown type " + dtype);
    }
    entry.type = type->type;
    std::uint64_t bytes = c10::elementSize(entry.type);
    for (const auto& size : json["shape"]) {
        const std::uint64_t extent = nonNegative(size);
        if (extent != 0 &&
            bytes > std::uint64_t(std::numeric_limits<std::int64_t>::max()) / extent) {
            throw Error("tensor '" + name + "' is too large");
        }
        bytes *= extent;
        entry.shape.push_back(static_cast<std::int64_t>(extent));
    }
    entry.begin = nonNegative(json["data_offsets"][0]);
    entry.end = nonNegative(json["data_offsets"][1]);
    if (entry.end < entry.begin || entry.end - entry.begin != bytes) {
        throw Error("tensor '" + name + "' has offsets that do not fit its shape");
    }
    return entry;
}

// The entries in the order of their values, which must fill `dataBytes` without gaps or overlaps.
std::vector<Entry> parseHeader(const nlohmann::json& header, std::uint64_t dataBytes,
                               std::map<std::string, std::string>& metadata) {
    if (!header.is_object()) {
        throw Error("its header is not a JSON object");
    }
    std::vector<Entry> entries;
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
                throw Error("its metadata '" + key + "' is not a string");
            }
            metadata.emplace(key, value.get<std::string>());
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    std::uint64_t at = 0;
    for (const auto& entry : entries) {
        if (entry.begin != at || entry.end > dataBytes) {
            throw Error(entry.end > dataBytes
                            ? "it is cut short: the values of '" + entry.name + "' are missing"
                            : "the values of '" + entry.name + "' overlap or leave a gap");
        }
        at = entry.end;
    }
    if (at != dataBytes) {
        throw Error("it has " + std::to_string(dataBytes - at) + " bytes too many");
    }
    return entries;
}

std::vector<char> readBytes(const std::filesystem::path& file) {
    // Of a plain file alone: a pipe may keep whoever opens it waiting for ever.
    std::error_code unknown; // opening says what it is
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw Error(std::filesystem::is_directory(status) ? "it is a folder"
                                                          : "it is a pipe or a device, no file");
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) {
        const int reason = errno;
        throw IoError("it cannot be opened: " + systemMessage(reason),
                      std::error_code(reason, std::generic_category()));
    }
    std::vector<char> bytes(static_cast<std::size_t>(in.tellg()));
    in.seekg(0);
    errno = 0;
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        if (errno == 0) {
            throw Error("it became shorter while it was read");
        }
        throw IoError("it cannot be read: " + systemMessage(errno),
                      std::error_code(errno, std::generic_category()));
    }
    return bytes;
}

// The metadata's checksum: CRC-32 of header and values, taken with zeros in place of its own
// digits.
constexpr const char* kChecksumKey = "crc32";
constexpr const char* kNoChecksum = "00000000";

std::string checksumText(std::uint32_t checksum) {
    char text[9];
    std::snprintf(text, sizeof text, "%08" PRIx32, checksum);
    return text;
}

std::uint32_t checksumOf(std::uint32_t before, const void* data, std::size_t bytes) {
    if (bytes == 0) { // there may be no address, which to zlib means to start anew
        return before;
    }
    return static_cast<std::uint32_t>(crc32_z(before, static_cast<const Bytef*>(data), bytes));
}

// Where the header holds the checksum's digits.
std::size_t checksumPlace(const std::string& header, const std::string& digits) {
    const std::string entry = std::string("\"") + kChecksumKey + "\":\"";
    const std::size_t place = header.find(entry + digits + "\"");
    if (place == std::string::npos) {
        throw Error("its checksum is damaged");
    }
    return place + entry.size();
}

void requireChecksum(const std::string& digits, std::string header, const char* data,
                     std::size_t bytes) {
    header.replace(checksumPlace(header, digits), digits.size(), kNoChecksum);
    const std::uint32_t found =
        checksumOf(checksumOf(0, header.data(), header.size()), data, bytes);
    if (checksumText(found) != digits) {
        throw Error("it is damaged: its checksum is not that of its content");
    }
}

TensorFile parseBytes(const std::vector<char>& bytes) {
    if (bytes.size() < 8) {
        throw Error("it is too short for a header");
    }
    std::uint64_t headerBytes = 0;
    for (int i = 7; i >= 0; --i) {
        headerBytes =
            headerBytes << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    }
    if (headerBytes > kMaxHeaderBytes || headerBytes > bytes.size() - 8) {
        throw Error("it is cut short or not a safetensors file");
    }
    const char* text = bytes.data() + 8;
    const auto header = nlohmann::json::parse(text, text + headerBytes, nullptr, false);
    if (header.is_discarded()) {
        throw Error("its header is not JSON");
    }
    TensorFile content;
    const char* data = text + headerBytes;
    const std::size_t dataBytes = bytes.size() - 8 - headerBytes;
    const auto entries = parseHeader(header, dataBytes, content.metadata);
    if (const auto digits = content.metadata.extract(kChecksumKey)) {
        requireChecksum(digits.mapped(), std::string(text, headerBytes), data, dataBytes);
        content.checked = true;
    }
    for (const auto& entry : entries) {
        auto tensor = torch::empty(entry.shape, entry.type);
        if (entry.end != entry.begin) {
            std::memcpy(tensor.data_ptr(), data + entry.begin, entry.end - entry.begin);
        }
        content.tensors.emplace(entry.name, tensor);
    }
    return content;
}

} // namespace

void writeTensorFile(const std::filesystem::path& file, const TensorFile& content) {
    std::set<const void*> storages;
    std::vector<std::pair<std::string, torch::Tensor>> ordered;
    for (const auto& [name, tensor] : content.tensors) {
        if (tensor.numel() > 0 && !storages.insert(tensor.data_ptr()).second) {
            throw Error("checkpoint: '" + name + "' names a storage that has a name already");
        }
        ordered.emplace_back(name, tensor.detach().to(torch::kCPU).contiguous());
    }
    // Wide types first, so that every tensor is aligned to its own type.
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return a.second.element_size() > b.second.element_size();
    });
    nlohmann::ordered_json header;
    header["__metadata__"][kChecksumKey] = kNoChecksum;
    for (const auto& [key, value] : content.metadata) {
        header["__metadata__"][key] = value;
    }
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : ordered) {
        header[name] = {{"dtype", typeName(tensor.scalar_type())},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {at, at + tensor.nbytes()}}};
        at += tensor.nbytes();
    }
    // A name may hold bytes that are not UTF-8; they must not cost the checkpoint.
    std::string text = jsonText(header);
    text.append((8 - text.size() % 8) % 8, ' ');
    std::uint32_t checksum = checksumOf(0, text.data(), text.size());
    for (const auto& [name, tensor] : ordered) {
        checksum = checksumOf(checksum, tensor.data_ptr(), tensor.nbytes());
    }
    text.replace(checksumPlace(text, kNoChecksum), std::strlen(kNoChecksum),
                 checksumText(checksum));
    writeFileAtomically(file, [&](const AppendBytes& append) {
        unsigned char length[8];
        for (int i = 0; i < 8; ++i) {
            length[i] = static_cast<unsigned char>(std::uint64_t{text.size()} >> (8 * i));
        }
        append(length, sizeof length);
        append(text.data(), text.size());
        for (const auto& [name, tensor] : ordered) {
            append(tensor.data_ptr(), tensor.nbytes());
        }
    });
}

TensorFile readTensorFile(const std::filesystem::path& file) {
    try {
        return parseBytes(readBytes(file));
    } catch (const IoError& error) {
        throw IoError(file.string() + ": " + error.what(), error.cause());
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what());
    }
}

} // namespace sharesnet
