#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

enum class DataKind { Shapes, Cifar10, Cifar100, Mnist, FashionMnist, Folder, Tar };

// Pictures of a person's own, in files: no two are alike, whatever they are called.
constexpr bool isOwnPictures(DataKind kind) {
    return kind == DataKind::Folder || kind == DataKind::Tar;
}

// The data of a run: what it is and where. "cifar10:/data/cifar" in files and on the command line.
struct DataSpec {
    DataKind kind = DataKind::Shapes;
    std::filesystem::path path; // absolute; empty for shapes
    bool operator==(const DataSpec&) const = default;
};

// Makes the path absolute against the current folder, and "~" that of the person, so that what is
// stored holds in other folders too. Throws Error that lists the kinds.
DataSpec parseDataSpec(const std::string& text);
// Valid UTF-8, from which parseDataSpec makes the same value, whatever bytes the path has.
std::string toString(const DataSpec& spec);

// Throws Error that says what is missing where training could not begin to read the data: nothing
// is there, or it is not laid out as its kind is. Looks at names alone, so it takes milliseconds on
// a local disk; what the files hold is seen when they are loaded. Blocks; any thread. IoError where
// the system refuses to look.
void requireData(const DataSpec& data);

struct DataRequest {
    DataSpec data;
    bool wantTrain = true;       // false: the test images alone, and no mean
    ImageShape shape;            // wanted; folders and shapes adapt, the others must agree or Error
    std::uint64_t seed = 0;      // of the made-up sets
    int threads = 0;             // for decoding; 0: all cores
    std::int64_t limitTrain = 0; // 0: all
    std::int64_t limitTest = 0;
    // Part of a test picture that is looked at, of folders and tars: it is scaled until it covers
    // shape / testCrop (shorter side 256 for 224 and 0.875), then the center is cut out. 1: the
    // largest middle part.
    double testCrop = 1;
    // Training pictures stay encoded, however few they are: for crops of any size.
    bool keepTraining = false;
    bool keepTest = false; // the test pictures, too
    // Of lists of images (`index` in it) and decoded pictures (`pictures`); empty: the person's.
    std::filesystem::path cacheFolder;
    // Bytes that all of `pictures` may take, for pictures that are decoded when read; 0: nothing is
    // kept.
    std::uint64_t imageCache = 0;
    std::int64_t keepListFrom = 20'000; // images from which on the list of a folder is kept
    // Told in one line, from the calling thread, what takes long or is made anew. May be empty.
    std::function<void(const Message&)> note;
    // Asked now and then while loading, from the calling thread or a decoding one; true ends the
    // loading with Cancelled.
    std::function<bool()> cancelled;
};

// Loads the splits. Blocks, for seconds with large folders; any thread. Throws Error for a missing
// folder, a truncated file, a wrong record count, an empty class, a folder without images; IoError
// where the system refuses to read.
Dataset loadDataset(const DataRequest& request);

// Class names without loading images (quick, but for the first look at archives); throws Error as
// above. `cacheFolder` as in DataRequest.
std::vector<std::string> classNamesOf(const DataSpec& data,
                                      const std::filesystem::path& cacheFolder = {});

// The files that hold the test images, in their order; none for shapes. Quick but for large image
// folders, which are listed; throws Error as above.
std::vector<std::filesystem::path> testFilesOf(const DataSpec& data,
                                               const std::filesystem::path& cacheFolder = {});

} // namespace sharesnet
