#include "ui/data/batch_view.h"

#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/stop_button.h"
#include "ui/base/type_scale.h"
#include "ui/data/preview_grid.h"
#include "ui/training/data_picker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

struct BatchView::Loaded {
    DataRequest request; // without its functions
    Dataset data;
};

struct BatchView::Answer {
    LoadedPtr loaded;
    BatchPreview preview;
};

struct BatchView::Followed {
    std::int64_t image = 0;
    std::int64_t firstEpoch = 0;
    std::vector<std::optional<RgbImage>> seen;
};

namespace {

constexpr int kEpochs = 6;  // in which an image is followed
constexpr int kImages = 32; // of a batch that are shown
constexpr int kMostTyped = 999'999;

// Whether what one loads serves for the other, too.
bool sameData(const DataRequest& a, const DataRequest& b) {
    return a.data == b.data && a.shape == b.shape && a.seed == b.seed &&
           a.limitTrain == b.limitTrain && a.limitTest == b.limitTest && a.testCrop == b.testCrop;
}

QString text(const std::string& source) {
    return QString::fromStdString(source);
}

QString channelsText(const std::array<float, 3>& values, int channels) {
    QStringList parts;
    for (int c = 0; c < channels; ++c) {
        parts << valueText(static_cast<double>(values[static_cast<std::size_t>(c)]), 3);
    }
    return parts.join(QLatin1Char(' '));
}

WholeSpinBox* makeSpin(const QString& name) {
    auto* spin = new WholeSpinBox;
    spin->setObjectName(name);
    spin->setRange(1, kMostTyped);
    spin->setKeyboardTracking(false);
    return spin;
}

} // namespace

BatchView::BatchView(QWidget* parent)
    : QWidget(parent),
      epoch_(makeSpin(QStringLiteral("previewEpoch"))),
      batch_(makeSpin(QStringLiteral("previewBatch"))),
      batches_(new QLabel),
      next_(new QPushButton(tr("&Another epoch"))),
      facts_(makeHelpLabel()),
      legend_(makeHelpLabel(tr("Above: as the network gets it, the normalization undone. Below: "
                               "the same image as it is."))),
      grid_(new PreviewGrid),
      followed_(new QLabel),
      epochs_(new PreviewGrid),
      error_(makeErrorLabel(QStringLiteral("previewError"))),
      state_(new ElidedLabel),
      progress_(new QProgressBar),
      stop_(new StopButton(QStringLiteral("previewStop"))) {
    setObjectName(QStringLiteral("batchView"));
    facts_->setObjectName(QStringLiteral("previewFacts"));
    grid_->setObjectName(QStringLiteral("previewImages"));
    grid_->setAccessibleName(tr("Images of the batch"));
    followed_->setObjectName(QStringLiteral("previewFollowed"));
    followed_->setFont(strongFont(font()));
    epochs_->setObjectName(QStringLiteral("previewEpochs"));
    epochs_->setAccessibleName(tr("The selected image in further epochs"));
    epochs_->setWrapping(false);
    epochs_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    epochs_->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGap);
    layout->addWidget(makeControls());
    layout->addWidget(facts_);
    layout->addWidget(error_);
    layout->addWidget(legend_);
    layout->addWidget(grid_, 1);
    layout->addWidget(followed_);
    layout->addWidget(epochs_);
    connect(epoch_, &QSpinBox::valueChanged, this, &BatchView::look);
    connect(batch_, &QSpinBox::valueChanged, this, &BatchView::look);
    connect(next_, &QPushButton::clicked, epoch_, &QSpinBox::stepUp);
    connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BatchView::followImage);
    clear();
}

BatchView::~BatchView() {
    cancelJobs();
}

void BatchView::cancelJobs() {
    for (Flag* flag : {&job_, &following_}) {
        if (*flag) {
            **flag = true;
            flag->reset();
        }
    }
}

void BatchView::release() {
    cancelJobs();
    progress_->hide();
    stop_->end();
    state_->clear();
    clear();
    loaded_.reset();
    stale_ = true;
}

