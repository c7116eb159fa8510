#include "core/data/class_files.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/byte_stream.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& file) {
    return fs::is_regular_file(statusOf(file));
}

std::vector<std::string> linesOf(const fs::path& file) {
    constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 28U;
    const std::vector<std::uint8_t> content = readStart(*openFile(file), kMostBytes);
    std::vector<std::string> lines;
    std::string line;
    for (const std::uint8_t byte : content) {
        if (byte == '\n') {
            lines.push_back(std::exchange(line, {}));
        } else if (byte != '\r') {
            line += static_cast<char>(byte);
        }
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

// The folder and three above it: Kaggle's ImageNet has its texts there.
std::vector<fs::path> placesAround(const fs::path& root) {
    std::vector<fs::path> places{root};
    for (int i = 0; i < 3 && places.back().has_relative_path(); ++i) {
        places.push_back(places.back().parent_path());
    }
    return places;
}

std::optional<fs::path> firstFile(const std::vector<fs::path>& candidates) {
    for (const fs::path& each : candidates) {
        if (isFile(each)) {
            return each;
        }
    }
    return std::nullopt;
}

std::optional<fs::path> tableFor(const fs::path& root, const fs::path& split) {
    const std::string name = split.filename().string();
    std::vector<fs::path> candidates{split / "labels.csv", split / (name + ".csv")};
    for (const fs::path& place : placesAround(root)) {
        for (const std::string& file :
             {name + ".csv", name + "_labels.csv", "LOC_" + name + "_solution.csv"}) {
            candidates.push_back(place / file);
        }
    }
    return firstFile(candidates);
}

std::vector<fs::path> devkitFiles(const fs::path& root, const char* name) {
    std::vector<fs::path> candidates;
    for (const char* folder : {"", "devkit/data", "ILSVRC2012_devkit_t12/data", "data"}) {
        candidates.push_back(root / folder / name);
    }
    return candidates;
}

std::optional<fs::path> synsetList(const fs::path& root) {
    return firstFile(devkitFiles(root, "imagenet_2012_validation_synset_labels.txt"));
}

std::optional<fs::path> groundTruth(const fs::path& root) {
    return firstFile(devkitFiles(root, "ILSVRC2012_validation_ground_truth.txt"));
}

std::string unquoted(std::string text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        return text.substr(1, text.size() - 2);
    }
    return text;
}

std::string stemOf(const std::string& name) {
    return fs::path(name).stem().string();
}

LabelFile readTable(const fs::path& file) {
    LabelFile labels{file, {}};
    for (const std::string& line : linesOf(file)) {
        const std::size_t comma = line.find(',');
        if (comma == std::string::npos) {
            if (line.empty()) {
                continue;
            }
            throw Error("%1: the line '%2' has no comma: lines are FILE,CLASS.", file,
                        validUtf8(line));
        }
        std::string label = unquoted(line.substr(comma + 1));
        label = label.substr(0, label.find_first_of(", ")); // boxes follow it
        const std::string image = fs::path(unquoted(line.substr(0, comma))).filename().string();
        labels.classOf[image] = label;
        labels.classOf.try_emplace(stemOf(image), label);
    }
    return labels;
}

LabelFile inOrder(const fs::path& file, const std::vector<std::string>& classes,
                  const std::vector<std::string>& names) {
    if (classes.size() != names.size()) {
        throw Error("%1 has the labels of %2 images, but the folder has %3: images are missing, "
                    "or it belongs to others.",
                    file, classes.size(), names.size());
    }
    LabelFile labels{file, {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        labels.classOf[names[i]] = classes[i];
    }
    return labels;
}

// "n02119789 1 kit_fox": the number of each class in the devkit.
std::map<std::string, std::string> classesByNumber(const fs::path& beside, const fs::path& root) {
    std::vector<fs::path> candidates = devkitFiles(root, "map_clsloc.txt");
    candidates.insert(candidates.begin(), beside.parent_path() / "map_clsloc.txt");
    const std::optional<fs::path> file = firstFile(candidates);
    if (!file) {
        throw Error("%1 has class numbers, whose names are in the devkit's map_clsloc.txt (lines "
                    "such as 'n02119789 1 kit_fox'): put that file beside it, or write the labels "
                    "as %2 (a line FILE,CLASS for each image).",
                    beside, root / "val.csv");
    }
    std::map<std::string, std::string> classes;
    for (const std::string& line : linesOf(*file)) {
        const std::size_t first = line.find(' ');
        const std::size_t second = line.find(' ', first + 1);
        if (first != std::string::npos) {
            classes[line.substr(first + 1, second - first - 1)] = line.substr(0, first);
        }
    }
    return classes;
}

LabelFile readGroundTruth(const fs::path& file, const fs::path& root,
                          const std::vector<std::string>& names) {
    const std::map<std::string, std::string> byNumber = classesByNumber(file, root);
    std::vector<std::string> classes;
    for (const std::string& line : linesOf(file)) {
        const auto found = byNumber.find(line);
        if (found == byNumber.end()) {
            throw Error("%1 has the class number '%2', which map_clsloc.txt does not name.", file,
                        validUtf8(line));
        }
        classes.push_back(found->second);
    }
    return inOrder(file, classes, names);
}

} // namespace

const std::string* LabelFile::find(const std::string& name) const {
    for (const std::string& each : {name, stemOf(name)}) {
        if (const auto found = classOf.find(each); found != classOf.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

bool hasLabels(const fs::path& root, const fs::path& split) {
    return tableFor(root, split) || synsetList(root) || groundTruth(root);
}

std::optional<LabelFile> findLabels(const fs::path& root, const fs::path& split,
                                    const std::function<std::vector<std::string>()>& names) {
    if (const auto table = tableFor(root, split)) {
        return readTable(*table);
    }
    if (const auto list = synsetList(root)) {
        return inOrder(*list, linesOf(*list), names());
    }
    if (const auto numbers = groundTruth(root)) {
        return readGroundTruth(*numbers, root, names());
    }
    return std::nullopt;
}

std::vector<std::string> readableClassNames(const fs::path& root,
                                            const std::vector<std::string>& classes) {
    std::vector<fs::path> candidates;
    for (const fs::path& place : placesAround(root)) {
        for (const char* name : {"LOC_synset_mapping.txt", "synset_words.txt", "words.txt"}) {
            candidates.push_back(place / name);
        }
    }
    const std::optional<fs::path> file = firstFile(candidates);
    if (!file) {
        return classes;
    }
    std::map<std::string, std::string> nameOf; // of the first synonym
    for (const std::string& line : linesOf(*file)) {
        const std::size_t end = line.find_first_of(" \t");
        if (end != std::string::npos) {
            const std::string name = line.substr(end + 1);
            nameOf[line.substr(0, end)] = name.substr(0, name.find(','));
        }
    }
    std::vector<std::string> readable;
    for (const std::string& each : classes) {
        const auto found = nameOf.find(each);
        readable.push_back(found == nameOf.end() ? each : found->second);
    }
    return readable;
}

std::vector<std::string> listedClassNames(const fs::path& folder) {
    const auto file =
        firstFile({folder / "classnames.txt", folder / "classes.txt", folder / "class_names.txt"});
    std::vector<std::string> names = file ? linesOf(*file) : std::vector<std::string>();
    while (!names.empty() && names.back().empty()) {
        names.pop_back();
    }
    return names;
}

} // namespace sharesnet
