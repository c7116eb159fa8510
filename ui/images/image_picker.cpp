#include "ui/images/image_picker.h"

#include "ui/base/file_dialog.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/images/image_filters.h"
#include "ui/images/image_grid.h"
#include "ui/images/test_answers.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace sharesnet {

ImagePicker::ImagePicker(QWidget* parent)
    : QWidget(parent),
      kind_(new QComboBox),
      open_(new QPushButton(tr("&Open…"))),
      filters_(new ImageFilters),
      images_(new ImageGridModel(this)),
      grid_(new ImageGrid(images_)),
      index_(new WholeSpinBox),
      note_(new QLabel),
      evaluate_(new QToolButton),
      answers_(new TestAnswers(this)) {
    setTexts();
    layOut();
    connectAll();
    connectReader();
    connectAnswers();
    fillClasses();
    showGrid();
}

ImagePicker::~ImagePicker() = default;

void ImagePicker::setTexts() {
    kind_->setObjectName(QStringLiteral("imageChoice"));
    kind_->setAccessibleName(tr("Images"));
    kind_->setToolTip(tr("What the network looks at; an image can also be dropped here or pasted "
                         "(Ctrl+V)"));
    kind_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    kind_->setMinimumContentsLength(4);
    kind_->addItem(tr("Test images"), TestImages);
    kind_->addItem(tr("Samples"), Samples);
    open_->setToolTip(
        tr("Open your own image; its center is cut out and scaled to the network's input"));
    index_->setObjectName(QStringLiteral("testImageIndex"));
    index_->setRange(0, 0);
    index_->setPrefix(QStringLiteral("# "));
    index_->setAccessibleName(tr("Number of the test image"));
    index_->setToolTip(tr("Which test image of the run's data, from 0"));
    note_->setObjectName(QStringLiteral("imageNote"));
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setWordWrap(true);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    evaluate_->setObjectName(QStringLiteral("evaluateImages"));
    evaluate_->setText(tr("Evaluate"));
    evaluate_->setToolTip(tr("Evaluates the checkpoint on all test images, to filter them by "
                             "right, wrong and confidence; the answers are kept"));
}

void ImagePicker::layOut() {
    auto* top = new QHBoxLayout;
    top->addWidget(kind_, 1);
    top->addWidget(open_);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(evaluate_);
    foot->addWidget(index_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kBar);
    column->setSpacing(space::kTight);
    column->addLayout(top);
    column->addWidget(filters_);
    column->addWidget(grid_, 1);
    column->addWidget(note_); // over the full width: beside buttons its words were cut
    column->addLayout(foot);
}

int ImagePicker::usualWidth() const {
    return filters_->sizeHint().width() + space::kBar.left() + space::kBar.right();
}

void ImagePicker::connectAll() {
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        load();
        showGrid();
        pick();
    });
    connect(filters_, &ImageFilters::changed, this, &ImagePicker::showGrid);
    connect(index_, &QSpinBox::valueChanged, this, [this](int index) { pickTest(index); });
    connect(open_, &QPushButton::clicked, this, &ImagePicker::chooseFile);
    connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid()) {
                    return;
                }
                const std::int64_t image = images_->image(current.row());
                if (kind() == TestImages) {
                    pickTest(image);
                } else if (kind() == Samples) {
                    sample_ = static_cast<std::size_t>(image);
                    pick();
                }
            });
    connect(images_, &ImageGridModel::wanted, this,
            [this](const std::vector<std::int64_t>& images) {
                if (kind() == TestImages && source_) {
                    reader_.readThumbnails(*source_, images);
                }
            });
    connect(evaluate_, &QToolButton::clicked, answers_, &TestAnswers::evaluate);
}

void ImagePicker::connectReader() {
    connect(&reader_, &ImageReader::labelsRead, this, &ImagePicker::takeLabels);
    connect(&reader_, &ImageReader::labelsFailed, this,
            [this](const ImageSource& source, const QString& why) {
                if (source != source_) {
                    return;
                }
                failure_ = why;
                if (!pickedAny_ && kind() == TestImages) { // anything is better than nothing
                    setKind(Samples);
                }
                showNote();
            });
    connect(&reader_, &ImageReader::imageRead, this,
            [this](const ImageSource& source, qint64 index, const RgbImage& image) {
                if (kind() == TestImages && source == source_ && index == test_ && labels_) {
                    pickedAny_ = true;
                    emit picked({image, testText(index),
                                 labels_->labels.at(static_cast<std::size_t>(index))});
                }
            });
    connect(&reader_, &ImageReader::thumbnailsRead, this,
            [this](const ImageSource& source, const std::vector<Thumbnail>& thumbnails) {
                if (kind() != TestImages || source != source_) {
                    return;
                }
                std::vector<std::pair<std::int64_t, ImageGridModel::Known>> known;
                for (const Thumbnail& each : thumbnails) {
                    known.push_back({each.image, {each.picture, each.why}});
                }
                images_->take(known);
            });
    connect(&reader_, &ImageReader::samplesRead, this,
            [this](const std::vector<ImageReader::Sample>& samples) {
                samples_ = samples;
                if (kind() == Samples) {
                    showGrid();
                    pick();
                }
            });
    connect(&reader_, &ImageReader::prepared, this,
            [this](const RgbImage& image, const QString& caption) {
                if (kind() != TestImages) {
                    pickedAny_ = true;
                    emit picked({image, caption, -1});
                }
            });
    connect(&reader_, &ImageReader::opened, this,
            [this](const std::shared_ptr<const RgbImage>& image, const QString& caption) {
                own_ = image;
                ownCaption_ = caption;
                setKind(Own);
            });
    connect(&reader_, &ImageReader::failed, this, &ImagePicker::failed);
}

