#include "ui/activations/activations_tab.h"

#include "core/arch/sharing.h"
#include "core/flow/feature_export.h"
#include "core/flow/twin.h"
#include "ui/activations/activations_controls.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/image_picker.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/model_panel.h"
#include "ui/activations/strip_view.h"
#include "ui/activations/use_strip.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/studies/measures_panel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kFollowMs = 1500;

const CheckpointSaved& savedOf(const CheckpointChoice& choice) {
    return choice.checkpoint.checkpoint;
}

// Several runs may have one name.
QString runText(const RunRecord& run) {
    return ActivationsTab::tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id);
}

QString pointText(const CheckpointChoice& choice) {
    const CheckpointSaved& saved = savedOf(choice);
    const QString kind = saved.kind == CheckpointKind::Best   ? ActivationsTab::tr("best, %1")
                         : saved.kind == CheckpointKind::Last ? ActivationsTab::tr("last, %1")
                                                              : QStringLiteral("%1");
    return kind.arg(ActivationsTab::tr("epoch %1").arg(saved.epoch));
}

QString checkpointText(const CheckpointChoice& choice) {
    return ActivationsTab::tr("%1 · %2").arg(runText(choice.run), pointText(choice));
}

QString keyOf(const CheckpointChoice& choice) {
    return QString::fromStdString(savedOf(choice).file.string());
}

StudiedModel studiedOf(const CheckpointChoice& choice, const QString& label) {
    const CheckpointSaved& saved = savedOf(choice);
    return {choice.run.id, choice.run.spec, saved.file, saved.step, false, label};
}

// By step; of two that are as old the best one before the last one.
bool isEarlier(const CheckpointChoice& a, const CheckpointChoice& b) {
    const auto placeOf = [](const CheckpointChoice& choice) {
        return std::pair(savedOf(choice).step, savedOf(choice).kind == CheckpointKind::Last);
    };
    return placeOf(a) < placeOf(b);
}

const CheckpointChoice* lastOf(const std::vector<CheckpointChoice>& choices) {
    return choices.empty() ? nullptr : &choices.back();
}

const CheckpointChoice* bestOf(const std::vector<CheckpointChoice>& choices) {
    const auto best = std::ranges::find_if(choices, [](const CheckpointChoice& choice) {
        return savedOf(choice).kind == CheckpointKind::Best;
    });
    return best == choices.end() ? lastOf(choices) : &*best;
}

// The run that shares otherwise and else is as `run`, with its seed where there is such; 0: none.
std::int64_t twinAmong(const std::vector<CheckpointChoice>& choices, std::int64_t run,
                       const RunColumns& columns) {
    std::vector<const RunRecord*> all;
    const RunRecord* own = nullptr;
    for (const CheckpointChoice& choice : choices) {
        if (all.empty() || all.back()->id != choice.run.id) {
            all.push_back(&choice.run);
        }
        own = choice.run.id == run ? &choice.run : own;
    }
    if (own == nullptr) {
        return 0;
    }
    const TwinChoice twins = twinsOf(std::span(&own, 1), all, columns);
    if (twins.first.empty() || twins.second.empty()) {
        return 0;
    }
    const auto& others = twins.first.front() == own ? twins.second : twins.first;
    const auto same = std::ranges::find_if(others, [own](const RunRecord* other) {
        return other->spec.config.seed == own->spec.config.seed;
    });
    return (same == others.end() ? others.front() : *same)->id;
}

} // namespace

ActivationsTab::ActivationsTab(std::shared_ptr<const Engine> engine, QWidget* parent)
    : QWidget(parent),
      studies_(new LensStudies(this)),
      model_(new ModelPanel(this)),
      controls_(new ActivationsControls),
      images_(new ImagePicker(this)),
      view_(new StripView),
      strip_(view_->strip()),
      empty_(new QLabel),
      error_(new QLabel),
      status_(new QLabel),
      side_(new MapsSidePanel(studies_, this)),
      measures_(new MeasuresPanel(studies_, this)),
      timer_(new QTimer(this)),
      checkpoints_(std::make_shared<const std::vector<CheckpointChoice>>()),
      columns_(std::make_shared<const RunColumns>()) {
    setTexts();
    layOut();
    connectAll();
    timer_->setInterval(kFollowMs);
    images_->setEngine(engine);
    viewer_.setEngine(engine);
    studies_->setEngine(engine);
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
    auto* stack = new QWidget;
    pages_ = new QStackedLayout(stack);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(status_, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addWidget(controls_);
    layout->addWidget(error_);
    layout->addWidget(stack, 1);
    layout->addLayout(foot);
}

void ActivationsTab::connectAll() {
    using Controls = ActivationsControls;
    connect(model_, &ModelPanel::modelChanged, this, &ActivationsTab::sourceChanged);
    connect(model_, &ModelPanel::modelPicked, this, [this] {
        modelPicked_ = true;
        runsToShow_.clear();
    });
    connect(model_, &ModelPanel::convChanged, this, &ActivationsTab::changed);
    connect(model_, &ModelPanel::againstPicked, this, [this](const QString& key) {
        againstPicked_ = key;
        fillAgainst();
    });
    connect(measures_, &MeasuresPanel::message, this, &ActivationsTab::message);
    connect(measures_, &MeasuresPanel::checkpointChosen, this, &ActivationsTab::showCheckpoint);
    connect(side_, &MapsSidePanel::message, this, &ActivationsTab::message);
    connect(side_, &MapsSidePanel::imageChosen, images_, &ImagePicker::showTestImage);
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
        if (source() != nullptr && source()->live && controls_->updatesLive() && !pending_) {
            ask();
        }
    });
}

