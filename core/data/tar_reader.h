#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sharesnet {

struct TarMember {
    std::string name; // with its folders, any bytes
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    bool file = false;   // else a folder or a link
    std::string content; // of those that were asked for
};

// Calls `visit` with each member of an uncompressed archive, in order. Skips over what they hold,
// but for those whose name `wantsContent` (up to 1 MiB). Blocks. Any thread. Throws Error for an
// archive that is compressed, damaged or cut off, Cancelled; in builds without libarchive.
struct TarVisit {
    std::function<bool(std::string_view name)> wantsContent;
    std::function<void(const TarMember&)> visit;
    std::function<bool()> cancelled; // may be empty
};
void visitTar(const std::filesystem::path& archive, const TarVisit& visit);

} // namespace sharesnet
