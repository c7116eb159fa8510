#include "core/data/image_folder.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/data/image_file.h"
#include "core/data/preprocess.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <set>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMaxBytesInMemory = std::int64_t{4} << 30;
constexpr std::int64_t kSampleForMean = 2'000; // of images too many to be in memory

// The files of one split, sorted by class and name.
struct Listing {
    fs::path folder;
    std::vector<std::string> classNames;
    std::vector<fs::path> files;
    std::vector<int> labels;
};

bool looksLikeImage(const fs::path& file) {
    static const std::set<std::string> kEndings = {".bmp", ".dib", ".jp2",  ".jpe", ".jpeg", ".jpg",
                                                   ".pbm", ".pgm", ".png",  ".pnm", ".ppm",  ".ras",
                                                   ".sr",  ".tif", ".tiff", ".webp"};
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return kEndings.contains(ending) && !file.filename().string().starts_with(".");
}

std::vector<std::string> classFolders(const fs::path& split) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator it(split, failed), end; !failed && it != end;
         it.increment(failed)) {
        std::error_code ignored;
        const std::string name = it->path().filename().string();
        if (it->is_directory(ignored) && !name.starts_with(".")) {
            names.push_back(name);
        }
    }
    if (failed) {
        throw Error("Cannot list " + split.string() + ": " + failed.message() + ".");
    }
    if (names.empty()) {
        throw Error(split.string() + " holds no class folders: put the images into " +
                    (split / "CLASS").string() + "/, one folder a class.");
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<fs::path> imagesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        std::error_code ignored;
        if (looksLikeImage(it->path()) && it->is_regular_file(ignored)) {
            files.push_back(it->path());
        }
    }
    if (failed) {
        throw Error("Cannot list " + folder.string() + ": " + failed.message() + ".");
    }
    if (files.empty()) {
        throw Error("The class folder " + folder.string() +
                    " holds no images: add some or remove the folder.");
    }
    std::sort(files.begin(), files.end());
    return files;
}

Listing list(const fs::path& split, std::int64_t limit, const std::function<bool()>& cancelled) {
    Listing all{split, classFolders(split), {}, {}};
    for (std::size_t label = 0; label < all.classNames.size(); ++label) {
        throwIfCancelled(cancelled);
        std::vector<fs::path> files = imagesBelow(split / all.classNames[label]);
        all.labels.insert(all.labels.end(), files.size(), static_cast<int>(label));
        std::move(files.begin(), files.end(), std::back_inserter(all.files));
    }
    const auto count = static_cast<std::int64_t>(all.files.size());
    if (limit <= 0 || limit >= count) {
        return all;
    }
    Listing spread{split, all.classNames, {}, {}};
    for (std::int64_t i = 0; i < limit; ++i) {
        const auto source = static_cast<std::size_t>(i * count / limit);
        spread.files.push_back(all.files[source]);
        spread.labels.push_back(all.labels[source]);
    }
    return spread;
}

fs::path trainFolder(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        throw Error("There is no folder " + folder.string() +
                    ": give one with train/CLASS/* and test/CLASS/* (or val/CLASS/*).");
    }
    if (!fs::is_directory(folder / "train", ignored)) {
        throw Error(folder.string() + " has no folder 'train': put the training images into " +
                    (folder / "train/CLASS").string() + "/.");
    }
    return folder / "train";
}

fs::path testFolder(const fs::path& folder) {
    std::error_code ignored;
    for (const char* name : {"test", "val"}) {
        if (fs::is_directory(folder / name, ignored)) {
            return folder / name;
        }
    }
    throw Error(folder.string() +
                " has neither a folder 'test' nor 'val': put the test images into " +
                (folder / "test/CLASS").string() + "/.");
}

void checkSameClasses(const Listing& train, const Listing& test) {
    const auto missing = [](const Listing& from, const Listing& in) {
        for (const std::string& name : from.classNames) {
            if (!std::binary_search(in.classNames.begin(), in.classNames.end(), name)) {
                throw Error("The class '" + name + "' of " + from.folder.string() +
                            " is missing in " + in.folder.string() +
                            ": both need the same class folders.");
            }
        }
    };
    missing(train, test);
    missing(test, train);
}

