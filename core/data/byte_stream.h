#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// The content of a file, or of one packed in it, from front to back, so that who reads can stop
// where it is too long, whatever the file says of itself. One thread at a time. All functions here
// block; they throw Error that names the file where that is missing or damaged, IoError where the
// system refuses to read it, Cancelled where `cancelled` answers true.
class ByteStream {
  public:
    virtual ~ByteStream() = default;
    // Fills `out`; returns less than its size at the end alone.
    virtual std::size_t read(std::span<std::uint8_t> out) = 0;
    // Bytes in all, where that is known beforehand.
    virtual std::optional<std::uint64_t> size() const = 0;
};

std::unique_ptr<ByteStream> openFile(const std::filesystem::path& file);
// A single compressed file (.gz), unpacked on the way. Needs libarchive; a build without it says
// so.
std::unique_ptr<ByteStream> openGzip(const std::filesystem::path& file,
                                     const std::function<bool()>& cancelled);

// Calls `visit` with each regular file of a tar archive, plain or compressed, whose name without
// folders is among `names`; ends with the last of these. Refuses to unpack more than `mostBytes`
// in all. Needs libarchive; a build without it says so.
using VisitArchived = std::function<void(const std::string& name, ByteStream& content)>;
void visitArchive(const std::filesystem::path& archive, std::vector<std::string> names,
                  std::uint64_t mostBytes, const std::function<bool()>& cancelled,
                  const VisitArchived& visit);

// The next `most` bytes; fewer where the stream ends. Takes no more memory than there are bytes.
std::vector<std::uint8_t> readStart(ByteStream& stream, std::uint64_t most);

} // namespace sharesnet
