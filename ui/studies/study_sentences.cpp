#include "ui/studies/study_sentences.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace sharesnet {

namespace {

constexpr double kChanceLevels = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::StudySentences)
};

// One value off the diagonal of a matrix of uses x uses.
struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    double value = 0;
};

std::vector<Pair> definedPairs(const std::vector<double>& matrix, std::size_t uses) {
    std::vector<Pair> pairs;
    for (std::size_t first = 0; first < uses; ++first) {
        for (std::size_t second = first + 1; second < uses; ++second) {
            const double value = matrix[first * uses + second];
            if (std::isfinite(value)) {
                pairs.push_back({first, second, value});
            }
        }
    }
    return pairs;
}

int numberOf(const UseStudy& study, std::size_t index) {
    const UseNumbers& use = study.uses[index];
    return study.shared ? use.use : use.block;
}

QString numberInSentence(double value) {
    return fixedText(value, 2);
}

QString pairText(const UseStudy& study, const Pair& pair) {
    return Text::tr("%1 and %2 (%3)")
        .arg(numberOf(study, pair.first))
        .arg(numberOf(study, pair.second))
        .arg(numberInSentence(pair.value));
}

// "0.34" of one pair, else "mean 0.34"
QString meanText(const std::vector<Pair>& pairs) {
    double mean = 0;
    for (const Pair& pair : pairs) {
        mean += pair.value / static_cast<double>(pairs.size());
    }
    return pairs.size() == 1 ? numberInSentence(mean)
                             : Text::tr("mean %1").arg(numberInSentence(mean));
}

// The uses of which no pair stands out.
std::vector<int> apart(const UseStudy& study, const std::vector<Pair>& pairs, double limit) {
    std::vector<int> numbers;
    for (std::size_t use = 0; use < study.uses.size(); ++use) {
        const bool alone = std::ranges::none_of(pairs, [&](const Pair& pair) {
            return (pair.first == use || pair.second == use) && pair.value > limit;
        });
        if (alone) {
            numbers.push_back(numberOf(study, use));
        }
    }
    return numbers;
}

} // namespace

QString similaritySentence(const UseStudy& study) {
    if (!study.similarity) {
        return {};
    }
    const auto pairs = definedPairs(study.similarity->matrix, study.uses.size());
    if (pairs.empty()) {
        return {};
    }
    const double limit = kChanceLevels * study.similarity->chance;
    const std::vector<int> alone = apart(study, pairs, limit);
    if (alone.size() == study.uses.size()) {
        return study.shared ? Text::tr("No two uses are more alike than by chance.")
                            : Text::tr("No two blocks are more alike than by chance.");
    }
    if (!alone.empty()) {
        return (study.shared ? Text::tr("No more alike to any other use than by chance: %1.")
                             : Text::tr("No more alike to any other block than by chance: %1."))
            .arg(rangesText(alone));
    }
    if (pairs.size() == 1) {
        return (study.shared ? Text::tr("The uses are more alike than by chance.")
                             : Text::tr("The blocks are more alike than by chance."));
    }
    const auto [least, most] = std::ranges::minmax_element(pairs, {}, &Pair::value);
    return (least->value > limit
                ? Text::tr("All are more alike than by chance; most %1, least %2.")
                : Text::tr("Each is like some other, not all like all; most %1, least %2."))
        .arg(pairText(study, *most), pairText(study, *least));
}

QString gradientSentence(const UseStudy& study, std::int64_t weights) {
    const auto pairs = definedPairs(study.gradientCosines, study.uses.size());
    if (study.gradientCosines.empty() || pairs.empty() || !study.shared) {
        return {}; // those of several weights pull at nothing in common
    }
    const double limit = kChanceLevels / std::sqrt(static_cast<double>(weights));
    const Pair lowest = *std::ranges::min_element(pairs, {}, &Pair::value);
    const QString told = meanText(pairs);
    if (lowest.value > limit) {
        return Text::tr("They pull together: %1.").arg(told);
    }
    if (lowest.value < -limit) {
        return pairs.size() == 1 ? Text::tr("They pull apart: %1.").arg(told)
                                 : Text::tr("Some pull apart: %1, most of all %2.")
                                       .arg(told, pairText(study, lowest));
    }
    return pairs.size() == 1 ? Text::tr("They pull in unrelated directions: %1.").arg(told)
                             : Text::tr("Not all pull together: %1, lowest %2.")
                                   .arg(told, pairText(study, lowest));
}

QString updateSentence(const UseStudy& study) {
    const auto pairs = definedPairs(study.updateCorrelations, study.uses.size());
    if (study.updateCorrelations.empty() || pairs.empty()) {
        return {};
    }
    const auto [least, most] = std::ranges::minmax_element(pairs, {}, &Pair::value);
    if (least->value < 0) {
        return pairs.size() == 1
                   ? Text::tr("One takes back what the other adds: %1.").arg(meanText(pairs))
                   : Text::tr("Some take back what others add: %1, lowest %2.")
                         .arg(meanText(pairs), pairText(study, *least));
    }
    return pairs.size() == 1 ? Text::tr("They add alike: %1.").arg(meanText(pairs))
                             : Text::tr("They add alike: %1, most %2.")
                                   .arg(meanText(pairs), pairText(study, *most));
}

} // namespace sharesnet
