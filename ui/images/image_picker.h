#pragma once

#include "core/run/engine.h"
#include "ui/images/image_source.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMimeData;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace sharesnet {

class ImageFilters;
class ImageGrid;
class ImageGridModel;
class TestAnswers;

// What is looked at: as the network sees it, in the size of its input.
struct PickedImage {
    RgbImage image;
    QString caption; // "test image 4711 · cat"
    int truth = -1;  // its class; -1: not known
};

// Chooses the image that the network looks at: a test image of the run's data, from a grid that can
// be filtered by class, answer and confidence; a bundled sample (made by the `shapes` generator);
// or an own picture. It begins with the first test image, and with a sample where there are none.
// Everything is read, and prepared as the images of training are, off the ui thread. Ui thread.
class ImagePicker : public QWidget {
    Q_OBJECT
  public:
    explicit ImagePicker(QWidget* parent = nullptr);
    ~ImagePicker() override; // stops the reading under way

    // The run whose test images are on offer, and for whose network pictures are prepared; one
    // chosen before is prepared anew where the input changes. With a checkpoint, what it says of
    // the test images; of a run in training that is its last one.
    void setRun(const RunSpec& run, const std::optional<CheckpointChoice>& checkpoint = {},
                bool inTraining = false);
    void setEngine(std::shared_ptr<const Engine> engine); // to evaluate; may come later
    void showTestImage(std::int64_t index);               // whatever was filtered
    // Reads from now on. Before, it waits until it is seen.
    void wake();
    void openFile(const QString& file);
    // What is dropped or pasted: a picture, or the file of one. Whether it is any.
    static bool accepts(const QMimeData* mime);
    bool take(const QMimeData* mime, const QString& caption);
    void setOwnImage(const QImage& image, const QString& caption);

    int usualWidth() const; // that shows all filters whole, side by side, in pixels

  public slots:
    void chooseFile();
    void paste(); // a picture or a file from the clipboard

  signals:
    void picked(const sharesnet::PickedImage& image);
    void failed(const QString& message);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    enum Kind { TestImages, Samples, Own };
    void setTexts();
    void layOut();
    void connectAll();
    void connectReader();
    void connectAnswers();
    Kind kind() const;
    void setKind(Kind kind);
    void load(); // what the kind on show needs, once it is seen
    void takeLabels(const std::shared_ptr<const TestLabels>& labels);
    void fillClasses();
    void showGrid();
    void listTests();
    void listSamples();
    void showNote();
    QString listedText() const;
    QString testText(std::int64_t index) const;
    QString nameOf(int label) const;
    void pick();
    void pickTest(std::int64_t index);
    void mark(); // what is chosen, in the grid

    QComboBox* kind_;
    QPushButton* open_;
    ImageFilters* filters_;
    ImageGridModel* images_;
    ImageGrid* grid_;
    QSpinBox* index_;
    QLabel* note_;
    QToolButton* evaluate_;
    TestAnswers* answers_;

    std::optional<ImageSource> source_;
    std::shared_ptr<const TestLabels> labels_;
    std::vector<ImageReader::Sample> samples_;
    std::shared_ptr<const RgbImage> own_; // as it was read: at most 192 MB
    QString ownCaption_;
    std::int64_t test_ = 0; // chosen
    std::size_t sample_ = 0;
    std::optional<ImageSource> listed_; // whose thumbnails the grid has; none: other pictures
    bool pickedAny_ = false;
    bool awake_ = false;
    bool samplesAsked_ = false;
    bool labelsAsked_ = false;
    QString failure_; // of the test images
    ImageReader reader_;
};

} // namespace sharesnet
