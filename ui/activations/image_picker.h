#pragma once

#include "core/data/dataset.h"
#include "core/inspect/feature_map.h"
#include "ui/base/worker.h"

#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace sharesnet {

// Chooses the image that the network looks at: bundled samples (made by the `shapes` generator), a
// test image of the run's data by its number, or an own picture. Everything is read off the ui
// thread.
class ImagePicker : public QWidget {
    Q_OBJECT
  public:
    explicit ImagePicker(QWidget* parent = nullptr);
    ~ImagePicker() override; // stops the reading under way

    void setData(const QString& data, ImageShape shape); // whose test images are on offer
    void openFile(const QString& file);
    void setOwnImage(RgbImage image, const QString& caption);

  public slots:
    void chooseFile();
    void paste(); // a picture or a file from the clipboard

  signals:
    void picked(const sharesnet::RgbImage& image, const QString& caption);
    void failed(const QString& message);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Named {
        RgbImage image;
        QString caption;
    };
    struct LoadedData { // the worker's
        QString data;
        ImageShape shape;
        Dataset dataset;
    };
    struct TestImageFound {
        Named image;
        int last = 0; // index of the last one there is
    };
    enum Kind { Sample, TestImage, Own };
    static std::vector<Named> samplesOf(const Dataset& shapes);
    // on the worker
    TestImageFound testImage(const QString& name, ImageShape shape, std::int64_t wanted);
    std::function<void(const std::string&)> failing();
    void takeSamples(std::vector<Named> samples);
    void choose(int item);
    void askTestImage();
    void tell(const Named& image);

    QComboBox* choice_;
    QSpinBox* index_;
    QPushButton* open_;
    std::vector<Named> samples_;
    Named own_;
    QString data_;
    ImageShape shape_;
    bool samplesAsked_ = false;
    std::atomic<bool> closing_{false};
    std::shared_ptr<LoadedData> loaded_; // touched on the worker alone
    Worker sampleWorker_;
    Worker worker_;
};

} // namespace sharesnet
