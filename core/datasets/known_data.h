#pragma once

#include "core/data/data_spec.h"

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
    std::string data;     // as `train --data` takes it, with FOLDER for where the files are
    std::string unpacked; // folder that the archives hold; empty: they stay packed
};

// Immutable; any thread.
const std::vector<KnownData>& knownData();
// Throws Error with the nearest name.
const KnownData& knownData(const std::string& name);
// Where it goes, unless a person says otherwise: data/NAME in their data folder.
std::filesystem::path usualFolderOf(const KnownData& data);
// Of the files in a folder, once they are unpacked where that is needed.
DataSpec dataIn(const KnownData& data, const std::filesystem::path& folder);

} // namespace sharesnet
