#include "core/flow/twin.h"

#include "core/arch/sharing.h"
#include "core/config/option_table.h"
#include "core/flow/run_groups.h"
#include "core/flow/run_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace sharesnet {
namespace {

using Records = std::vector<const RunRecord*>;
using ByPlace = std::map<std::int64_t, double>; // value by epoch or step

std::optional<double> valueOf(const EpochDone& epoch, TwinMetric metric) {
    switch (metric) {
    case TwinMetric::TestAccuracy:
        return epoch.evaluated ? std::optional(epoch.testTop1) : std::nullopt;
    case TwinMetric::TestLoss:
        return epoch.evaluated ? std::optional(epoch.testLoss) : std::nullopt;
    case TwinMetric::TrainAccuracy:
        return epoch.trainTop1;
    case TwinMetric::TrainLoss:
        return epoch.trainLoss;
    }
    return std::nullopt;
}

ByPlace placesOf(const TwinRun& run, TwinMetric metric, TwinAxis axis) {
    ByPlace places;
    for (const StoredEpoch& stored : run.epochs) {
        const std::optional<double> value = valueOf(stored.epoch, metric);
        if (value && std::isfinite(*value)) {
            places[axis == TwinAxis::Epochs ? stored.epoch.epoch : stored.epoch.step] = *value;
        }
    }
    return places;
}

// By place the value of each seed, where all runs that have any values have one.
std::map<std::int64_t, std::map<std::uint64_t, double>>
seedsByPlace(const TwinGroup& group, TwinMetric metric, TwinAxis axis) {
    std::map<std::int64_t, std::map<std::uint64_t, std::vector<double>>> all;
    std::map<std::int64_t, std::size_t> counts;
    std::size_t runs = 0;
    for (const TwinRun& run : countedIn(group).runs) {
        const ByPlace own = placesOf(run, metric, axis);
        runs += own.empty() ? 0 : 1;
        for (const auto& [place, value] : own) {
            all[place][run.seed].push_back(value);
            ++counts[place];
        }
    }
    std::map<std::int64_t, std::map<std::uint64_t, double>> found;
    for (const auto& [place, seeds] : all) {
        for (const auto& [seed, values] : seeds) {
            if (counts[place] == runs) {
                found[place][seed] = meanOf(values).mean; // one seed twice says nothing new
            }
        }
    }
    return found;
}

std::vector<double> valuesOf(const std::map<std::uint64_t, double>& seeds) {
    std::vector<double> values;
    for (const auto& [seed, value] : seeds) {
        values.push_back(value);
    }
    return values;
}

bool sharesNothing(const RunRecord& run) {
    return unsharedTwin(run.spec.arch) == run.spec.arch;
}

// All that decides the result but the seed and what is shared.
RunSpec settingsOf(const RunRecord& run) {
    RunSpec spec = run.spec;
    spec.name.clear();
    spec.arch = unsharedTwin(spec.arch);
    spec.arch.name.clear();
    spec.config.seed = 0;
    const TrainConfig byDefault;
    for (const Option& option : trainOptions()) {
        if (option.group == kMachineGroup) {
            option.assign(spec.config, option.get(byDefault));
        }
    }
    if (!isOwnPictures(spec.data.kind)) {
        spec.data.path.clear(); // the known data sets are the same wherever they lie
    }
    return spec;
}

std::string labelOf(const Records& runs) {
    return variantName(runs.front()->spec.arch);
}

void nameBySharing(TwinChoice& choice) {
    choice.firstLabel = labelOf(choice.first);
    choice.secondLabel = labelOf(choice.second);
}

// The unshared one before the other.
void order(TwinChoice& choice) {
    if (!choice.first.front()->origin.empty() || !choice.second.front()->origin.empty()) {
        return;
    }
    if (sharesNothing(*choice.second.front()) && !sharesNothing(*choice.first.front())) {
        std::swap(choice.first, choice.second);
        std::swap(choice.firstLabel, choice.secondLabel);
    }
}

// Those with a seed of `of`, or all where none has one.
Records withSeedsOf(const Records& runs, const Records& of) {
    std::set<std::uint64_t> seeds;
    for (const RunRecord* run : of) {
        seeds.insert(run->spec.config.seed);
    }
    Records same;
    std::ranges::copy_if(runs, std::back_inserter(same), [&](const RunRecord* run) {
        return seeds.contains(run->spec.config.seed);
    });
    return same.empty() ? runs : same;
}

TwinChoice twinOf(const Records& group, std::span<const RunRecord* const> all) {
    TwinChoice choice;
    choice.first = group;
    const RunRecord& own = *group.front();
    if (!own.origin.empty()) {
        choice.missing = Message("“%1” was read from a file, and what it shares is not known; "
                                 "select another run beside it.",
                                 own.spec.name);
        return choice;
    }
    if (isUntrained(own)) {
        choice.missing = Message(
            "“%1” was not trained here, so it has no curve; select another run.", own.spec.name);
        return choice;
    }
    const bool unshared = sharesNothing(own);
    const RunSpec settings = settingsOf(own);
    std::map<std::string, Records> patterns; // by what they share
    for (const RunRecord* run : all) {
        const bool isCandidate = run->origin.empty() &&
                                 run->spec.config.epochs == own.spec.config.epochs &&
                                 run->epochs > 0 && sharesNothing(*run) != unshared;
        if (isCandidate && settingsOf(*run) == settings) {
            ArchSpec arch = run->spec.arch;
            arch.name.clear();
            patterns[sharingWord(arch)].push_back(run);
        }
    }
    if (patterns.empty()) {
        choice.missing = unshared
                             ? Message("No run in the store has the settings of “%1” and shares "
                                       "weights; train one, or select two runs.",
                                       labelOf(group))
                             : Message("No run in the store has the settings of “%1” without "
                                       "sharing; train its twin (Run menu), or select two runs.",
                                       labelOf(group));
        return choice;
    }
    if (patterns.size() > 1) {
        choice.missing = Message("%1 patterns of sharing in the store have the settings of “%2”; "
                                 "select one of them beside it.",
                                 patterns.size(), labelOf(group));
        return choice;
    }
    choice.second = withSeedsOf(patterns.begin()->second, group);
    nameBySharing(choice);
    order(choice);
    return choice;
}

} // namespace

