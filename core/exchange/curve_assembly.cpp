#include "core/exchange/curve_assembly.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace sharesnet {
namespace {

using Kind = CurveKind;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kMostPercent = 100.001;
constexpr double kMostFraction = 1.000001;
constexpr int kMostEpochs = 1'000'000'000;
constexpr int kMostStages = 64;

// Curves of which is known what they are.
struct KnownCurve {
    CurveMeaning meaning;
    const SourceCurve* source = nullptr;
    double scale = 1; // value = offset + scale * what the file says
    double offset = 0;
};

double valueOf(const KnownCurve& curve, const SourcePoint& point) {
    return curve.offset + curve.scale * point.value;
}

// Sets how numbers become fractions. Returns why they cannot; empty: they can.
Message takeAsAccuracy(KnownCurve& curve, std::optional<bool> percent, bool& isPercent) {
    double least = 0, most = 0;
    for (const SourcePoint& point : curve.source->points) {
        if (std::isfinite(point.value)) {
            least = std::min(least, point.value);
            most = std::max(most, point.value);
        }
    }
    isPercent = percent.value_or(most > kMostFraction);
    if (least < 0 || most > (isPercent ? kMostPercent : kMostFraction)) {
        const FormattedNumber from = numeral::significant(least, 4);
        const FormattedNumber to = numeral::significant(most, 4);
        return isPercent
                   ? Message("has values from %1 to %2, so it is not an accuracy", from, to)
                   : Message("has values from %1 to %2, so it is not an accuracy as a fraction",
                             from, to);
    }
    curve.scale = isPercent ? 0.01 : 1;
    if (curve.meaning.isError) {
        curve.scale = -curve.scale;
        curve.offset = 1;
    }
    return {};
}

// Which of the run's curves are taken, and as what.
class Choice {
  public:
    Choice(const SourceRun& run, const CurveImportPlan& plan) {
        for (const SourceCurve& source : run.curves) {
            FoundCurve found{source.tag, {}, {}, source.points.size()};
            const auto wished = plan.meanings.find(source.tag);
            const auto meaning =
                wished != plan.meanings.end() ? wished->second : recognizedCurve(source.tag);
            if (!meaning) {
                found.leftOut = wished != plan.meanings.end() ? Message("as you said")
                                                              : Message("not recognized");
            } else {
                found.leftOut = take({*meaning, &source}, plan.percent, found.meaning);
            }
            found_.push_back(std::move(found));
        }
        leaveRivalsOut();
    }

    const KnownCurve* of(Kind kind, int stage = 0) const {
        const auto curve = std::ranges::find_if(known_, [&](const KnownCurve& each) {
            return each.meaning.kind == kind && each.meaning.stage == stage;
        });
        return curve == known_.end() ? nullptr : &*curve;
    }
    std::vector<FoundCurve> found() { return std::move(found_); }

  private:
    Message take(KnownCurve curve, std::optional<bool> percent, Message& meaning) {
        if (curve.meaning.kind == Kind::Step || curve.meaning.kind == Kind::Epoch ||
            curve.meaning.kind == Kind::Time) {
            return Message("gives steps, epochs or times, which another curve gives already");
        }
        bool isPercent = false;
        if (isAccuracy(curve.meaning.kind)) {
            if (Message refused = takeAsAccuracy(curve, percent, isPercent); !refused.empty()) {
                return refused;
            }
        }
        meaning = meaningText(curve.meaning);
        meaning = isPercent ? Message("%1, percent", meaning) : meaning;
        known_.push_back(curve);
        return {};
    }

    // Of several that are the same, the one with the most points.
    void leaveRivalsOut() {
        const auto rivals = [](const KnownCurve& a, const KnownCurve& b) {
            return a.meaning.kind == b.meaning.kind && a.meaning.stage == b.meaning.stage;
        };
        std::vector<KnownCurve> chosen;
        for (const KnownCurve& curve : known_) {
            const auto before = std::ranges::find_if(
                chosen, [&](const KnownCurve& each) { return rivals(each, curve); });
            if (before == chosen.end()) {
                chosen.push_back(curve);
                continue;
            }
            const bool isBetter = curve.source->points.size() > before->source->points.size();
            const KnownCurve other = isBetter ? std::exchange(*before, curve) : curve;
            const auto found = std::ranges::find(found_, other.source->tag, &FoundCurve::tag);
            found->meaning = {};
            const std::string& kept = before->source->tag;
            found->leftOut =
                isBetter ? Message("“%1” is the same, and has more points", kept)
                         : Message("“%1” is the same, and has as many points or more", kept);
        }
        known_ = std::move(chosen);
    }

