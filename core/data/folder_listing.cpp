#include "core/data/folder_listing.h"

#include "core/base/error.h"
#include "core/base/lower_case.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/byte_stream.h"
#include "core/data/class_files.h"
#include "core/data/image_header.h"
#include "core/data/index_cache.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

// An image in a folder.
struct FoundFile {
    fs::path path;
    std::uint32_t folder = 0; // source of the list
    std::uint64_t bytes = 0;
};

// What editors, desktops and network drives leave beside the data: no part of it.
bool isHidden(const fs::path& path) {
    static const std::set<std::string> kNames = {"__macosx",     "@eadir",      "#recycle",
                                                 "$recycle.bin", "desktop.ini", "thumbs.db"};
    const std::string name = path.filename().string();
    return name.starts_with(".") || kNames.contains(lowerCase(name));
}

bool hasImageEnding(const fs::path& file) {
    static const std::set<std::string> kEndings = {".bmp", ".dib", ".jp2",  ".jpe", ".jpeg", ".jpg",
                                                   ".pbm", ".pgm", ".png",  ".pnm", ".ppm",  ".ras",
                                                   ".sr",  ".tif", ".tiff", ".webp"};
    return kEndings.contains(lowerCase(file.extension().string()));
}

enum class EntryKind { Folder, File, BrokenLink, Other, Gone };

// Of what a link leads to, where it is one.
EntryKind kindOf(const fs::directory_entry& entry) {
    std::error_code failed;
    const fs::file_status status = entry.status(failed);
    if (fs::is_directory(status)) {
        return EntryKind::Folder;
    }
    if (fs::is_regular_file(status)) {
        return EntryKind::File;
    }
    if (fs::status_known(status) && fs::exists(status)) {
        return EntryKind::Other;
    }
    std::error_code ignored;
    if (entry.is_symlink(ignored)) {
        return EntryKind::BrokenLink; // to nothing, to itself, or to where one may not look
    }
    if (fs::status_known(status)) {
        return EntryKind::Gone;
    }
    throw IoError("Cannot look at %1: %2.", entry.path(), failed.message());
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
        throw IoError("Cannot list the folder %1: %2.", folder, failed.message());
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
    return entries;
}

std::vector<std::string> foldersOf(const std::vector<fs::directory_entry>& entries) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : entries) {
        if (kindOf(entry) == EntryKind::Folder) {
            names.push_back(entry.path().filename().string());
        }
    }
    return names;
}

std::vector<std::string> classFoldersOf(const fs::path& split,
                                        const std::vector<fs::directory_entry>& entries) {
    std::vector<std::string> names = foldersOf(entries);
    if (names.empty()) {
        throw Error("%1 holds no class folders: put the images into %2/, one folder a class.",
                    split, split / "CLASS");
    }
    return names;
}

// Lists the images below a class folder, at any depth and behind links.
class ImageSearch {
  public:
    ImageSearch(ImageList& list, std::vector<FoundFile>& files, std::vector<SkippedFile>& skipped,
                const std::function<bool()>& cancelled)
        : list_(list), files_(files), skipped_(skipped), cancelled_(cancelled) {}

    // Links back to a folder on the way, that is to `folder`, one above it or below, are not
    // followed.
    void search(const fs::path& folder) {
        const std::size_t before = way_.size();
        for (fs::path above = folder; above != above.root_path(); above = above.parent_path()) {
            enter(above);
        }
        lookInto(folder);
        way_.resize(before);
    }

  private:
    using Place = std::pair<dev_t, ino_t>;

    // False where the folder is on the way already.
    bool enter(const fs::path& folder) {
        struct stat found {};
        if (::stat(folder.c_str(), &found) != 0) {
            throw IoError("Cannot list the folder %1: %2.", folder,
                          std::generic_category().message(errno));
        }
        const Place place{found.st_dev, found.st_ino};
        if (std::find(way_.begin(), way_.end(), place) != way_.end()) {
            return false;
        }
        way_.push_back(place);
        return true;
    }

