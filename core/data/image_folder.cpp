#include "core/data/image_folder.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/byte_stream.h"
#include "core/data/class_names.h"
#include "core/data/image_file.h"
#include "core/data/image_header.h"
#include "core/data/preprocess.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMaxBytesInMemory = std::int64_t{4} << 30;
constexpr std::int64_t kSampleForMean = 2'000; // of images too many to be in memory

constexpr std::array<const char*, 4> kTestFolders{"test", "val", "valid", "validation"};

// The files of one split, sorted by class and name.
struct Listing {
    fs::path folder;
    std::vector<std::string> classFolders; // their names' bytes, sorted
    std::vector<fs::path> files;
    std::vector<int> labels;
    std::vector<SkippedFile> skipped;
    std::vector<std::int64_t> sources; // of a spread: places in the whole listing
};

// Not by the process's locale: a Turkish one has no 'i' for 'I'.
std::string inLowerCase(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

// What editors, desktops and network drives leave beside the data: no part of it.
bool isHidden(const fs::path& path) {
    static const std::set<std::string> kNames = {"__macosx",     "@eadir",      "#recycle",
                                                 "$recycle.bin", "desktop.ini", "thumbs.db"};
    const std::string name = path.filename().string();
    return name.starts_with(".") || kNames.contains(inLowerCase(name));
}

bool hasImageEnding(const fs::path& file) {
    static const std::set<std::string> kEndings = {".bmp", ".dib", ".jp2",  ".jpe", ".jpeg", ".jpg",
                                                   ".pbm", ".pgm", ".png",  ".pnm", ".ppm",  ".ras",
                                                   ".sr",  ".tif", ".tiff", ".webp"};
    return kEndings.contains(inLowerCase(file.extension().string()));
}

enum class Kind { Folder, File, BrokenLink, Other, Gone };

// Of what a link leads to, where it is one.
Kind kindOf(const fs::directory_entry& entry) {
    std::error_code failed;
    const fs::file_status status = entry.status(failed);
    if (fs::is_directory(status)) {
        return Kind::Folder;
    }
    if (fs::is_regular_file(status)) {
        return Kind::File;
    }
    if (fs::status_known(status) && fs::exists(status)) {
        return Kind::Other;
    }
    std::error_code ignored;
    if (entry.is_symlink(ignored)) {
        return Kind::BrokenLink; // to nothing, to itself, or to where one may not look
    }
    if (fs::status_known(status)) {
        return Kind::Gone;
    }
    throw IoError("Cannot look at " + entry.path().string() + ": " + failed.message() + ".");
}

// What is in a folder and not hidden, sorted by the names' bytes.
std::vector<fs::directory_entry> entriesOf(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (!isHidden(it->path())) {
            entries.push_back(*it);
        }
    }
    if (failed) {
        throw IoError("Cannot list the folder " + folder.string() + ": " + failed.message() + ".");
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
    return entries;
}

std::vector<std::string> namesOfFolders(const std::vector<fs::directory_entry>& entries) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : entries) {
        if (kindOf(entry) == Kind::Folder) {
            names.push_back(entry.path().filename().string());
        }
    }
    return names;
}

std::vector<std::string> requireClassFolders(const fs::path& split,
                                             const std::vector<fs::directory_entry>& entries) {
    std::vector<std::string> names = namesOfFolders(entries);
    if (names.empty()) {
        throw Error(split.string() + " holds no class folders: put the images into " +
                    (split / "CLASS").string() + "/, one folder a class.");
    }
    return names;
}

// Lists the images below a class folder, at any depth and behind links.
class ImageSearch {
  public:
    ImageSearch(std::vector<fs::path>& files, std::vector<SkippedFile>& skipped,
                const std::function<bool()>& cancelled)
        : files_(files), skipped_(skipped), cancelled_(cancelled) {}

    // Links back to a folder on the way, that is to `folder`, one above it or below, are not
    // followed.
    void search(const fs::path& folder) {
        const std::size_t before = way_.size();
        for (fs::path above = folder; above != above.root_path(); above = above.parent_path()) {
            enter(above);
        }
        list(folder);
        way_.resize(before);
    }

  private:
    using Place = std::pair<dev_t, ino_t>;

    // False where the folder is on the way already.
    bool enter(const fs::path& folder) {
        struct stat found {};
        if (::stat(folder.c_str(), &found) != 0) {
            throw IoError("Cannot list the folder " + folder.string() + ": " +
                          std::generic_category().message(errno) + ".");
        }
        const Place place{found.st_dev, found.st_ino};
        if (std::find(way_.begin(), way_.end(), place) != way_.end()) {
            return false;
        }
        way_.push_back(place);
        return true;
    }