    std::vector<KnownCurve> known_;
    std::vector<FoundCurve> found_;
};

// Makes one curve of a run of what its file says.
class Assembly {
  public:
    Assembly(const Choice& choice, std::vector<Message>& notes) : choice_(choice), notes_(notes) {
        findStarts();
        addEpochs();
        addSteps();
        addEvaluations();
        countEpochs();
    }
    RunCurve curve() { return std::move(curve_); }

  private:
    static constexpr std::array kOfEpochs{Kind::EpochLoss, Kind::EpochTop1, Kind::TestLoss,
                                          Kind::TestTop1,  Kind::TestTop5,  Kind::EpochSeconds};
    static constexpr std::array kOfSteps{Kind::StepLoss,        Kind::StepTop1,
                                         Kind::LearningRate,    Kind::GradientNorm,
                                         Kind::ImagesPerSecond, Kind::Memory};

    template <class Do>
    void forEachCurve(Do what) const {
        for (int kind = 0; kind <= static_cast<int>(Kind::EvaluationTop5); ++kind) {
            for (int stage = 0; stage <= kMostStages; ++stage) {
                if (const KnownCurve* curve = choice_.of(static_cast<Kind>(kind), stage)) {
                    what(*curve);
                }
            }
        }
    }

    // Many programs count from 0.
    void findStarts() {
        bool fractions = false;
        double firstEpoch = 1;
        std::int64_t firstStep = 1;
        forEachCurve([&](const KnownCurve& curve) {
            for (const SourcePoint& point : curve.source->points) {
                if (point.epoch && std::isfinite(*point.epoch)) {
                    hasEpochs_ = true;
                    fractions = fractions || *point.epoch != std::floor(*point.epoch);
                    firstEpoch = std::min(firstEpoch, *point.epoch);
                }
                if (point.step) {
                    hasSteps_ = true;
                    firstStep = std::min(firstStep, *point.step);
                }
            }
        });
        epochShift_ = !fractions && firstEpoch == 0 ? 1 : 0;
        stepShift_ = firstStep == 0 ? 1 : 0;
        if (epochShift_ > 0) {
            notes_.push_back(Message("epochs are counted from 0 there, and from 1 here"));
        }
        if (stepShift_ > 0) {
            notes_.push_back(Message("steps are counted from 0 there, and from 1 here"));
        }
        if (hasEpochs_ && !hasSteps_) {
            notes_.push_back(Message("the file has no steps: an epoch counts as one"));
        }
    }

    // From 1; a part of an epoch is in it. nullopt: not told, or before the first.
    std::optional<int> epochOf(const SourcePoint& point) const {
        if (!point.epoch || !std::isfinite(*point.epoch)) {
            return std::nullopt;
        }
        const double epoch = std::ceil(*point.epoch + epochShift_);
        return epoch >= 0 && epoch <= kMostEpochs
                   ? std::optional(std::max(1, static_cast<int>(epoch)))
                   : std::nullopt;
    }
    std::optional<std::int64_t> stepOf(const SourcePoint& point) const {
        const std::optional<std::int64_t> step =
            point.step       ? std::optional(*point.step + stepShift_)
            : hasSteps_      ? std::nullopt
            : epochOf(point) ? std::optional<std::int64_t>(*epochOf(point))
                             : std::nullopt;
        return step && *step >= 1 ? step : std::nullopt;
    }

    StoredEpoch& epochAt(int number) {
        const auto [place, isNew] = epochs_.try_emplace(number);
        if (isNew) {
            EpochDone& epoch = place->second.epoch;
            epoch.epoch = number;
            epoch.trainLoss = epoch.trainTop1 = kUnknown;
            epoch.testLoss = epoch.testTop1 = epoch.testTop5 = kUnknown;
        }
        return place->second;
    }

    static void set(EpochDone& epoch, Kind kind, double value) {
        switch (kind) {
        case Kind::TrainLoss:
        case Kind::EpochLoss:
            epoch.trainLoss = value;
            return;
        case Kind::TrainTop1:
        case Kind::EpochTop1:
            epoch.trainTop1 = value;
            return;
        case Kind::TestLoss:
            epoch.testLoss = value;
            break;
        case Kind::TestTop1:
            epoch.testTop1 = value;
            break;
        case Kind::TestTop5:
            epoch.testTop5 = value;
            break;
        default:
            epoch.seconds = value;
            return;
        }
        epoch.evaluated = true;
    }

