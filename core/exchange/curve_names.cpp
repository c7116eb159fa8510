#include "core/exchange/curve_names.h"

#include "core/exchange/board_curve.h"

#include <algorithm>
#include <map>
#include <set>

namespace sharesnet {
namespace {

using Kind = CurveKind;
using Words = std::set<std::string, std::less<>>;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

// "valTop-5_acc" is {"val", "top", "5", "acc"}.
Words wordsOf(std::string_view tag) {
    Words words;
    std::string word;
    char before = 0;
    const auto end = [&] {
        if (!word.empty()) {
            words.insert(std::exchange(word, {}));
        }
    };
    for (const char c : tag) {
        if (!isDigit(c) && !isLower(c) && !isUpper(c)) {
            end();
        } else {
            if ((isUpper(c) && isLower(before)) || isDigit(c) != isDigit(before)) {
                end();
            }
            word += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
        before = c;
    }
    end();
    return words;
}

// Takes the words away that are among `these`; whether there were any.
bool take(Words& words, const Words& these) {
    return std::erase_if(words, [&these](const auto& word) { return these.contains(word); }) > 0;
}

bool takeAll(Words& words, const Words& these) {
    return std::ranges::includes(words, these) && take(words, these);
}

const Words kTest{"test", "testing", "val", "valid", "validation", "eval", "evaluation", "dev"};
const Words kTrain{"train", "training", "tr"};
const Words kPerStep{"step", "batch", "iter", "iteration"};
const Words kFiller{"mean",   "avg",    "average", "per",        "metric",      "metrics",
                    "total",  "sparse", "multi",   "multiclass", "categorical", "classification",
                    "scalar", "scalars"};

enum class Quantity { Loss, Accuracy, Error };

std::optional<Quantity> takeQuantity(Words& words) {
    if (take(words, {"loss", "nll", "ce", "xent", "crossentropy"}) ||
        takeAll(words, {"cross", "entropy"})) {
        take(words, {"nll", "ce", "xent", "crossentropy", "cross", "entropy"});
        return Quantity::Loss;
    }
    if (take(words, {"err", "error"})) {
        take(words, {"top"});
        return Quantity::Error;
    }
    if (take(words, {"acc", "accuracy", "prec", "top"})) {
        return Quantity::Accuracy;
    }
    return std::nullopt;
}

std::optional<CurveMeaning> scored(Words words) {
    const bool test = take(words, kTest);
    const bool train = take(words, kTrain);
    const bool epoch = take(words, {"epoch"});
    const bool step = take(words, kPerStep);
    const auto quantity = takeQuantity(words);
    if (!quantity || (test && train)) {
        return std::nullopt;
    }
    const bool isLoss = *quantity == Quantity::Loss;
    const bool five = !isLoss && take(words, {"5", "k"});
    if (!isLoss) {
        take(words, {"1"});
    }
    take(words, kFiller);
    if (!words.empty() || (five && !test)) {
        return std::nullopt;
    }
    const bool isError = *quantity == Quantity::Error;
    if (test) {
        return CurveMeaning{isLoss ? Kind::TestLoss
                            : five ? Kind::TestTop5
                                   : Kind::TestTop1,
                            isError};
    }
    const Kind loss = epoch ? Kind::EpochLoss : step ? Kind::StepLoss : Kind::TrainLoss;
    const Kind top1 = epoch ? Kind::EpochTop1 : step ? Kind::StepTop1 : Kind::TrainTop1;
    return CurveMeaning{isLoss ? loss : top1, isError};
}

bool isOnly(Words words, const Words& needed, const Words& also) {
    return takeAll(words, needed) && (take(words, also), words.empty());
}

bool isLearningRate(Words words) {
    std::erase_if(words, [](const std::string& word) { return isDigit(word.front()); });
    const Words also{"sgd",    "adam",  "adamw",  "nadam", "rmsprop",  "lion",      "pg", "group",
                     "groups", "param", "params", "train", "training", "optimizer", "opt"};
    return isOnly(words, {"lr"}, also) || isOnly(words, {"learning", "rate"}, also);
}

bool isThroughput(Words words) {
    if (words == Words{"throughput"} || words == Words{"ips"}) {
        return true;
    }
    take(words, kTrain);
    return take(words, {"images", "imgs", "img", "samples", "examples"}) &&
           take(words, {"second", "sec", "s"}) && (take(words, {"per"}), words.empty());
}

bool isGradientNorm(Words words) {
    take(words, kTrain);
    take(words, {"total", "global", "l", "2"});
    return words == Words{"grad", "norm"} || words == Words{"gradient", "norm"} ||
           words == Words{"gradients", "norm"} || words == Words{"gnorm"};
}

const std::map<std::string, CurveMeaning, std::less<>>& ownTags() {
    namespace tag = board_tag;
    static const std::map<std::string, CurveMeaning, std::less<>> kTags{
        {tag::kTrainLoss, {Kind::TrainLoss}},
        {tag::kMemory, {Kind::Memory}},
        {tag::kEpochSeconds, {Kind::EpochSeconds}},
        {tag::kEvaluationLoss, {Kind::EvaluationLoss}},
        {tag::kEvaluationAccuracy, {Kind::EvaluationTop1}},
        {tag::kEvaluationTop5, {Kind::EvaluationTop5}},
    };
    return kTags;
}

std::optional<CurveMeaning> updateRatioOf(std::string_view tag) {
    const std::string_view start = board_tag::kUpdateRatio;
    if (!tag.starts_with(start) || tag.size() == start.size() || tag.size() > start.size() + 3 ||
        !std::ranges::all_of(tag.substr(start.size()), isDigit)) {
        return std::nullopt;
    }
    const int stage = std::stoi(std::string(tag.substr(start.size())));
    return stage > 0 ? std::optional(CurveMeaning{Kind::UpdateRatio, false, stage}) : std::nullopt;
}

} // namespace

bool isAccuracy(CurveKind kind) {
    switch (kind) {
    case Kind::TrainTop1:
    case Kind::StepTop1:
    case Kind::EpochTop1:
    case Kind::TestTop1:
    case Kind::TestTop5:
    case Kind::EvaluationTop1:
    case Kind::EvaluationTop5:
        return true;
    default:
        return false;
    }
}

std::optional<CurveMeaning> recognizedCurve(std::string_view tag) {
    if (const auto own = ownTags().find(tag); own != ownTags().end()) {
        return own->second;
    }
    if (const auto ratio = updateRatioOf(tag)) {
        return ratio;
    }
    const Words words = wordsOf(tag);
    if (words == Words{"epoch"} || words == Words{"epochs"}) {
        return CurveMeaning{Kind::Epoch};
    }
    if (isOnly(words, {"step"}, {"global", "trainer", "train"}) || words == Words{"steps"} ||
        words == Words{"iteration"} || words == Words{"iter"} || words == Words{"iterations"}) {
        return CurveMeaning{Kind::Step};
    }
    if (words == Words{"time"} || words == Words{"wall", "time"} || words == Words{"timestamp"}) {
        return CurveMeaning{Kind::Time};
    }
    if (words == Words{"seconds"} || isOnly(words, {"epoch", "time"}, {"seconds", "s"}) ||
        words == Words{"epoch", "seconds"}) {
        return CurveMeaning{Kind::EpochSeconds};
    }
    if (isLearningRate(words)) {
        return CurveMeaning{Kind::LearningRate};
    }
    if (isGradientNorm(words)) {
        return CurveMeaning{Kind::GradientNorm};
    }
    if (isThroughput(words)) {
        return CurveMeaning{Kind::ImagesPerSecond};
    }
    return scored(words);
}

const std::vector<NamedMeaning>& curveMeanings() {
    static const std::vector<NamedMeaning> kMeanings{
        {"train-loss", CurveMeaning{Kind::TrainLoss}},
        {"train-top1", CurveMeaning{Kind::TrainTop1}},
        {"train-error", CurveMeaning{Kind::TrainTop1, true}},
        {"test-loss", CurveMeaning{Kind::TestLoss}},
        {"test-top1", CurveMeaning{Kind::TestTop1}},
        {"test-error", CurveMeaning{Kind::TestTop1, true}},
        {"test-top5", CurveMeaning{Kind::TestTop5}},
        {"learning-rate", CurveMeaning{Kind::LearningRate}},
        {"gradient-norm", CurveMeaning{Kind::GradientNorm}},
        {"images-per-second", CurveMeaning{Kind::ImagesPerSecond}},
        {"epoch", CurveMeaning{Kind::Epoch}},
        {"step", CurveMeaning{Kind::Step}},
        {"time", CurveMeaning{Kind::Time}},
        {"seconds", CurveMeaning{Kind::EpochSeconds}},
        {"none", std::nullopt},
    };
    return kMeanings;
}

Message meaningText(const CurveMeaning& meaning) {
    for (const NamedMeaning& named : curveMeanings()) {
        if (named.meaning == meaning) {
            return named.name;
        }
    }
    switch (meaning.kind) {
    case Kind::StepLoss:
        return Message("%1 (a batch)", "train-loss");
    case Kind::StepTop1:
        return Message("%1 (a batch)", meaning.isError ? "train-error" : "train-top1");
    case Kind::EpochLoss:
        return Message("%1 (an epoch)", "train-loss");
    case Kind::EpochTop1:
        return Message("%1 (an epoch)", meaning.isError ? "train-error" : "train-top1");
    case Kind::TestTop5:
        return Message("%1 (an error)", "test-top5");
    case Kind::Memory:
        return Message("memory");
    case Kind::UpdateRatio:
        return Message("update ratio of stage %1", meaning.stage);
    case Kind::EvaluationLoss:
    case Kind::EvaluationTop1:
    case Kind::EvaluationTop5:
        return Message("evaluation");
    default:
        return Message("other");
    }
}

} // namespace sharesnet
