#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// All blocking; throw Error that names the file and the reason.
std::vector<std::uint8_t> readFileBytes(const std::filesystem::path& file);
// A single compressed file (.gz), unpacked. Needs libarchive; a build without it says so.
std::vector<std::uint8_t> readGzipBytes(const std::filesystem::path& file);

// Streams a (compressed) tar archive and calls `visit` with each regular file whose name without
// folders is among `names`. Needs libarchive; a build without it says so.
using VisitArchived = std::function<void(const std::string& name, std::vector<std::uint8_t> bytes)>;
void visitArchive(const std::filesystem::path& archive, const std::vector<std::string>& names,
                  const std::function<bool()>& cancelled, const VisitArchived& visit);

} // namespace sharesnet
