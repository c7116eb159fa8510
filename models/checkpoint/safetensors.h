#pragma once

#include "core/base/atomic_file.h"
#include "models/checkpoint/safetensors_layout.h"

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace sharesnet {

// What a safetensors file holds: 8 bytes of header length (little-endian), a JSON header, then the
// raw values, row-major.
struct TensorFile {
    std::map<std::string, std::string> metadata;
    std::map<std::string, torch::Tensor> tensors; // on the CPU, contiguous
    // read from a file with a checksum, which was right
    bool checked = false;
};

// Written beside, flushed, renamed. The metadata gets `crc32`, a checksum of header and values.
// Tensors may be on any device and in any layout; bytes of names and metadata that are not UTF-8
// become U+FFFD. Blocks. Throws Error where two names stand for one storage or where a type has no
// name in the format, IoError where the file cannot be written.
void writeTensorFile(const std::filesystem::path& file, const TensorFile& content,
                     const WriteConditions& conditions = {});

// How many bytes that file will have. Values are not looked at: tensors may be on the meta device.
std::int64_t tensorFileBytes(const TensorFile& content);

// Checks everything before it is used: lengths, the header's JSON, types, shapes, offsets without
// gaps or overlaps, and the checksum where there is one. Blocks. Throws Error that names the file,
// IoError where the file cannot even be opened.
TensorFile readTensorFile(const std::filesystem::path& file);

// Reads a file tensor by tensor, so that one of any size can be looked into. One thread; every
// function blocks and throws Error that names the file. The checksum is not looked at.
class TensorFileReader {
  public:
    explicit TensorFileReader(const std::filesystem::path& file);

    const SafetensorsLayout& layout() const { return layout_; }
    const TensorEntry* find(const std::string& name) const; // nullptr: there is none
    torch::Tensor read(const TensorEntry& entry);           // on the CPU, contiguous

  private:
    std::filesystem::path file_;
    std::ifstream in_;
    SafetensorsLayout layout_;
};

} // namespace sharesnet
