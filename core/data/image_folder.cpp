#include "core/data/image_folder.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/class_files.h"
#include "core/data/class_names.h"
#include "core/data/folder_listing.h"
#include "core/data/image_split.h"

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 4> kTestFolders{"test", "val", "valid", "validation"};

const std::vector<std::string>& classesOf(const ImageIndex& index) {
    return index.splits().front().classes;
}

void requireFolder(const fs::path& folder) {
    if (!fs::is_directory(statusOf(folder))) {
        throw Error("There is no folder %1: give one with train/CLASS/* and test/CLASS/* (or "
                    "val/CLASS/*).",
                    folder);
    }
}

fs::path trainFolder(const fs::path& folder) {
    requireFolder(folder);
    if (!fs::is_directory(statusOf(folder / "train"))) {
        throw Error("%1 has no folder 'train': put the training images into %2/.", folder,
                    folder / "train/CLASS");
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
                                                 ? namesOfFolders(folder / "train")
                                                 : std::vector<std::string>();
    std::vector<fs::path> there;
    for (const char* name : kTestFolders) {
        if (fs::is_directory(statusOf(folder / name))) {
            there.push_back(folder / name);
        }
    }
    if (there.empty()) {
        throw Error("%1 has no folder 'test' (or 'val', 'valid', 'validation'): put the test "
                    "images into %2/.",
                    folder, folder / "test/CLASS");
    }
    for (const fs::path& split : there) {
        const std::vector<std::string> found = namesOfFolders(split);
        if (isFlat(folder, split) ||
            (!found.empty() && (classes.empty() || haveOneInCommon(found, classes)))) {
            for (SkippedFile& passed : skipped) {
                passed.reason = Message("%1, so that %2 is used", passed.reason, split.filename());
            }
            return split;
        }
        skipped.push_back({split.string(), found.empty()
                                               ? Message("no class folders in it")
                                               : Message("no class of the training images in it")});
    }
    skipped.clear();
    return there.front();
}

ImageSet load(const ImageIndex& index, const SplitRequest& split, const DataRequest& request,
              std::vector<SkippedFile>& skipped) {
    skipped.insert(skipped.end(), index.skipped().begin(), index.skipped().end());
    return loadSplit(split, request, skipped);
}

// Folders of ImageNet's own layout have numbers for names.
std::vector<std::string> shownNames(const fs::path& root, const fs::path& test,
                                    const std::vector<std::string>& classes) {
    return classNamesFrom(isFlat(root, test) ? readableClassNames(root, classes) : classes);
}

} // namespace

void requireImageFolders(const fs::path& folder) {
    (void)requireClassFolders(trainFolder(folder));
    std::vector<SkippedFile> passed;
    (void)testFolder(folder, passed);
}

std::vector<std::string> folderClassNames(const fs::path& folder) {
    const fs::path train = trainFolder(folder);
    const std::vector<std::string> classes = requireClassFolders(train);
    for (const char* name : kTestFolders) {
        if (fs::is_directory(statusOf(folder / name)) && isFlat(folder, folder / name)) {
            std::vector<SkippedFile> passed;
            return shownNames(folder, testFolder(folder, passed), classes);
        }
    }
    return classNamesFrom(classes);
}

std::vector<fs::path> folderTestFiles(const fs::path& folder, const fs::path& cacheFolder) {
    requireFolder(folder);
    std::vector<SkippedFile> passed;
    DataRequest request;
    request.cacheFolder = cacheFolder;
    const auto images = imagesOf(listedSplit(folder, testFolder(folder, passed), request), "");
    std::vector<fs::path> files;
    for (std::int64_t i = 0; i < images->size(); ++i) {
        files.push_back(images->file(i));
    }
    return files;
}

Dataset loadImageFolder(const fs::path& folder, const DataRequest& request, ClassRule rule) {
#ifndef SHARESNET_OPENCV
    throw Error("This build cannot read image files (built without OpenCV), so not %1: use shapes, "
                "cifar10, cifar100, mnist or fashion-mnist, or build with SHARESNET_OPENCV=ON.",
                folder);
#endif
    requireFolder(folder);
    Dataset dataset;
    dataset.name = validUtf8(folder.filename().string());
    dataset.shape = request.shape;
    std::shared_ptr<const ImageIndex> train;
    if (request.wantTrain) {
        train = listedSplit(folder, trainFolder(folder), request);
    }
    const fs::path testPlace = testFolder(folder, dataset.skipped);
    const std::shared_ptr<const ImageIndex> test = listedSplit(folder, testPlace, request);
    JointClasses both{classesOf(*test), {}, imagesOf(test, "")};
    const std::string trainPlace = (folder / "train").string();
    if (request.wantTrain) {
        if (rule == ClassRule::Same) {
            requireSameFolders(classesOf(*train), trainPlace, both.names, testPlace.string());
        }
        both = jointClasses(imagesOf(train, ""), classesOf(*train), both.test, both.names);
        dataset.train = load(*train,
                             {both.train, request.limitTrain, trainPlace, 1, request.keepTraining,
                              "folder:" + trainPlace},
                             request, dataset.skipped);
        setMeanAndStdOfSplit(dataset, request.cancelled);
    }
    dataset.classNames = shownNames(folder, testPlace, both.names);
    dataset.test = load(*test,
                        {both.test, request.limitTest, testPlace.string(), request.testCrop,
                         request.keepTest, "folder:" + testPlace.string()},
                        request, dataset.skipped);
    return dataset;
}

} // namespace sharesnet
