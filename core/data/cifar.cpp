#include "core/data/cifar.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/byte_stream.h"

#include <algorithm>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr ImageShape kShape{3, 32, 32};
constexpr std::int64_t kPlane = std::int64_t{32} * 32;

// One split on its way into memory: files may come in any order, each has its place.
struct Split {
    std::vector<std::string> files;
    std::int64_t recordsPerFile = 0;
    std::vector<std::uint8_t> pixels;
    std::vector<int> labels;
    std::vector<bool> seen;

    Split(const std::vector<std::string>& names, std::int64_t records)
        : files(names),
          recordsPerFile(records),
          pixels(names.size() * static_cast<std::size_t>(records * kShape.bytes())),
          labels(names.size() * static_cast<std::size_t>(records)),
          seen(names.size()) {}

    // The file's position; files.size() where it is none of this split.
    std::size_t find(const std::string& name) const {
        return static_cast<std::size_t>(std::find(files.begin(), files.end(), name) -
                                        files.begin());
    }
};

void planesToHwc(const std::uint8_t* planes, std::uint8_t* outHwc) {
    for (std::int64_t k = 0; k < kPlane; ++k) {
        for (std::int64_t c = 0; c < 3; ++c) {
            outHwc[k * 3 + c] = planes[c * kPlane + k];
        }
    }
}

std::int64_t recordBytes(const CifarFormat& format) {
    return format.labelBytes + kShape.bytes();
}

[[noreturn]] void refuseSize(const std::string& where, const Message& size, std::int64_t records,
                             const CifarFormat& format) {
    throw Error("%1 has %2 bytes, but a %3 file of %4 records of %5 bytes has %6: it is truncated "
                "or not of the binary version; download it again.",
                where, size, format.name, records, recordBytes(format),
                records * recordBytes(format));
}

// Reads record by record, so that a file too long costs no memory.
void addFile(Split& split, std::size_t position, const std::string& where, ByteStream& content,
             const CifarFormat& format) {
    const std::int64_t expected = split.recordsPerFile * recordBytes(format);
    if (content.size() && *content.size() != static_cast<std::uint64_t>(expected)) {
        refuseSize(where, std::to_string(*content.size()), split.recordsPerFile, format);
    }
    const auto classes = static_cast<int>(format.classNames.size());
    std::vector<std::uint8_t> record(static_cast<std::size_t>(recordBytes(format)));
    for (std::int64_t r = 0; r < split.recordsPerFile; ++r) {
        const std::size_t bytes = content.read(record);
        if (bytes < record.size()) {
            refuseSize(where,
                       std::to_string(r * recordBytes(format) + static_cast<std::int64_t>(bytes)),
                       split.recordsPerFile, format);
        }
        const std::int64_t image = static_cast<std::int64_t>(position) * split.recordsPerFile + r;
        const int label = record[static_cast<std::size_t>(format.labelBytes) - 1];
        if (label >= classes) {
            throw Error("Record %1 of %2 has label %3, but %4 has labels 0 to %5: the file is "
                        "damaged or of another data set.",
                        r, where, label, format.name, classes - 1);
        }
        split.labels[static_cast<std::size_t>(image)] = label;
        planesToHwc(record.data() + format.labelBytes,
                    split.pixels.data() + image * kShape.bytes());
    }
    std::uint8_t beyond = 0;
    if (content.read({&beyond, 1}) > 0) {
        refuseSize(where, Message("more than %1", expected), split.recordsPerFile, format);
    }
    split.seen[position] = true;
}

// Of an archive: four times what belongs to it, for whoever packed more into it.
std::uint64_t mostBytesUnpacked(const CifarFormat& format) {
    const std::int64_t records =
        static_cast<std::int64_t>(format.trainFiles.size()) * format.recordsPerTrainFile +
        static_cast<std::int64_t>(format.testFiles.size()) * format.recordsPerTestFile;
    constexpr std::uint64_t kOther = 16 << 20;
    return 4 * static_cast<std::uint64_t>(records * recordBytes(format)) + kOther;
}

[[noreturn]] void refuseIncomplete(const fs::path& source, const std::string& missing,
                                   const CifarFormat& format) {
    throw Error("%1 holds no %2: it is not the complete binary version of %3.", source, missing,
                format.name);
}

void checkComplete(const Split& split, const fs::path& source, const CifarFormat& format) {
    for (std::size_t i = 0; i < split.files.size(); ++i) {
        if (!split.seen[i]) {
            refuseIncomplete(source, split.files[i], format);
        }
    }
}

