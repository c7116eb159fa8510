#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Text files that lie beside images and say what they are. Lines may end in CR LF and be in any
// encoding. Any thread; all block for the disk and throw Error for a damaged file, IoError.

// The classes of images that lie in one folder, as ImageNet's `val` does, by their files' names,
// without the ending.
struct LabelFile {
    std::filesystem::path file;
    std::map<std::string, std::string> classOf;
    // The class of NAME.JPEG; null: not listed.
    const std::string* find(const std::string& name) const;
};
// Looks in the folder `split` of `root`, in `root`, in a devkit below it and in the three folders
// above for: SPLIT.csv, SPLIT_labels.csv, labels.csv and LOC_SPLIT_solution.csv (file,class a
// line), the devkit's ILSVRC2012_validation_ground_truth.txt (numbers, with map_clsloc.txt beside
// it) and imagenet_2012_validation_synset_labels.txt. `names`: the files in the folder, sorted; the
// last two are lists in their order.
std::optional<LabelFile> findLabels(const std::filesystem::path& root,
                                    const std::filesystem::path& split,
                                    const std::function<std::vector<std::string>()>& names);
bool hasLabels(const std::filesystem::path& root, const std::filesystem::path& split);

// What people call the classes: "tench" for n01440764, of LOC_synset_mapping.txt, synset_words.txt
// or words.txt in `root` or the three folders above; classes that are in none stay as they are.
std::vector<std::string> readableClassNames(const std::filesystem::path& root,
                                            const std::vector<std::string>& classes);

// A line a class, in the order of the labels: classnames.txt, classes.txt or class_names.txt in
// `folder`. Empty: there is no such file.
std::vector<std::string> listedClassNames(const std::filesystem::path& folder);

} // namespace sharesnet