    void list(const fs::path& folder) {
        throwIfCancelled(cancelled_);
        for (const fs::directory_entry& entry : entriesOf(folder)) {
            const fs::path& path = entry.path();
            switch (kindOf(entry)) {
            case Kind::Folder:
                if (enter(path)) {
                    list(path);
                    way_.pop_back();
                } else {
                    skip(path, "a link back to a folder that it is in");
                }
                break;
            case Kind::File:
                addFile(path);
                break;
            case Kind::BrokenLink:
                skip(path, "a broken link");
                break;
            case Kind::Other:
                skip(path, "neither a file nor a folder");
                break;
            case Kind::Gone:
                break;
            }
        }
    }

    void addFile(const fs::path& file) {
        if (hasImageEnding(file) || beginsAsImage(file)) {
            files_.push_back(file);
        }
    }

    bool beginsAsImage(const fs::path& file) {
        try {
            if (isImage(readStart(*openFile(file), kImageSignatureBytes))) {
                return true;
            }
            skip(file, "no image of a format that is read");
        } catch (const Error& error) {
            skip(file, error.what());
        }
        return false;
    }

    void skip(const fs::path& path, const std::string& reason) {
        skipped_.push_back({path.string(), reason});
    }

    std::vector<fs::path>& files_;
    std::vector<SkippedFile>& skipped_;
    const std::function<bool()>& cancelled_;
    std::vector<Place> way_;
};

std::vector<fs::path> imagesBelow(const fs::path& folder, std::vector<SkippedFile>& skipped,
                                  const std::function<bool()>& cancelled) {
    std::vector<fs::path> files;
    std::vector<SkippedFile> passed;
    ImageSearch(files, passed, cancelled).search(folder);
    if (files.empty()) {
        const std::string note = skippedNote(passed);
        throw Error("The class folder " + folder.string() +
                    " holds no images: add some, or remove the class from train and test" +
                    (note.empty() ? "." : " (" + note + ")."));
    }
    skipped.insert(skipped.end(), passed.begin(), passed.end());
    std::sort(files.begin(), files.end());
    return files;
}

Listing spreadOver(Listing all, std::int64_t limit) {
    const auto count = static_cast<std::int64_t>(all.files.size());
    if (limit <= 0 || limit >= count) {
        return all;
    }
    Listing spread{all.folder, all.classFolders, {}, {}, all.skipped, {}};
    for (std::int64_t i = 0; i < limit; ++i) {
        const auto source = static_cast<std::size_t>(i * count / limit);
        spread.files.push_back(all.files[source]);
        spread.labels.push_back(all.labels[source]);
        spread.sources.push_back(static_cast<std::int64_t>(source));
    }
    return spread;
}

Listing list(const fs::path& split, std::int64_t limit, const std::function<bool()>& cancelled) {
    const std::vector<fs::directory_entry> entries = entriesOf(split);
    Listing all{split, requireClassFolders(split, entries), {}, {}, {}, {}};
    for (const fs::directory_entry& entry : entries) {
        if (kindOf(entry) != Kind::Folder) {
            all.skipped.push_back({entry.path().string(), kindOf(entry) == Kind::BrokenLink
                                                              ? "a broken link"
                                                              : "in no class folder"});
        }
    }
    for (std::size_t label = 0; label < all.classFolders.size(); ++label) {
        const std::vector<fs::path> files =
            imagesBelow(split / all.classFolders[label], all.skipped, cancelled);
        all.labels.insert(all.labels.end(), files.size(), static_cast<int>(label));
        all.files.insert(all.files.end(), files.begin(), files.end());
    }
    return spreadOver(std::move(all), limit);
}

void requireFolder(const fs::path& folder) {
    if (!fs::is_directory(statusOf(folder))) {
        throw Error("There is no folder " + folder.string() +
                    ": give one with train/CLASS/* and test/CLASS/* (or val/CLASS/*).");
    }
}

fs::path trainFolder(const fs::path& folder) {
    requireFolder(folder);
    if (!fs::is_directory(statusOf(folder / "train"))) {
        throw Error(folder.string() + " has no folder 'train': put the training images into " +
                    (folder / "train/CLASS").string() + "/.");
    }
    return folder / "train";
}

bool haveOneInCommon(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
        return std::binary_search(b.begin(), b.end(), name);
    });
}