QWidget* BatchView::makeControls() {
    next_->setObjectName(QStringLiteral("previewNext"));
    next_->setAutoDefault(false);
    next_->setToolTip(tr("The same batch of the next epoch: other images, cropped and colored "
                         "anew"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    for (const auto& [label, field] :
         {std::pair(tr("&Epoch"), epoch_), std::pair(tr("&Batch"), batch_)}) {
        auto* name = new QLabel(label);
        name->setBuddy(field);
        row->addWidget(name);
        row->addWidget(field);
    }
    batches_->setObjectName(QStringLiteral("previewBatches"));
    row->addWidget(batches_);
    row->addWidget(next_);
    addStatus(row);
    return bar;
}

// It keeps its room: nothing moves while data are read.
void BatchView::addStatus(QHBoxLayout* row) {
    state_->setObjectName(QStringLiteral("previewState"));
    state_->setForegroundRole(QPalette::PlaceholderText);
    state_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The data is being read"));
    progress_->setMaximumWidth(160);
    for (QWidget* widget : {static_cast<QWidget*>(progress_), static_cast<QWidget*>(stop_)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
        widget->hide();
    }
    row->addWidget(state_, 1);
    row->addWidget(progress_);
    row->addWidget(stop_);
}

void BatchView::setSource(const DataSource& source) {
    if (source == source_ && (preview_ || job_)) {
        return;
    }
    source_ = source;
    stale_ = true;
    if (isVisible()) {
        look();
    }
}

void BatchView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) {
        look();
    }
}

// The error's color is that of a theme.
void BatchView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !error_->text().isEmpty()) {
        showError(error_, error_->text());
    }
}

void BatchView::look() {
    stale_ = false;
    if (job_) {
        *job_ = true;
    }
    job_ = std::make_shared<std::atomic<bool>>(false);
    progress_->show();
    state_->setText(tr("Reading %1…").arg(dataLabel(toString(source_.data))));
    const auto cancelled = [job = job_, stopped = stop_->begin()] { return *job || stopped(); };
    const auto note = [this, job = job_](const Message& line) {
        QMetaObject::invokeMethod(this, [this, job, line] {
            if (job == job_) {
                state_->setText(coreText(line));
            }
        });
    };
    worker_.postLatest(
        [source = source_, known = loaded_, cancelled, note,
         wanted = PreviewRequest{epoch_->value() - 1, batch_->value() - 1, kImages, cancelled}] {
            DataRequest request = previewRequestOf(source.config, source.data, source.shape);
            LoadedPtr loaded = known;
            if (!loaded || !sameData(loaded->request, request)) {
                DataRequest reading = request;
                reading.cancelled = cancelled;
                reading.note = note;
                loaded = std::make_shared<const Loaded>(request, loadDataset(reading));
            }
            const ImageSet& images = loaded->data.train;
            return Answer{loaded, batchPreview(loaded->data,
                                               trainingBatches(source.config, loaded->data.shape,
                                                               images.size()),
                                               wanted)};
        },
        [this, job = job_](Answer answer) {
            if (job == job_) {
                take(std::move(answer));
            }
        },
        [this, job = job_](const std::string& why) {
            if (job == job_) {
                fail(text(why));
            }
        });
}

void BatchView::take(Answer answer) {
    job_.reset();
    progress_->hide();
    stop_->end();
    state_->clear();
    loaded_ = std::move(answer.loaded);
    preview_ = std::move(answer.preview);
    const QSignalBlocker quiet(batch_);
    batch_->setMaximum(static_cast<int>(preview_->batches));
    batch_->setValue(static_cast<int>(preview_->batch) + 1);
    batches_->setText(tr("of %1").arg(grouped(preview_->batches)));
    showError(error_, coreText(skippedNote(preview_->skipped)));
    showFacts();
    showPreview();
}

void BatchView::fail(const QString& why) {
    job_.reset();
    progress_->hide();
    if (stop_->end()) {
        stale_ = true; // asked again when it comes up
        state_->setText(tr("Stopped"));
        return;
    }
    state_->clear();
    clear();
    showError(error_, why);
}

void BatchView::clear() {
    preview_.reset();
    batch_->setMaximum(kMostTyped);
    batches_->clear();
    facts_->clear();
    legend_->hide();
    grid_->setItems({}, 2, 1);
    followImage();
}

QString BatchView::className(int label) const {
    const auto& names = loaded_->data.classNames;
    return static_cast<std::size_t>(label) < names.size()
               ? text(names[static_cast<std::size_t>(label)])
               : QString::number(label);
}

