#include "core/data/tar_images.h"

#include "core/base/error.h"
#include "core/base/lower_case.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/archive_pattern.h"
#include "core/data/class_files.h"
#include "core/data/class_names.h"
#include "core/data/image_split.h"
#include "core/data/index_cache.h"
#include "core/data/tar_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

std::optional<std::size_t> splitNamed(std::string_view name) {
    const std::string lower = lowerCase(name);
    const auto* found = std::find(kArchiveFolders.begin(), kArchiveFolders.end(), lower);
    return found == kArchiveFolders.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - kArchiveFolders.begin()));
}

// The first word of letters that names a split: "imagenet1k-train-0001", "val_003".
std::optional<std::size_t> splitWithin(std::string_view name) {
    std::string word;
    for (const char c : std::string(name) + '.') {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word += c;
        } else if (const auto split = splitNamed(std::exchange(word, {}))) {
            return split;
        }
    }
    return std::nullopt;
}

// Where texts about the archives may lie.
fs::path folderOf(const fs::path& pattern) {
    return fs::is_directory(statusOf(pattern)) ? pattern : pattern.parent_path();
}

bool isPicture(std::string_view name) {
    static const std::set<std::string, std::less<>> kEndings{"jpg",  "jpeg", "jpe", "png", "bmp",
                                                             "webp", "ppm",  "pgm", "tif", "tiff"};
    return kEndings.contains(lowerCase(name.substr(name.rfind('.') + 1)));
}

bool isLabel(std::string_view name) {
    return name.ends_with(".cls") || name.ends_with(".json");
}

// The text of .cls, or of a JSON object's "label", "cls" or "class"; empty: none.
std::string labelIn(const TarMember& member) {
    if (member.name.ends_with(".cls")) {
        const std::size_t first = member.content.find_first_not_of(" \t\r\n");
        const std::size_t last = member.content.find_last_not_of(" \t\r\n");
        return first == std::string::npos ? "" : member.content.substr(first, last - first + 1);
    }
    const nlohmann::json json = nlohmann::json::parse(member.content, nullptr, false);
    for (const char* key : {"label", "cls", "class"}) {
        if (json.is_object() && json.contains(key)) {
            const nlohmann::json& value = json.at(key);
            return value.is_string() ? value.get<std::string>() : value.dump();
        }
    }
    return {};
}

std::optional<int> numberOf(const std::string& text) {
    constexpr int kMost = 999'999;
    int number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = failed == std::errc() && end == text.data() + text.size();
    return whole && number >= 0 && number <= kMost ? std::optional(number) : std::nullopt;
}

// Lists archives, member after member: those of one picture follow each other and have its name up
// to the first dot (WebDataset).
class TarListing {
  public:
    explicit TarListing(const fs::path& pattern) : pattern_(pattern) {
        for (ImageList& list : lists_) {
            list.beginSplit("");
        }
    }

    void read(const fs::path& archive, std::uint32_t source,
              const std::function<bool()>& cancelled) {
        source_ = source;
        archive_ = archive;
        ofArchive_ = splitWithin(archive.stem().string());
        ofFolder_ = splitNamed(archive.parent_path().filename().string());
        unlabeled_ = 0;
        visitTar(archive, {isLabel, [this](const TarMember& member) { take(member); }, cancelled});
        flush();
        if (unlabeled_ > 0) {
            skipped_.push_back(
                {archive.string(), unlabeled_ == 1
                                       ? Message("%1 picture in it has no class", unlabeled_)
                                       : Message("%1 pictures in it have no class", unlabeled_)});
        }
    }

    std::int64_t images() const {
        std::int64_t sum = 0;
        for (const ImageList& list : lists_) {
            sum += list.size();
        }
        return sum;
    }

    // The whole list, of the training images and those of the first other split.
    void into(ImageList& list, const std::function<void(const Message&)>& note) {
        std::size_t test = 1;
        while (test + 1 < lists_.size() && lists_[test].size() == 0) {
            ++test;
        }
        const std::vector<std::string> numbered = numberedClasses(lists_[0], lists_[test], note);
        for (const auto& [name, from] :
             {std::pair("train", std::size_t{0}), std::pair("test", test)}) {
            list.beginSplit(name);
            list.setClasses(numbered.empty() ? namedClasses(lists_[from]) : numbered);
            list.append(lists_[from]);
        }
        list.skipped() = skipped_;
    }

  private:
    struct Picture {
        std::string name;
        std::uint64_t offset;
        std::uint64_t bytes;
    };

    void take(const TarMember& member) {
        const std::size_t folder = member.name.rfind('/') + 1;
        std::string key = member.name.substr(0, member.name.find('.', folder));
        if (key != key_) {
            flush();
            key_ = std::move(key);
        }
        const bool hidden = member.name.compare(folder, 1, ".") == 0;
        if (!member.file || hidden) {
            return;
        }
        if (isLabel(member.name)) {
            const std::string label = labelIn(member);
            label_ = label.empty() ? label_ : label;
        } else if (isPicture(member.name)) {
            pictures_.push_back({member.name, member.offset, member.bytes});
        }
    }

