#pragma once

#include "core/base/atomic_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// What an ONNX file holds, as plain values: the only place that knows the classes of the format is
// onnx_model.cpp, which builds without libonnx replace by without_onnx.cpp.

struct OnnxTensor {
    std::string name;
    std::string type; // as the format calls it: "FLOAT"
    std::vector<std::int64_t> shape;
    std::string bytes;         // row-major, little-endian; empty where they are in another file
    bool external = false;     // they are
    std::int64_t size() const; // of the values in bytes
};

struct OnnxNode {
    std::string name; // "/stage2/block1/conv2/Conv": Netron groups by what stands between the /
    std::string type; // "Conv"
    std::vector<std::string> inputs; // of initializers and of what nodes give
    std::vector<std::string> outputs;
    std::map<std::string, std::vector<std::int64_t>> integers = {}; // attributes; one alone, too
    std::map<std::string, float> numbers = {};
};

struct OnnxValue {
    std::string name;
    std::vector<std::int64_t> shape; // -1: any number of images
};

struct OnnxModel {
    std::int64_t opset = 0;
    std::string producer;
    std::string name;
    std::string description;
    std::map<std::string, std::string> metadata;
    std::vector<OnnxNode> nodes;     // each behind those whose outputs it reads
    std::vector<OnnxTensor> tensors; // initializers and constants
    std::vector<OnnxValue> inputs;
    std::vector<OnnxValue> outputs;
};

// The size that the file of a model will have. Their shapes stand for the tensors' bytes, which may
// be missing. Throws Error where this build has no ONNX.
std::int64_t onnxFileBytes(const OnnxModel& model);

// Blocks. Throws Error for a model of 2 GiB or more, which the format cannot hold in one file, and
// where this build has no ONNX; IoError where the file cannot be written.
void writeOnnxFile(const std::filesystem::path& file, const OnnxModel& model,
                   const WriteConditions& conditions = {});

// Of values in other files the tensors are told, without bytes. Memory is a small multiple of the
// bytes. Throws Error that says what is wrong.
OnnxModel onnxModelOf(const std::string& bytes);

// The same of a file. Blocks. The Error names it, too; IoError where it cannot be opened.
OnnxModel readOnnxFile(const std::filesystem::path& file);

} // namespace sharesnet