    void lookInto(const fs::path& folder) {
        throwIfCancelled(cancelled_);
        const std::uint32_t source = list_.addSource(indexSourceOf(folder));
        for (const fs::directory_entry& entry : entriesOf(folder)) {
            const fs::path& path = entry.path();
            switch (kindOf(entry)) {
            case EntryKind::Folder:
                if (enter(path)) {
                    lookInto(path);
                    way_.pop_back();
                } else {
                    skip(path, Message("a link back to a folder that it is in"));
                }
                break;
            case EntryKind::File:
                addFile(entry, source);
                break;
            case EntryKind::BrokenLink:
                skip(path, Message("a broken link"));
                break;
            case EntryKind::Other:
                skip(path, Message("neither a file nor a folder"));
                break;
            case EntryKind::Gone:
                break;
            }
        }
    }

    void addFile(const fs::directory_entry& entry, std::uint32_t source) {
        const fs::path& file = entry.path();
        if (hasImageEnding(file) || beginsAsImage(file)) {
            std::error_code gone; // an unreadable file is told where its image would be used
            const std::uintmax_t bytes = entry.file_size(gone);
            constexpr std::uintmax_t kMost = std::uintmax_t{1} << 30U; // more is not read
            files_.push_back({file, source, gone ? 0 : std::min(bytes, kMost)});
        }
    }

    bool beginsAsImage(const fs::path& file) {
        try {
            if (isImage(readStart(*openFile(file), kImageSignatureBytes))) {
                return true;
            }
            skip(file, Message("no image in a supported format"));
        } catch (const Error& error) {
            skip(file, error.message());
        }
        return false;
    }

    void skip(const fs::path& path, const Message& reason) {
        skipped_.push_back({path.string(), reason});
    }

    ImageList& list_;
    std::vector<FoundFile>& files_;
    std::vector<SkippedFile>& skipped_;
    const std::function<bool()>& cancelled_;
    std::vector<Place> way_;
};

bool byPath(const FoundFile& a, const FoundFile& b) {
    return a.path < b.path;
}

std::vector<FoundFile> imagesBelow(const fs::path& folder, ImageList& list,
                                   const std::function<bool()>& cancelled) {
    std::vector<FoundFile> files;
    std::vector<SkippedFile> passed;
    ImageSearch(list, files, passed, cancelled).search(folder);
    if (files.empty()) {
        const Message note = skippedNote(passed);
        throw note.empty()
            ? Error("The class folder %1 holds no images: add some, or remove the class from train "
                    "and test.",
                    folder)
            : Error("The class folder %1 holds no images: add some, or remove the class from train "
                    "and test (%2).",
                    folder, note);
    }
    list.skipped().insert(list.skipped().end(), passed.begin(), passed.end());
    std::sort(files.begin(), files.end(), byPath);
    return files;
}

// Tells now and then how far the making of a list is.
class ListingNote {
  public:
    ListingNote(fs::path folder, const DataRequest& request)
        : folder_(std::move(folder)), note_(request.note) {}

    void at(std::int64_t images) {
        constexpr std::chrono::seconds kBetween{10};
        const auto now = std::chrono::steady_clock::now();
        if (note_ && now - told_ >= kBetween) {
            told_ = now;
            note_(Message("listing the images in %1: %2 so far; the list is kept for the next "
                          "time",
                          folder_, images));
        }
    }

  private:
    fs::path folder_;
    std::function<void(const Message&)> note_;
    std::chrono::steady_clock::time_point told_ = std::chrono::steady_clock::now();
};

