#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace sharesnet {

struct UnpackRequest {
    std::filesystem::path archive; // tar, compressed or not
    std::filesystem::path folder;  // that gets `top`
    std::string top;               // the one folder that the archive holds
    // Told after each file, from the calling thread: bytes of the archive read, of how many.
    std::function<void(std::uint64_t done, std::uint64_t all)> progress;
    std::function<bool()> cancelled;
};

// Unpacks an archive beside and puts FOLDER/TOP in its place once it is whole; one that is there is
// left alone. Blocks. Any thread. Throws Error for an archive that is damaged, holds anything but
// files and folders of TOP, or in builds without libarchive; IoError where the disk is full;
// Cancelled. What was unpacked till then is removed.
void unpack(const UnpackRequest& request);

} // namespace sharesnet
