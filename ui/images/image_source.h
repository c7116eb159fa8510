#pragma once

#include "core/config/run_spec.h"
#include "core/data/dataset.h"
#include "core/inspect/feature_map.h"
#include "ui/base/worker.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// The test images of a run, and how its network sees any picture.
struct ImageSource {
    DataSpec data;
    ImageShape shape;
    std::uint64_t seed = 0;
    double testCrop = 1; // as DataRequest's
    bool operator==(const ImageSource&) const = default;
};
ImageSource imageSourceOf(const RunSpec& spec);

// The classes of all test images of a source.
struct TestLabels {
    ImageSource source;
    std::vector<int> labels;
    std::vector<std::string> classNames;
};

// A picture as the network sees it, or why there is none.
struct Thumbnail {
    std::int64_t image = 0;
    QImage picture; // at most kThumbnailSide pixels a side
    QString why;
};

// Reads images, and prepares them as the images of training are, on threads of its own. The set
// that was read last stays in memory (30 MB for CIFAR-10; of image folders, the names). Every
// function is for the thread that owns it, returns at once and is answered by a signal there.
class ImageReader : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    ~ImageReader() override; // stops the reading under way

    static constexpr int kThumbnailSide = 96;

    void readLabels(const ImageSource& source);                    // -> labelsRead, labelsFailed
    void readImage(const ImageSource& source, std::int64_t index); // -> imageRead or failed
    void readThumbnails(const ImageSource& source, std::vector<std::int64_t> images);
    void readSamples(); // -> samplesRead
    void prepare(const std::shared_ptr<const RgbImage>& picture, ImageShape shape,
                 const QString& caption); // -> prepared or failed
    void openFile(const QString& file);   // -> opened or failed
    // Of more than kMostPixels it fails.
    void convert(const QImage& picture, const QString& caption); // -> opened or failed

    struct Sample {
        std::shared_ptr<const RgbImage> image;
        QString name;
    };

  signals:
    void labelsRead(const std::shared_ptr<const sharesnet::TestLabels>& labels);
    void labelsFailed(const sharesnet::ImageSource& source, const QString& why);
    void imageRead(const sharesnet::ImageSource& source, qint64 index,
                   const sharesnet::RgbImage& image);
    void thumbnailsRead(const sharesnet::ImageSource& source,
                        const std::vector<sharesnet::Thumbnail>& thumbnails);
    void samplesRead(const std::vector<sharesnet::ImageReader::Sample>& samples);
    void prepared(const sharesnet::RgbImage& image, const QString& caption);
    void opened(const std::shared_ptr<const sharesnet::RgbImage>& image, const QString& caption);
    void failed(const QString& why);

  private:
    struct Loaded {
        ImageSource source;
        Dataset dataset;
    };
    std::function<void(const std::string&)> failing();
    std::shared_ptr<const Loaded> load(const ImageSource& source); // on a worker
    static RgbImage imageOf(const ImageSet& set, std::int64_t index);

    std::atomic<bool> closing_{false};
    std::mutex mutex_; // held while a set is loaded, so that it is once
    std::shared_ptr<const Loaded> loaded_;
    Worker images_;
    Worker thumbnails_;
    Worker others_;
};

} // namespace sharesnet