TwinGroup countedIn(const TwinGroup& group) {
    TwinGroup counted{group.label, {}};
    std::ranges::copy_if(group.runs, std::back_inserter(counted.runs), &TwinRun::ended);
    return counted.runs.empty() ? group : counted;
}

TwinCurve curveOf(const TwinGroup& group, TwinMetric metric, TwinAxis axis) {
    TwinCurve curve;
    for (const auto& [place, seeds] : seedsByPlace(group, metric, axis)) {
        curve.x.push_back(static_cast<double>(place));
        curve.means.push_back(meanOf(valuesOf(seeds)));
    }
    return curve;
}

TwinCurve curveOf(const TwinRun& run, TwinMetric metric, TwinAxis axis) {
    return curveOf(TwinGroup{{}, {run}}, metric, axis);
}

TwinGap gapOf(const TwinGroup& first, const TwinGroup& second, TwinMetric metric, TwinAxis axis) {
    const auto before = seedsByPlace(first, metric, axis);
    const auto after = seedsByPlace(second, metric, axis);
    TwinGap gap;
    for (const auto& [place, seeds] : before) {
        const auto other = after.find(place);
        if (other == after.end()) {
            continue;
        }
        std::vector<double> firstPaired;
        std::vector<double> secondPaired;
        for (const auto& [seed, value] : seeds) {
            if (const auto partner = other->second.find(seed); partner != other->second.end()) {
                firstPaired.push_back(value);
                secondPaired.push_back(partner->second);
            }
        }
        const std::size_t larger = std::max(seeds.size(), other->second.size());
        gap.paired = firstPaired.size() >= 2 && 2 * firstPaired.size() >= larger;
        gap.x.push_back(static_cast<double>(place));
        gap.gaps.push_back(gap.paired ? pairedDifference(firstPaired, secondPaired)
                                      : welchDifference(valuesOf(seeds), valuesOf(other->second)));
    }
    return gap;
}

TwinChoice twinsOf(std::span<const RunRecord* const> selected,
                   std::span<const RunRecord* const> all, const RunColumns& columns) {
    TwinChoice choice;
    if (selected.empty()) {
        choice.missing =
            Message("Select a run that has a twin, or two runs or groups, in the table.");
        return choice;
    }
    const std::vector<RunGroup> groups = groupsOf(selected, columns);
    const auto recordsOf = [&](const RunGroup& group) {
        Records records;
        for (const std::size_t place : group.runs) {
            records.push_back(selected[place]);
        }
        return records;
    };
    if (groups.size() == 1) {
        return twinOf(recordsOf(groups.front()), all);
    }
    if (groups.size() > 2) {
        choice.missing = Message(
            "%1 groups of runs are selected; select two, or one that has a twin.", groups.size());
        return choice;
    }
    choice.first = recordsOf(groups[0]);
    choice.second = recordsOf(groups[1]);
    choice.firstLabel = groups[0].label;
    choice.secondLabel = groups[1].label;
    order(choice);
    return choice;
}

} // namespace sharesnet