QString ActivationsTab::Source::key() const {
    return (live ? QStringLiteral("live %1") : QStringLiteral("run %1")).arg(run);
}

const ActivationsTab::Source* ActivationsTab::source() const {
    const QString key = model_->model();
    const auto found =
        std::ranges::find_if(sources_, [&](const Source& each) { return each.key() == key; });
    return found == sources_.end() ? nullptr : &*found;
}

const CheckpointChoice* ActivationsTab::checkpoint() const {
    const Source* from = source();
    if (from == nullptr || from->live) {
        return nullptr;
    }
    const QString key = model_->checkpoint();
    const auto found = std::ranges::find_if(
        from->checkpoints, [&](const CheckpointChoice& each) { return keyOf(each) == key; });
    return found == from->checkpoints.end() ? nullptr : &*found;
}

const RunSpec& ActivationsTab::specOf(const Source& from) const {
    return from.live ? live_->spec : from.checkpoints.front().run.spec;
}

const ArchSpec* ActivationsTab::arch() const {
    const Source* from = source();
    return from == nullptr ? nullptr : &specOf(*from).arch;
}

QString ActivationsTab::shownKey() const {
    const CheckpointChoice* chosen = checkpoint();
    return chosen == nullptr ? model_->model()
                             : keyOf(*chosen) + QString::number(savedOf(*chosen).step);
}

void ActivationsTab::fillSources() {
    const QString before = shownKey();
    const QString model = model_->model();
    const QString checkpoint = model_->checkpoint();
    sources_.clear();
    if (live_) {
        sources_.push_back(
            {live_->run, true, tr("Live: %1").arg(QString::fromStdString(live_->spec.name)), {}});
    }
    for (const CheckpointChoice& choice : *checkpoints_) {
        if (sources_.empty() || sources_.back().live || sources_.back().run != choice.run.id) {
            sources_.push_back({choice.run.id, false, runText(choice.run), {}});
        }
        sources_.back().checkpoints.push_back(choice);
        if (live_ && choice.run.id == live_->run) {
            sources_.front().checkpoints.push_back(choice);
        }
    }
    for (Source& each : sources_) {
        std::ranges::sort(each.checkpoints, isEarlier);
    }
    showSources(model, checkpoint);
    if (shownKey() != before) {
        sourceChanged();
    } else {
        followStudies();
        fillAgainst();
    }
}

// What was chosen stays so; else the live model, or the first run's best checkpoint.
void ActivationsTab::showSources(const QString& model, const QString& checkpoint) {
    std::vector<ModelChoice> choices;
    for (const Source& each : sources_) {
        ModelChoice& choice = choices.emplace_back(ModelChoice{each.key(), each.label, {}, {}});
        if (!each.live) {
            choice.suggested = keyOf(*bestOf(each.checkpoints));
        }
        for (const CheckpointChoice& saved : each.checkpoints) {
            if (!each.live) {
                choice.checkpoints.push_back({keyOf(saved), pointText(saved)});
            }
        }
    }
    const Source* chosen = sources_.empty() ? nullptr : &sources_.front();
    bool stays = false;
    for (const Source& each : sources_) {
        if (each.key() == model && (!live_ || modelPicked_ || each.live)) {
            chosen = &each;
            stays = true;
        }
    }
    const CheckpointChoice* best =
        chosen == nullptr || chosen->live ? nullptr : bestOf(chosen->checkpoints);
    model_->setModels(std::move(choices), chosen == nullptr ? QString() : chosen->key(),
                      stays             ? checkpoint
                      : best == nullptr ? QString()
                                        : keyOf(*best));
}

