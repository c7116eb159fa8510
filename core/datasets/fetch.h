#pragma once

#include "core/datasets/known_data.h"

#include <chrono>
#include <functional>

namespace sharesnet {

struct FetchProgress {
    std::string file;
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

// Downloads the files of a known data set that are not there yet, one after the other. Blocks; any
// thread. Throws as `download`.
void fetch(const FetchRequest& request);

} // namespace sharesnet
