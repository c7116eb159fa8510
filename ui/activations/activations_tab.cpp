#include "ui/activations/activations_tab.h"

#include "ui/activations/conv_choices.h"
#include "ui/activations/follow_pace.h"
#include "ui/activations/lens_pages.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/model_panel.h"
#include "ui/activations/other_maps.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/images/image_picker.h"
#include "ui/strip/strip_view.h"
#include "ui/studies/measures_panel.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>
#include <utility>

namespace sharesnet {

ActivationsTab::ActivationsTab(std::shared_ptr<const Engine> engine, QWidget* parent)
    : QWidget(parent),
      studies_(new LensStudies(this)),
      model_(new ModelPanel(this)),
      images_(new ImagePicker(this)),
      pages_(new LensPages),
      error_(new QLabel),
      wayOut_(new QAction(tr("Show another checkpoint"), this)),
      status_(new QLabel),
      side_(new MapsSidePanel(studies_, this)),
      measures_(new MeasuresPanel(studies_, this)),
      timer_(new QTimer(this)),
      other_(new OtherMaps(this)),
      checkpoints_(std::make_shared<const std::vector<CheckpointChoice>>()),
      columns_(std::make_shared<const RunColumns>()) {
    setTexts();
    layOut();
    connectAll();
    timer_->setInterval(followPace(0));
    images_->setEngine(engine);
    client_.setEngine(engine);
    studies_->setEngine(engine);
    pages_->setEngine(engine);
    other_->setEngine(engine);
    sourceChanged();
    setAcceptDrops(true);
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
}

ActivationsTab::~ActivationsTab() = default;

void ActivationsTab::setTexts() {
    error_->setObjectName(QStringLiteral("activationsError"));
    error_->setWordWrap(true);
    error_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    error_->hide();
    wayOut_->setObjectName(QStringLiteral("otherCheckpoint"));
    pages_->setWayOut(wayOut_);
    status_->setObjectName(QStringLiteral("activationsStatus"));
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ActivationsTab::layOut() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kNone, space::kWide, space::kTight);
    layout->addWidget(error_);
    layout->addWidget(pages_, 1);
    layout->addWidget(status_);
}

void ActivationsTab::connectAll() {
    connect(model_, &ModelPanel::modelChanged, this, &ActivationsTab::sourceChanged);
    connect(model_, &ModelPanel::modelPicked, this, [this] {
        modelPicked_ = true;
        missing_ = 0;
        runsToShow_.clear();
        followStudies();
    });
    connect(wayOut_, &QAction::triggered, this, [this] {
        if (const CheckpointChoice* other = otherCheckpoint()) {
            showChosen(*source(), other);
        }
    });
    connect(model_, &ModelPanel::convChanged, this, &ActivationsTab::changed);
    connect(model_, &ModelPanel::againstPicked, this, [this](const QString& key) {
        againstPicked_ = key;
        fillAgainst();
    });
    connect(measures_, &MeasuresPanel::message, this, &ActivationsTab::message);
    connect(measures_, &MeasuresPanel::checkpointChosen, this, &ActivationsTab::showCheckpoint);
    connect(side_, &MapsSidePanel::message, this, &ActivationsTab::message);
    connect(side_, &MapsSidePanel::sharingWanted, this, &ActivationsTab::askForSharing);
    connect(side_, &MapsSidePanel::imageChosen, images_, &ImagePicker::showTestImage);
    connect(images_, &ImagePicker::picked, this, [this](const PickedImage& picked) {
        image_ = picked.image;
        truth_ = picked.truth;
        side_->setImage(picked.image, picked.caption);
        changed();
    });
    connect(images_, &ImagePicker::failed, this, &ActivationsTab::refuse);
    connect(pages_, &LensPages::fieldChanged, side_, &MapsSidePanel::setField);
    connect(pages_, &LensPages::questionChanged, this, &ActivationsTab::changed);
    connect(pages_, &LensPages::otherChanged, this, &ActivationsTab::askOther);
    connect(pages_, &LensPages::imageChosen, images_, &ImagePicker::showTestImage);
    connect(pages_, &LensPages::message, this, &ActivationsTab::message);
    connect(pages_, &LensPages::hovered, this,
            [this](const QString& text) { status_->setText(text.isEmpty() ? shownText() : text); });
    connect(other_, &OtherMaps::changed, this,
            [this] { pages_->setOther(other_->maps(), other_->why()); });
    connect(&client_, &MapsClient::probeRequested, this, &ActivationsTab::probeRequested);
    connect(&client_, &MapsClient::answered, this, &ActivationsTab::showAnswer);
    connect(&client_, &MapsClient::failed, this, &ActivationsTab::refuse);
    connect(&client_, &MapsClient::cannotOpen, this, &ActivationsTab::refuseCheckpoint);
    connect(timer_, &QTimer::timeout, this, [this] {
        if (source() != nullptr && source()->live && pages_->updatesLive() && !client_.waiting()) {
            ask();
        }
    });
}

