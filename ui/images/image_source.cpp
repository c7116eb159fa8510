#include "ui/images/image_source.h"

#include "core/base/error.h"
#include "core/data/preprocess.h"
#include "ui/base/core_text.h"
#include "ui/base/image_convert.h"

#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSampleImages = 200;      // made, to have one of each class
constexpr std::size_t kMostAtOnce = 64; // thumbnails that one request reads

} // namespace

ImageSource imageSourceOf(const RunSpec& spec) {
    const ImageShape& input = spec.arch.input;
    return {spec.data, input, spec.data.kind == DataKind::Shapes ? spec.config.seed : 0,
            spec.config.testCrop};
}

ImageReader::~ImageReader() {
    closing_ = true;
}

std::function<void(const std::string&)> ImageReader::failing() {
    return [this](const std::string& why) { emit failed(QString::fromStdString(why)); };
}

RgbImage ImageReader::imageOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, bytes);
    return asPicture(std::move(bytes), set.shape());
}

std::shared_ptr<const ImageReader::Loaded> ImageReader::load(const ImageSource& source) {
    const std::lock_guard lock(mutex_);
    if (!loaded_ || loaded_->source != source) {
        loaded_.reset();
        DataRequest request;
        request.data = source.data;
        request.shape = source.shape;
        request.seed = source.seed;
        request.testCrop = source.testCrop;
        request.wantTrain = false;
        request.cancelled = [this] { return closing_.load(); };
        loaded_ = std::make_shared<const Loaded>(Loaded{source, loadDataset(request)});
    }
    if (loaded_->dataset.test.size() == 0) {
        throw Error("The data set %1 has no test images: choose a sample, or open a picture.",
                    toString(source.data));
    }
    return loaded_;
}

void ImageReader::readLabels(const ImageSource& source) {
    images_.postLatest(
        [this, source] {
            const auto loaded = load(source);
            return std::make_shared<const TestLabels>(
                TestLabels{source, loaded->dataset.test.labels(), loaded->dataset.classNames});
        },
        [this](const std::shared_ptr<const TestLabels>& labels) { emit labelsRead(labels); },
        [this, source](const std::string& why) {
            emit labelsFailed(source, QString::fromStdString(why));
        });
}

void ImageReader::readImage(const ImageSource& source, std::int64_t index) {
    images_.postLatest(
        [this, source, index] {
            const auto loaded = load(source);
            const ImageSet& test = loaded->dataset.test;
            if (index < 0 || index >= test.size()) {
                throw Error("%1 has no test image %2: choose one of 0 to %3.",
                            toString(source.data), index, test.size() - 1);
            }
            return imageOf(test, index);
        },
        [this, source, index](const RgbImage& image) { emit imageRead(source, index, image); },
        failing());
}

void ImageReader::readThumbnails(const ImageSource& source, std::vector<std::int64_t> images) {
    images.resize(std::min(images.size(), kMostAtOnce));
    thumbnails_.postLatest(
        [this, source, images = std::move(images)] {
            const auto loaded = load(source);
            std::vector<Thumbnail> read;
            for (const std::int64_t index : images) {
                Thumbnail& thumbnail = read.emplace_back();
                thumbnail.image = index;
                try {
                    const QImage whole = toQImage(imageOf(loaded->dataset.test, index));
                    thumbnail.picture =
                        std::max(whole.width(), whole.height()) > kThumbnailSide
                            ? whole.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                                           Qt::SmoothTransformation)
                            : whole;
                } catch (const std::exception& error) {
                    thumbnail.why = errorText(error);
                }
            }
            return read;
        },
        [this, source](const std::vector<Thumbnail>& read) { emit thumbnailsRead(source, read); },
        [](const std::string&) {});
}

// One of each class.
void ImageReader::readSamples() {
    others_.post(
        [this] {
            DataRequest request;
            request.wantTrain = false;
            request.limitTest = kSampleImages;
            request.cancelled = [this] { return closing_.load(); };
            const Dataset shapes = loadDataset(request);
            std::vector<Sample> samples;
            std::set<int> seen;
            for (std::int64_t i = 0; i < shapes.test.size(); ++i) {
                const int label = shapes.test.label(i);
                if (seen.insert(label).second) {
                    samples.push_back({std::make_shared<const RgbImage>(imageOf(shapes.test, i)),
                                       QString::fromStdString(
                                           shapes.classNames.at(static_cast<std::size_t>(label)))});
                }
            }
            return samples;
        },
        [this](const std::vector<Sample>& samples) { emit samplesRead(samples); }, failing());
}

void ImageReader::prepare(const std::shared_ptr<const RgbImage>& picture, ImageShape shape,
                          const QString& caption) {
    images_.postLatest(
        [picture, shape] { return asPicture(preparedImage(*picture, shape), shape); },
        [this, caption](const RgbImage& image) { emit prepared(image, caption); }, failing());
}

// In turn: what is prepared meanwhile must not take its place.
void ImageReader::openFile(const QString& file) {
    images_.post(
        [file] {
            return std::make_shared<const RgbImage>(
                loadImage(std::filesystem::path(file.toStdU16String())));
        },
        [this, caption = QFileInfo(file).fileName()](const std::shared_ptr<const RgbImage>& image) {
            emit opened(image, caption);
        },
        failing());
}

void ImageReader::convert(const QImage& picture, const QString& caption) {
    images_.post(
        [picture] {
            const std::int64_t pixels = std::int64_t{picture.width()} * picture.height();
            if (pixels > kMostPixels) {
                throw Error("The picture's %1 x %2 pixels are more than the limit of %3 million: "
                            "scale it down.",
                            picture.width(), picture.height(), kMostPixels / 1'000'000);
            }
            return std::make_shared<const RgbImage>(toRgbImage(picture));
        },
        [this, caption](const std::shared_ptr<const RgbImage>& image) {
            emit opened(image, caption);
        },
        failing());
}

} // namespace sharesnet