// The folder with the files, or the archive, that `path` stands for.
fs::path findSource(const fs::path& path, const CifarFormat& format) {
    if (!fs::exists(statusOf(path))) {
        throw Error("There is no %1: give the folder of the binary version of %2, or its %3.", path,
                    format.name, format.archive);
    }
    if (!fs::is_directory(statusOf(path))) {
        return path;
    }
    for (const fs::path& folder : {path, path / format.folder}) {
        if (fs::exists(statusOf(folder / format.trainFiles.front())) ||
            fs::exists(statusOf(folder / format.testFiles.front()))) {
            return folder;
        }
    }
    if (fs::exists(statusOf(path / format.archive))) {
        return path / format.archive;
    }
    throw Error("%1 holds no %2, no folder %3 and no %4: give the folder of the binary version of "
                "%5.",
                path, format.trainFiles.front(), format.folder, format.archive, format.name);
}

} // namespace

CifarFormat cifar10Format() {
    return {
        "CIFAR-10",
        "cifar-10-batches-bin",
        "cifar-10-binary.tar.gz",
        {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
         "data_batch_5.bin"},
        {"test_batch.bin"},
        10'000,
        10'000,
        1,
        {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"}};
}

CifarFormat cifar100Format() {
    return {
        "CIFAR-100",
        "cifar-100-binary",
        "cifar-100-binary.tar.gz",
        {"train.bin"},
        {"test.bin"},
        50'000,
        10'000,
        2,
        {"apple",       "aquarium_fish", "baby",      "bear",       "beaver",       "bed",
         "bee",         "beetle",        "bicycle",   "bottle",     "bowl",         "boy",
         "bridge",      "bus",           "butterfly", "camel",      "can",          "castle",
         "caterpillar", "cattle",        "chair",     "chimpanzee", "clock",        "cloud",
         "cockroach",   "couch",         "crab",      "crocodile",  "cup",          "dinosaur",
         "dolphin",     "elephant",      "flatfish",  "forest",     "fox",          "girl",
         "hamster",     "house",         "kangaroo",  "keyboard",   "lamp",         "lawn_mower",
         "leopard",     "lion",          "lizard",    "lobster",    "man",          "maple_tree",
         "motorcycle",  "mountain",      "mouse",     "mushroom",   "oak_tree",     "orange",
         "orchid",      "otter",         "palm_tree", "pear",       "pickup_truck", "pine_tree",
         "plain",       "plate",         "poppy",     "porcupine",  "possum",       "rabbit",
         "raccoon",     "ray",           "road",      "rocket",     "rose",         "sea",
         "seal",        "shark",         "shrew",     "skunk",      "skyscraper",   "snail",
         "snake",       "spider",        "squirrel",  "streetcar",  "sunflower",    "sweet_pepper",
         "table",       "tank",          "telephone", "television", "tiger",        "tractor",
         "train",       "trout",         "tulip",     "turtle",     "wardrobe",     "whale",
         "willow_tree", "wolf",          "woman",     "worm"}};
}

void checkCifarPath(const fs::path& path, const CifarFormat& format) {
    findSource(path, format);
}

void requireCifarFiles(const fs::path& path, const CifarFormat& format) {
    const fs::path source = findSource(path, format);
    if (!fs::is_directory(statusOf(source))) {
        return;
    }
    for (const std::vector<std::string>& split : {format.trainFiles, format.testFiles}) {
        for (const std::string& name : split) {
            if (!fs::exists(statusOf(source / name))) {
                refuseIncomplete(source, name, format);
            }
        }
    }
}

std::vector<fs::path> cifarTestFiles(const fs::path& path, const CifarFormat& format) {
    const fs::path source = findSource(path, format);
    if (!fs::is_directory(statusOf(source))) {
        return {source};
    }
    std::vector<fs::path> files;
    for (const std::string& name : format.testFiles) {
        files.push_back(source / name);
    }
    return files;
}

Dataset loadCifar(const fs::path& path, const CifarFormat& format, const DataRequest& request) {
    requireShape(kShape, request.shape, format.name);
    const fs::path source = findSource(path, format);
    Split train(request.wantTrain ? format.trainFiles : std::vector<std::string>(),
                format.recordsPerTrainFile);
    Split test(format.testFiles, format.recordsPerTestFile);
    std::vector<std::string> names = train.files;
    names.insert(names.end(), test.files.begin(), test.files.end());
    const auto add = [&](const std::string& name, ByteStream& content) {
        const std::string where = (source / name).string();
        Split& split = train.find(name) < train.files.size() ? train : test;
        addFile(split, split.find(name), where, content, format);
    };
    std::error_code ignored;
    if (fs::is_directory(source, ignored)) {
        for (const std::string& name : names) {
            throwIfCancelled(request.cancelled);
            add(name, *openFile(source / name));
        }
    } else {
        visitArchive(source, names, mostBytesUnpacked(format), request.cancelled, add);
    }
    checkComplete(train, source, format);
    checkComplete(test, source, format);
    Dataset dataset;
    dataset.name = format.name;
    dataset.shape = kShape;
    dataset.classNames = format.classNames;
    dataset.train = ImageSet(kShape, std::move(train.pixels), std::move(train.labels));
    dataset.test = ImageSet(kShape, std::move(test.pixels), std::move(test.labels));
    return dataset;
}

} // namespace sharesnet
