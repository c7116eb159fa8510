#include "core/data/data_spec.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "core/data/archive_pattern.h"
#include "core/data/cifar.h"
#include "core/data/idx.h"
#include "core/data/image_folder.h"
#include "core/data/shapes.h"
#include "core/data/tar_images.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<DataKind, std::string_view>, 7> kKindNames{
    {{DataKind::Shapes, "shapes"},
     {DataKind::Cifar10, "cifar10"},
     {DataKind::Cifar100, "cifar100"},
     {DataKind::Mnist, "mnist"},
     {DataKind::FashionMnist, "fashion-mnist"},
     {DataKind::Folder, "folder"},
     {DataKind::Tar, "tar"}}};

std::vector<std::string> digitNames() {
    return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
}

std::vector<std::string> fashionNames() {
    return {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
            "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
}

void checkShape(ImageShape shape) {
    constexpr int kLargest = 4096;
    const bool fits = shape.width >= 1 && shape.width <= kLargest && shape.height >= 1 &&
                      shape.height <= kLargest;
    if (!fits || (shape.channels != 1 && shape.channels != 3)) {
        throw Error("Images of %1 (channels x height x width) are not supported: 1 (gray) or 3 "
                    "(RGB) channels and %2 pixels a side at most.",
                    toString(shape), kLargest);
    }
}

Dataset read(const DataRequest& request) {
    const fs::path& path = request.data.path;
    switch (request.data.kind) {
    case DataKind::Cifar10:
        return loadCifar(path, cifar10Format(), request);
    case DataKind::Cifar100:
        return loadCifar(path, cifar100Format(), request);
    case DataKind::Mnist:
        return loadIdx(path, "MNIST", digitNames(), request);
    case DataKind::FashionMnist:
        return loadIdx(path, "Fashion-MNIST", fashionNames(), request);
    case DataKind::Folder:
        return loadImageFolder(path, request);
    case DataKind::Tar:
        return loadTars(path, request);
    case DataKind::Shapes:
        break;
    }
    return loadShapes(request);
}

} // namespace

DataSpec parseDataSpec(const std::string& text) {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const auto* known = std::find_if(kKindNames.begin(), kKindNames.end(),
                                     [&](const auto& each) { return each.second == name; });
    if (known == kKindNames.end()) {
        throw Error("Unknown data '%1'; choose shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, "
                    "fashion-mnist:DIR, folder:DIR (with DIR/train/CLASS/* and DIR/test or "
                    "DIR/val), or tar:DIR (or a pattern of archives).",
                    text);
    }
    const DataKind kind = known->first;
    if (kind == DataKind::Shapes) {
        if (colon != std::string::npos) {
            throw Error("'%1' names a folder, but shapes are made on the fly: write 'shapes' "
                        "alone.",
                        text);
        }
        return {};
    }
    if (colon == std::string::npos || colon + 1 == text.size()) {
        throw Error("'%1' does not name a folder: write '%2:DIR'.", text, name);
    }
    return {kind, absolutePath(bytesFromUtf8(text.substr(colon + 1)))};
}

std::string toString(const DataSpec& spec) {
    std::string text(kKindNames[static_cast<std::size_t>(spec.kind)].second);
    return spec.kind == DataKind::Shapes ? text : text + ":" + utf8FromBytes(spec.path.string());
}

void requireData(const DataSpec& data) {
    switch (data.kind) {
    case DataKind::Cifar10:
        return requireCifarFiles(data.path, cifar10Format());
    case DataKind::Cifar100:
        return requireCifarFiles(data.path, cifar100Format());
    case DataKind::Mnist:
    case DataKind::FashionMnist:
        return requireIdxFiles(data.path);
    case DataKind::Folder:
        return requireImageFolders(data.path);
    case DataKind::Tar:
        (void)archivesOf(data.path);
        return;
    case DataKind::Shapes:
        break;
    }
}

Dataset loadDataset(const DataRequest& request) {
    checkShape(request.shape);
    Dataset dataset = read(request);
    if (isOwnPictures(request.data.kind)) {
        return dataset; // of the shape, the limits and the mean asked for
    }
    dataset.train = dataset.train.limitedTo(request.limitTrain);
    dataset.test = dataset.test.limitedTo(request.limitTest);
    if (request.wantTrain) {
        setMeanAndStd(dataset, 50'000, request.cancelled);
    }
    return dataset;
}

std::vector<fs::path> testFilesOf(const DataSpec& data, const fs::path& cacheFolder) {
    switch (data.kind) {
    case DataKind::Cifar10:
        return cifarTestFiles(data.path, cifar10Format());
    case DataKind::Cifar100:
        return cifarTestFiles(data.path, cifar100Format());
    case DataKind::Mnist:
    case DataKind::FashionMnist:
        return idxTestFiles(data.path);
    case DataKind::Folder:
        return folderTestFiles(data.path, cacheFolder);
    case DataKind::Tar:
        return tarTestFiles(data.path, cacheFolder);
    case DataKind::Shapes:
        break;
    }
    return {};
}

std::vector<std::string> classNamesOf(const DataSpec& data, const fs::path& cacheFolder) {
    switch (data.kind) {
    case DataKind::Cifar10:
    case DataKind::Cifar100: {
        const CifarFormat format =
            data.kind == DataKind::Cifar10 ? cifar10Format() : cifar100Format();
        checkCifarPath(data.path, format);
        return format.classNames;
    }
    case DataKind::Mnist:
    case DataKind::FashionMnist:
        checkIdxFolder(data.path);
        return data.kind == DataKind::Mnist ? digitNames() : fashionNames();
    case DataKind::Folder:
        return folderClassNames(data.path);
    case DataKind::Tar:
        return tarClassNames(data.path, cacheFolder);
    case DataKind::Shapes:
        break;
    }
    return shapeClassNames();
}

} // namespace sharesnet
