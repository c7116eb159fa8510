#include "core/flow/verdict.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kFewestPairs = 2;
constexpr int kMostDecimals = 3;

std::vector<double> valuesOf(const GroupAccuracy& group) {
    std::vector<double> values;
    for (const SeedAccuracy& seed : group.seeds) {
        values.push_back(seed.accuracy);
    }
    return values;
}

// Why a run does not count; empty where it does.
Message reasonAgainst(const RunRecord& run, const std::optional<double>& value) {
    if (run.state != RunState::Finished) {
        return nameOf(run.state);
    }
    return value && std::isfinite(*value) ? Message() : Message("no test accuracy");
}

struct Pairs {
    std::vector<double> first;
    std::vector<double> second;
};

Pairs pairsOf(const GroupAccuracy& first, const GroupAccuracy& second) {
    Pairs pairs;
    for (const SeedAccuracy& seed : first.seeds) {
        const auto partner = std::ranges::find(second.seeds, seed.seed, &SeedAccuracy::seed);
        if (partner != second.seeds.end()) {
            pairs.first.push_back(seed.accuracy);
            pairs.second.push_back(partner->accuracy);
        }
    }
    return pairs;
}

// As few decimals as show the difference and on which side of 0 its interval ends.
int decimalsFor(const MeanDifference& found) {
    std::vector<double> shown{found.difference};
    if (found.interval) {
        shown.insert(shown.end(), {found.interval->low, found.interval->high});
    }
    for (int decimals = 1; decimals < kMostDecimals; ++decimals) {
        const double smallest = 0.5 * std::pow(10.0, -decimals) / 100;
        if (std::ranges::all_of(shown,
                                [&](double x) { return x == 0 || std::abs(x) >= smallest; })) {
            return decimals;
        }
    }
    return kMostDecimals;
}

FormattedNumber points(double fraction, int decimals) {
    return numeral::fixed(fraction * 100, decimals);
}

FormattedNumber signedPoints(double fraction, int decimals) {
    return numeral::signedFixed(fraction * 100, decimals);
}

Message seedsText(const Verdict& verdict) {
    if (verdict.difference->paired) {
        return verdict.pairs == 1 ? Message("1 pair of seeds")
                                  : Message("%1 pairs of seeds", verdict.pairs);
    }
    const std::size_t first = verdict.first.seeds.size();
    const std::size_t second = verdict.second.seeds.size();
    return first != second ? Message("%1 and %2 seeds", second, first)
           : first == 1    ? Message("1 seed each")
                           : Message("%1 seeds each", first);
}

// "“b” is 0.4 points lower than “a” in best test top-1"
Message differenceText(const Verdict& verdict) {
    const double difference = verdict.difference->difference;
    const Message& first = verdict.first.label;
    const Message& second = verdict.second.label;
    const Message accuracy = nameOf(verdict.accuracy);
    if (difference == 0) {
        return Message("“%1” and “%2” have the same mean in %3", second, first, accuracy);
    }
    const FormattedNumber gap = points(std::abs(difference), verdict.decimals);
    return difference < 0
               ? Message("“%1” is %2 points lower than “%3” in %4", second, gap, first, accuracy)
               : Message("“%1” is %2 points higher than “%3” in %4", second, gap, first, accuracy);
}

// What was measured, a sentence.
Message measuredText(const Verdict& verdict) {
    const MeanDifference& found = *verdict.difference;
    const Message difference = differenceText(verdict);
    return found.interval && found.standardError > 0
               ? Message("%1 (95 % interval %2 to %3, %4).", difference,
                         signedPoints(found.interval->low, verdict.decimals),
                         signedPoints(found.interval->high, verdict.decimals), seedsText(verdict))
               : Message("%1 (%2).", difference, seedsText(verdict));
}

