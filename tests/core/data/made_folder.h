#pragma once

#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet::test {

inline RgbImage plainPicture(int width, int height, std::uint8_t value) {
    return {width, height,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3), value)};
}

inline void savePicture(const TemporaryFolder& folder, const std::string& name,
                        const RgbImage& image) {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    savePng(image, folder.path() / name);
}

// Two classes of three 4 x 4 training images and one test image each; image k of class c is plain
// with value 100 c + 10 k.
inline void writePets(const TemporaryFolder& folder) {
    for (const int c : {0, 1}) {
        const std::string name = c == 0 ? "cat/" : "dog/";
        for (const int k : {0, 1, 2}) {
            savePicture(folder, "train/" + name + std::to_string(k) + ".png",
                        plainPicture(4, 4, static_cast<std::uint8_t>(100 * c + 10 * k)));
        }
        savePicture(folder, "test/" + name + "0.PNG",
                    plainPicture(4, 4, static_cast<std::uint8_t>(100 * c + 50)));
    }
}

inline DataRequest requestForFolder(const TemporaryFolder& folder, ImageShape shape = {3, 4, 4}) {
    DataRequest request;
    request.data = {DataKind::Folder, folder.path()};
    request.shape = shape;
    request.threads = 2;
    return request;
}

inline std::vector<std::uint8_t> pixelsOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, pixels);
    return pixels;
}

inline std::string loadFailure(const TemporaryFolder& folder) {
    return errorOf([&] { loadDataset(requestForFolder(folder)); });
}

// What was passed over, by its path below the folder, in order.
using Skipped = std::vector<std::pair<std::string, std::string>>;
inline Skipped skippedOf(const TemporaryFolder& folder, const Dataset& data) {
    Skipped skipped;
    for (const SkippedFile& file : data.skipped) {
        skipped.emplace_back(file.file.substr(folder.string().size() + 1), file.reason.english());
    }
    return skipped;
}

} // namespace sharesnet::test