    // Where the file has no epochs, each step with a figure of an epoch ends one.
    void numberEpochs() {
        std::set<std::int64_t> ends;
        for (const Kind kind : kOfEpochs) {
            if (const KnownCurve* curve = choice_.of(kind)) {
                for (const SourcePoint& point : curve->source->points) {
                    if (const auto step = stepOf(point)) {
                        ends.insert(*step);
                    }
                }
            }
        }
        for (const std::int64_t end : ends) {
            numbers_.emplace(end, static_cast<int>(numbers_.size()) + 1);
        }
        if (!ends.empty()) {
            notes_.push_back(
                Message("the file has no epochs: each evaluation counts as the end of one"));
        }
    }

    std::optional<int> numberOf(const SourcePoint& point) const {
        if (hasEpochs_) {
            return epochOf(point);
        }
        const auto step = stepOf(point);
        const auto number = step ? numbers_.find(*step) : numbers_.end();
        return number == numbers_.end() ? std::nullopt : std::optional(number->second);
    }

    void addToEpochs(const KnownCurve& curve) {
        std::set<int> seen;
        std::size_t replaced = 0;
        for (const SourcePoint& point : curve.source->points) {
            const auto number = numberOf(point);
            if (!number) {
                continue;
            }
            StoredEpoch& stored = epochAt(*number);
            set(stored.epoch, curve.meaning.kind, valueOf(curve, point));
            stored.epoch.step = std::max(stored.epoch.step, stepOf(point).value_or(0));
            stored.time = std::max(stored.time, point.time);
            replaced += seen.insert(*number).second ? 0 : 1;
        }
        if (replaced > 0) {
            notes_.push_back(Message("“%1” has several values in an epoch: of each epoch the last "
                                     "is taken, %2 are left out",
                                     curve.source->tag,
                                     numeral::grouped(static_cast<std::int64_t>(replaced))));
        }
    }

    // Curves of training that do not say what they are over: with a value an epoch they are its.
    void addTrainingOfEpochs(Kind any, Kind ofEpochs) {
        const KnownCurve* curve = choice_.of(any);
        if (curve == nullptr || choice_.of(ofEpochs) != nullptr) {
            return;
        }
        std::set<int> numbers;
        for (const SourcePoint& point : curve->source->points) {
            const auto number = numberOf(point);
            if (!number || !numbers.insert(*number).second) {
                return;
            }
        }
        addToEpochs(*curve);
    }

    void addEpochs() {
        if (!hasEpochs_) {
            numberEpochs();
        }
        for (const Kind kind : kOfEpochs) {
            if (const KnownCurve* curve = choice_.of(kind)) {
                addToEpochs(*curve);
            }
        }
        addTrainingOfEpochs(Kind::TrainLoss, Kind::EpochLoss);
        addTrainingOfEpochs(Kind::TrainTop1, Kind::EpochTop1);
        std::int64_t last = 0;
        for (auto& [number, stored] : epochs_) { // ascending, whatever the file says
            stored.epoch.step = last = std::max(stored.epoch.step, last + 1);
            curve_.epochs.push_back(stored);
        }
    }

    StoredStep& stepAt(std::int64_t number) {
        const auto [place, isNew] = steps_.try_emplace(number);
        if (isNew) {
            StepDone& step = place->second.step;
            step.step = number;
            step.loss = step.learningRate = step.top1 = kUnknown;
            step.gradientNorm = step.imagesPerSecond = kUnknown;
        }
        return place->second;
    }

    static void set(StepDone& step, const CurveMeaning& meaning, double value) {
        switch (meaning.kind) {
        case Kind::StepTop1:
        case Kind::TrainTop1:
        case Kind::EpochTop1:
            step.top1 = value;
            break;
        case Kind::LearningRate:
            step.learningRate = value;
            break;
        case Kind::GradientNorm:
            step.gradientNorm = value;
            break;
        case Kind::ImagesPerSecond:
            step.imagesPerSecond = value;
            break;
        case Kind::Memory:
            step.memoryBytes =
                value >= 0 && value < 1e18 ? static_cast<std::int64_t>(value) : std::int64_t{0};
            break;
        case Kind::UpdateRatio:
            step.updateRatios.resize(
                std::max(step.updateRatios.size(), static_cast<std::size_t>(meaning.stage)),
                kUnknown);
            step.updateRatios[static_cast<std::size_t>(meaning.stage - 1)] = value;
            break;
        default:
            step.loss = value;
        }
    }

