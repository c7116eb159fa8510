#include "core/data/data_spec.h"

#include "core/base/error.h"
#include "core/data/cifar.h"
#include "core/data/idx.h"
#include "core/data/image_folder.h"
#include "core/data/shapes.h"

namespace sharesnet {

namespace {

constexpr const char* kKinds =
    "shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR (with "
    "DIR/train/CLASS/* and DIR/test or DIR/val)";

std::vector<std::string> digitNames() {
    return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
}

std::vector<std::string> fashionNames() {
    return {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
            "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
}

std::string toText(ImageShape shape) {
    return std::to_string(shape.channels) + " x " + std::to_string(shape.height) + " x " +
           std::to_string(shape.width);
}

void checkShape(ImageShape shape) {
    constexpr int kLargest = 4096;
    const bool fits = shape.width >= 1 && shape.width <= kLargest && shape.height >= 1 &&
                      shape.height <= kLargest;
    if (!fits || (shape.channels != 1 && shape.channels != 3)) {
        throw Error(
            "Images of " + toText(shape) +
            " (channels x height x width) are not supported: 1 (gray) or 3 (RGB) channels and " +
            std::to_string(kLargest) + " pixels a side at most.");
    }
}

Dataset read(const DataSpec& spec, const DataRequest& request) {
    if (spec.kind == "cifar10") {
        return loadCifar(spec.path, cifar10Format(), request);
    }
    if (spec.kind == "cifar100") {
        return loadCifar(spec.path, cifar100Format(), request);
    }
    if (spec.kind == "mnist") {
        return loadIdx(spec.path, "MNIST", digitNames());
    }
    if (spec.kind == "fashion-mnist") {
        return loadIdx(spec.path, "Fashion-MNIST", fashionNames());
    }
    return loadShapes(request);
}

} // namespace

DataSpec parseDataSpec(const std::string& text) {
    const std::size_t colon = text.find(':');
    DataSpec spec{text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
    if (spec.kind == "shapes" && colon == std::string::npos) {
        return spec;
    }
    if (spec.kind == "shapes") {
        throw Error("'" + text +
                    "' names a folder, but shapes are made on the fly: write 'shapes' alone.");
    }
    for (const char* kind : {"cifar10", "cifar100", "mnist", "fashion-mnist", "folder"}) {
        if (spec.kind != kind) {
            continue;
        }
        if (spec.path.empty()) {
            throw Error("'" + text + "' names no folder: write '" + spec.kind + ":DIR'.");
        }
        return spec;
    }
    throw Error("'" + text + "' is no known data; known are " + kKinds + ".");
}

std::string toString(const DataSpec& spec) {
    return spec.path.empty() ? spec.kind : spec.kind + ":" + spec.path;
}

Dataset loadDataset(const DataRequest& request) {
    const DataSpec spec = parseDataSpec(request.data);
    checkShape(request.shape);
    if (spec.kind == "folder") {
        return loadImageFolder(spec.path, request);
    }
    Dataset dataset = read(spec, request);
    if (dataset.shape != request.shape) {
        throw Error("The images of " + dataset.name + " are " + toText(dataset.shape) +
                    " (channels x height x width), but the input is " + toText(request.shape) +
                    ": change the architecture's input or the data.");
    }
    dataset.train = dataset.train.limitedTo(request.limitTrain);
    dataset.test = dataset.test.limitedTo(request.limitTest);
    setMeanAndStd(dataset);
    return dataset;
}

std::vector<std::string> classNamesOf(const std::string& data) {
    const DataSpec spec = parseDataSpec(data);
    if (spec.kind == "folder") {
        return folderClassNames(spec.path);
    }
    if (spec.kind == "shapes") {
        return shapeClassNames();
    }
    if (spec.kind == "mnist" || spec.kind == "fashion-mnist") {
        checkIdxFolder(spec.path);
        return spec.kind == "mnist" ? digitNames() : fashionNames();
    }
    const CifarFormat format = spec.kind == "cifar10" ? cifar10Format() : cifar100Format();
    checkCifarPath(spec.path, format);
    return format.classNames;
}

} // namespace sharesnet
