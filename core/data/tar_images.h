#pragma once

#include "core/data/class_rule.h"
#include "core/data/data_spec.h"

namespace sharesnet {

// Images in uncompressed tar archives: a folder of them (those in its train, test and val, too),
// one archive, or a pattern of archives (* ? [a-z] {a,b} {000..146}). A picture's class is what
// stands beside it (WebDataset: NAME.cls, a number or a name, or NAME.json with "label", "cls" or
// "class"), else the folder that it lies in, else the archive's name where that lies in a folder
// `train` or `test`. Its split is a folder in the archive, else a word of the archive's name or
// folder: train; test, val, valid or validation. Numbers are named by classnames.txt or classes.txt
// beside the archives. The list of members is made once and kept (IndexCache); then images are read
// from their place. Blocks. Throws Error for archives that are compressed, cut off or hold no
// images, for images without class or split, and for classes that one split alone has; in builds
// without libarchive.
Dataset loadTars(const std::filesystem::path& pattern, const DataRequest& request,
                 ClassRule rule = ClassRule::Same);

std::vector<std::string> tarClassNames(const std::filesystem::path& pattern,
                                       const std::filesystem::path& cacheFolder);

// The archives with test images, sorted.
std::vector<std::filesystem::path> tarTestFiles(const std::filesystem::path& pattern,
                                                const std::filesystem::path& cacheFolder);

} // namespace sharesnet
