#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// "cifar10:DIR" taken apart. Kinds: shapes, cifar10, cifar100, mnist, fashion-mnist, folder.
struct DataSpec {
    std::string kind = "shapes";
    std::string path; // empty for shapes
    bool operator==(const DataSpec&) const = default;
};

DataSpec parseDataSpec(const std::string& text); // throws Error that lists the kinds
std::string toString(const DataSpec& spec);

struct DataRequest {
    std::string data = "shapes"; // as on the command line
    ImageShape shape;            // wanted; folders and shapes adapt, the others must agree or Error
    std::uint64_t seed = 0;      // of the made-up sets
    int threads = 0;             // for decoding; 0: all cores
    std::int64_t limitTrain = 0; // 0: all
    std::int64_t limitTest = 0;
    // Asked now and then while loading, from the calling thread or a decoding one; true ends the
    // loading with Error.
    std::function<bool()> cancelled;
};

// Loads both splits. Blocks, for seconds with large folders; any thread. Throws Error for a missing
// folder, a truncated file, a wrong record count, an empty class, a folder without images.
Dataset loadDataset(const DataRequest& request);

// Class names without loading images (quick); throws Error as above.
std::vector<std::string> classNamesOf(const std::string& data);

} // namespace sharesnet