void ImagePicker::connectAnswers() {
    connect(answers_, &TestAnswers::found, this, &ImagePicker::showGrid);
    connect(answers_, &TestAnswers::changed, this, &ImagePicker::showNote);
    connect(answers_, &TestAnswers::failed, this, &ImagePicker::failed);
}

void ImagePicker::setEngine(std::shared_ptr<const Engine> engine) {
    answers_->setEngine(std::move(engine));
}

ImagePicker::Kind ImagePicker::kind() const {
    return static_cast<Kind>(kind_->currentData().toInt());
}

// Shows and picks, even where it is the kind on show.
void ImagePicker::setKind(Kind kind) {
    const QSignalBlocker quiet(kind_);
    int item = kind_->findData(kind);
    if (item < 0) {
        kind_->addItem(QString(), kind);
        item = kind_->count() - 1;
    }
    if (kind == Own) {
        kind_->setItemText(item, ownCaption_);
    }
    kind_->setCurrentIndex(item);
    load();
    showGrid();
    pick();
}

void ImagePicker::setRun(const RunSpec& run, const std::optional<CheckpointChoice>& checkpoint,
                         bool inTraining) {
    const ImageSource source = imageSourceOf(run);
    const bool otherShape = source.shape != (source_ ? source_->shape : ImageShape());
    if (source != source_) {
        source_ = source;
        labels_.reset();
        labelsAsked_ = false;
        failure_.clear();
        test_ = 0;
        fillClasses();
        load();
        showGrid();
    }
    if (otherShape && kind() != TestImages) {
        pick();
    }
    answers_->setCheckpoint(checkpoint, inTraining);
}

void ImagePicker::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    wake();
}

void ImagePicker::wake() {
    awake_ = true;
    load();
}

void ImagePicker::load() {
    if (!awake_) {
        return;
    }
    if (kind() == Samples && !std::exchange(samplesAsked_, true)) {
        reader_.readSamples();
    }
    if (source_ && kind() == TestImages && !std::exchange(labelsAsked_, true)) {
        reader_.readLabels(*source_);
    }
}

void ImagePicker::takeLabels(const std::shared_ptr<const TestLabels>& labels) {
    if (labels->source != source_) {
        return;
    }
    labels_ = labels;
    test_ = std::min(test_, std::ssize(labels->labels) - 1);
    fillClasses();
    showGrid();
    if (kind() == TestImages) {
        pick();
    }
}

void ImagePicker::fillClasses() {
    filters_->setClasses(labels_ ? labels_->classNames : std::vector<std::string>());
    const QSignalBlocker quietly(index_);
    index_->setRange(0, labels_ ? static_cast<int>(labels_->labels.size()) - 1 : 0);
}

QString ImagePicker::nameOf(int label) const {
    const auto at = static_cast<std::size_t>(label);
    return labels_ && at < labels_->classNames.size()
               ? QString::fromStdString(labels_->classNames[at])
               : tr("class %1").arg(label);
}

QString ImagePicker::testText(std::int64_t index) const {
    return tr("test image %1 · %2")
        .arg(index)
        .arg(nameOf(labels_->labels.at(static_cast<std::size_t>(index))));
}

void ImagePicker::listTests() {
    const auto textOf = [this, labels = labels_, errors = answers_->known()](std::int64_t image) {
        const ImagePrediction* its = errors ? predictionOf(*errors, image) : nullptr;
        return its != nullptr && image < std::ssize(labels->labels)
                   ? tr("%1, answers %2 %3")
                         .arg(testText(image), nameOf(its->predicted()),
                              percentText(static_cast<double>(its->confidence())))
                   : testText(image);
    };
    images_->setImages(filteredImages(labels_->labels, answers_->known().get(), filters_->filter()),
                       textOf, listed_ != source_);
    listed_ = source_;
}