void ActivationsTab::sourceChanged() {
    pending_.reset();
    const Source* from = source();
    if (from != nullptr) {
        const CheckpointChoice* chosen = checkpoint();
        images_->setRun(specOf(*from), chosen == nullptr ? std::nullopt : std::optional(*chosen));
    } else {
        maps_.reset();
    }
    controls_->setAnyModel(from != nullptr);
    images_->setEnabled(from != nullptr);
    controls_->setLive(from != nullptr && from->live);
    model_->setArch(arch() == nullptr ? std::nullopt : std::optional(*arch()));
    changed();
    fillAgainst();
    lookForTwin();
}

// Of a live model its last checkpoint: a network in the middle of a step has no numbers.
std::optional<StudiedModel> ActivationsTab::studied() const {
    const Source* from = source();
    if (from == nullptr) {
        return std::nullopt;
    }
    const CheckpointChoice* chosen = from->live ? lastOf(from->checkpoints) : checkpoint();
    if (chosen == nullptr) {
        return std::nullopt;
    }
    StudiedModel model = studiedOf(*chosen, checkpointText(*chosen));
    model.inTraining = live_ && live_->run == from->run;
    for (const CheckpointChoice& each : from->checkpoints) {
        model.checkpoints.push_back(each.checkpoint);
    }
    return model;
}

void ActivationsTab::followStudies() {
    const Source* from = source();
    const bool live = from != nullptr && from->live;
    const CheckpointChoice* last = live ? lastOf(from->checkpoints) : nullptr;
    model_->setNote(!live ? QString()
                    : last == nullptr
                        ? tr("It has no checkpoint yet, so that there are no numbers "
                             "over many images: one is written at the end of an "
                             "epoch, or now with Ctrl+F7.")
                        : tr("Numbers over many images come from its last checkpoint."));
    studies_->setModel(studied(), model_->conv() == nullptr
                                      ? std::nullopt
                                      : std::optional(model_->conv()->address));
}