// Why the seeds that there are decide nothing, where they show no spread.
Message withoutSpread(const Verdict& verdict) {
    const std::size_t first = verdict.first.seeds.size();
    const std::size_t second = verdict.second.seeds.size();
    if (first == 1 && second == 1) {
        return Message("One seed each cannot tell this gap from chance; train at least two seeds "
                       "of each.");
    }
    if (!verdict.difference->interval) {
        return Message("One seed of “%1” cannot tell this gap from chance; train at least two "
                       "seeds of each.",
                       first == 1 ? verdict.first.label : verdict.second.label);
    }
    return verdict.difference->paired
               ? Message("Every seed shows the same gap, so it is not known how much seeds "
                         "differ; train more seeds.")
               : Message("All seeds of a group have the same accuracy, so it is not known how "
                         "much seeds differ; train more seeds.");
}

// Why it is decided or not, and what to do.
Message reasonText(const Verdict& verdict) {
    const MeanDifference& found = *verdict.difference;
    if (!found.interval || found.standardError == 0) {
        return withoutSpread(verdict);
    }
    if (verdict.decision == Decision::Decided) {
        return Message("Chance alone is unlikely to make such a gap.");
    }
    if (found.difference == 0) {
        return Message("There is no gap between the means.");
    }
    const FormattedNumber gap = points(std::abs(found.difference), verdict.decimals);
    return verdict.seedsNeeded
               ? Message("This gap can be chance; about %1 seeds of each are needed to see a gap "
                         "of %2 points.",
                         *verdict.seedsNeeded, gap)
               : Message("This gap can be chance; more than a million seeds of each are needed to "
                         "see a gap of %1 points.",
                         gap);
}

Message noVerdictText(const Verdict& verdict) {
    const GroupAccuracy& first = verdict.first;
    const GroupAccuracy& second = verdict.second;
    return first.seeds.empty() && second.seeds.empty()
               ? Message("Neither “%1” nor “%2” has a finished run with a test accuracy.",
                         first.label, second.label)
               : Message("“%1” has no finished run with a test accuracy.",
                         first.seeds.empty() ? first.label : second.label);
}

std::optional<std::size_t> neededBy(const Verdict& verdict) {
    const MeanDifference& found = *verdict.difference;
    if (!found.interval || verdict.decision == Decision::Decided || found.standardError == 0) {
        return std::nullopt;
    }
    return found.paired
               ? pairsNeeded(found.standardError * std::sqrt(static_cast<double>(verdict.pairs)),
                             found.difference)
               : eachGroupNeeds(*verdict.first.mean.deviation, *verdict.second.mean.deviation,
                                found.difference);
}

void compare(Verdict& verdict) {
    const Pairs pairs = pairsOf(verdict.first, verdict.second);
    const std::size_t common = pairs.first.size();
    const std::size_t larger = std::max(verdict.first.seeds.size(), verdict.second.seeds.size());
    const bool oneSeed = larger == 1 && common == 1;
    if (oneSeed || (common >= kFewestPairs && 2 * common >= larger)) {
        verdict.difference = pairedDifference(pairs.first, pairs.second);
        verdict.pairs = common;
        const std::size_t alone =
            verdict.first.seeds.size() + verdict.second.seeds.size() - 2 * common;
        if (alone > 0) {
            verdict.notes.push_back(
                alone == 1 ? Message("1 seed without a partner in the other group is left out of "
                                     "the difference")
                           : Message("%1 seeds without a partner in the other group are left out "
                                     "of the difference",
                                     alone));
        }
    } else {
        verdict.difference = welchDifference(valuesOf(verdict.first), valuesOf(verdict.second));
        if (common > 0) {
            verdict.notes.push_back(
                Message("too few seeds are in both groups to pair them; all seeds count (Welch)"));
        }
    }
    const MeanDifference& found = *verdict.difference;
    verdict.decision = found.interval && found.standardError > 0 && !found.interval->contains(0)
                           ? Decision::Decided
                           : Decision::NotDecided;
    verdict.seedsNeeded = neededBy(verdict);
    verdict.decimals = decimalsFor(found);
    verdict.measured = measuredText(verdict);
}

Json toJson(const std::optional<Interval>& interval) {
    return interval ? Json::array({interval->low, interval->high}) : Json();
}

Json toJson(const std::vector<Message>& notes) {
    Json json = Json::array();
    for (const Message& note : notes) {
        json.push_back(note.english());
    }
    return json;
}

} // namespace

