#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace sharesnet {

// MD5 in 32 hex digits: what the homes of data sets publish. Says whether a file came over whole
// and whether two pictures are the same bytes; it protects from no one. Any thread.
std::string md5Of(std::span<const std::uint8_t> bytes);
// Blocks for the reading. Throws Error where there is no such file, IoError, Cancelled.
std::string md5OfFile(const std::filesystem::path& file,
                      const std::function<bool()>& cancelled = {});

} // namespace sharesnet