void ActivationsTab::lookForTwin() {
    const std::int64_t run = source() == nullptr ? 0 : source()->run;
    twins_.postLatest(
        [choices = checkpoints_, run, columns = columns_] {
            return twinAmong(*choices, run, *columns);
        },
        [this, run](std::int64_t twin) {
            twinOf_ = run;
            twin_ = twin;
            fillAgainst();
        },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

// The twin first, then all checkpoints of the same depth.
std::vector<ActivationsTab::Other> ActivationsTab::others() const {
    const Source* from = source();
    const auto model = studied();
    std::vector<Other> all;
    if (from == nullptr || !model) {
        return all;
    }
    for (const Source& each : sources_) {
        if (twinOf_ == from->run && each.run == twin_ && !each.live) {
            const bool unshared = unsharedTwin(specOf(each).arch) == specOf(each).arch;
            const QString twin = unshared ? tr("unshared twin") : tr("shared twin");
            const CheckpointChoice* best = bestOf(each.checkpoints);
            all.push_back({best, twin, tr("%1: %2").arg(twin, checkpointText(*best))});
        }
    }
    const CheckpointChoice* twin = all.empty() ? nullptr : all.front().checkpoint;
    for (const Source& each : sources_) {
        if (each.live || !sameDepth(specOf(each).arch, model->spec.arch)) {
            continue;
        }
        for (const CheckpointChoice& choice : each.checkpoints) {
            if (savedOf(choice).file != model->file && &choice != twin) {
                all.push_back({&choice, checkpointText(choice), checkpointText(choice)});
            }
        }
    }
    return all;
}

void ActivationsTab::fillAgainst() {
    const std::vector<Other> all = others();
    std::vector<AgainstChoice> choices;
    for (const Other& each : all) {
        choices.push_back({keyOf(*each.checkpoint), each.listed});
    }
    const bool hasTwin = !all.empty() && twin_ != 0 && all.front().checkpoint->run.id == twin_ &&
                         twinOf_ == source()->run;
    const QString wanted = againstPicked_.value_or(hasTwin ? choices.front().key : QString());
    model_->setAgainst(choices, wanted);
    const auto chosen = std::ranges::find(choices, wanted, &AgainstChoice::key);
    if (chosen == choices.end()) {
        return studies_->setAgainst(std::nullopt);
    }
    const Other& other = all[static_cast<std::size_t>(chosen - choices.begin())];
    studies_->setAgainst(studiedOf(*other.checkpoint, other.label));
}

void ActivationsTab::changed() {
    stale_ = true;
    pending_.reset(); // an answer to the old question is not wanted any more
    followStudies();
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
    if (from == nullptr || !image_ || !imageFits() || model_->conv() == nullptr) {
        updateView();
        return;
    }
    if (!from->live && !viewer_.ready()) {
        refuse(tr("Checkpoints cannot be opened yet: the engine is still loading"));
        stale_ = true;
        return;
    }
    const ConvAddress conv = model_->conv()->address;
    const TapPoint tap = controls_->tap();
    const ActivationQuery query{++lastId_, conv, tap, *image_,
                                view_->kernelChannel(*arch(), conv, tap)};
    pending_ = query.id;
    stale_ = false;
    updateView();
    if (from->live) {
        emit probeRequested(query);
    } else {
        viewer_.ask(savedOf(*checkpoint()).file, query);
    }
}

void ActivationsTab::accept(const std::shared_ptr<const FeatureMaps>& answer) {
    if (!answer || pending_ != answer->query.id) {
        return;
    }
    pending_.reset();
    maps_ = answer;
    const Shown now{source() != nullptr ? shownKey() : QString(), answer->query.conv};
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
    return from->live
               ? tr("%1 · %2").arg(QString::fromStdString(live_->spec.name),
                                   QString::fromStdString(maps_->source))
               : tr("%1, step %2")
                     .arg(checkpointText(*checkpoint()), grouped(savedOf(*checkpoint()).step));
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
    pages_->setCurrentWidget(maps_ ? static_cast<QWidget*>(view_) : empty_);
    if (maps_ && hasFocus()) {
        strip_->setFocus(Qt::OtherFocusReason);
    }
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
    viewer_.setEngine(engine);
    studies_->setEngine(engine);
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
    checkpoints_ = std::make_shared<const std::vector<CheckpointChoice>>(checkpoints);
    listed_ = true;
    fillSources();
    lookForTwin();
    showSelected();
}

void ActivationsTab::followRuns(const std::vector<std::int64_t>& runs) {
    if (!runs.empty() && runs != selectedRuns_) {
        selectedRuns_ = runs;
        runsToShow_ = runs;
    }
}

void ActivationsTab::showSelected() {
    if (!listed_ || !isVisible()) {
        return;
    }
    const std::vector<std::int64_t> runs = std::exchange(runsToShow_, {});
    const auto among = [&runs](const Source& each) {
        return std::ranges::find(runs, each.run) != runs.end();
    };
    if (runs.empty() || (source() != nullptr && among(*source()))) {
        return;
    }
    const auto found = std::ranges::find_if(sources_, among);
    if (found == sources_.end()) {
        emit message(tr("Run %1 has no checkpoint to look into").arg(runs.front()));
    } else {
        showChosen(*found, bestOf(found->checkpoints));
    }
}

void ActivationsTab::showConv(const ConvAddress& conv) {
    model_->choose(conv);
}

void ActivationsTab::showTestImage(std::int64_t run, std::int64_t index) {
    const auto found = std::ranges::find_if(
        sources_, [run](const Source& each) { return !each.live && each.run == run; });
    if (found == sources_.end()) {
        return refuse(tr("Run %1 has no checkpoint to look into").arg(run));
    }
    showChosen(*found, bestOf(found->checkpoints));
    images_->showTestImage(index);
}

// Of the run on show; what is in training is left for its checkpoint.
void ActivationsTab::showCheckpoint(std::int64_t step) {
    const Source* from = source();
    const auto run = std::ranges::find_if(sources_, [from](const Source& each) {
        return from != nullptr && !each.live && each.run == from->run;
    });
    if (run == sources_.end()) {
        return;
    }
    const auto stored = std::ranges::find_if(
        run->checkpoints, [step](const auto& each) { return savedOf(each).step == step; });
    if (stored != run->checkpoints.end() &&
        (checkpoint() == nullptr || savedOf(*checkpoint()).step != step)) {
        showChosen(*run, &*stored);
    }
}

// What a person has asked for elsewhere than in the model panel; `checkpoint` of one in training is
// not looked at.
void ActivationsTab::showChosen(const Source& model, const CheckpointChoice* checkpoint) {
    modelPicked_ = true;
    runsToShow_.clear();
    const QString before = shownKey();
    showSources(model.key(), model.live ? QString() : keyOf(*checkpoint));
    if (shownKey() != before) {
        sourceChanged();
    }
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

void ActivationsTab::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (maps_) {
        strip_->setFocus(event->reason());
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
