#pragma once

#include "core/config/run_spec.h"
#include "core/data/dataset.h"
#include "core/inspect/feature_map.h"
#include "ui/base/worker.h"

#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace sharesnet {

// Chooses the image that the network looks at: bundled samples (made by the `shapes` generator), a
// test image of the run's data by its number, or an own picture. Everything is read, and prepared
// as the images of training are, off the ui thread.
class ImagePicker : public QWidget {
    Q_OBJECT
  public:
    explicit ImagePicker(QWidget* parent = nullptr);
    ~ImagePicker() override; // stops the reading under way

    // The run whose test images are on offer, and for whose network pictures are prepared; one
    // chosen before is prepared anew where the input changes.
    void setRun(const RunSpec& run);
    void openFile(const QString& file);
    void setOwnImage(RgbImage image, const QString& caption);

  public slots:
    void chooseFile();
    void paste(); // a picture or a file from the clipboard

  signals:
    // As the network sees it, in the size of its input.
    void picked(const sharesnet::RgbImage& image, const QString& caption);
    void failed(const QString& message);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Named { // as it was read; a photo is large
        std::shared_ptr<const RgbImage> image;
        QString caption;
    };
    struct Source { // what decides the test images
        DataSpec data;
        ImageShape shape;
        std::uint64_t seed = 0;
        bool operator==(const Source&) const = default;
    };
    struct LoadedData { // the worker's
        Source source;
        Dataset dataset;
    };
    struct TestImageFound {
        Named image;
        int last = 0; // index of the last one there is
    };
    enum Kind { Sample, TestImage, Own };
    static std::vector<Named> samplesOf(const Dataset& shapes);
    // on the worker
    TestImageFound testImage(const Source& source, std::int64_t wanted);
    std::function<void(const std::string&)> failing();
    void takeSamples(std::vector<Named> samples);
    void choose(int item);
    void askTestImage();
    void setOwn(const Named& picture);
    void prepare(const Named& picture);

    QComboBox* choice_;
    QSpinBox* index_;
    QPushButton* open_;
    std::vector<Named> samples_;
    Named own_;
    std::optional<Source> source_;
    ImageShape shape_; // pictures are prepared to it
    bool samplesAsked_ = false;
    std::atomic<bool> closing_{false};
    std::shared_ptr<LoadedData> loaded_; // touched on the worker alone
    Worker sampleWorker_;
    Worker worker_;
};

} // namespace sharesnet
