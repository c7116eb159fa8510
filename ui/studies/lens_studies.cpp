#include "ui/studies/lens_studies.h"

#include "core/arch/sharing.h"

#include <algorithm>

namespace sharesnet {

bool sameDepth(const ArchSpec& a, const ArchSpec& b) {
    return a.block.kind == b.block.kind &&
           std::ranges::equal(a.stages, b.stages, {}, &StageSpec::blocks, &StageSpec::blocks);
}

ConvAddress counterpart(const ArchSpec& other, const ConvAddress& conv) {
    const auto stage = static_cast<std::size_t>(conv.stage) - 1;
    const auto groups = std::ssize(shareGroups(other.stages.at(stage), conv.conv));
    return {conv.stage, conv.conv, conv.group < groups ? conv.group : 0, 0};
}

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
        emit changed();
        return;
    }
    if (!followsTraining) {
        newer_.reset();
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
    }
    emit changed();
}

void LensStudies::measureAccuracies() {
    client(StudyKind::Accuracies).want(questions(StudyKind::Accuracies));
    client(StudyKind::Accuracies).again();
}

void LensStudies::again(StudyKind kind) {
    client(kind).again();
}

void LensStudies::cancel(StudyKind kind) {
    client(kind).cancel();
}

std::optional<StudyQuestion> LensStudies::question(StudyKind kind, StudySide side) const {
    using enum UseMeasure;
    const auto& of = side == StudySide::Model ? model_ : against_;
    if (!model_ || !of || !conv_ || !sameDepth(model_->spec.arch, of->spec.arch)) {
        return std::nullopt;
    }
    UseStudyRequest request;
    request.conv = side == StudySide::Model ? *conv_ : counterpart(of->spec.arch, *conv_);
    request.data = model_->spec.data; // of both: over the same images
    request.images = images(kind);
    request.measures = kind == StudyKind::Measures
                           ? std::vector{Similarity, Activation, Gradient, BatchNorm}
                           : std::vector{Skip, Repeat, Exit, Extra};
    return StudyQuestion{of->file, of->step, std::move(request)};
}

std::vector<StudyQuestion> LensStudies::questions(StudyKind kind) const {
    std::vector<StudyQuestion> all;
    for (const StudySide side : {StudySide::Model, StudySide::Against}) {
        if (auto asked = question(kind, side)) {
            all.push_back(std::move(*asked));
        }
    }
    return all;
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