    void flush() {
        for (const Picture& picture : pictures_) {
            add(picture);
        }
        pictures_.clear();
        label_.clear();
    }

    void add(const Picture& picture) {
        std::vector<std::string> folders;
        for (const fs::path& part : fs::path(picture.name).parent_path()) {
            if (part != "." && !part.empty() && part != "/") {
                folders.push_back(part.string());
            }
        }
        std::optional<std::size_t> split;
        std::string folder = folders.empty() ? std::string() : folders.back();
        for (std::size_t i = 0; i < folders.size() && !split; ++i) {
            split = splitNamed(folders[i]);
            if (split) {
                folder = i + 1 < folders.size() ? folders[i + 1] : std::string();
            }
        }
        if (!split) {
            split = ofArchive_ ? ofArchive_ : ofFolder_;
        }
        if (!split) {
            throw Error("Nothing says whether %1 in %2 is for training or for the test: name the "
                        "archives *train*.tar and *val*.tar, or put them into folders train and "
                        "val.",
                        validUtf8(picture.name), archive_);
        }
        if (label_.empty() && folder.empty() && !ofArchive_ && ofFolder_) {
            folder = archive_.stem().string();
        }
        const std::string& label = label_.empty() ? folder : label_;
        if (label.empty()) {
            ++unlabeled_;
            return;
        }
        allNumbers_ = allNumbers_ && !label_.empty() && numberOf(label_);
        const auto [known, isNew] = texts_.try_emplace(label, static_cast<int>(names_.size()));
        if (isNew) {
            names_.push_back(label);
        }
        lists_[*split].add(source_, picture.offset, picture.bytes, known->second, picture.name);
    }

    // Labels become places in the sorted names that the split has.
    std::vector<std::string> namedClasses(ImageList& list) const {
        std::set<std::string> all;
        for (const int label : list.labels()) {
            all.insert(names_[static_cast<std::size_t>(label)]);
        }
        std::vector<std::string> classes(all.begin(), all.end());
        std::vector<int> places(names_.size());
        for (std::size_t i = 0; i < names_.size(); ++i) {
            places[i] = static_cast<int>(
                std::lower_bound(classes.begin(), classes.end(), names_[i]) - classes.begin());
        }
        for (int& label : list.labels()) {
            label = places[static_cast<std::size_t>(label)];
        }
        return classes;
    }

    // Where all labels are numbers: they stay, and the classes are those up to the largest. Empty:
    // they are names.
    std::vector<std::string>
    numberedClasses(ImageList& train, ImageList& test,
                    const std::function<void(const Message&)>& note) const {
        if (!allNumbers_ || names_.empty()) {
            return {};
        }
        const auto renumber = [&](ImageList& list) {
            std::set<int> used;
            for (int& label : list.labels()) {
                label = *numberOf(names_[static_cast<std::size_t>(label)]);
                used.insert(label);
            }
            return used;
        };
        const std::set<int> inTrain = renumber(train);
        const std::set<int> inTest = renumber(test);
        int largest = 0;
        for (const int label : inTest) {
            largest = std::max(largest, label);
            if (!inTrain.empty() && !inTrain.contains(label)) {
                throw Error("The class %1 of the test images in %2 has no training images.", label,
                            pattern_);
            }
        }
        for (const int label : inTrain) {
            largest = std::max(largest, label);
            if (!inTest.empty() && !inTest.contains(label) && note) {
                note(Message("the class %1 in %2 has no test images", label, pattern_));
            }
        }
        std::vector<std::string> classes;
        for (int i = 0; i <= largest; ++i) {
            classes.push_back(std::to_string(i));
        }
        return classes;
    }

    fs::path pattern_;
    std::array<ImageList, kArchiveFolders.size()> lists_;
    std::vector<SkippedFile> skipped_;
    std::unordered_map<std::string, int> texts_;
    std::vector<std::string> names_; // of labels, in the order of their first use
    bool allNumbers_ = true;

    fs::path archive_;
    std::uint32_t source_ = 0;
    std::optional<std::size_t> ofArchive_;
    std::optional<std::size_t> ofFolder_;
    std::int64_t unlabeled_ = 0;
    std::string key_;
    std::string label_;
    std::vector<Picture> pictures_;
};

bool areListed(const ImageIndex& index, const std::vector<fs::path>& archives) {
    return index.sources().size() == archives.size() &&
           std::equal(archives.begin(), archives.end(), index.sources().begin(),
                      [](const fs::path& a, const IndexSource& b) { return a.string() == b.path; });
}

