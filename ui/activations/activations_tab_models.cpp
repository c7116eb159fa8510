// Which models the lens has to look into, which it shows, and what that is set against.

#include "ui/activations/activations_tab.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/lens_pages.h"
#include "ui/activations/model_panel.h"
#include "ui/activations/other_maps.h"
#include "ui/base/spoken.h"
#include "ui/images/image_picker.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

// `instead`: the run to show where the chosen model is gone; 0: none in particular.
void ActivationsTab::fillSources(std::int64_t instead) {
    const QString before = shownKey();
    const QString model = model_->model();
    const QString checkpoint = model_->checkpoint();
    models_.set(live_, *checkpoints_);
    const LensModel* other = models_.find(model) == nullptr ? models_.ofRun(instead) : nullptr;
    if (other != nullptr) {
        modelPicked_ = true;
        showSources(other->key(), keyOf(*other->best()));
    } else {
        showSources(model, checkpoint);
    }
    if (shownKey() != before) {
        sourceChanged();
    } else {
        passImages();
        followStudies();
        fillAgainst();
        updateView();
    }
}

// A model in training answers by its last checkpoint.
void ActivationsTab::passImages() {
    if (const LensModel* from = source()) {
        const CheckpointChoice* answers = from->live ? from->last() : checkpoint();
        images_->setRun(from->spec, answers == nullptr ? std::nullopt : std::optional(*answers),
                        from->live);
    }
}

// The live model; else the run that is selected elsewhere, or the newest one.
const LensModel* ActivationsTab::modelToBegin() const {
    for (const std::int64_t run : live_ ? std::vector<std::int64_t>() : selectedRuns_) {
        if (const LensModel* selected = models_.ofRun(run)) {
            return selected;
        }
    }
    return models_.first();
}

// What was chosen stays so; else it is the one to begin with, in its best checkpoint.
void ActivationsTab::showSources(const QString& model, const QString& checkpoint) {
    const LensModel* chosen = models_.find(model);
    const bool stays = chosen != nullptr && (!live_ || modelPicked_ || chosen->live);
    chosen = stays ? chosen : modelToBegin();
    const CheckpointChoice* best = chosen == nullptr || chosen->live ? nullptr : chosen->best();
    model_->setModels(models_.choices(), chosen == nullptr ? QString() : chosen->key(),
                      stays             ? checkpoint
                      : best == nullptr ? QString()
                                        : keyOf(*best));
}

