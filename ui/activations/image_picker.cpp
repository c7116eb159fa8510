#include "ui/activations/image_picker.h"

#include "core/base/error.h"
#include "core/data/preprocess.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_input.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSampleImages = 200; // made, to have one of each class

RgbImage imageOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, bytes);
    return asPicture(std::move(bytes), set.shape());
}

QString className(const Dataset& data, int label) {
    const auto at = static_cast<std::size_t>(label);
    return at < data.classNames.size() ? QString::fromStdString(data.classNames[at])
                                       : ImagePicker::tr("class %1").arg(label);
}

} // namespace

ImagePicker::ImagePicker(QWidget* parent)
    : QWidget(parent),
      choice_(new QComboBox),
      index_(new WholeSpinBox),
      open_(new QPushButton(tr("&Open…"))) {
    auto* label = new QLabel(tr("&Image"));
    label->setBuddy(choice_);
    choice_->setObjectName(QStringLiteral("imageChoice"));
    choice_->setAccessibleName(tr("Image"));
    choice_->setToolTip(
        tr("What the network looks at; an image can also be dropped here or pasted"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // the longest of the samples' names, and a picture beside it
    choice_->setMinimumContentsLength(18);
    choice_->addItem(tr("Test image"), TestImage);
    choice_->setCurrentIndex(-1);
    index_->setObjectName(QStringLiteral("testImageIndex"));
    index_->setRange(0, 1'000'000);
    index_->setAccessibleName(tr("Number of the test image"));
    index_->setToolTip(tr("Which test image of the run's data, from 0"));
    index_->hide();
    open_->setToolTip(
        tr("Open your own image; its center is cut out and scaled to the network's input"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(choice_, 1);
    layout->addWidget(index_);
    layout->addWidget(open_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &ImagePicker::choose);
    connect(index_, &QSpinBox::valueChanged, this, &ImagePicker::askTestImage);
    connect(open_, &QPushButton::clicked, this, &ImagePicker::chooseFile);
}

ImagePicker::~ImagePicker() {
    closing_ = true;
}

void ImagePicker::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(samplesAsked_, true)) {
        return;
    }
    sampleWorker_.post(
        [this] {
            DataRequest request;
            request.wantTrain = false;
            request.limitTest = kSampleImages;
            request.cancelled = [this] { return closing_.load(); };
            return samplesOf(loadDataset(request));
        },
        [this](std::vector<Named> samples) { takeSamples(std::move(samples)); }, failing());
}

// One of each class.
std::vector<ImagePicker::Named> ImagePicker::samplesOf(const Dataset& shapes) {
    std::vector<Named> samples;
    std::set<int> seen;
    for (std::int64_t i = 0; i < shapes.test.size(); ++i) {
        if (seen.insert(shapes.test.label(i)).second) {
            samples.push_back({std::make_shared<const RgbImage>(imageOf(shapes.test, i)),
                               className(shapes, shapes.test.label(i))});
        }
    }
    return samples;
}

std::function<void(const std::string&)> ImagePicker::failing() {
    return [this](const std::string& why) { emit failed(QString::fromStdString(why)); };
}

void ImagePicker::takeSamples(std::vector<Named> samples) {
    samples_ = std::move(samples);
    const bool nothingChosen = choice_->currentIndex() < 0;
    {
        const QSignalBlocker quiet(choice_);
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            choice_->insertItem(static_cast<int>(i),
                                QIcon(QPixmap::fromImage(toQImage(*samples_[i].image))),
                                tr("Sample: %1").arg(samples_[i].caption), Sample);
        }
    }
    if (nothingChosen && !samples_.empty()) {
        choice_->setCurrentIndex(0);
    }
}

void ImagePicker::setRun(const RunSpec& run) {
    const Source source{run.data,
                        {run.arch.input.channels, run.arch.input.height, run.arch.input.width},
                        run.config.seed};
    if (source_ == source) {
        return;
    }
    const bool otherShape = source.shape != shape_;
    source_ = source;
    shape_ = source.shape;
    if (choice_->currentIndex() >= 0 && (otherShape || choice_->currentData() == TestImage)) {
        choose(choice_->currentIndex());
    }
}

void ImagePicker::choose(int item) {
    const QVariant kind = choice_->itemData(item);
    index_->setVisible(kind == TestImage);
    if (kind == Sample) {
        prepare(samples_.at(static_cast<std::size_t>(item)));
    } else if (kind == Own) {
        prepare(own_);
    } else if (kind == TestImage) {
        askTestImage();
    }
}

void ImagePicker::prepare(const Named& picture) {
    worker_.postLatest(
        [picture, shape = shape_] {
            return asPicture(preparedImage(*picture.image, shape), shape);
        },
        [this, caption = picture.caption](const RgbImage& image) { emit picked(image, caption); },
        failing());
}

void ImagePicker::askTestImage() {
    if (!source_) {
        emit failed(
            tr("No test images yet: train a model first, choose a sample or open an image"));
        return;
    }
    worker_.postLatest(
        [this, source = *source_, wanted = index_->value()] { return testImage(source, wanted); },
        [this](const TestImageFound& found) {
            const QSignalBlocker quiet(index_);
            index_->setMaximum(found.last);
            if (choice_->currentData() == TestImage) {
                emit picked(*found.image.image, found.image.caption);
            }
        },
        failing());
}

ImagePicker::TestImageFound ImagePicker::testImage(const Source& source, std::int64_t wanted) {
    if (!loaded_ || loaded_->source != source) {
        loaded_.reset();
        DataRequest request;
        request.data = source.data;
        request.shape = source.shape;
        request.seed = source.seed;
        request.wantTrain = false;
        request.cancelled = [this] { return closing_.load(); };
        loaded_ = std::make_shared<LoadedData>(LoadedData{source, loadDataset(request)});
    }
    const ImageSet& test = loaded_->dataset.test;
    if (test.size() == 0) {
        throw Error("the data set " + toString(source.data) +
                    " has no test images: choose a sample, or open a picture");
    }
    const std::int64_t index = std::min<std::int64_t>(wanted, test.size() - 1);
    return {
        {std::make_shared<const RgbImage>(imageOf(test, index)),
         tr("test image %1: %2").arg(index).arg(className(loaded_->dataset, test.label(index)))},
        static_cast<int>(test.size() - 1)};
}

// In turn: a sample or test image that is prepared meanwhile must not take its place.
void ImagePicker::openFile(const QString& file) {
    worker_.post(
        [file] {
            return std::make_shared<const RgbImage>(
                loadImage(std::filesystem::path(file.toStdU16String())));
        },
        [this, file](std::shared_ptr<const RgbImage> image) {
            setOwn({std::move(image), QFileInfo(file).fileName()});
        },
        failing());
}

void ImagePicker::setOwnImage(RgbImage image, const QString& caption) {
    setOwn({std::make_shared<const RgbImage>(std::move(image)), caption});
}

void ImagePicker::setOwn(const Named& picture) {
    own_ = picture;
    int item = choice_->findData(Own);
    {
        const QSignalBlocker quiet(choice_);
        if (item < 0) {
            choice_->addItem(QString(), Own);
            item = choice_->count() - 1;
        }
        choice_->setItemText(item, picture.caption);
        choice_->setCurrentIndex(item);
    }
    choose(item);
}

void ImagePicker::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Open an image"), {},
                                   tr("Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImagePicker::openFile);
    dialog->open();
}

void ImagePicker::paste() {
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (mime->hasUrls() && mime->urls().first().isLocalFile()) {
        openFile(mime->urls().first().toLocalFile());
    } else if (const QImage image = QApplication::clipboard()->image(); !image.isNull()) {
        setOwnImage(toRgbImage(image), tr("pasted image"));
    } else {
        emit failed(tr("There is no image on the clipboard: copy one first"));
    }
}

} // namespace sharesnet
