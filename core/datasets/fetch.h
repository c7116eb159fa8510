#pragma once

#include "core/datasets/known_data.h"

#include <chrono>
#include <functional>

namespace sharesnet {

struct FetchProgress {
    std::string file;
    bool unpacking = false; // else it comes
    std::uint64_t done = 0;
    std::uint64_t all = 0; // 0: not known
};

struct FetchRequest {
    KnownData data;
    std::filesystem::path folder;
    std::string mirror; // where its files lie instead; empty: their own addresses
    std::function<void(const FetchProgress&)> progress;
    std::function<bool()> cancelled;
};

// Downloads the files of a known data set that are not there yet, one after the other, and unpacks
// them where that is needed. What can be trained on then. Blocks; any thread. Throws as `download`
// and `unpack`.
DataSpec fetch(const FetchRequest& request);

// What of it is in a folder, told by names and sizes.
enum class FetchState { Nothing, Part, All };
FetchState fetchStateOf(const KnownData& data, const std::filesystem::path& folder);

} // namespace sharesnet
