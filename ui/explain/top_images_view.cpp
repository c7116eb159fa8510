#include "ui/explain/top_images_view.h"

#include "core/arch/layout.h"
#include "core/flow/attribution_export.h"
#include "core/flow/feature_export.h"
#include "core/inspect/tap_field.h"
#include "ui/base/elided_label.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/explain/folder_export.h"
#include "ui/explain/top_images_grid.h"
#include "ui/studies/study_picture.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace sharesnet {

namespace {

constexpr int kTypedMs = 300;
constexpr int kImages = 1000; // that are looked at, to begin with
constexpr int kMostImages = 10'000'000;

} // namespace

TopImagesView::TopImagesView(QWidget* parent)
    : QWidget(parent),
      channel_(new WholeSpinBox),
      score_(new QComboBox),
      images_(new WholeSpinBox),
      export_(new QToolButton(this)),
      notice_(new QLabel),
      progress_(new QProgressBar),
      again_(new QPushButton),
      scroll_(new QScrollArea),
      grid_(new TopImagesGrid),
      facts_(new ElidedLabel),
      files_(new FolderExport(this)) {
    setTexts();
    layOut();
    makeExports();
    connectAll();
    follow();
}

TopImagesView::~TopImagesView() = default;

void TopImagesView::setTexts() {
    channel_->setObjectName(QStringLiteral("topChannel"));
    channel_->setPrefix(tr("ch "));
    channel_->setRange(1, 1);
    channel_->setAccessibleName(tr("Channel"));
    channel_->setToolTip(tr("The channel that the images activate, the same as in Activations"));
    score_->setObjectName(QStringLiteral("topScore"));
    score_->setAccessibleName(tr("What images are ordered by"));
    score_->addItem(tr("By maximum"), static_cast<int>(ChannelScore::Maximum));
    score_->addItem(tr("By mean"), static_cast<int>(ChannelScore::Mean));
    score_->setToolTip(tr("Maximum: of the channel's values in an image; framed is what that value "
                          "sees. Mean: of all its values."));
    images_->setObjectName(QStringLiteral("topAmong"));
    images_->setPrefix(tr("among "));
    images_->setSuffix(tr(" images"));
    images_->setSpecialValueText(tr("among all images"));
    images_->setRange(0, kMostImages);
    images_->setSingleStep(1000);
    images_->setValue(kImages);
    images_->setAccessibleName(tr("Number of test images"));
    images_->setToolTip(tr("How many test images are looked at, evenly spread; 0: all"));
    export_->setObjectName(QStringLiteral("exportTopImages"));
    export_->setText(tr("E&xport"));
    export_->setToolTip(tr("Saves the images and their values to files"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->hide(); // until it is placed
    notice_->setObjectName(QStringLiteral("topNotice"));
    notice_->setWordWrap(true);
    notice_->setForegroundRole(QPalette::PlaceholderText);
    notice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the search"));
    again_->setObjectName(QStringLiteral("topAgain"));
    facts_->setObjectName(QStringLiteral("topFacts"));
    facts_->setForegroundRole(QPalette::PlaceholderText);
}

void TopImagesView::layOut() {
    auto* bar = new QHBoxLayout;
    bar->addWidget(channel_);
    bar->addWidget(score_);
    bar->addWidget(images_);
    bar->addStretch();
    auto* under = new QHBoxLayout;
    under->addWidget(progress_, 1);
    under->addWidget(again_);
    under->addStretch(1);
    scroll_->setWidget(grid_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kGap);
    column->addLayout(bar);
    column->addWidget(notice_);
    column->addLayout(under);
    column->addWidget(scroll_, 1);
    column->addStretch(0); // below what is told while nothing is shown
    column->addWidget(facts_);
}

void TopImagesView::connectAll() {
    typed_.setSingleShot(true);
    typed_.setInterval(kTypedMs);
    connect(&typed_, &QTimer::timeout, this, &TopImagesView::ask);
    connect(channel_, &QSpinBox::valueChanged, this, [this](int channel) {
        subject_.channel = channel - 1;
        typed_.start();
        emit channelChanged(channel - 1);
    });
    connect(images_, &QSpinBox::valueChanged, &typed_, qOverload<>(&QTimer::start));
    connect(score_, &QComboBox::currentIndexChanged, this, &TopImagesView::ask);
    connect(again_, &QPushButton::clicked, this, [this] {
        if (client_.state().kind == TopImagesClient::State::Kind::Running) {
            client_.cancel();
        } else {
            client_.again();
        }
    });
    connect(&client_, &TopImagesClient::changed, this, &TopImagesView::follow);
    connect(&client_, &TopImagesClient::progressed, this, &TopImagesView::followProgress);
    connect(&reader_, &ImageReader::thumbnailsRead, this,
            [this](const ImageSource& source, const std::vector<Thumbnail>& read) {
                if (source == pictured_) {
                    for (const Thumbnail& each : read) {
                        grid_->setPicture(each.image, each.picture);
                    }
                    readPictures();
                }
            });
    connect(grid_, &TopImagesGrid::chosen, this, &TopImagesView::imageChosen);
    connect(grid_, &TopImagesGrid::walked, scroll_, [this](const QRect& picture) {
        scroll_->ensureVisible(picture.center().x(), picture.center().y(), picture.width(),
                               picture.height());
    });
    connect(files_, &FolderExport::message, this, &TopImagesView::message);
}

void TopImagesView::makeExports() {
    auto* menu = new QMenu(export_);
    menu->addAction(tr("Picture (PNG)…"), this, [this] { exportPicture(false); });
    menu->addAction(tr("Picture (SVG)…"), this, [this] { exportPicture(true); });
    menu->addAction(tr("Numbers (CSV, JSON)…"), this, &TopImagesView::exportNumbers);
    export_->setMenu(menu);
}

void TopImagesView::setEngine(const std::shared_ptr<const Engine>& engine) {
    client_.setEngine(engine);
}

int TopImagesView::channels() const {
    if (!subject_.complete()) {
        return 0;
    }
    const ArchLayout layout = layoutOf(subject_.model->spec.arch);
    const ConvLayout* conv = at(layout, {subject_.conv->stage, 1, subject_.conv->conv});
    if (conv == nullptr) {
        return 0;
    }
    switch (subject_.point) {
    case TapPoint::Input:
        return conv->in.channels;
    case TapPoint::AfterSum:
        return layout.at(subject_.conv->stage).at(1).out.channels;
    case TapPoint::Output:
    case TapPoint::AfterNorm:
        break;
    }
    return conv->out.channels;
}

void TopImagesView::setSubject(const LensSubject& subject) {
    subject_ = subject;
    const int most = std::max(1, channels());
    subject_.channel = std::clamp(subject_.channel, 0, most - 1);
    const QSignalBlocker quiet(channel_);
    channel_->setRange(1, most);
    channel_->setValue(subject_.channel + 1);
    ask();
}

std::optional<TopImagesQuestion> TopImagesView::question() const {
    if (!subject_.complete()) {
        return std::nullopt;
    }
    TopImagesQuestion question{subject_.model->file, subject_.model->step, {}};
    question.request.conv = *subject_.conv;
    question.request.point = subject_.point;
    question.request.channel = subject_.channel;
    question.request.score = static_cast<ChannelScore>(score_->currentData().toInt());
    question.request.data = subject_.model->spec.data;
    question.request.images = images_->value();
    return question;
}

void TopImagesView::ask() {
    if (isVisible()) {
        typed_.stop();
        client_.ask(question());
        follow();
    }
}

void TopImagesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

QString TopImagesView::noticeText(const TopImagesClient::State& state) const {
    using Kind = TopImagesClient::State::Kind;
    if (!subject_.model) {
        return subject_.live ? tr("The network in training has no checkpoint yet. One is written "
                                  "at the end of each epoch, or now with Ctrl+F7.")
                             : tr("Choose a model with a checkpoint.");
    }
    switch (state.kind) {
    case Kind::Running:
        return tr("Looking for the images that activate channel %1 most…")
            .arg(subject_.channel + 1);
    case Kind::Failed:
        return state.why;
    case Kind::Cancelled:
        return tr("Cancelled.");
    case Kind::NotAsked:
    case Kind::Done:
        break;
    }
    return {};
}

void TopImagesView::follow() {
    using Kind = TopImagesClient::State::Kind;
    const TopImagesClient::State state = client_.state();
    const bool running = state.kind == Kind::Running;
    notice_->setText(noticeText(state));
    notice_->setVisible(!notice_->text().isEmpty());
    progress_->setVisible(running);
    again_->setVisible(running || state.kind == Kind::Failed || state.kind == Kind::Cancelled);
    again_->setText(running ? tr("Cancel") : tr("Try again"));
    scroll_->setVisible(state.found != nullptr);
    export_->setEnabled(state.found != nullptr);
    facts_->setVisible(state.found != nullptr);
    followProgress();
    if (state.found && state.found != shown_) {
        showFound(state.found);
    }
    shown_ = state.found;
}

void TopImagesView::followProgress() {
    progress_->setValue(static_cast<int>(std::lround(100 * client_.state().done)));
}

void TopImagesView::showFound(const TopImagesPtr& found) {
    const RunSpec& spec = subject_.model->spec;
    std::vector<ReceptiveField> fields;
    if (found->request.score == ChannelScore::Maximum) {
        for (const TopImages::Use& use : found->uses) {
            fields.push_back(receptiveFieldOfTap(spec.arch, found->request.conv, use.block,
                                                 found->request.point));
        }
    }
    const ImageSource source = imageSourceOf(spec);
    if (source != pictured_) {
        grid_->forgetPictures();
        pictured_ = source;
    }
    grid_->setFound(found, std::move(fields), {source.shape.width, source.shape.height});
    grid_->resize(grid_->sizeHint());
    facts_->setText(factsText(*found));
    facts_->setToolTip(facts_->text());
    shown_ = found;
    readPictures();
}

QString TopImagesView::factsText(const TopImages& found) const {
    QString text = tr("%Ln test image(s) looked at", nullptr, static_cast<int>(found.images));
    if (subject_.live) { // else the line below all tabs tells it
        text = tr("%1, the last checkpoint of the network in training · %2")
                   .arg(subject_.model->label, text);
    }
    if (found.notFinite > 0) {
        text += tr(" · %1 with NaN or infinite values left out").arg(grouped(found.notFinite));
    }
    if (!found.skipped.empty()) {
        text += tr(" · %n could not be read", nullptr, static_cast<int>(found.skipped.size()));
    }
    return text;
}

// Of what has none yet; called again when some are there.
void TopImagesView::readPictures() {
    std::set<std::int64_t> missing;
    for (const TopImages::Use& use : shown_ ? shown_->uses : std::vector<TopImages::Use>()) {
        for (const TopImage& image : use.best) {
            if (!grid_->hasPicture(image.image)) {
                missing.insert(image.image);
            }
        }
    }
    if (!missing.empty()) {
        reader_.readThumbnails(*pictured_, {missing.begin(), missing.end()});
    }
}

void TopImagesView::exportNumbers() {
    files_->ask(topImagesFiles(shown_));
}

void TopImagesView::exportPicture(bool svg) {
    const QByteArray bytes = pictureBytes(
        {{QRect(QPoint(), grid_->sizeHint()),
          [this](QPainter& painter, const Theme& theme) { grid_->paint(painter, theme); }}},
        svg);
    const std::string name = svg ? "top-images.svg" : "top-images.png";
    files_->ask({folderFile(name, [bytes] { return bytes.toStdString(); })});
}

// No focus proxy: Tab would skip what stands before it.
void TopImagesView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    grid_->setFocus(event->reason());
}

} // namespace sharesnet