void ImagePicker::listSamples() {
    listed_.reset();
    std::vector<std::int64_t> all(samples_.size());
    std::iota(all.begin(), all.end(), 0);
    images_->setImages(
        all, [this](std::int64_t k) { return samples_.at(static_cast<std::size_t>(k)).name; },
        true);
    std::vector<std::pair<std::int64_t, ImageGridModel::Known>> known;
    for (const std::int64_t k : all) {
        known.push_back({k, {toQImage(*samples_[static_cast<std::size_t>(k)].image), {}}});
    }
    images_->take(known);
}

void ImagePicker::showGrid() {
    const Kind now = kind();
    filters_->setVisible(now == TestImages);
    index_->setVisible(now == TestImages);
    index_->setEnabled(labels_ != nullptr);
    filters_->setAnswersKnown(answers_->known() != nullptr);
    if (now == TestImages && labels_) {
        listTests();
    } else if (now == Samples) {
        listSamples();
    } else {
        listed_.reset();
        images_->setImages({}, {}, true);
    }
    mark();
    showNote();
}

void ImagePicker::showNote() {
    const bool tests = kind() == TestImages;
    const bool evaluating = answers_->evaluating();
    evaluate_->setVisible(tests && answers_->canEvaluate() && failure_.isEmpty());
    evaluate_->setText(evaluating ? tr("Cancel") : tr("Evaluate"));
    QString text;
    if (!failure_.isEmpty()) {
        text = failure_;
    } else if (tests && evaluating) {
        text = answers_->progress().isEmpty() ? tr("Evaluating…") : answers_->progress();
    } else if (tests && !source_) {
        text = tr("No test images yet: train a model first, choose a sample or open an image");
    } else if (tests && !labels_) {
        text = tr("Reading the test images…");
    } else if (tests) {
        text = listedText();
    }
    note_->setText(text);
    note_->setVisible(!text.isEmpty());
}

// How many there are; of a model in training also of which moment its answers are.
QString ImagePicker::listedText() const {
    const auto shown = images_->rowCount();
    QString text =
        shown == std::ssize(labels_->labels)
            ? tr("%Ln image(s)", nullptr, shown)
            : tr("%1 of %2 images").arg(grouped(shown), grouped(std::ssize(labels_->labels)));
    if (const ErrorsPtr& known = answers_->known(); known && answers_->inTraining()) {
        text += tr(" · answers at step %1").arg(grouped(known->step));
        if (answers_->outdated()) {
            text += tr("; there is a newer checkpoint");
        }
    }
    return text;
}

void ImagePicker::mark() {
    const std::int64_t chosen = kind() == TestImages ? test_ : static_cast<std::int64_t>(sample_);
    const int row = images_->rowOf(chosen);
    const QSignalBlocker quiet(grid_->selectionModel());
    if (row >= 0) {
        const QModelIndex at = images_->index(row);
        grid_->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
        grid_->scrollTo(at);
    } else {
        grid_->selectionModel()->clear();
    }
    grid_->viewport()->update();
}

void ImagePicker::pick() {
    switch (kind()) {
    case TestImages:
        if (labels_) {
            pickTest(test_);
        }
        return;
    case Samples:
        if (sample_ < samples_.size()) {
            reader_.prepare(samples_[sample_].image, source_ ? source_->shape : ImageShape(),
                            samples_[sample_].name);
        }
        return;
    case Own:
        if (own_) {
            reader_.prepare(own_, source_ ? source_->shape : ImageShape(), ownCaption_);
        }
        return;
    }
}

void ImagePicker::pickTest(std::int64_t index) {
    test_ = index;
    const QSignalBlocker quiet(index_);
    index_->setValue(static_cast<int>(index));
    mark();
    if (source_) {
        reader_.readImage(*source_, index);
    }
}

void ImagePicker::showTestImage(std::int64_t index) {
    filters_->clear();
    test_ = index;
    setKind(TestImages);
}

void ImagePicker::openFile(const QString& file) {
    reader_.openFile(file);
}

void ImagePicker::setOwnImage(const QImage& image, const QString& caption) {
    reader_.convert(image, caption);
}

void ImagePicker::chooseFile() {
    QFileDialog* dialog = newFileDialog(
        this, tr("Open an image"), tr("Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImagePicker::openFile);
    dialog->open();
}

bool ImagePicker::accepts(const QMimeData* mime) {
    return mime->hasImage() || (mime->hasUrls() && mime->urls().first().isLocalFile());
}

bool ImagePicker::take(const QMimeData* mime, const QString& caption) {
    if (mime->hasUrls() && mime->urls().first().isLocalFile()) {
        openFile(mime->urls().first().toLocalFile());
        return true;
    }
    const auto image = mime->hasImage() ? qvariant_cast<QImage>(mime->imageData()) : QImage();
    if (!image.isNull()) {
        setOwnImage(image, caption);
    }
    return !image.isNull();
}

void ImagePicker::paste() {
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (mime == nullptr || !take(mime, tr("pasted image"))) {
        emit failed(tr("There is no image on the clipboard: copy one first"));
    }
}

} // namespace sharesnet
