#include "ui/studies/lens_studies.h"

#include <algorithm>

namespace sharesnet {

namespace {

// The chosen file first: the others stand in for it where it is damaged.
CheckpointStep stepOf(const StudiedModel& model) {
    CheckpointStep step{{model.file}, model.step};
    for (const StoredCheckpoint& other : model.checkpoints) {
        if (other.checkpoint.step == model.step && other.checkpoint.file != model.file) {
            step.files.push_back(other.checkpoint.file);
        }
    }
    return step;
}

} // namespace

LensStudies::LensStudies(QObject* parent) : QObject(parent) {
    for (StudyClient& each : clients_) {
        connect(&each, &StudyClient::changed, this, &LensStudies::changed);
        connect(&each, &StudyClient::progressed, this, &LensStudies::progressed);
    }
}

void LensStudies::setEngine(const std::shared_ptr<const Engine>& engine) {
    for (StudyClient& each : clients_) {
        each.setEngine(engine);
    }
}

void LensStudies::setModel(const std::optional<StudiedModel>& model,
                           const std::optional<ConvAddress>& conv) {
    const bool followsTraining = model && model_ && model->inTraining &&
                                 model->run == model_->run && model->file == model_->file &&
                                 conv == conv_ &&
                                 state(StudyKind::Measures).kind == StudyState::Kind::Done;
    if (followsTraining && !model->sameCheckpoint(*model_)) {
        newer_ = model;
        model_->checkpoints = model->checkpoints;
        emit changed();
        return;
    }
    if (!followsTraining) {
        newer_.reset();
    }
    if (!model || !model_ || model->run != model_->run) {
        historyUpTo_ = {};
    }
    model_ = model;
    conv_ = conv;
    ask();
}

void LensStudies::setAgainst(const std::optional<StudiedModel>& against) {
    against_ = against;
    ask();
}

void LensStudies::setShown(bool shown) {
    shown_ = shown;
    ask();
}

void LensStudies::setImages(StudyKind kind, std::int64_t images) {
    images_.at(index(kind)) = images;
    ask();
}

void LensStudies::takeNewer() {
    if (newer_) {
        model_ = newer_;
        newer_.reset();
        ask();
    }
}

void LensStudies::ask() {
    if (shown_) {
        client(StudyKind::Measures).want(questions(StudyKind::Measures));
        askForMeasured();
    }
    emit changed();
}

void LensStudies::askForMeasured() {
    using Place = std::pair<std::int64_t, ConvAddress>;
    const auto of = model_ && conv_ ? std::optional(Place(model_->run, *conv_)) : std::nullopt;
    if (of == measuredOf_) {
        return;
    }
    measuredOf_ = of;
    measured_ = {};
    if (of) {
        emit measuredWanted(of->first, of->second);
    }
}

void LensStudies::setMeasured(std::int64_t run, const ConvAddress& conv,
                              std::vector<UseMoment> moments) {
    if (measuredOf_ && measuredOf_->first == run && measuredOf_->second == conv) {
        measured_.moments = std::move(moments);
        emit changed();
    }
}

void LensStudies::noteMeasured(std::int64_t run) {
    if (shown_ && measuredOf_ && measuredOf_->first == run) {
        emit measuredWanted(run, measuredOf_->second);
    }
}

void LensStudies::measureAccuracies() {
    historyUpTo_[index(StudyKind::Accuracies)] = 0;
    client(StudyKind::Accuracies).want(questions(StudyKind::Accuracies));
    client(StudyKind::Accuracies).again();
}

void LensStudies::measureHistory(StudyKind kind) {
    const auto all = historyQuestions(kind);
    if (all.empty()) {
        return;
    }
    historyUpTo_.at(index(kind)) = all.back().checkpoint.step;
    client(kind).want(questions(kind));
    client(kind).again();
}

void LensStudies::cancelHistory(StudyKind kind) {
    historyUpTo_.at(index(kind)) = 0;
    if (kind == StudyKind::Measures) {
        ask(); // what is on show stays wanted
    } else {
        client(kind).cancel();
    }
}

void LensStudies::again(StudyKind kind) {
    client(kind).again();
}

void LensStudies::cancel(StudyKind kind) {
    client(kind).cancel();
}

UseStudyWish LensStudies::wish(StudyKind kind, const ConvAddress& conv) const {
    using enum UseMeasure;
    UseStudyWish wish;
    wish.conv = conv;
    wish.data = model_->spec.data; // of all networks: over the same images
    wish.images = images(kind);
    wish.measures = kind == StudyKind::Measures
                        ? std::vector{Similarity, Activation, Updates, Gradient, BatchNorm}
                        : std::vector{Skip, Repeat, Exit, Extra};
    return wish;
}

std::optional<StudyQuestion> LensStudies::question(StudyKind kind, StudySide side) const {
    const auto& of = side == StudySide::Model ? model_ : against_;
    if (!model_ || !of || !conv_ || !sameDepth(model_->spec.arch, of->spec.arch)) {
        return std::nullopt;
    }
    const ConvAddress conv = side == StudySide::Model ? *conv_ : counterpart(of->spec.arch, *conv_);
    return StudyQuestion{of->run, stepOf(*of), wish(kind, conv)};
}

std::vector<StudyQuestion> LensStudies::historyQuestions(StudyKind kind) const {
    std::vector<StudyQuestion> all;
    if (model_ && conv_) {
        for (CheckpointStep& step : stepsOf(model_->checkpoints)) {
            all.push_back({model_->run, std::move(step), wish(kind, *conv_)});
        }
    }
    return all;
}

// What is on show first. Accuracies of the other network are not asked for with a history.
std::vector<StudyQuestion> LensStudies::questions(StudyKind kind) const {
    const std::int64_t upTo = historyUpTo_.at(index(kind));
    std::vector<StudyQuestion> all;
    for (const StudySide side : {StudySide::Model, StudySide::Against}) {
        const bool wanted = side == StudySide::Model || kind == StudyKind::Measures || upTo == 0;
        if (auto asked = wanted ? question(kind, side) : std::nullopt) {
            all.push_back(std::move(*asked));
        }
    }
    for (StudyQuestion& each : historyQuestions(kind)) {
        if (each.checkpoint.step <= upTo) {
            all.push_back(std::move(each));
        }
    }
    return all;
}

HistoryState LensStudies::history(StudyKind kind) const {
    using Kind = StudyState::Kind;
    HistoryState history;
    bool works = false;
    bool cancelled = false;
    for (const StudyQuestion& each : historyQuestions(kind)) {
        const StudyState state = client(kind).stateOf(each);
        ++history.checkpoints;
        history.done += state.kind == Kind::Failed ? 1 : state.done;
        works = works || state.kind == Kind::Running || state.kind == Kind::Waiting;
        cancelled = cancelled || state.kind == Kind::Cancelled;
        if (state.study) {
            history.seconds = std::max(history.seconds, state.seconds);
            history.found.moments.push_back(
                {each.checkpoint.epoch, each.checkpoint.step, state.study});
        } else if (state.kind == Kind::Failed) {
            history.why = state.why;
            history.found.passedOver.push_back(
                {each.checkpoint.files.front().string(), state.why.toStdString()});
        }
    }
    const std::size_t ended = history.found.moments.size() + history.found.passedOver.size();
    const bool asked = historyUpTo_.at(index(kind)) > 0;
    history.kind = works && asked                      ? Kind::Running
                   : cancelled                         ? Kind::Cancelled
                   : ended < history.checkpoints       ? Kind::NotAsked
                   : !history.found.moments.empty()    ? Kind::Done
                   : !history.found.passedOver.empty() ? Kind::Failed
                                                       : Kind::NotAsked;
    if (history.checkpoints > 0) {
        history.done /= static_cast<double>(history.checkpoints);
    }
    return history;
}

StudyState LensStudies::state(StudyKind kind, StudySide side) const {
    const auto asked = question(kind, side);
    return asked ? client(kind).stateOf(*asked) : StudyState{};
}

std::optional<StudyQuestion> LensStudies::accuraciesUnderWay() const {
    const StudyClient& accuracies = client(StudyKind::Accuracies);
    for (const StudyQuestion& each : accuracies.wanted()) {
        const StudyState::Kind kind = accuracies.stateOf(each).kind;
        if (kind == StudyState::Kind::Running || kind == StudyState::Kind::Waiting) {
            return each;
        }
    }
    return std::nullopt;
}

double LensStudies::accuraciesDone() const {
    const StudyClient& accuracies = client(StudyKind::Accuracies);
    double done = 0;
    for (const StudyQuestion& each : accuracies.wanted()) {
        done += accuracies.stateOf(each).done;
    }
    return accuracies.wanted().empty() ? 0 : done / static_cast<double>(accuracies.wanted().size());
}

} // namespace sharesnet