void listClassFolders(const fs::path& split, ImageList& list, const DataRequest& request) {
    const std::vector<fs::directory_entry> entries = entriesOf(split);
    const std::vector<std::string> classes = classFoldersOf(split, entries);
    list.setClasses(classes);
    for (const fs::directory_entry& entry : entries) {
        if (kindOf(entry) != EntryKind::Folder) {
            list.skip(entry.path().string(), kindOf(entry) == EntryKind::BrokenLink
                                                 ? Message("a broken link")
                                                 : Message("in no class folder"));
        }
    }
    ListingNote note(split, request);
    for (std::size_t label = 0; label < classes.size(); ++label) {
        for (const FoundFile& file : imagesBelow(split / classes[label], list, request.cancelled)) {
            list.add(file.folder, 0, file.bytes, static_cast<int>(label),
                     file.path.filename().string());
        }
        note.at(list.size());
    }
}

std::vector<std::string> sortedClassesOf(const LabelFile& labels) {
    std::set<std::string> all;
    for (const auto& [name, label] : labels.classOf) {
        all.insert(label);
    }
    return {all.begin(), all.end()};
}

// Images side by side, whose classes are told by a file: sorted by class and name, as the others.
void listFlat(const fs::path& root, const fs::path& split, ImageList& list,
              const DataRequest& request) {
    std::vector<FoundFile> files = imagesBelow(split, list, request.cancelled);
    const auto names = [&] {
        std::vector<std::string> all;
        for (const FoundFile& file : files) {
            all.push_back(file.path.filename().string());
        }
        return all;
    };
    const std::optional<LabelFile> labels = findLabels(root, split, names);
    if (!labels) {
        throw Error("%1 holds no class folders, and no file says what its images are: put them "
                    "into folders, or write %2 (FILE,CLASS).",
                    split, root / (split.filename().string() + ".csv"));
    }
    list.addSource(indexSourceOf(labels->file));
    std::vector<std::string> classes = sortedClassesOf(*labels);
    if (fs::is_directory(statusOf(root / "train"))) {
        list.addSource(indexSourceOf(root / "train"));
        classes = namesOfFolders(root / "train");
    }
    std::vector<std::vector<const FoundFile*>> ofClass(classes.size());
    for (const FoundFile& file : files) {
        const std::string* label = labels->find(file.path.filename().string());
        if (label == nullptr) {
            list.skip(file.path.string(), Message("no class in %1", labels->file.filename()));
            continue;
        }
        const auto place = std::lower_bound(classes.begin(), classes.end(), *label);
        if (place == classes.end() || *place != *label) {
            throw Error("%1 names the class '%2', but %3 has no folder of that name.", labels->file,
                        validUtf8(*label), root / "train");
        }
        ofClass[static_cast<std::size_t>(place - classes.begin())].push_back(&file);
    }
    for (std::size_t label = 0; label < classes.size(); ++label) {
        if (ofClass[label].empty()) {
            throw Error("The class '%1' of %2 has no image in %3.", validUtf8(classes[label]),
                        root / "train", split);
        }
        for (const FoundFile* file : ofClass[label]) {
            list.add(file->folder, 0, file->bytes, static_cast<int>(label),
                     file->path.filename().string());
        }
    }
    list.setClasses(std::move(classes));
}

} // namespace

std::vector<std::string> namesOfFolders(const fs::path& folder) {
    return foldersOf(entriesOf(folder));
}

std::vector<std::string> requireClassFolders(const fs::path& split) {
    return classFoldersOf(split, entriesOf(split));
}

bool isFlat(const fs::path& root, const fs::path& split) {
    return namesOfFolders(split).empty() && hasLabels(root, split);
}

std::shared_ptr<const ImageIndex> listedSplit(const fs::path& root, const fs::path& split,
                                              const DataRequest& request) {
    const IndexCache cache(request.cacheFolder, request.note);
    const std::string key = "folder:" + split.string();
    if (auto kept = cache.find(key)) {
        return kept;
    }
    ImageList list;
    list.beginSplit("");
    list.addSource(indexSourceOf(split)); // where class folders come and go
    if (isFlat(root, split)) {
        listFlat(root, split, list, request);
    } else {
        listClassFolders(split, list, request);
    }
    return list.size() >= request.keepListFrom ? cache.keep(key, list)
                                               : ImageIndex::ofList(list, key);
}

} // namespace sharesnet
