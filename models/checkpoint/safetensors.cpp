#include "models/checkpoint/safetensors.h"

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/posix.h"
#include "models/checkpoint/safetensors_layout.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

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
    throw Error("safetensors: no name for the type %1", c10::toString(type));
}

// Of a layout, which knows the names.
torch::ScalarType typeNamed(const std::string& name) {
    const auto* found = std::find_if(std::begin(kTypes), std::end(kTypes),
                                     [&name](const TypeName& known) { return name == known.name; });
    if (found == std::end(kTypes)) {
        throw Error("a tensor has the unknown type %1", name);
    }
    return found->type;
}

std::ifstream openedToRead(const std::filesystem::path& file) {
    // Of a plain file alone: a pipe may keep whoever opens it waiting for ever.
    std::error_code unknown; // opening says what it is
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw std::filesystem::is_directory(status) ? Error("it is a folder")
                                                    : Error("it is a pipe or a device, not a file");
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) {
        const int reason = errno;
        throw IoError(Message("it cannot be opened: %1", systemMessage(reason)),
                      std::error_code(reason, std::generic_category()));
    }
    return in;
}

void readInto(std::ifstream& in, std::uint64_t from, void* bytes, std::uint64_t count) {
    in.seekg(static_cast<std::streamoff>(from));
    errno = 0;
    if (!in.read(static_cast<char*>(bytes), static_cast<std::streamsize>(count))) {
        if (errno == 0) {
            throw Error("it became shorter while it was read");
        }
        throw IoError(Message("it cannot be read: %1", systemMessage(errno)),
                      std::error_code(errno, std::generic_category()));
    }
}

std::vector<char> readBytes(const std::filesystem::path& file) {
    std::ifstream in = openedToRead(file);
    std::vector<char> bytes(static_cast<std::size_t>(in.tellg()));
    readInto(in, 0, bytes.data(), bytes.size());
    return bytes;
}

// Says of which file an error is.
template <class Reading>
auto named(const std::filesystem::path& file, const Reading& reading) {
    try {
        return reading();
    } catch (const IoError& error) {
        throw IoError(Message("%1: %2", file, error.message()), error.cause());
    } catch (const Error& error) {
        throw Error("%1: %2", file, error.message());
    }
}

TensorFile parseBytes(const std::vector<char>& bytes) {
    SafetensorsLayout layout = layoutOfSafetensors(bytes);
    TensorFile content;
    content.metadata = std::move(layout.metadata);
    content.checked = layout.checked;
    const char* data = bytes.data() + layout.dataBegin;
    for (const TensorEntry& entry : layout.entries) {
        auto tensor = torch::empty(entry.shape, typeNamed(entry.type));
        if (entry.end != entry.begin) {
            std::memcpy(tensor.data_ptr(), data + entry.begin, entry.end - entry.begin);
        }
        content.tensors.emplace(entry.name, tensor);
    }
    return content;
}

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

NamedTensors inFileOrder(const TensorFile& content) {
    NamedTensors ordered(content.tensors.begin(), content.tensors.end());
    // Wide types first, so that every tensor is aligned to its own type.
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return a.second.element_size() > b.second.element_size();
    });
    return ordered;
}

std::uint64_t bytesOf(const torch::Tensor& tensor) {
    return static_cast<std::uint64_t>(tensor.numel()) * tensor.element_size();
}

// As JSON, filled up to whole words, without the checksum.
std::string headerOf(const TensorFile& content, const NamedTensors& ordered) {
    nlohmann::ordered_json header;
    header["__metadata__"][kChecksumKey] = kNoChecksum;
    for (const auto& [key, value] : content.metadata) {
        header["__metadata__"][key] = value;
    }
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : ordered) {
        header[name] = {{"dtype", typeName(tensor.scalar_type())},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {at, at + bytesOf(tensor)}}};
        at += bytesOf(tensor);
    }
    // A name may hold bytes that are not UTF-8; they must not cost the checkpoint.
    std::string text = jsonText(header);
    text.append((8 - text.size() % 8) % 8, ' ');
    return text;
}

} // namespace

void writeTensorFile(const std::filesystem::path& file, const TensorFile& content,
                     const WriteConditions& conditions) {
    std::set<const void*> storages;
    for (const auto& [name, tensor] : content.tensors) {
        if (tensor.numel() > 0 && !storages.insert(tensor.data_ptr()).second) {
            throw Error("checkpoint: '%1' names a storage that has a name already", name);
        }
    }
    NamedTensors ordered = inFileOrder(content);
    std::string text = headerOf(content, ordered);
    for (auto& [name, tensor] : ordered) {
        tensor = tensor.detach().to(torch::kCPU).contiguous();
    }
    std::uint32_t checksum = checksumOf(0, text.data(), text.size());
    for (const auto& [name, tensor] : ordered) {
        checksum = checksumOf(checksum, tensor.data_ptr(), tensor.nbytes());
    }
    text.replace(checksumPlace(text, kNoChecksum), std::strlen(kNoChecksum),
                 checksumText(checksum));
    const auto write = [&](const AppendBytes& append) {
        unsigned char length[8];
        for (int i = 0; i < 8; ++i) {
            length[i] = static_cast<unsigned char>(std::uint64_t{text.size()} >> (8 * i));
        }
        append(length, sizeof length);
        append(text.data(), text.size());
        for (const auto& [name, tensor] : ordered) {
            append(tensor.data_ptr(), tensor.nbytes());
        }
    };
    writeFileAtomically(file, write, conditions);
}

std::int64_t tensorFileBytes(const TensorFile& content) {
    const NamedTensors ordered = inFileOrder(content);
    std::uint64_t bytes = sizeof(std::uint64_t) + headerOf(content, ordered).size();
    for (const auto& [name, tensor] : ordered) {
        bytes += bytesOf(tensor);
    }
    return static_cast<std::int64_t>(bytes);
}

TensorFile readTensorFile(const std::filesystem::path& file) {
    return named(file, [&] { return parseBytes(readBytes(file)); });
}

TensorFileReader::TensorFileReader(const std::filesystem::path& file) : file_(file) {
    layout_ = named(file, [&] {
        in_ = openedToRead(file);
        const auto size = static_cast<std::uint64_t>(in_.tellg());
        std::vector<char> start(std::min<std::uint64_t>(size, 8));
        readInto(in_, 0, start.data(), start.size());
        start.resize(safetensorsHeaderEnd(start, size));
        readInto(in_, 0, start.data(), start.size());
        return layoutOfSafetensorsHeader(start, size);
    });
}

const TensorEntry* TensorFileReader::find(const std::string& name) const {
    const auto found = std::ranges::find(layout_.entries, name, &TensorEntry::name);
    return found != layout_.entries.end() ? &*found : nullptr;
}

torch::Tensor TensorFileReader::read(const TensorEntry& entry) {
    return named(file_, [&] {
        auto tensor = torch::empty(entry.shape, typeNamed(entry.type));
        if (entry.end != entry.begin) {
            readInto(in_, layout_.dataBegin + entry.begin, tensor.data_ptr(),
                     entry.end - entry.begin);
        }
        return tensor;
    });
}

} // namespace sharesnet
