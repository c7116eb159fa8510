#include "core/data/idx.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/byte_stream.h"

#include <algorithm>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::uint8_t kUnsignedByte = 0x08;

constexpr std::int64_t kMostIdxBytes = std::int64_t{1} << 30; // 20 times MNIST

struct IdxFile {
    fs::path file;
    std::unique_ptr<ByteStream> stream;
    std::vector<std::int64_t> sizes;
};

// The official name or the one with a dot that some mirrors use, plain or compressed.
fs::path findFile(const fs::path& folder, const std::string& stem, int dimensions) {
    const std::string kind = "idx" + std::to_string(dimensions) + "-ubyte";
    for (const std::string& name : {stem + "-" + kind, stem + "." + kind}) {
        for (const char* ending : {"", ".gz"}) {
            if (const fs::path file = folder / (name + ending);
                fs::is_regular_file(statusOf(file))) {
                return file;
            }
        }
    }
    throw fs::is_directory(statusOf(folder))
        ? Error("%1 holds no %2 and no %2.gz: give the folder with the four IDX files.", folder,
                stem + "-" + kind)
        : Error("There is no folder %1: give the one with the four IDX files (%2 and so on).",
                folder, stem + "-" + kind);
}

// The file with its header read and its content still to come.
IdxFile openIdx(const fs::path& file, std::size_t dimensions, const DataRequest& request) {
    IdxFile idx{
        file, file.extension() == ".gz" ? openGzip(file, request.cancelled) : openFile(file), {}};
    std::vector<std::uint8_t> header(4 + 4 * dimensions);
    const bool isIdx = idx.stream->read(header) == header.size() && header[0] == 0 &&
                       header[1] == 0 && header[2] == kUnsignedByte && header[3] == dimensions;
    if (!isIdx) {
        throw dimensions == 1
            ? Error("%1 is not an IDX file of bytes in %2 dimension: its header is wrong; "
                    "download it again.",
                    file, dimensions)
            : Error("%1 is not an IDX file of bytes in %2 dimensions: its header is wrong; "
                    "download it again.",
                    file, dimensions);
    }
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::int64_t size = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            size = size * 256 + header[4 + 4 * d + k];
        }
        idx.sizes.push_back(size);
    }
    return idx;
}

// The bytes behind the header, as many as that announces.
std::vector<std::uint8_t> readContent(IdxFile& idx) {
    const std::int64_t items = idx.sizes.front();
    std::int64_t itemBytes = 1;
    for (std::size_t d = 1; d < idx.sizes.size(); ++d) { // 2 sizes of 32 bits at most
        itemBytes = std::min(itemBytes * idx.sizes[d], kMostIdxBytes + 1);
    }
    if (itemBytes > 0 && items > kMostIdxBytes / itemBytes) {
        throw Error("%1 announces %2 items of %3 bytes, more than the limit of %4 GiB: it is "
                    "damaged or not of this data set.",
                    idx.file, items, itemBytes, kMostIdxBytes >> 30);
    }
    const std::uint64_t expected = static_cast<std::uint64_t>(items * itemBytes);
    const std::uint64_t headerBytes = 4 + 4 * idx.sizes.size();
    const auto refuse = [&](const Message& bytes) {
        throw expected == 0
            ? Error("%1 has %2 bytes of data, but its header announces none: it is truncated or "
                    "damaged; download it again.",
                    idx.file, bytes)
            : Error("%1 has %2 bytes of data, but its header announces %3 items: it is truncated "
                    "or damaged; download it again.",
                    idx.file, bytes, items);
    };
    if (const auto size = idx.stream->size(); size && *size != headerBytes + expected) {
        refuse(std::to_string(*size - headerBytes));
    }
    std::vector<std::uint8_t> content = readStart(*idx.stream, expected);
    std::uint8_t beyond = 0;
    if (content.size() < expected) {
        refuse(std::to_string(content.size()));
    } else if (idx.stream->read({&beyond, 1}) > 0) {
        refuse(Message("more than %1", expected));
    }
    return content;
}

ImageSet loadSplit(const fs::path& folder, const std::string& stem, int classes,
                   const DataRequest& request) {
    IdxFile images = openIdx(findFile(folder, stem + "-images", 3), 3, request);
    IdxFile labels = openIdx(findFile(folder, stem + "-labels", 1), 1, request);
    if (images.sizes[0] != labels.sizes[0]) {
        throw Error("%1 has %2 images, but %3 has %4 labels: they do not belong together.",
                    images.file, images.sizes[0], labels.file, labels.sizes[0]);
    }
    const ImageShape shape{1, static_cast<int>(images.sizes[1]), static_cast<int>(images.sizes[2])};
    if (std::find(images.sizes.begin(), images.sizes.end(), 0) != images.sizes.end()) {
        throw Error("%1 holds no images.", images.file);
    }
    requireShape(shape, request.shape, images.file.string());
    const std::vector<std::uint8_t> values = readContent(labels);
    const auto largest = *std::max_element(values.begin(), values.end());
    if (largest >= classes) {
        throw Error("%1 has a label %2, but only 0 to %3 exist: the file is damaged or of another "
                    "data set.",
                    labels.file, largest, classes - 1);
    }
    return ImageSet(shape, readContent(images), std::vector<int>(values.begin(), values.end()));
}

} // namespace

void checkIdxFolder(const fs::path& folder) {
    findFile(folder, "train-images", 3);
}

void requireIdxFiles(const fs::path& folder) {
    for (const char* split : {"train", "t10k"}) {
        findFile(folder, std::string(split) + "-images", 3);
        findFile(folder, std::string(split) + "-labels", 1);
    }
}

std::vector<fs::path> idxTestFiles(const fs::path& folder) {
    return {findFile(folder, "t10k-images", 3), findFile(folder, "t10k-labels", 1)};
}

Dataset loadIdx(const fs::path& folder, const std::string& name,
                const std::vector<std::string>& classNames, const DataRequest& request) {
    const auto classes = static_cast<int>(classNames.size());
    Dataset dataset;
    dataset.name = name;
    dataset.classNames = classNames;
    dataset.shape = request.shape;
    if (request.wantTrain) {
        dataset.train = loadSplit(folder, "train", classes, request);
    }
    dataset.test = loadSplit(folder, "t10k", classes, request);
    return dataset;
}

} // namespace sharesnet