void decodeImage(const fs::path& file, ImageShape shape, std::span<std::uint8_t> out) {
    const std::vector<std::uint8_t> pixels = preparedImage(loadImage(file), shape);
    std::copy(pixels.begin(), pixels.end(), out.begin());
}

// Decodes all files into one block; unreadable ones are left out and added to `skipped`.
ImageSet decodeAll(const Listing& listing, const DataRequest& request,
                   std::vector<SkippedFile>& skipped) {
    const std::int64_t bytes = request.shape.bytes();
    const auto count = static_cast<std::int64_t>(listing.files.size());
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(count * bytes));
    std::vector<std::string> reasons(listing.files.size()); // empty: read
    parallelPieces(
        count, 16, request.threads, request.cancelled, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const auto k = static_cast<std::size_t>(i);
                try {
                    decodeImage(listing.files[k], request.shape,
                                std::span(pixels).subspan(k * static_cast<std::size_t>(bytes),
                                                          static_cast<std::size_t>(bytes)));
                } catch (const Error& error) {
                    reasons[k] = error.what();
                }
            }
        });
    std::vector<int> labels;
    for (std::size_t i = 0; i < listing.files.size(); ++i) {
        if (!reasons[i].empty()) {
            skipped.push_back({listing.files[i].string(), reasons[i]});
            continue;
        }
        if (labels.size() < i) {
            std::memcpy(pixels.data() + static_cast<std::int64_t>(labels.size()) * bytes,
                        pixels.data() + static_cast<std::int64_t>(i) * bytes,
                        static_cast<std::size_t>(bytes));
        }
        labels.push_back(listing.labels[i]);
    }
    if (labels.empty()) {
        throw Error("None of the " + std::to_string(count) + " images in " +
                    listing.folder.string() + " can be read; the first: " + skipped.back().reason);
    }
    pixels.resize(labels.size() * static_cast<std::size_t>(bytes));
    return ImageSet(request.shape, std::move(pixels), std::move(labels));
}

bool fitsIntoMemory(const Listing& listing, ImageShape shape) {
    return static_cast<std::int64_t>(listing.files.size()) * shape.bytes() < kMaxBytesInMemory;
}

ImageSet load(const Listing& listing, const DataRequest& request,
              std::vector<SkippedFile>& skipped) {
    if (fitsIntoMemory(listing, request.shape)) {
        return decodeAll(listing, request, skipped);
    }
    return ImageSet(request.shape, listing.files, listing.labels, decodeImage);
}

} // namespace

std::vector<std::string> folderClassNames(const fs::path& folder) {
    return classFolders(trainFolder(folder));
}

Dataset loadImageFolder(const fs::path& folder, const DataRequest& request) {
#ifndef SHARESNET_OPENCV
    throw Error("This build cannot read image files (made without OpenCV), so not " +
                folder.string() +
                ": use shapes, cifar10, cifar100, mnist or fashion-mnist, or build with "
                "SHARESNET_OPENCV=ON.");
#endif
    const Listing train = list(trainFolder(folder), request.limitTrain, request.cancelled);
    const Listing test = list(testFolder(folder), request.limitTest, request.cancelled);
    checkSameClasses(train, test);
    Dataset dataset;
    dataset.name = fs::absolute(folder).lexically_normal().filename().string();
    if (dataset.name.empty()) { // a trailing slash
        dataset.name = fs::absolute(folder).lexically_normal().parent_path().filename().string();
    }
    dataset.shape = request.shape;
    dataset.classNames = train.classNames;
    dataset.train = load(train, request, dataset.skipped);
    dataset.test = load(test, request, dataset.skipped);
    setMeanAndStd(dataset, fitsIntoMemory(train, request.shape) ? 0 : kSampleForMean);
    return dataset;
}

} // namespace sharesnet