void BatchView::showFacts() {
    const Dataset& set = loaded_->data;
    // A run that has all pictures in memory takes the mean of all.
    const bool ofSome = isOwnPictures(source_.data.kind) &&
                        !dataRequestOf(source_.config, source_.data, source_.shape).keepTraining;
    const QString about = ofSome ? QStringLiteral("≈ ") : QString();
    QStringList facts{
        tr("%1 images of %2").arg(grouped(preview_->count), text(toString(set.shape))),
        tr("mean %1").arg(about + channelsText(set.mean, set.shape.channels)),
        tr("deviation %1").arg(about + channelsText(set.std, set.shape.channels))};
    if (preview_->mixupLambda < 1) {
        facts << tr("mixup: each image keeps %1 of itself")
                     .arg(percentText(static_cast<double>(preview_->mixupLambda)));
    }
    facts_->setText(facts.join(QStringLiteral(" · ")));
}

void BatchView::showPreview() {
    const bool mixed = preview_->mixupLambda < 1;
    std::vector<PreviewItem> items;
    for (const PreviewImage& image : preview_->images) {
        PreviewItem item{
            toQImage(image.seen), toQImage(image.plain), className(image.label), {}, {}};
        if (mixed && image.mixedWith) {
            item.second =
                tr("+ %1 %2").arg(percentText(1 - static_cast<double>(preview_->mixupLambda), 0),
                                  className(*image.mixedWith));
        }
        item.toolTip = tr("%1, %2 of the training images")
                           .arg(coreText(image.where), tr("number %1").arg(grouped(image.index)));
        items.push_back(std::move(item));
    }
    const int row = std::max(0, grid_->currentIndex().row());
    legend_->setVisible(!items.empty());
    grid_->setItems(std::move(items), 2, mixed ? 2 : 1);
    grid_->setCurrentIndex(grid_->model()->index(std::min(row, grid_->model()->rowCount() - 1), 0));
    followImage();
}

// Each epoch takes a whole batch: its own thread, so that another batch need not wait for it.
void BatchView::followImage() {
    if (following_) {
        *following_ = true;
        following_.reset();
    }
    const int row = grid_->currentIndex().row();
    const bool some = preview_ && row >= 0 && row < std::ssize(preview_->images);
    followed_->setVisible(some);
    epochs_->setVisible(some);
    if (!some) {
        return;
    }
    const PreviewImage& image = preview_->images[static_cast<std::size_t>(row)];
    followed_->setText(tr("In the next epochs: %1…").arg(coreText(image.where)));
    following_ = std::make_shared<std::atomic<bool>>(false);
    follower_.postLatest(
        [loaded = loaded_, config = source_.config, index = image.index,
         first = preview_->epoch + 1, flag = following_] {
            const BatchOptions options =
                trainingBatches(config, loaded->data.shape, loaded->data.train.size());
            return Followed{index, first,
                            imageInEpochs(loaded->data, options, index, first, kEpochs,
                                          [flag] { return flag->load(); })};
        },
        [this, flag = following_](const Followed& followed) {
            if (flag == following_) {
                takeFollowed(followed);
            }
        },
        [](const std::string&) {}); // stopped: another one is asked for
}

void BatchView::takeFollowed(const Followed& followed) {
    following_.reset();
    std::vector<PreviewItem> items;
    for (std::size_t i = 0; i < followed.seen.size(); ++i) {
        const auto epoch = followed.firstEpoch + static_cast<std::int64_t>(i) + 1;
        PreviewItem item;
        item.caption = tr("epoch %1").arg(grouped(epoch));
        if (followed.seen[i]) {
            item.seen = toQImage(*followed.seen[i]);
        } else {
            item.caption = tr("not in epoch %1").arg(grouped(epoch));
            item.toolTip = tr("This epoch leaves it out: it would be in the last batch, which is "
                              "not full");
        }
        items.push_back(std::move(item));
    }
    followed_->setText(
        tr("In the next epochs: %1").arg(coreText(loaded_->data.train.describe(followed.image))));
    epochs_->setItems(std::move(items), 1, 1);
    epochs_->setFixedHeight(epochs_->rowHeight() +
                            epochs_->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4);
}

} // namespace sharesnet
