#include "core/datasets/known_data.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/nearest_name.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"

namespace sharesnet {

namespace {

// The four files of MNIST and its relatives.
std::vector<KnownFile> idxFiles(const std::string& from, std::vector<std::uint64_t> bytes,
                                std::vector<std::string> md5) {
    const std::vector<std::string> names{"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
                                         "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"};
    std::vector<KnownFile> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        files.push_back({names[i], from + names[i], bytes[i], md5[i]});
    }
    return files;
}

KnownData imagenette(const std::string& suffix, const std::string& size, const std::string& md5) {
    const std::string folder = "imagenette2" + suffix;
    const std::string archive = folder + ".tgz";
    return {"imagenette" + suffix,
            "Imagenette" + (suffix.empty() ? std::string() : " " + suffix.substr(1)),
            "https://github.com/fastai/imagenette",
            "Apache 2.0 (the photos are ImageNet's)",
            size,
            "13,394 photos, 10 classes of ImageNet",
            {{archive, "https://s3.amazonaws.com/fast-ai-imageclas/" + archive, 0, md5}},
            "folder:FOLDER/" + folder,
            folder};
}

std::vector<KnownData> makeKnownData() {
    return {
        {"cifar10",
         "CIFAR-10",
         "https://www.cs.toronto.edu/~kriz/cifar.html",
         "none stated; cite Krizhevsky 2009",
         "162 MiB",
         "60,000 of 32 x 32, 10 classes",
         {{"cifar-10-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
           170'052'171, "c32a1d4ab5d03f1284b67883e8d87530"}},
         "cifar10:FOLDER/cifar-10-binary.tar.gz",
         {}},
        {"cifar100",
         "CIFAR-100",
         "https://www.cs.toronto.edu/~kriz/cifar.html",
         "none stated; cite Krizhevsky 2009",
         "161 MiB",
         "60,000 of 32 x 32, 100 classes",
         {{"cifar-100-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
           168'513'733, "03b5dce01913d631647c71ecec9e9cb8"}},
         "cifar100:FOLDER/cifar-100-binary.tar.gz",
         {}},
        {"mnist",
         "MNIST",
         "http://yann.lecun.com/exdb/mnist/",
         "CC BY-SA 3.0",
         "11 MiB",
         "70,000 of 28 x 28, gray, 10 classes",
         idxFiles("https://ossci-datasets.s3.amazonaws.com/mnist/",
                  {9'912'422, 28'881, 1'648'877, 4'542},
                  {"f68b3c2dcbeaaa9fbdd348bbdeb94873", "d53e105ee54ea40749a09fcbcd1e9432",
                   "9fb629c4189551a2d022fa330f9573f3", "ec29112dd5afa0611ce80d1b7f02629c"}),
         "mnist:FOLDER",
         {}},
        {"fashion-mnist",
         "Fashion-MNIST",
         "https://github.com/zalandoresearch/fashion-mnist",
         "MIT",
         "29 MiB",
         "70,000 of 28 x 28, gray, 10 classes",
         idxFiles("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                  {26'421'880, 29'515, 4'422'102, 5'148},
                  {"8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe",
                   "bef4ecab320f06d8554ea6380940ec79", "bb300cfdad3c16e7a12a480ee83cd310"}),
         "fashion-mnist:FOLDER",
         {}},
        imagenette("-160", "about 95 MiB", "e793b78cc4c9e9a4ccc0c1155377a412"),
        imagenette("-320", "about 325 MiB", "3df6f0d01a2c9592104656642f5e78a3"),
        imagenette("", "about 1.5 GiB", "fe2fc210e6bb7c5664d602c3cd71e612"),
    };
}

} // namespace

const std::vector<KnownData>& knownData() {
    static const std::vector<KnownData> kKnown = makeKnownData();
    return kKnown;
}

const KnownData& knownData(const std::string& name) {
    std::vector<std::string> names;
    for (const KnownData& data : knownData()) {
        if (data.name == name) {
            return data;
        }
        names.push_back(data.name);
    }
    const std::string nearest = nearestName(name, names);
    throw nearest.empty()
        ? Error("There is no known data set '%1'; choose one of %2", name, joined(names, ", "))
        : Error("There is no known data set '%1'; did you mean '%2'?", name, nearest);
}

std::filesystem::path usualFolderOf(const KnownData& data) {
    return userDataFolder() / "data" / data.name;
}

DataSpec dataIn(const KnownData& data, const std::filesystem::path& folder) {
    const std::string word = "FOLDER";
    std::string text = data.data;
    text.replace(text.find(word), word.size(), utf8FromBytes(folder.string()));
    return parseDataSpec(text);
}

} // namespace sharesnet
