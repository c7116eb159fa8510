#include "core/flow/test_images.h"

#include "core/base/error.h"
#include "core/data/preprocess.h"

namespace sharesnet {

namespace {

ImageSet loaded(const TestSet& set, const std::function<bool()>& cancelled) {
    DataRequest request;
    request.data = set.data;
    request.wantTrain = false;
    request.shape = set.shape;
    request.seed = set.seed;
    request.testCrop = set.testCrop;
    request.cancelled = cancelled;
    return loadDataset(request).test;
}

RgbImage fileAsSeen(const std::filesystem::path& file, const TestSet& set) {
    const std::vector<std::uint8_t> content = readImageFile(file);
    try {
        return asPicture(preparedCenter(content, set.shape, set.testCrop), set.shape);
    } catch (const Error& error) {
        throw Error("Cannot read the image %1: %2", file, error.message());
    }
}

} // namespace

RgbImage TestImages::image(const RunErrors& errors, std::int64_t index,
                           const std::function<bool()>& cancelled) {
    const TestSet& set = errors.testSet;
    const ImagePrediction* prediction = predictionOf(errors, index);
    if (prediction == nullptr) {
        throw Error("test image %1 was not evaluated", index);
    }
    if (!errors.files.empty()) {
        const auto place = static_cast<std::size_t>(prediction - errors.images.data());
        return fileAsSeen(set.data.path / errors.files[place], set);
    }
    if (!loaded_ || loaded_->set != set) {
        loaded_.reset();
        loaded_ = Loaded{set, loaded(set, cancelled)};
    }
    const ImageSet& images = loaded_->images;
    if (index >= images.size() || images.label(index) != prediction->truth) {
        throw Error("%1 has changed since run %2 was evaluated: evaluate it again",
                    toString(set.data), errors.run);
    }
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape.bytes()));
    images.readImage(index, pixels);
    return asPicture(std::move(pixels), set.shape);
}

} // namespace sharesnet
