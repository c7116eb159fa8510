#include "ui/activations/activations_tab.h"

#include "core/flow/feature_export.h"
#include "ui/activations/activations_controls.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/image_picker.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/strip_view.h"
#include "ui/activations/use_strip.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>

namespace sharesnet {

namespace {

constexpr int kFollowMs = 1500;

const CheckpointSaved& savedOf(const CheckpointChoice& choice) {
    return choice.checkpoint.checkpoint;
}

// Several runs may have one name.
QString checkpointText(const CheckpointChoice& choice) {
    const CheckpointSaved& saved = savedOf(choice);
    const QString kind = saved.kind == CheckpointKind::Best ? ActivationsTab::tr("best")
                                                            : ActivationsTab::tr("last");
    return ActivationsTab::tr("%1 (run %2) · %3, epoch %4")
        .arg(QString::fromStdString(choice.run.spec.name))
        .arg(choice.run.id)
        .arg(kind)
        .arg(saved.epoch);
}

} // namespace

ActivationsTab::ActivationsTab(std::shared_ptr<const Engine> engine, QWidget* parent)
    : QWidget(parent),
      controls_(new ActivationsControls),
      images_(new ImagePicker),
      view_(new StripView),
      strip_(view_->strip()),
      empty_(new QLabel),
      error_(new QLabel),
      status_(new QLabel),
      side_(new MapsSidePanel),
      timer_(new QTimer(this)) {
    setTexts();
    layOut();
    connectAll();
    timer_->setInterval(kFollowMs);
    images_->setEngine(engine);
    viewer_.setEngine(std::move(engine));
    sourceChanged();
    setAcceptDrops(true);
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
}

ActivationsTab::~ActivationsTab() = default;

void ActivationsTab::setTexts() {
    empty_->setObjectName(QStringLiteral("activationsEmpty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    error_->setObjectName(QStringLiteral("activationsError"));
    error_->setWordWrap(true);
    error_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    error_->hide();
    status_->setObjectName(QStringLiteral("activationsStatus"));
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ActivationsTab::layOut() {
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto* stack = new QWidget;
    pages_ = new QStackedLayout(stack);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(status_, 1);
    leftLayout->addWidget(stack, 1);
    leftLayout->addLayout(foot);
    auto* splitter = new QSplitter;
    splitter->addWidget(images_);
    splitter->addWidget(left);
    splitter->addWidget(side_);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setChildrenCollapsible(false);
    side_->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    splitter->setSizes(
        {fontMetrics().averageCharWidth() * 36, 1000, fontMetrics().averageCharWidth() * 36});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addWidget(controls_);
    layout->addWidget(error_);
    layout->addWidget(splitter, 1);
}

void ActivationsTab::connectAll() {
    using Controls = ActivationsControls;
    connect(controls_, &Controls::modelChanged, this, &ActivationsTab::sourceChanged);
    connect(controls_, &Controls::modelPicked, this, [this] { modelPicked_ = true; });
    connect(controls_, &Controls::convChanged, this, &ActivationsTab::changed);
    connect(controls_, &Controls::tapChanged, this, &ActivationsTab::changed);
    connect(controls_, &Controls::exportWanted, this, &ActivationsTab::exportNow);
    connect(images_, &ImagePicker::picked, this, [this](const PickedImage& picked) {
        image_ = picked.image;
        truth_ = picked.truth;
        side_->setImage(picked.image, picked.caption);
        changed();
    });
    connect(images_, &ImagePicker::failed, this, &ActivationsTab::refuse);
    connect(view_, &StripView::fieldChanged, side_, &MapsSidePanel::setField);
    connect(view_, &StripView::kernelsWanted, this, &ActivationsTab::changed);
    connect(view_, &StripView::hovered, this,
            [this](const QString& text) { status_->setText(text.isEmpty() ? shownText() : text); });
    connect(&viewer_, &CheckpointViewer::answered, this,
            [this](const auto& answer) { accept(answer); });
    connect(&viewer_, &CheckpointViewer::failed, this, [this](quint64 id, const QString& text) {
        if (pending_ == id) {
            refuse(text);
        }
    });
    connect(timer_, &QTimer::timeout, this, [this] {
        if (source() != nullptr && source()->live() && controls_->updatesLive() && !pending_) {
            ask();
        }
    });
}

const ActivationsTab::Source* ActivationsTab::source() const {
    const int at = controls_->model();
    return at >= 0 && at < std::ssize(sources_) ? &sources_[static_cast<std::size_t>(at)] : nullptr;
}

const RunSpec& ActivationsTab::specOf(const Source& from) const {
    return from.live() ? live_->spec : from.checkpoint->run.spec;
}

const ArchSpec* ActivationsTab::arch() const {
    const Source* from = source();
    return from == nullptr ? nullptr : &specOf(*from).arch;
}

void ActivationsTab::fillSources() {
    const std::optional<Source> before = source() ? std::optional(*source()) : std::nullopt;
    sources_.clear();
    if (live_) {
        sources_.push_back({{},
                            QStringLiteral("live %1").arg(live_->run),
                            tr("Live: %1").arg(QString::fromStdString(live_->spec.name))});
    }
    for (const CheckpointChoice& choice : checkpoints_) {
        sources_.push_back({choice, QString::fromStdString(savedOf(choice).file.string()),
                            checkpointText(choice)});
    }
    int chosen = sources_.empty() ? -1 : 0;
    QStringList labels;
    for (const Source& each : sources_) {
        if (before && each.key == before->key) {
            chosen = static_cast<int>(labels.size());
        }
        labels << each.label;
    }
    if (live_ && !modelPicked_) {
        chosen = 0;
    }
    controls_->setModels(labels, chosen);
    const Source* now = source();
    const auto stepOf = [](const Source& each) {
        return each.live() ? 0 : savedOf(*each.checkpoint).step;
    };
    const bool same =
        now != nullptr && before && now->key == before->key && stepOf(*now) == stepOf(*before);
    if (!same) {
        sourceChanged();
    }
}

void ActivationsTab::sourceChanged() {
    pending_.reset();
    const Source* from = source();
    if (from != nullptr) {
        images_->setRun(specOf(*from), from->checkpoint);
    } else {
        maps_.reset();
    }
    controls_->setLive(from != nullptr && from->live());
    controls_->setConvs(arch() ? convChoices(*arch()) : std::vector<ConvChoice>());
    changed();
}

void ActivationsTab::changed() {
    stale_ = true;
    pending_.reset(); // an answer to the old question is not wanted any more
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
    const Source* from = source();
    if (from == nullptr || !image_ || !imageFits() || controls_->conv() == nullptr) {
        updateView();
        return;
    }
    if (!from->live() && !viewer_.ready()) {
        refuse(tr("Checkpoints cannot be opened yet: the engine is still loading"));
        stale_ = true;
        return;
    }
    const ConvAddress conv = controls_->conv()->address;
    const TapPoint tap = controls_->tap();
    const ActivationQuery query{++lastId_, conv, tap, *image_,
                                view_->kernelChannel(*arch(), conv, tap)};
    pending_ = query.id;
    stale_ = false;
    updateView();
    if (from->live()) {
        emit probeRequested(query);
    } else {
        viewer_.ask(savedOf(*from->checkpoint).file, query);
    }
}

void ActivationsTab::accept(const std::shared_ptr<const FeatureMaps>& answer) {
    if (!answer || pending_ != answer->query.id) {
        return;
    }
    pending_.reset();
    maps_ = answer;
    const Shown now{source() != nullptr ? source()->key : QString(), answer->query.conv};
    if (!(now == shown_)) { // another convolution begins with all its channels
        strip_->enlarge(std::nullopt);
    }
    shown_ = now;
    error_->hide();
    view_->setMaps(maps_, arch());
    side_->setMaps(maps_, truth_);
    status_->setText(shownText());
    updateView();
}

// Which model the maps are from.
QString ActivationsTab::shownText() const {
    const Source* from = source();
    if (!maps_ || from == nullptr) {
        return {};
    }
    return from->live()
               ? tr("%1 · %2").arg(QString::fromStdString(live_->spec.name),
                                   QString::fromStdString(maps_->source))
               : tr("%1, step %2").arg(from->label, grouped(savedOf(*from->checkpoint).step));
}

void ActivationsTab::refuse(const QString& text) {
    pending_.reset();
    error_->setText(text);
    error_->show();
    updateView();
}

QString ActivationsTab::emptyText() const {
    if (sources_.empty()) {
        return tr("No model to inspect yet.\nTrain one (F5) to watch it while it learns, and its "
                  "checkpoints afterwards.");
    }
    if (!image_) {
        return tr("Choose an image, drop one here, or paste one (Ctrl+V).");
    }
    return pending_ ? tr("Computing…") : tr("Choose a convolution to look at.");
}

void ActivationsTab::updateView() {
    if (!maps_) {
        view_->setMaps(nullptr, nullptr);
        side_->setMaps(nullptr);
        status_->clear();
    }
    empty_->setText(emptyText());
    side_->setVisible(!sources_.empty());
    pages_->setCurrentWidget(maps_ ? static_cast<QWidget*>(view_) : empty_);
    controls_->setShown(maps_ != nullptr);
}

void ActivationsTab::exportNow(FeatureFormat format) {
    auto* dialog = new QFileDialog(this, tr("Folder for the files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& folder) { writeExport(format, folder); });
    dialog->open();
}

void ActivationsTab::writeExport(FeatureFormat format, const QString& folder) {
    if (!maps_) {
        return;
    }
    std::vector<ValueScale> scales;
    for (std::size_t use = 0; use < maps_->uses.size(); ++use) {
        scales.push_back(strip_->scale(static_cast<int>(use)));
    }
    exports_.post(
        [shown = maps_, scales, format, folder, channels = strip_->rows()] {
            const auto scale = [&](const FeatureMap& use) {
                return scales.at(static_cast<std::size_t>(&use - shown->uses.data()));
            };
            return writeFeatureFiles(*shown, scale, format,
                                     std::filesystem::path(folder.toStdU16String()), channels);
        },
        [this, folder](const std::vector<std::string>& names) {
            emit message(
                names.size() == 1
                    ? tr("Saved %1 in %2").arg(QString::fromStdString(names.front()), folder)
                    : tr("Saved %n files in %1", nullptr, static_cast<int>(names.size()))
                          .arg(folder));
        },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

void ActivationsTab::setEngine(std::shared_ptr<const Engine> engine) {
    images_->setEngine(engine);
    viewer_.setEngine(std::move(engine));
    error_->hide();
    if (stale_) {
        changed();
    }
}

void ActivationsTab::setLiveRun(const std::optional<LiveModel>& live) {
    if (live == live_) {
        return;
    }
    const bool other = live && (!live_ || live_->run != live->run);
    live_ = live;
    if (other) {
        modelPicked_ = false;
    }
    fillSources();
}

void ActivationsTab::setCheckpoints(const std::vector<CheckpointChoice>& checkpoints) {
    checkpoints_ = checkpoints;
    fillSources();
}

void ActivationsTab::showConv(const ConvAddress& conv) {
    controls_->choose(conv);
}

void ActivationsTab::showTestImage(std::int64_t run, std::int64_t index) {
    const auto isOf = [run](const Source& each) {
        return each.checkpoint && each.checkpoint->run.id == run;
    };
    auto found = std::ranges::find_if(sources_, [&](const Source& each) {
        return isOf(each) && savedOf(*each.checkpoint).kind == CheckpointKind::Best;
    });
    if (found == sources_.end()) {
        found = std::ranges::find_if(sources_, isOf);
    }
    if (found == sources_.end()) {
        return refuse(tr("Run %1 has no checkpoint to look into").arg(run));
    }
    modelPicked_ = true;
    QStringList labels;
    for (const Source& each : sources_) {
        labels << each.label;
    }
    controls_->setModels(labels, static_cast<int>(found - sources_.begin()));
    sourceChanged();
    images_->showTestImage(index);
}

void ActivationsTab::showMaps(const std::shared_ptr<const FeatureMaps>& maps) {
    accept(maps);
}

void ActivationsTab::showError(const QString& message) {
    refuse(message);
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

void ActivationsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    timer_->start();
    if (stale_) {
        ask();
    }
}

void ActivationsTab::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_->stop();
}

void ActivationsTab::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (mime->hasImage() || (mime->hasUrls() && mime->urls().first().isLocalFile())) {
        event->acceptProposedAction();
    }
}

void ActivationsTab::dropEvent(QDropEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (mime->hasUrls() && mime->urls().first().isLocalFile()) {
        images_->openFile(mime->urls().first().toLocalFile());
    } else if (mime->hasImage()) {
        images_->setOwnImage(qvariant_cast<QImage>(mime->imageData()), tr("dropped image"));
    }
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