void ActivationsTab::askForSharing(bool tie) {
    if (!studies_->model() || !studies_->conv()) {
        return;
    }
    ConvAddress conv = *studies_->conv();
    if (!tie && maps_) {
        conv.use = pages_->view()->strip()->selectedUse() + 1;
    }
    emit sharingWanted(*studies_->model(), conv, tie);
}

const LensModel* ActivationsTab::source() const {
    return models_.find(model_->model());
}

const CheckpointChoice* ActivationsTab::checkpoint() const {
    const LensModel* from = source();
    return from == nullptr || from->live ? nullptr : models_.find(*from, model_->checkpoint());
}

const ArchSpec* ActivationsTab::arch() const {
    const LensModel* from = source();
    return from == nullptr ? nullptr : &from->spec.arch;
}

QString ActivationsTab::shownKey() const {
    const CheckpointChoice* chosen = checkpoint();
    return chosen == nullptr ? model_->model()
                             : keyOf(*chosen) + QString::number(savedOf(*chosen).step);
}

void ActivationsTab::sourceChanged() {
    client_.forget();
    const LensModel* from = source();
    if (from != nullptr) {
        if (from->spec.data != data_) { // the image on show has no class there
            data_ = from->spec.data;
            truth_ = -1;
        }
        passImages();
    } else {
        maps_.reset();
    }
    pages_->setAnyModel(from != nullptr);
    images_->setEnabled(from != nullptr);
    pages_->setLive(from != nullptr && from->live);
    model_->setArch(arch() == nullptr ? std::nullopt : std::optional(*arch()));
    changed();
    fillAgainst();
    lookForTwin();
}

LensSubject ActivationsTab::subject() const {
    LensSubject subject;
    subject.model = studied();
    subject.live = source() != nullptr && source()->live;
    if (model_->conv() != nullptr) {
        subject.conv = model_->conv()->address;
    }
    if (image_ && arch() != nullptr && imageFits()) {
        subject.image = std::make_shared<const RgbImage>(*image_);
    }
    subject.truth = truth_;
    return subject;
}

void ActivationsTab::changed() {
    stale_ = true;
    failure_.clear();
    client_.forget(); // an answer to the old question is not wanted any more
    followStudies();
    pages_->setSubject(subject());
    askOther();
    if (isVisible()) {
        ask();
    } else {
        updateView();
    }
}

// After a change to a network of another input the picker prepares the picture anew.
bool ActivationsTab::imageFits() const {
    return image_->width == arch()->input.width && image_->height == arch()->input.height;
}

void ActivationsTab::ask() {
    const LensModel* from = source();
    if (from == nullptr || !image_ || !imageFits() || model_->conv() == nullptr) {
        updateView();
        return;
    }
    if (!from->live && !client_.ready()) {
        refuse(tr("Checkpoints cannot be opened yet: the engine is still loading"));
        stale_ = true;
        return;
    }
    const ConvAddress conv = model_->conv()->address;
    const ActivationQuery query{0,
                                conv,
                                pages_->tap(),
                                *image_,
                                pages_->kernelChannel(*arch(), conv),
                                pages_->wantsWeights()};
    stale_ = false;
    if (from->live) {
        client_.askLive(query);
    } else {
        client_.askCheckpoint(savedOf(*checkpoint()).file, query);
    }
    updateView();
}

void ActivationsTab::showAnswer(const std::shared_ptr<const FeatureMaps>& maps) {
    maps_ = maps;
    const Shown now{source() != nullptr ? shownKey() : QString(), maps->query.conv};
    if (!(now == shown_)) { // another convolution begins with all its channels
        pages_->showAllChannels();
    }
    shown_ = now;
    error_->hide();
    failure_.clear();
    pages_->setMaps(maps_, arch());
    side_->setMaps(maps_, truth_);
    status_->setText(shownText());
    updateView();
}

// Which model the maps are from.
QString ActivationsTab::shownText() const {
    const LensModel* from = source();
    if (!maps_ || from == nullptr) {
        return {};
    }
    return from->live
               ? tr("%1 · %2").arg(QString::fromStdString(from->spec.name), coreText(maps_->source))
               : tr("%1, step %2")
                     .arg(checkpointText(*checkpoint()), grouped(savedOf(*checkpoint()).step));
}

