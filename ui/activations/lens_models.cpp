#include "ui/activations/lens_models.h"

#include "core/arch/sharing.h"
#include "core/flow/twin.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <utility>

namespace sharesnet {

namespace {

struct ModelText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::LensModels)
};

// Several runs may have one name.
QString runText(const RunRecord& run) {
    return ModelText::tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id);
}

QString pointText(const CheckpointChoice& choice) {
    const CheckpointSaved& saved = savedOf(choice);
    const QString kind = saved.kind == CheckpointKind::Best   ? ModelText::tr("best, %1")
                         : saved.kind == CheckpointKind::Last ? ModelText::tr("last, %1")
                                                              : QStringLiteral("%1");
    return kind.arg(ModelText::tr("epoch %1").arg(saved.epoch));
}

// By step; of two that are as old the best one before the last one.
bool isEarlier(const CheckpointChoice& a, const CheckpointChoice& b) {
    const auto placeOf = [](const CheckpointChoice& choice) {
        return std::pair(savedOf(choice).step, savedOf(choice).kind == CheckpointKind::Last);
    };
    return placeOf(a) < placeOf(b);
}

} // namespace

const CheckpointSaved& savedOf(const CheckpointChoice& choice) {
    return choice.checkpoint.checkpoint;
}

QString keyOf(const CheckpointChoice& choice) {
    return QString::fromStdString(savedOf(choice).file.string());
}

QString checkpointText(const CheckpointChoice& choice) {
    return ModelText::tr("%1 · %2").arg(runText(choice.run), pointText(choice));
}

StudiedModel studiedOf(const CheckpointChoice& choice, const QString& label) {
    const CheckpointSaved& saved = savedOf(choice);
    return {choice.run.id, choice.run.spec, saved.file, saved.step, false, label};
}

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

QString LensModel::key() const {
    return (live ? QStringLiteral("live %1") : QStringLiteral("run %1")).arg(run);
}

const CheckpointChoice* LensModel::last() const {
    return checkpoints.empty() ? nullptr : &checkpoints.back();
}

const CheckpointChoice* LensModel::best() const {
    const auto found = std::ranges::find_if(checkpoints, [](const CheckpointChoice& choice) {
        return savedOf(choice).kind == CheckpointKind::Best;
    });
    return found == checkpoints.end() ? last() : &*found;
}

void LensModels::set(const std::optional<LiveModel>& live,
                     const std::vector<CheckpointChoice>& checkpoints) {
    models_.clear();
    if (live) {
        models_.push_back({live->run,
                           true,
                           live->spec,
                           ModelText::tr("Live: %1").arg(QString::fromStdString(live->spec.name)),
                           {}});
    }
    for (const CheckpointChoice& choice : checkpoints) {
        if (models_.empty() || models_.back().live || models_.back().run != choice.run.id) {
            models_.push_back({choice.run.id, false, choice.run.spec, runText(choice.run), {}});
        }
        models_.back().checkpoints.push_back(choice);
        if (live && choice.run.id == live->run) {
            models_.front().checkpoints.push_back(choice);
        }
    }
    for (LensModel& each : models_) {
        std::ranges::sort(each.checkpoints, isEarlier);
    }
}

const LensModel* LensModels::find(const QString& key) const {
    const auto found =
        std::ranges::find_if(models_, [&](const LensModel& each) { return each.key() == key; });
    return found == models_.end() ? nullptr : &*found;
}

const LensModel* LensModels::ofRun(std::int64_t run) const {
    const auto found = std::ranges::find_if(
        models_, [run](const LensModel& each) { return !each.live && each.run == run; });
    return found == models_.end() ? nullptr : &*found;
}

const CheckpointChoice* LensModels::find(const LensModel& model, const QString& checkpoint) const {
    const auto found = std::ranges::find_if(
        model.checkpoints, [&](const CheckpointChoice& each) { return keyOf(each) == checkpoint; });
    return found == model.checkpoints.end() ? nullptr : &*found;
}

const LensModel* LensModels::first() const {
    return models_.empty() ? nullptr : &models_.front();
}

std::vector<ModelChoice> LensModels::choices() const {
    std::vector<ModelChoice> choices;
    for (const LensModel& each : models_) {
        ModelChoice& choice = choices.emplace_back(ModelChoice{each.key(), each.label, {}, {}});
        if (each.live) {
            continue;
        }
        choice.suggested = keyOf(*each.best());
        for (const CheckpointChoice& saved : each.checkpoints) {
            choice.checkpoints.push_back({keyOf(saved), pointText(saved)});
        }
    }
    return choices;
}

std::vector<OtherModel> LensModels::others(const StudiedModel& studied, std::int64_t twin) const {
    std::vector<OtherModel> all;
    if (const LensModel* its = twin == 0 ? nullptr : ofRun(twin)) {
        const bool unshared = unsharedTwin(its->spec.arch) == its->spec.arch;
        const QString name =
            unshared ? ModelText::tr("unshared twin") : ModelText::tr("shared twin");
        const CheckpointChoice* best = its->best();
        all.push_back({best, name, ModelText::tr("%1: %2").arg(name, checkpointText(*best)), true});
    }
    const CheckpointChoice* listed = all.empty() ? nullptr : all.front().checkpoint;
    for (const LensModel& each : models_) {
        if (each.live || !sameDepth(each.spec.arch, studied.spec.arch)) {
            continue;
        }
        for (const CheckpointChoice& choice : each.checkpoints) {
            if (savedOf(choice).file != studied.file && &choice != listed) {
                all.push_back({&choice, checkpointText(choice), checkpointText(choice)});
            }
        }
    }
    return all;
}

} // namespace sharesnet