    void addToSteps(const KnownCurve& curve) {
        for (const SourcePoint& point : curve.source->points) {
            if (const auto number = stepOf(point)) {
                StoredStep& stored = stepAt(*number);
                set(stored.step, curve.meaning, valueOf(curve, point));
                stored.time = std::max(stored.time, point.time);
                if (const auto epoch = epochOf(point)) {
                    stored.step.epoch = *epoch;
                }
            }
        }
    }

    // The first that is there: plots of training show steps, if need be those that end epochs.
    void addFirst(std::initializer_list<Kind> kinds) {
        for (const Kind kind : kinds) {
            if (const KnownCurve* curve = choice_.of(kind)) {
                return addToSteps(*curve);
            }
        }
    }

    void addSteps() {
        addFirst({Kind::StepLoss, Kind::TrainLoss, Kind::EpochLoss});
        addFirst({Kind::StepTop1, Kind::TrainTop1, Kind::EpochTop1});
        for (const Kind kind : kOfSteps) {
            const KnownCurve* curve = choice_.of(kind);
            if (curve != nullptr && kind != Kind::StepLoss && kind != Kind::StepTop1) {
                addToSteps(*curve);
            }
        }
        for (int stage = 1; stage <= kMostStages; ++stage) {
            if (const KnownCurve* curve = choice_.of(Kind::UpdateRatio, stage)) {
                addToSteps(*curve);
            }
        }
        for (const auto& [number, stored] : steps_) {
            curve_.steps.push_back(stored);
        }
    }

    void addEvaluations() {
        std::map<std::int64_t, StoredMark> marks;
        for (const Kind kind : {Kind::EvaluationLoss, Kind::EvaluationTop1, Kind::EvaluationTop5}) {
            const KnownCurve* curve = choice_.of(kind);
            for (const SourcePoint& point :
                 curve == nullptr ? std::vector<SourcePoint>{} : curve->source->points) {
                const auto step = stepOf(point);
                if (!step) {
                    continue;
                }
                StoredMark& stored = marks[*step];
                stored.time = point.time;
                stored.mark.kind = RunMark::Kind::Evaluation;
                stored.mark.step = *step;
                stored.mark.epoch = epochOf(point).value_or(0);
                double& value = kind == Kind::EvaluationLoss   ? stored.mark.testLoss
                                : kind == Kind::EvaluationTop1 ? stored.mark.testTop1
                                                               : stored.mark.testTop5;
                value = valueOf(*curve, point);
            }
        }
        for (const auto& [step, stored] : marks) {
            curve_.marks.push_back(stored);
        }
    }

    // A step whose epoch is not told is in the first that ends there or later.
    void countEpochs() {
        for (StoredStep& stored : curve_.steps) {
            if (stored.step.epoch > 0) {
                continue;
            }
            const auto end =
                std::ranges::lower_bound(curve_.epochs, stored.step.step, {},
                                         [](const StoredEpoch& each) { return each.epoch.step; });
            stored.step.epoch = end != curve_.epochs.end() ? end->epoch.epoch
                                : curve_.epochs.empty()    ? 1
                                                           : curve_.epochs.back().epoch.epoch + 1;
        }
    }

    const Choice& choice_;
    std::vector<Message>& notes_;
    bool hasEpochs_ = false;
    bool hasSteps_ = false;
    int epochShift_ = 0;
    int stepShift_ = 0;
    std::map<std::int64_t, int> numbers_; // of epochs that nobody told, by their steps
    std::map<int, StoredEpoch> epochs_;
    std::map<std::int64_t, StoredStep> steps_;
    RunCurve curve_;
};

} // namespace

FoundRun foundIn(SourceRun source, const CurveImportPlan& plan) {
    FoundRun found;
    found.name = source.name;
    found.origin = source.origin;
    found.notes = std::move(source.notes);
    if (source.own) {
        found.curve = std::move(*source.own);
        return found;
    }
    Choice choice(source, plan);
    found.curve = Assembly(choice, found.notes).curve();
    found.curves = choice.found();
    for (const std::string& other : source.others) {
        found.curves.push_back({other, {}, Message("no numbers"), 0});
    }
    return found;
}

} // namespace sharesnet