// The first folder with class folders, of which one at least is a class of the training images
// where there are such: `test` is often a heap of pictures without labels, beside `val`. The ones
// passed over are told.
fs::path testFolder(const fs::path& folder, std::vector<SkippedFile>& skipped) {
    const std::vector<std::string> classes = fs::is_directory(statusOf(folder / "train"))
                                                 ? namesOfFolders(entriesOf(folder / "train"))
                                                 : std::vector<std::string>();
    std::vector<fs::path> there;
    for (const char* name : kTestFolders) {
        if (fs::is_directory(statusOf(folder / name))) {
            there.push_back(folder / name);
        }
    }
    if (there.empty()) {
        throw Error(folder.string() +
                    " has no folder 'test' (or 'val', 'valid', 'validation'): "
                    "put the test images into " +
                    (folder / "test/CLASS").string() + "/.");
    }
    for (const fs::path& split : there) {
        const std::vector<std::string> found = namesOfFolders(entriesOf(split));
        if (!found.empty() && (classes.empty() || haveOneInCommon(found, classes))) {
            for (SkippedFile& passed : skipped) {
                passed.reason += ", so that " + split.filename().string() + " is used";
            }
            return split;
        }
        skipped.push_back({split.string(), found.empty()
                                               ? "no class folders in it"
                                               : "no class of the training images in it"});
    }
    skipped.clear();
    return there.front();
}

void checkSameClasses(const Listing& train, const Listing& test) {
    const auto missing = [](const Listing& from, const Listing& in) {
        for (const std::string& name : from.classFolders) {
            if (!std::binary_search(in.classFolders.begin(), in.classFolders.end(), name)) {
                throw Error("The class '" + name + "' of " + from.folder.string() +
                            " is missing in " + in.folder.string() +
                            ": both need the same class folders.");
            }
        }
    };
    missing(train, test);
    missing(test, train);
}

void decodeFile(const fs::path& file, ImageShape shape, std::span<std::uint8_t> out) {
    const std::vector<std::uint8_t> pixels = preparedImage(decodeImage(readImageFile(file)), shape);
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
                    decodeFile(listing.files[k], request.shape,
                               std::span(pixels).subspan(k * static_cast<std::size_t>(bytes),
                                                         static_cast<std::size_t>(bytes)));
                } catch (const Error& error) {
                    reasons[k] = error.what();
                }
            }
        });
    std::vector<int> labels;
    std::vector<fs::path> files;
    std::vector<std::int64_t> sources;
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
        files.push_back(listing.files[i]);
        if (!listing.sources.empty()) {
            sources.push_back(listing.sources[i]);
        }
    }
    if (labels.empty()) {
        throw Error("None of the " + std::to_string(count) + " images in " +
                    listing.folder.string() + " can be read; the first: " + reasons.front());
    }
    pixels.resize(labels.size() * static_cast<std::size_t>(bytes));
    ImageSet set(request.shape, std::move(pixels), std::move(labels), std::move(files));
    set.setIndicesInWhole(std::move(sources));
    return set;
}

bool fitsIntoMemory(const Listing& listing, ImageShape shape) {
    return static_cast<std::int64_t>(listing.files.size()) * shape.bytes() < kMaxBytesInMemory;
}

ImageSet load(const Listing& listing, const DataRequest& request,
              std::vector<SkippedFile>& skipped) {
    skipped.insert(skipped.end(), listing.skipped.begin(), listing.skipped.end());
    if (fitsIntoMemory(listing, request.shape)) {
        return decodeAll(listing, request, skipped);
    }
    ImageSet set(request.shape, listing.files, listing.labels, decodeFile);
    set.setIndicesInWhole(listing.sources);
    return set;
}

} // namespace

std::vector<std::string> folderClassNames(const fs::path& folder) {
    const fs::path train = trainFolder(folder);
    return classNamesFrom(requireClassFolders(train, entriesOf(train)));
}

std::vector<fs::path> folderTestFiles(const fs::path& folder) {
    requireFolder(folder);
    std::vector<SkippedFile> passed;
    return list(testFolder(folder, passed), 0, {}).files;
}

Dataset loadImageFolder(const fs::path& folder, const DataRequest& request) {
#ifndef SHARESNET_OPENCV
    throw Error("This build cannot read image files (made without OpenCV), so not " +
                folder.string() +
                ": use shapes, cifar10, cifar100, mnist or fashion-mnist, or build with "
                "SHARESNET_OPENCV=ON.");
#endif
    requireFolder(folder);
    Dataset dataset;
    dataset.name = validUtf8(folder.filename().string());
    dataset.shape = request.shape;
    Listing train;
    if (request.wantTrain) {
        train = list(trainFolder(folder), request.limitTrain, request.cancelled);
    }
    const Listing test =
        list(testFolder(folder, dataset.skipped), request.limitTest, request.cancelled);
    dataset.classNames = classNamesFrom(test.classFolders);
    if (request.wantTrain) {
        checkSameClasses(train, test);
        dataset.train = load(train, request, dataset.skipped);
        setMeanAndStd(dataset, fitsIntoMemory(train, request.shape) ? 0 : kSampleForMean);
    }
    dataset.test = load(test, request, dataset.skipped);
    return dataset;
}

} // namespace sharesnet