Message nameOf(Accuracy accuracy) {
    return accuracy == Accuracy::Best ? Message("best test top-1") : Message("last test top-1");
}

Message nameOf(Decision decision) {
    return decision == Decision::Decided      ? Message("Decided")
           : decision == Decision::NotDecided ? Message("Not decided")
                                              : Message("No verdict");
}

GroupAccuracy accuracyOf(const Message& label, std::span<const RunRecord> runs, Accuracy accuracy) {
    GroupAccuracy group;
    group.label = label;
    std::map<std::uint64_t, SeedAccuracy> seeds;
    for (const RunRecord& run : runs) {
        const std::optional<double>& value =
            accuracy == Accuracy::Best ? run.bestTestTop1 : run.lastTestTop1;
        if (const Message reason = reasonAgainst(run, value); !reason.empty()) {
            group.notes.push_back(Message("run %1 is left out: %2", run.id, reason));
            continue;
        }
        SeedAccuracy& seed = seeds[run.spec.config.seed];
        seed.seed = run.spec.config.seed;
        seed.accuracy += *value;
        seed.runs.push_back(run.id);
    }
    for (auto& [number, seed] : seeds) {
        if (seed.runs.size() > 1) {
            group.notes.push_back(
                Message("seed %1 was trained %2 times: the mean of these runs counts once", number,
                        seed.runs.size()));
            seed.accuracy /= static_cast<double>(seed.runs.size());
        }
        group.seeds.push_back(seed);
    }
    group.mean = meanOf(valuesOf(group));
    return group;
}

Verdict verdictOf(GroupAccuracy first, GroupAccuracy second, Accuracy accuracy) {
    Verdict verdict;
    verdict.accuracy = accuracy;
    verdict.first = std::move(first);
    verdict.second = std::move(second);
    verdict.notes = verdict.first.notes;
    verdict.notes.insert(verdict.notes.end(), verdict.second.notes.begin(),
                         verdict.second.notes.end());
    if (!verdict.first.seeds.empty() && !verdict.second.seeds.empty()) {
        compare(verdict);
    }
    verdict.reason = verdict.difference ? reasonText(verdict) : noVerdictText(verdict);
    const Message decided = Message("%1. %2", nameOf(verdict.decision), verdict.reason);
    verdict.sentence = verdict.difference ? Message("%1 %2", verdict.measured, decided) : decided;
    return verdict;
}

Json toJson(const GroupAccuracy& group) {
    Json seeds = Json::array();
    for (const SeedAccuracy& seed : group.seeds) {
        seeds.push_back({{"seed", seed.seed}, {"accuracy", seed.accuracy}, {"runs", seed.runs}});
    }
    return {{"label", group.label.english()},
            {"seeds", seeds},
            {"mean", group.mean.count > 0 ? Json(group.mean.mean) : Json()},
            {"deviation", group.mean.deviation ? Json(*group.mean.deviation) : Json()},
            {"interval", toJson(group.mean.interval)},
            {"notes", toJson(group.notes)}};
}

Json toJson(const Verdict& verdict) {
    Json json{{"accuracy", verdict.accuracy == Accuracy::Best ? "best" : "last"},
              {"first", verdict.first.label.english()},
              {"second", verdict.second.label.english()},
              {"decision", verdict.decision == Decision::Decided      ? "decided"
                           : verdict.decision == Decision::NotDecided ? "not decided"
                                                                      : "impossible"},
              {"difference", nullptr},
              {"interval", nullptr},
              {"paired", false},
              {"degrees_of_freedom", nullptr},
              {"seeds_needed", verdict.seedsNeeded ? Json(*verdict.seedsNeeded) : Json()},
              {"sentence", verdict.sentence.english()},
              {"notes", toJson(verdict.notes)}};
    if (verdict.difference) {
        json["difference"] = verdict.difference->difference;
        json["interval"] = toJson(verdict.difference->interval);
        json["paired"] = verdict.difference->paired;
        if (verdict.difference->interval) {
            json["degrees_of_freedom"] = verdict.difference->degreesOfFreedom;
        }
    }
    return json;
}

} // namespace sharesnet
