#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace sharesnet {

struct DownloadRequest {
    std::string url; // http or https
    std::filesystem::path file;
    std::uint64_t bytes = 0; // expected; 0: not known
    std::string md5;         // empty: not checked
    // Told now and then, from the calling thread: bytes there, of how many (0: not known).
    std::function<void(std::uint64_t done, std::uint64_t all)> progress;
    std::function<bool()> cancelled;
    int tries = 3;                     // connections, each from where the last one ended
    std::chrono::seconds patience{30}; // without a byte
};

// Downloads into FILE.part, which a later call goes on with, and renames it once size and checksum
// are right; a file that is there already and right is left alone. Blocks. Any thread. Throws Error
// for a wrong address, an answer that is no such file (a web page), a wrong checksum; IoError for a
// server that cannot be reached or breaks off, and a full disk; Cancelled. What came is kept but
// where it is wrong. In builds without libcurl it says so.
void download(const DownloadRequest& request);

} // namespace sharesnet