std::shared_ptr<const ImageIndex> listed(const fs::path& pattern, const DataRequest& request) {
    const std::vector<fs::path> archives = archivesOf(pattern);
    const IndexCache cache(request.cacheFolder, request.note);
    const std::string key = "tar:" + pattern.string();
    if (auto kept = cache.find(key); kept && areListed(*kept, archives)) {
        return kept;
    }
    ImageList list;
    TarListing listing(pattern);
    constexpr std::chrono::seconds kBetween{10};
    auto told = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < archives.size(); ++i) {
        listing.read(archives[i], list.addSource(indexSourceOf(archives[i])), request.cancelled);
        if (const auto now = std::chrono::steady_clock::now();
            request.note && now - told >= kBetween) {
            told = now;
            request.note(Message("listing the images in %1: %2 of %3 archives, %4 images so far; "
                                 "the list is kept for the next time",
                                 pattern, i + 1, archives.size(), listing.images()));
        }
    }
    listing.into(list, request.note);
    return cache.keep(key, list);
}

DataRequest listingIn(const fs::path& cacheFolder) {
    DataRequest request;
    request.cacheFolder = cacheFolder;
    return request;
}

const IndexSplit& splitOf(const ImageIndex& index, std::size_t k, const fs::path& pattern) {
    const IndexSplit& split = index.splits().at(k);
    if (split.count == 0) {
        const Message note = skippedNote(index.skipped());
        const Message where =
            note.empty() ? Message(pattern.string()) : Message("%1 (%2)", pattern, note);
        throw k == 0
            ? Error("There are no labeled training images in %1: name their archives *train*.tar, "
                    "with NAME.cls beside each picture or folders of classes.",
                    where)
            : Error("There are no labeled test images in %1: name their archives *test*.tar or "
                    "*val*.tar, with NAME.cls beside each picture or folders of classes.",
                    where);
    }
    return split;
}

bool areNumbers(const std::vector<std::string>& classes) {
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] != std::to_string(i)) {
            return false;
        }
    }
    return true;
}

std::vector<std::string> shownNames(const fs::path& pattern, std::vector<std::string> classes) {
    const fs::path folder = folderOf(pattern);
    if (!areNumbers(classes)) {
        return classNamesFrom(readableClassNames(folder, classes));
    }
    std::vector<std::string> names = listedClassNames(folder);
    if (!names.empty() && names.size() < classes.size()) {
        throw Error("%1 has a list of %2 class names, but the label %3 (counted from 0) is in its "
                    "archives.",
                    folder, names.size(), classes.size() - 1);
    }
    return classNamesFrom(names.empty() ? classes : names);
}

std::string placeOf(const fs::path& pattern, const IndexSplit& split) {
    return pattern.string() + " (" + split.name + ")";
}

} // namespace

Dataset loadTars(const fs::path& pattern, const DataRequest& request, ClassRule rule) {
    const std::shared_ptr<const ImageIndex> index = listed(pattern, request);
    Dataset dataset;
    dataset.name = validUtf8(pattern.filename().string());
    dataset.shape = request.shape;
    dataset.skipped = index->skipped();
    const IndexSplit& test = splitOf(*index, 1, pattern);
    JointClasses both{test.classes, {}, imagesOf(index, test.name)};
    if (request.wantTrain) {
        const IndexSplit& train = splitOf(*index, 0, pattern);
        both.train = imagesOf(index, train.name);
        if (train.classes != test.classes) { // never, where they are numbers
            if (rule == ClassRule::Same) {
                requireSameFolders(train.classes, Message("the training images"), test.classes,
                                   Message("the test images of %1", pattern));
            }
            both = jointClasses(both.train, train.classes, both.test, test.classes);
        }
        dataset.train = loadSplit({both.train, request.limitTrain, placeOf(pattern, train), 1,
                                   request.keepTraining, "tar:" + placeOf(pattern, train)},
                                  request, dataset.skipped);
        setMeanAndStdOfSplit(dataset, request.cancelled);
    }
    dataset.classNames = shownNames(pattern, both.names);
    dataset.test = loadSplit({both.test, request.limitTest, placeOf(pattern, test),
                              request.testCrop, request.keepTest, "tar:" + placeOf(pattern, test)},
                             request, dataset.skipped);
    return dataset;
}

std::vector<std::string> tarClassNames(const fs::path& pattern, const fs::path& cacheFolder) {
    const std::shared_ptr<const ImageIndex> index = listed(pattern, listingIn(cacheFolder));
    return shownNames(pattern, splitOf(*index, 1, pattern).classes);
}

std::vector<fs::path> tarTestFiles(const fs::path& pattern, const fs::path& cacheFolder) {
    const std::shared_ptr<const ImageIndex> index = listed(pattern, listingIn(cacheFolder));
    const IndexSplit& test = splitOf(*index, 1, pattern);
    std::set<fs::path> files;
    for (std::int64_t i = 0; i < test.count; ++i) {
        files.insert(index->source(test.first + i).path);
    }
    return {files.begin(), files.end()};
}

} // namespace sharesnet
