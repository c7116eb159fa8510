#pragma once

#include "core/run/file_lint.h"

#include <filesystem>

namespace sharesnet {

// Looks into a safetensors or ONNX file of any program. Tensors of one dimension and those of one
// value alone are not compared: that norms begin alike says nothing. Blocks; reads tensor by
// tensor. Throws Error that names the file, IoError where it cannot be read.
FileLint lintFile(const std::filesystem::path& file);

} // namespace sharesnet