void ActivationsTab::refuse(const QString& text) {
    client_.forget();
    if (source() == nullptr || model_->conv() == nullptr ||
        !(shown_ == Shown{shownKey(), model_->conv()->address})) {
        maps_.reset(); // of another model, or another convolution
    }
    unreadable_ = false;
    const bool inTheMiddle = !maps_ && source() != nullptr; // else there is something else
    failure_ = inTheMiddle ? text : QString();
    error_->setText(text);
    error_->setVisible(!inTheMiddle);
    updateView();
}

void ActivationsTab::refuseCheckpoint(const QString& why) {
    refuse(why);
    unreadable_ = !failure_.isEmpty();
    updateView();
}

// The newest one of the run on show but the chosen one; null: there is none.
const CheckpointChoice* ActivationsTab::otherCheckpoint() const {
    const CheckpointChoice* chosen = checkpoint();
    if (chosen == nullptr) {
        return nullptr;
    }
    const auto& all = source()->checkpoints;
    const auto other = std::find_if(all.rbegin(), all.rend(), [chosen](const auto& each) {
        return keyOf(each) != keyOf(*chosen);
    });
    return other == all.rend() ? nullptr : &*other;
}

QString ActivationsTab::failureText() const {
    if (failure_.isEmpty() || !unreadable_) {
        return failure_;
    }
    const QString next =
        otherCheckpoint() != nullptr
            ? tr("Choose another checkpoint, or train the run on, which writes a new one.")
            : tr("The run has no other checkpoint: choose another run, or train it again.");
    return tr("This checkpoint cannot be opened\n%1\n%2").arg(failure_, next);
}

QString ActivationsTab::emptyText() const {
    if (models_.empty()) {
        return tr("No model to inspect yet.\nTrain one (F5) to watch it while it learns, and its "
                  "checkpoints afterwards.");
    }
    if (!image_) {
        return tr("Choose an image, drop one here, or paste one (Ctrl+V).");
    }
    return client_.waiting() ? tr("Computing…") : tr("Choose a convolution to look at.");
}

void ActivationsTab::updateView() {
    if (!maps_) {
        pages_->setMaps(nullptr, nullptr);
        side_->setMaps(nullptr);
        status_->clear();
    }
    pages_->setEmptyText(emptyText());
    if (const CheckpointChoice* other = otherCheckpoint()) {
        wayOut_->setToolTip(checkpointText(*other));
    }
    pages_->setFailure(failureText(), unreadable_ && otherCheckpoint() != nullptr);
    if (maps_ && hasFocus()) {
        pages_->setFocus(Qt::OtherFocusReason);
    }
}

void ActivationsTab::setTrainAction(QAction* train) {
    pages_->setTrainAction(train);
}

void ActivationsTab::setEngine(std::shared_ptr<const Engine> engine) {
    images_->setEngine(engine);
    client_.setEngine(engine);
    studies_->setEngine(engine);
    pages_->setEngine(engine);
    other_->setEngine(engine);
    error_->hide();
    failure_.clear();
    if (stale_) {
        changed();
    }
}

void ActivationsTab::showConv(const ConvAddress& conv) {
    model_->choose(conv);
}

void ActivationsTab::showMaps(const std::shared_ptr<const FeatureMaps>& maps, double seconds) {
    timer_->setInterval(followPace(seconds));
    pages_->setPace(timer_->intervalAsDuration(), seconds);
    client_.accept(maps);
}

void ActivationsTab::showError(const QString& message) {
    client_.refuse(message);
}

void ActivationsTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || error_ == nullptr) {
        return;
    }
    const QColor color = Theme::of(palette()).bad;
    if (error_->palette().color(QPalette::WindowText) == color) {
        return;
    }
    QPalette bad = error_->palette();
    bad.setColor(QPalette::WindowText, color);
    error_->setPalette(bad);
}

void ActivationsTab::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (maps_) {
        pages_->setFocus(event->reason());
    }
}

void ActivationsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    timer_->start();
    studies_->setShown(true);
    images_->wake(); // whether or not its dock is on show
    if (!event->spontaneous()) {
        showSelected();
    }
    if (stale_) {
        ask();
    }
}

void ActivationsTab::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_->stop();
    studies_->setShown(false);
}

void ActivationsTab::dragEnterEvent(QDragEnterEvent* event) {
    if (ImagePicker::accepts(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void ActivationsTab::dropEvent(QDropEvent* event) {
    images_->take(event->mimeData(), tr("dropped image"));
    event->acceptProposedAction();
}

void ActivationsTab::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        images_->paste();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace sharesnet
