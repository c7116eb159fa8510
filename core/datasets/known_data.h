#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// A file of a known data set, as its home publishes it.
struct KnownFile {
    std::string name;
    std::string url;
    std::uint64_t bytes = 0; // 0: not published
    std::string md5;
};

struct KnownData {
    std::string name; // "cifar10", for the command line
    std::string title;
    std::string home;
    std::string license; // what the home says of it
    std::string size;    // for people
    std::string images;
    std::vector<KnownFile> files;
    std::string next; // what to do with the files in FOLDER, in one line
};

// Immutable; any thread.
const std::vector<KnownData>& knownData();
// Throws Error with the nearest name.
const KnownData& knownData(const std::string& name);
// `next` with the folder's path.
std::string nextStep(const KnownData& data, const std::filesystem::path& folder);

} // namespace sharesnet