// Of a live model its last checkpoint: a network in the middle of a step has no numbers.
std::optional<StudiedModel> ActivationsTab::studied() const {
    const LensModel* from = source();
    if (from == nullptr) {
        return std::nullopt;
    }
    const CheckpointChoice* chosen = from->live ? from->last() : checkpoint();
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

// Below the model; empty: there is nothing to say.
QString ActivationsTab::modelNote() const {
    const LensModel* from = source();
    if (from != nullptr && from->live) {
        return from->last() == nullptr
                   ? tr("No checkpoint yet, so there are no numbers over many images. One is "
                        "written at the end of each epoch, or now with Ctrl+F7.")
                   : tr("Numbers over many images come from its last checkpoint.");
    }
    return missing_ == 0 ? QString()
                         : tr("Run %1, selected in Runs, has no checkpoint: none was written yet, "
                              "or its file is gone. This is another run.")
                               .arg(missing_);
}

void ActivationsTab::followStudies() {
    model_->setNote(modelNote());
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

void ActivationsTab::fillAgainst() {
    const auto model = studied();
    const std::int64_t twin = model && twinOf_ == model->run ? twin_ : 0;
    const std::vector<OtherModel> all =
        model ? models_.others(*model, twin) : std::vector<OtherModel>();
    std::vector<AgainstChoice> choices;
    for (const OtherModel& each : all) {
        choices.push_back({keyOf(*each.checkpoint), each.listed});
    }
    const bool hasTwin = !all.empty() && all.front().twin;
    const QString wanted = againstPicked_.value_or(hasTwin ? choices.front().key : QString());
    const QString before = studies_->against() ? studies_->against()->label : QString();
    model_->setAgainst(choices, wanted);
    const auto chosen = std::ranges::find(choices, wanted, &AgainstChoice::key);
    if (chosen == choices.end()) {
        studies_->setAgainst(std::nullopt);
    } else {
        const OtherModel& other = all[static_cast<std::size_t>(chosen - choices.begin())];
        StudiedModel against = studiedOf(*other.checkpoint, other.label);
        against.inTraining = live_ && live_->run == against.run;
        studies_->setAgainst(against);
    }
    const QString now = studies_->against() ? studies_->against()->label : QString();
    pages_->setOtherLabel(now);
    if (now != before && !againstPicked_ && isVisible()) { // it turned by itself
        announce(this, now.isEmpty() ? tr("Against: nothing") : tr("Against: %1").arg(now));
    }
    askOther();
}

// Only while it is seen. What it answered stays while the same is asked.
void ActivationsTab::askOther() {
    const std::optional<StudiedModel>& against = studies_->against();
    if (!against || !pages_->wantsOther() || !image_ || model_->conv() == nullptr) {
        other_->want(std::nullopt);
        pages_->setOther(nullptr, {});
        return;
    }
    ActivationQuery query;
    query.conv = counterpart(against->spec.arch, model_->conv()->address);
    query.point = pages_->tap();
    query.image = *image_;
    query.weights = pages_->wantsWeights();
    other_->want(OtherMaps::Wish{*against, query});
    pages_->setOther(other_->maps(), other_->why());
}

void ActivationsTab::setLiveRun(const std::optional<LiveModel>& live) {
    if (live == live_) {
        return;
    }
    const bool other = live && (!live_ || live_->run != live->run);
    const bool watched = source() != nullptr && source()->live && isVisible();
    const std::int64_t ended = live_ && !live && watched ? live_->run : 0;
    live_ = live;
    if (other) {
        modelPicked_ = false;
        missing_ = 0;
    }
    fillSources(ended);
}

void ActivationsTab::setCheckpoints(const std::vector<CheckpointChoice>& checkpoints) {
    checkpoints_ = std::make_shared<const std::vector<CheckpointChoice>>(checkpoints);
    listed_ = true;
    fillSources();
    lookForTwin();
    showSelected();
}

void ActivationsTab::followRuns(const std::vector<std::int64_t>& runs) {
    if (runs.empty() || runs == selectedRuns_) {
        return;
    }
    selectedRuns_ = runs;
    runsToShow_ = runs;
    if (!modelPicked_ && (source() == nullptr || !source()->live)) {
        showSelected();
    }
}

// Also again where a training that ended since has taken the place of what was selected before.
void ActivationsTab::showSelected() {
    if (!listed_ || !isVisible()) {
        return;
    }
    std::vector<std::int64_t> runs = std::exchange(runsToShow_, {});
    if (runs.empty() && !modelPicked_ && source() != nullptr && !source()->live) {
        runs = selectedRuns_;
    }
    const auto among = [&runs](const LensModel* model) {
        return model != nullptr && std::ranges::find(runs, model->run) != runs.end();
    };
    if (runs.empty()) {
        return;
    }
    if (among(source())) {
        missing_ = 0;
        return followStudies();
    }
    if (live_ && among(models_.first())) {
        return showChosen(*models_.first(), nullptr);
    }
    for (const std::int64_t run : runs) {
        if (const LensModel* model = models_.ofRun(run)) {
            return showChosen(*model, model->best());
        }
    }
    if (std::exchange(missing_, runs.front()) != runs.front()) {
        followStudies();
        emit message(tr("Run %1 has no checkpoint to look into").arg(runs.front()));
    }
}

void ActivationsTab::showTestImage(std::int64_t run, std::int64_t index) {
    const LensModel* found = models_.ofRun(run);
    if (found == nullptr) {
        return refuse(tr("Run %1 has no checkpoint to look into").arg(run));
    }
    showChosen(*found, found->best());
    images_->showTestImage(index);
}

// Of the run on show; what is in training is left for its checkpoint.
void ActivationsTab::showCheckpoint(std::int64_t step) {
    const LensModel* run = source() == nullptr ? nullptr : models_.ofRun(source()->run);
    if (run == nullptr || (checkpoint() != nullptr && savedOf(*checkpoint()).step == step)) {
        return;
    }
    const auto found = std::ranges::find_if(
        run->checkpoints, [step](const auto& each) { return savedOf(each).step == step; });
    if (found != run->checkpoints.end()) {
        showChosen(*run, &*found);
    }
}

// What a person has asked for elsewhere than in the model panel; null: the model in training.
void ActivationsTab::showChosen(const LensModel& model, const CheckpointChoice* checkpoint) {
    modelPicked_ = true;
    missing_ = 0;
    runsToShow_.clear();
    const QString before = shownKey();
    showSources(model.key(), checkpoint == nullptr ? QString() : keyOf(*checkpoint));
    if (shownKey() != before) {
        sourceChanged();
    } else {
        followStudies();
    }
}

} // namespace sharesnet
