#include "core/flow/verdict.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kFewestPairs = 2;
constexpr int kMostDecimals = 3;

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string inQuotes(const std::string& label) {
    return "“" + label + "”";
}

std::vector<double> valuesOf(const GroupAccuracy& group) {
    std::vector<double> values;
    for (const SeedAccuracy& seed : group.seeds) {
        values.push_back(seed.accuracy);
    }
    return values;
}

// Why a run does not count; empty where it does.
std::string reasonAgainst(const RunRecord& run, const std::optional<double>& value) {
    if (run.state != RunState::Finished) {
        return toString(run.state);
    }
    return value && std::isfinite(*value) ? "" : "no test accuracy";
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

std::string points(double fraction, int decimals) {
    return plain::fixed(fraction * 100, decimals);
}

std::string signedPoints(double fraction, int decimals) {
    return (fraction > 0 ? "+" : "") + points(fraction == 0 ? 0 : fraction, decimals);
}

std::string seedsText(const Verdict& verdict) {
    if (verdict.difference->paired) {
        return "with " + counted(verdict.pairs, "seed") + ", paired";
    }
    const std::size_t first = verdict.first.seeds.size();
    const std::size_t second = verdict.second.seeds.size();
    return first == second ? "with " + counted(first, "seed") + " each"
                           : "with " + std::to_string(second) + " and " + counted(first, "seed");
}

// "“b” is 0.4 points lower than “a” in best test top-1"
std::string differenceText(const Verdict& verdict, int decimals) {
    const double difference = verdict.difference->difference;
    const std::string in = " in " + toString(verdict.accuracy);
    if (difference == 0) {
        return inQuotes(verdict.second.label) + " and " + inQuotes(verdict.first.label) +
               " have the same mean" + in;
    }
    return inQuotes(verdict.second.label) + " is " + points(std::abs(difference), decimals) +
           " points " + (difference < 0 ? "lower" : "higher") + " than " +
           inQuotes(verdict.first.label) + in;
}

std::string neededText(const Verdict& verdict, int decimals) {
    const double difference = std::abs(verdict.difference->difference);
    if (difference == 0) {
        return "";
    }
    return (verdict.seedsNeeded ? "; about " + std::to_string(*verdict.seedsNeeded) + " seeds"
                                : "; more than a million seeds") +
           " would be needed to see a difference of " + points(difference, decimals);
}

std::string sentenceOf(const Verdict& verdict) {
    if (!verdict.difference) {
        const bool both = verdict.first.seeds.empty() && verdict.second.seeds.empty();
        const GroupAccuracy& empty = verdict.first.seeds.empty() ? verdict.first : verdict.second;
        return "No verdict: " +
               (both ? "neither " + inQuotes(verdict.first.label) + " nor " +
                           inQuotes(verdict.second.label) + " has"
                     : inQuotes(empty.label) + " has no") +
               (both ? " a" : "") + " finished run with a test accuracy.";
    }
    const MeanDifference& found = *verdict.difference;
    const int decimals = decimalsFor(found);
    const std::string text = differenceText(verdict, decimals);
    if (!found.interval) {
        return text + ", " + seedsText(verdict) +
               ": not decided; one seed does not show how much seeds differ, train at least two "
               "of each.";
    }
    if (found.standardError == 0) {
        return text + ", " + seedsText(verdict) + (found.paired ? ", equally for every seed" : "") +
               ": not decided; values without any spread do not show how much seeds differ.";
    }
    const std::string interval = ", 95 % interval " + signedPoints(found.interval->low, decimals) +
                                 " to " + signedPoints(found.interval->high, decimals) + " " +
                                 seedsText(verdict);
    return text + interval +
           (verdict.decision == Decision::Decided
                ? std::string(": decided.")
                : ": not decided" + neededText(verdict, decimals) + ".");
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
            verdict.notes.push_back(counted(alone, "seed") +
                                    " without a partner in the other group " +
                                    (alone == 1 ? "is" : "are") + " left out of the difference");
        }
    } else {
        verdict.difference = welchDifference(valuesOf(verdict.first), valuesOf(verdict.second));
        if (common > 0) {
            verdict.notes.emplace_back(
                "too few seeds are in both groups to pair them; all seeds count (Welch)");
        }
    }
    const MeanDifference& found = *verdict.difference;
    verdict.decision = found.interval && found.standardError > 0 && !found.interval->contains(0)
                           ? Decision::Decided
                           : Decision::NotDecided;
    verdict.seedsNeeded = neededBy(verdict);
}

Json toJson(const std::optional<Interval>& interval) {
    return interval ? Json::array({interval->low, interval->high}) : Json();
}

} // namespace

std::string toString(Accuracy accuracy) {
    return accuracy == Accuracy::Best ? "best test top-1" : "last test top-1";
}

GroupAccuracy accuracyOf(const std::string& label, std::span<const RunRecord> runs,
                         Accuracy accuracy) {
    GroupAccuracy group;
    group.label = label;
    std::map<std::uint64_t, SeedAccuracy> seeds;
    for (const RunRecord& run : runs) {
        const std::optional<double>& value =
            accuracy == Accuracy::Best ? run.bestTestTop1 : run.lastTestTop1;
        if (const std::string reason = reasonAgainst(run, value); !reason.empty()) {
            group.notes.push_back("run " + std::to_string(run.id) + " is left out: " + reason);
            continue;
        }
        SeedAccuracy& seed = seeds[run.spec.config.seed];
        seed.seed = run.spec.config.seed;
        seed.accuracy += *value;
        seed.runs.push_back(run.id);
    }
    for (auto& [number, seed] : seeds) {
        if (seed.runs.size() > 1) {
            group.notes.push_back("seed " + std::to_string(number) + " was trained " +
                                  std::to_string(seed.runs.size()) +
                                  " times: the mean of these runs counts once");
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
    verdict.sentence = sentenceOf(verdict);
    return verdict;
}

Json toJson(const GroupAccuracy& group) {
    Json seeds = Json::array();
    for (const SeedAccuracy& seed : group.seeds) {
        seeds.push_back({{"seed", seed.seed}, {"accuracy", seed.accuracy}, {"runs", seed.runs}});
    }
    return {{"label", group.label},
            {"seeds", seeds},
            {"mean", group.mean.count > 0 ? Json(group.mean.mean) : Json()},
            {"deviation", group.mean.deviation ? Json(*group.mean.deviation) : Json()},
            {"interval", toJson(group.mean.interval)},
            {"notes", group.notes}};
}

Json toJson(const Verdict& verdict) {
    Json json{{"accuracy", verdict.accuracy == Accuracy::Best ? "best" : "last"},
              {"first", verdict.first.label},
              {"second", verdict.second.label},
              {"decision", verdict.decision == Decision::Decided      ? "decided"
                           : verdict.decision == Decision::NotDecided ? "not decided"
                                                                      : "impossible"},
              {"difference", nullptr},
              {"interval", nullptr},
              {"paired", false},
              {"degrees_of_freedom", nullptr},
              {"seeds_needed", verdict.seedsNeeded ? Json(*verdict.seedsNeeded) : Json()},
              {"sentence", verdict.sentence},
              {"notes", verdict.notes}};
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
