#include "core/data/five_crops.h"

#include "core/base/error.h"
#include "core/data/preprocess.h"

#include <algorithm>

namespace sharesnet {

std::vector<ImageSet> fiveCrops(const ImageSet& test, double testCrop) {
    if (!test.hasPictures()) {
        throw Error("Ten crops are for image folders and tars, whose pictures are larger than what "
                    "the network sees: leave ten-crop out.");
    }
    std::vector<ImageSet> sets;
    for (const CropPlace place : {CropPlace::Center, CropPlace::TopLeft, CropPlace::TopRight,
                                  CropPlace::BottomLeft, CropPlace::BottomRight}) {
        sets.push_back(
            test.decodedBy([testCrop, place](std::span<const std::uint8_t> picture,
                                             ImageShape shape, std::span<std::uint8_t> out) {
                std::ranges::copy(preparedCrop(picture, shape, testCrop, place), out.begin());
            }));
    }
    return sets;
}

} // namespace sharesnet
