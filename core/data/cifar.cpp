#include "core/data/cifar.h"

#include "core/base/error.h"
#include "core/data/file_bytes.h"

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

void addFile(Split& split, std::size_t position, const std::string& where,
             const std::vector<std::uint8_t>& bytes, const CifarFormat& format) {
    const std::int64_t recordBytes = format.labelBytes + kShape.bytes();
    const std::int64_t expected = split.recordsPerFile * recordBytes;
    if (static_cast<std::int64_t>(bytes.size()) != expected) {
        throw Error(where + " has " + std::to_string(bytes.size()) + " bytes, but a " +
                    format.name + " file of " + std::to_string(split.recordsPerFile) +
                    " records of " + std::to_string(recordBytes) + " bytes has " +
                    std::to_string(expected) +
                    ": it is truncated or not of the binary version; download it again.");
    }
    const auto classes = static_cast<int>(format.classNames.size());
    for (std::int64_t r = 0; r < split.recordsPerFile; ++r) {
        const std::uint8_t* record = bytes.data() + r * recordBytes;
        const std::int64_t image = static_cast<std::int64_t>(position) * split.recordsPerFile + r;
        const int label = record[format.labelBytes - 1];
        if (label >= classes) {
            throw Error("Record " + std::to_string(r) + " of " + where + " has label " +
                        std::to_string(label) + ", but " + format.name + " has labels 0 to " +
                        std::to_string(classes - 1) +
                        ": the file is damaged or of another data set.");
        }
        split.labels[static_cast<std::size_t>(image)] = label;
        planesToHwc(record + format.labelBytes, split.pixels.data() + image * kShape.bytes());
    }
    split.seen[position] = true;
}

void addIfWanted(Split& split, const std::string& name, const std::string& where,
                 const std::vector<std::uint8_t>& bytes, const CifarFormat& format) {
    const std::size_t position = split.find(name);
    if (position < split.files.size()) {
        addFile(split, position, where, bytes, format);
    }
}

void checkComplete(const Split& split, const fs::path& source, const CifarFormat& format) {
    for (std::size_t i = 0; i < split.files.size(); ++i) {
        if (!split.seen[i]) {
            throw Error(source.string() + " holds no " + split.files[i] +
                        ": it is not the complete binary version of " + format.name + ".");
        }
    }
}

// The folder with the files, or the archive, that `path` stands for.
fs::path findSource(const fs::path& path, const CifarFormat& format) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        throw Error("There is no " + path.string() + ": give the folder of the binary version of " +
                    format.name + ", or its " + format.archive + ".");
    }
    if (!fs::is_directory(path, ignored)) {
        return path;
    }
    for (const fs::path& folder : {path, path / format.folder}) {
        if (fs::exists(folder / format.trainFiles.front(), ignored) ||
            fs::exists(folder / format.testFiles.front(), ignored)) {
            return folder;
        }
    }
    if (fs::exists(path / format.archive, ignored)) {
        return path / format.archive;
    }
    throw Error(path.string() + " holds no " + format.trainFiles.front() + ", no folder " +
                format.folder + " and no " + format.archive +
                ": give the folder of the binary version of " + format.name + ".");
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

Dataset loadCifar(const fs::path& path, const CifarFormat& format, const DataRequest& request) {
    const fs::path source = findSource(path, format);
    Split train(format.trainFiles, format.recordsPerTrainFile);
    Split test(format.testFiles, format.recordsPerTestFile);
    std::error_code ignored;
    std::vector<std::string> names = format.trainFiles;
    names.insert(names.end(), format.testFiles.begin(), format.testFiles.end());
    const auto add = [&](const std::string& name, const std::vector<std::uint8_t>& bytes) {
        const std::string where = (source / name).string();
        addIfWanted(train, name, where, bytes, format);
        addIfWanted(test, name, where, bytes, format);
    };
    if (fs::is_directory(source, ignored)) {
        for (const std::string& name : names) {
            throwIfCancelled(request.cancelled);
            add(name, readFileBytes(source / name));
        }
    } else {
        visitArchive(source, names, request.cancelled, add);
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
