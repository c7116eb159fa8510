#include "core/data/idx.h"

#include "core/base/error.h"
#include "core/data/file_bytes.h"

#include <algorithm>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::uint8_t kUnsignedByte = 0x08;

struct IdxFile {
    fs::path file;
    std::vector<std::int64_t> sizes;
    std::vector<std::uint8_t> content; // without the header
};

// The official name or the one with a dot that some mirrors use, plain or compressed.
fs::path findFile(const fs::path& folder, const std::string& stem, int dimensions) {
    const std::string kind = "idx" + std::to_string(dimensions) + "-ubyte";
    std::error_code ignored;
    for (const std::string& name : {stem + "-" + kind, stem + "." + kind}) {
        for (const char* ending : {"", ".gz"}) {
            if (const fs::path file = folder / (name + ending);
                fs::is_regular_file(file, ignored)) {
                return file;
            }
        }
    }
    throw Error(folder.string() + " holds no " + stem + "-" + kind + " and no " + stem + "-" +
                kind + ".gz: give the folder with the four IDX files.");
}

IdxFile readIdx(const fs::path& file, std::size_t dimensions) {
    std::vector<std::uint8_t> bytes =
        file.extension() == ".gz" ? readGzipBytes(file) : readFileBytes(file);
    const std::size_t headerBytes = 4 + 4 * dimensions;
    const bool isIdx = bytes.size() >= headerBytes && bytes[0] == 0 && bytes[1] == 0 &&
                       bytes[2] == kUnsignedByte && bytes[3] == dimensions;
    if (!isIdx) {
        throw Error(file.string() + " (" + std::to_string(bytes.size()) +
                    " bytes) is not an IDX file of bytes in " + std::to_string(dimensions) +
                    " dimensions: its header is wrong; download it again.");
    }
    IdxFile idx{file, {}, {}};
    std::int64_t expected = 1;
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::int64_t size = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            size = size * 256 + bytes[4 + 4 * d + k];
        }
        idx.sizes.push_back(size);
        // Not more than the file could hold, so that a damaged header cannot overflow the product.
        expected =
            size > 0 ? std::min(expected, static_cast<std::int64_t>(bytes.size())) * size : 0;
    }
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(headerBytes));
    if (static_cast<std::int64_t>(bytes.size()) != expected) {
        throw Error(file.string() + " has " + std::to_string(bytes.size()) +
                    " bytes of data, but its header announces " +
                    (expected == 0 ? "none" : std::to_string(idx.sizes.front()) + " items") +
                    ": it is truncated or damaged; download it again.");
    }
    idx.content = std::move(bytes);
    return idx;
}

ImageSet loadSplit(const fs::path& folder, const std::string& stem, int classes) {
    IdxFile images = readIdx(findFile(folder, stem + "-images", 3), 3);
    const IdxFile labels = readIdx(findFile(folder, stem + "-labels", 1), 1);
    if (images.sizes[0] != labels.sizes[0]) {
        throw Error(images.file.string() + " has " + std::to_string(images.sizes[0]) +
                    " images, but " + labels.file.string() + " has " +
                    std::to_string(labels.sizes[0]) + " labels: they do not belong together.");
    }
    if (images.content.empty()) {
        throw Error(images.file.string() + " holds no images.");
    }
    const auto largest = *std::max_element(labels.content.begin(), labels.content.end());
    if (largest >= classes) {
        throw Error(labels.file.string() + " has a label " + std::to_string(largest) +
                    ", but only 0 to " + std::to_string(classes - 1) +
                    " exist: the file is damaged or of another data set.");
    }
    const ImageShape shape{1, static_cast<int>(images.sizes[1]), static_cast<int>(images.sizes[2])};
    return ImageSet(shape, std::move(images.content),
                    std::vector<int>(labels.content.begin(), labels.content.end()));
}

} // namespace

void checkIdxFolder(const fs::path& folder) {
    findFile(folder, "train-images", 3);
}

Dataset loadIdx(const fs::path& folder, const std::string& name,
                const std::vector<std::string>& classNames) {
    Dataset dataset;
    dataset.name = name;
    dataset.classNames = classNames;
    dataset.train = loadSplit(folder, "train", static_cast<int>(classNames.size()));
    dataset.test = loadSplit(folder, "t10k", static_cast<int>(classNames.size()));
    dataset.shape = dataset.train.shape();
    if (dataset.test.shape() != dataset.shape) {
        throw Error("The training and the test images in " + folder.string() + " differ in size.");
    }
    return dataset;
}

} // namespace sharesnet
