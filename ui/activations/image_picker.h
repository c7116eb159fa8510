#pragma once

#include "core/data/dataset.h"
#include "core/inspect/feature_map.h"
#include "ui/activations/latest_worker.h"

#include <QWidget>

#include <atomic>
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
    enum Kind { Sample, TestImage, Own };
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
    LatestWorker sampleWorker_;
    LatestWorker worker_; // last: ends first
};

} // namespace sharesnet
