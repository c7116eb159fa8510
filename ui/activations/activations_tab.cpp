#include "ui/activations/activations_tab.h"

#include "core/flow/feature_export.h"
#include "ui/activations/activations_controls.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/image_picker.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/scale_legend.h"
#include "ui/activations/use_strip.h"
#include "ui/base/image_convert.h"
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
#include <QToolButton>
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
    const QString epoch = ActivationsTab::tr("epoch %1").arg(saved.epoch);
    const QString kind = saved.kind == CheckpointKind::Best   ? ActivationsTab::tr("best, %1")
                         : saved.kind == CheckpointKind::Last ? ActivationsTab::tr("last, %1")
                                                              : QStringLiteral("%1");
    return ActivationsTab::tr("%1 (run %2) · %3")
        .arg(QString::fromStdString(choice.run.spec.name))
        .arg(choice.run.id)
        .arg(kind.arg(epoch));
}

} // namespace

ActivationsTab::ActivationsTab(std::shared_ptr<const Engine> engine, QWidget* parent)
    : QWidget(parent),
      controls_(new ActivationsControls),
      images_(controls_->images()),
      strip_(new UseStrip),
      empty_(new QLabel),
      error_(new QLabel),
      back_(new QToolButton),
      status_(new QLabel),
      hint_(new QLabel),
      legend_(new ScaleLegend),
      side_(new MapsSidePanel),
      timer_(new QTimer(this)) {
    setTexts();
    layOut();
    connectAll();
    timer_->setInterval(kFollowMs);
    controls_->setCellWidth(strip_->cellWidth());
    viewer_.setEngine(std::move(engine));
    sourceChanged();
    setAcceptDrops(true);
    QEvent palette(QEvent::PaletteChange);
    changeEvent(&palette);
}

ActivationsTab::~ActivationsTab() = default;

void ActivationsTab::setTexts() {
    strip_->setObjectName(QStringLiteral("useStrip"));
    empty_->setObjectName(QStringLiteral("activationsEmpty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    error_->setObjectName(QStringLiteral("activationsError"));
    error_->setWordWrap(true);
    error_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    error_->hide();
    back_->setObjectName(QStringLiteral("allChannels"));
    back_->setText(tr("← All channels"));
    back_->setToolTip(tr("Shows all channels again (Esc)"));
    back_->hide();
    status_->setObjectName(QStringLiteral("activationsStatus"));
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hint_->setObjectName(QStringLiteral("activationsHint"));
    hint_->setForegroundRole(QPalette::PlaceholderText);
    updateHint();
}

void ActivationsTab::layOut() {
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto* stack = new QWidget;
    pages_ = new QStackedLayout(stack);
    pages_->addWidget(strip_);
    pages_->addWidget(empty_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(back_);
    foot->addWidget(status_, 1);
    foot->addWidget(hint_);
    foot->addWidget(legend_);
    leftLayout->addWidget(stack, 1);
    leftLayout->addLayout(foot);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(side_);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    side_->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    splitter->setSizes({1000, fontMetrics().averageCharWidth() * 36});

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
    connect(controls_, &Controls::commonScaleChanged, this, [this](bool common) {
        strip_->setCommonScale(common);
        updateLegend();
    });
    connect(controls_, &Controls::cellWidthChanged, strip_, &UseStrip::setCellWidth);
    connect(controls_, &Controls::imageExportWanted, this, [this] { exportNow(true); });
    connect(controls_, &Controls::statisticsExportWanted, this, [this] { exportNow(false); });
    connect(images_, &ImagePicker::picked, this,
            [this](const RgbImage& picked, const QString& caption) {
                image_ = picked;
                side_->setImage(picked, caption);
                changed();
            });
    connect(images_, &ImagePicker::failed, this, &ActivationsTab::refuse);
    connect(strip_, &UseStrip::cellWidthChanged, controls_, &Controls::setCellWidth);
    connect(strip_, &UseStrip::hovered, this,
            [this](const QString& text) { status_->setText(text.isEmpty() ? shownText() : text); });
    connect(strip_, &UseStrip::enlargedChanged, this, &ActivationsTab::updateHint);
    connect(back_, &QToolButton::clicked, this, [this] {
        strip_->enlarge(std::nullopt);
        strip_->setFocus(Qt::OtherFocusReason);
    });
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
        images_->setRun(specOf(*from));
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
    const ActivationQuery query{++lastId_, controls_->conv()->address, controls_->tap(), *image_};
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
    strip_->setMaps(maps_);
    side_->setMaps(maps_);
    status_->setText(shownText());
    updateLegend();
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

void ActivationsTab::updateHint() {
    const bool enlarged = strip_->enlarged().has_value();
    back_->setVisible(enlarged);
    hint_->setText(enlarged ? tr("Up and Down: other channels · Esc: all channels")
                            : tr("Click a channel to enlarge it"));
}

void ActivationsTab::refuse(const QString& text) {
    pending_.reset();
    error_->setText(text);
    error_->show();
    updateView();
}

void ActivationsTab::updateLegend() {
    legend_->setVisible(maps_ != nullptr);
    if (maps_ && !maps_->uses.empty()) {
        legend_->setScale(strip_->commonScale() ? std::optional(strip_->scale(0)) : std::nullopt);
    }
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
        strip_->setMaps(nullptr);
        side_->setMaps(nullptr);
        status_->clear();
    }
    empty_->setText(emptyText());
    side_->setVisible(!sources_.empty());
    pages_->setCurrentWidget(maps_ ? static_cast<QWidget*>(strip_) : empty_);
    legend_->setVisible(maps_ != nullptr);
    hint_->setVisible(maps_ != nullptr);
    controls_->setShown(maps_ != nullptr);
}

void ActivationsTab::exportNow(bool pictures) {
    auto* dialog =
        new QFileDialog(this, pictures ? tr("Folder for the images") : tr("Export statistics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (pictures) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        dialog->selectFile(QStringLiteral("activations.csv"));
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, pictures](const QString& target) { writeExport(pictures, target); });
    dialog->open();
}

void ActivationsTab::writeExport(bool pictures, const QString& target) {
    if (!maps_) {
        return;
    }
    std::vector<ValueScale> scales;
    for (std::size_t use = 0; use < maps_->uses.size(); ++use) {
        scales.push_back(strip_->scale(static_cast<int>(use)));
    }
    exports_.post(
        [shown = maps_, scales, pictures, target] {
            const std::filesystem::path path(target.toStdU16String());
            if (pictures) {
                const auto scale = [&](const FeatureMap& use) {
                    return scales.at(static_cast<std::size_t>(&use - shown->uses.data()));
                };
                writeUsePictures(*shown, scale, path);
            } else {
                writeChannelStatistics(*shown, path);
            }
        },
        [this, target] { emit message(tr("Saved to %1").arg(target)); },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

void ActivationsTab::setEngine(std::shared_ptr<const Engine> engine) {
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
        images_->setOwnImage(toRgbImage(qvariant_cast<QImage>(mime->imageData())),
                             tr("dropped image"));
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
