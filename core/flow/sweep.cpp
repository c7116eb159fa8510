#include "core/flow/sweep.h"

#include "core/arch/file.h"
#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/number_ranges.h"
#include "core/base/saturating.h"
#include "core/config/option_table.h"
#include "core/flow/run_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace sharesnet {
namespace {

// A design with one pattern of sharing.
struct Variant {
    ArchSpec arch;
    std::string name; // "sharesnet-29-shared-1+2"
};

std::string nameOf(const ArchSpec& arch, const SharingRule& rule) {
    return rule.kind == SharingRule::Kind::GroupsOf ? (arch.name.empty() ? "untitled" : arch.name) +
                                                          "-groups-of-" + std::to_string(rule.size)
                                                    : variantName(arch);
}

std::vector<Variant> variantsOf(const Sweep& sweep) {
    std::vector<Variant> variants;
    for (const ArchSpec& design : sweep.designs) {
        for (const SharingRule& rule : sweep.sharing) {
            for (ArchSpec& arch : archsOf(design, rule)) {
                std::string name = nameOf(arch, rule);
                variants.push_back({std::move(arch), std::move(name)});
            }
        }
    }
    return variants;
}

// All combinations of the axes' values, the last axis fastest, with the words that tell them apart.
std::vector<std::pair<TrainConfig, std::string>> settingsOf(const Sweep& sweep) {
    std::vector<std::pair<TrainConfig, std::string>> all{{sweep.config, ""}};
    for (const SweepAxis& axis : sweep.settings) {
        const Option& option = trainOption(axis.option);
        std::vector<std::pair<TrainConfig, std::string>> longer;
        for (const auto& [config, text] : all) {
            for (const nlohmann::json& value : axis.values) {
                TrainConfig changed = config;
                setOption(changed, option, value);
                longer.emplace_back(changed, axis.values.size() == 1
                                                 ? text
                                                 : text + (text.empty() ? "" : "-") + option.name +
                                                       "-" + optionText(changed, option));
            }
        }
        all = std::move(longer);
    }
    return all;
}

} // namespace

std::int64_t countOf(const Sweep& sweep) {
    std::int64_t variants = 0;
    for (const ArchSpec& design : sweep.designs) {
        for (const SharingRule& rule : sweep.sharing) {
            variants = saturatingAdd(variants, countOf(design, rule));
        }
    }
    std::int64_t count = saturatingMultiply(variants, std::ssize(sweep.seeds));
    for (const SweepAxis& axis : sweep.settings) {
        count = saturatingMultiply(count, std::ssize(axis.values));
    }
    return count;
}

std::vector<SweepPlace> runsOf(const Sweep& sweep) {
    if (const std::int64_t count = countOf(sweep); count > kMostSweepRuns) {
        throw Error("sweep '%1' would make %2 runs, at most %3 can be in one sweep; take fewer "
                    "values, patterns or seeds",
                    sweep.name, numeral::grouped(count), numeral::grouped(kMostSweepRuns));
    }
    const std::vector<Variant> variants = variantsOf(sweep);
    const auto settings = settingsOf(sweep);
    std::vector<SweepPlace> places;
    std::set<std::string> keys;
    for (const std::uint64_t seed : sweep.seeds) {
        for (const Variant& variant : variants) {
            for (const auto& [config, text] : settings) {
                RunSpec spec{variedRunName(variant.name, text, seed), variant.arch, config,
                             sweep.data};
                spec.config.seed = seed;
                std::string key = keyOf(spec);
                if (keys.insert(key).second) {
                    places.push_back(
                        {static_cast<int>(places.size()) + 1, std::move(key), std::move(spec)});
                }
            }
        }
    }
    return places;
}

SweepPlan planOf(Sweep sweep) {
    SweepPlan plan{std::move(sweep), {}};
    plan.places = runsOf(plan.sweep);
    return plan;
}

void useMachineOf(const TrainConfig& machine, std::vector<SweepPlace>& places) {
    for (SweepPlace& place : places) {
        place.spec.config.device = machine.device;
        place.spec.config.threads = machine.threads;
        place.spec.config.dataThreads = machine.dataThreads;
        place.spec.config.imageCache = machine.imageCache;
        place.spec.config.cacheFolder = machine.cacheFolder;
    }
}

std::string keyOf(const RunSpec& spec) {
    ArchSpec arch = spec.arch;
    arch.name.clear();
    nlohmann::ordered_json json{{"architecture", toJson(arch)}, {"data", toString(spec.data)}};
    for (const Option& option : trainOptions()) {
        // Settings that a later version adds must not make other runs of those that are there.
        if (option.group != kMachineGroup && option.get(spec.config) != option.defaultValue()) {
            json["config"][option.name] = option.get(spec.config);
        }
    }
    constexpr const char* kDigits = "0123456789abcdef";
    std::string key;
    for (FileStamp stamp = stampOf(jsonText(json)); key.size() < 16; stamp >>= 4) {
        key += kDigits[stamp & 15];
    }
    return key;
}

SweepProgress progressOf(std::span<const SweepPlace> places, std::span<const SweepState> states) {
    std::map<std::string, SweepState> there;
    for (const SweepState& state : states) {
        there.emplace(state.key, state);
    }
    SweepProgress progress;
    progress.runs = static_cast<int>(places.size());
    for (const SweepPlace& place : places) {
        const auto found = there.find(place.key);
        if (found == there.end()) {
            continue;
        }
        const SweepState& state = found->second;
        if (state.claimed) {
            ++progress.training;
        } else if (state.state == RunState::Finished) {
            ++progress.finished;
        } else if (state.state == RunState::Failed || state.state == RunState::Diverged) {
            ++progress.failed;
        }
    }
    return progress;
}

} // namespace sharesnet
