#include "core/flow/sharing_rule.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/design/edit.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sharesnet {
namespace {

using Kind = SharingRule::Kind;
using Word = std::pair<std::string, Kind>;

// From so many stages on, the subsets are more than may be run.
constexpr std::size_t kMostSubsetStages = 30;

std::vector<int> stagesToShare(const ArchSpec& design) {
    std::vector<int> stages;
    for (int stage = 1; stage <= std::ssize(design.stages); ++stage) {
        if (!paperGroup(design, stage).empty()) {
            stages.push_back(stage);
        }
    }
    return stages;
}

ArchSpec sharedIn(const ArchSpec& design, const std::vector<int>& stages) {
    ArchSpec arch = unsharedTwin(design);
    for (const int stage : stages) {
        if (stage < 1 || stage > std::ssize(design.stages) || paperGroup(design, stage).empty()) {
            throw stage < 1 || stage > std::ssize(design.stages)
                ? Error("design '%1': stage %2 does not exist", design.name, stage)
                : Error("design '%1': stage %2 has no two blocks that could share", design.name,
                        stage);
        }
        arch = setStageShared(arch, stage, true);
    }
    return arch;
}

ArchSpec inGroupsOf(const ArchSpec& design, int size) {
    ArchSpec arch = unsharedTwin(design);
    for (const int stage : stagesToShare(design)) {
        arch = groupEvery(arch, stage, kPaperConv, size);
    }
    return arch;
}

std::vector<ArchSpec> subsetsOf(const ArchSpec& design) {
    const std::vector<int> stages = stagesToShare(design);
    std::vector<ArchSpec> archs;
    for (std::uint64_t subset = 0; subset < std::uint64_t{1} << stages.size(); ++subset) {
        std::vector<int> chosen;
        for (std::size_t k = 0; k < stages.size(); ++k) {
            if ((subset >> k & 1) != 0) {
                chosen.push_back(stages[k]);
            }
        }
        archs.push_back(sharedIn(design, chosen));
    }
    return archs;
}

Error noRule(const std::string& text) {
    return Error(
        "there is no pattern of sharing '%1'; choose as-designed, unshared, paper, stages=1,3 (the "
        "paper's rule in these stages) or groups-of=2 (consecutive blocks)",
        text);
}

// Whole numbers of at least `least`; throws Error that shows how a rule is written.
std::vector<int> numbersOf(const std::string& text, int least, const std::string& whole) {
    constexpr double kMost = 1'000'000;
    std::set<int> numbers;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const auto number = plain::numberFrom(text.substr(at, comma - at));
        if (!number || *number < least || *number > kMost || *number != std::floor(*number)) {
            throw noRule(whole);
        }
        numbers.insert(static_cast<int>(*number));
        at = comma + 1;
    }
    return {numbers.begin(), numbers.end()};
}

} // namespace

std::vector<ArchSpec> archsOf(const ArchSpec& design, const SharingRule& rule) {
    switch (rule.kind) {
    case Kind::AsDesigned:
        return {design};
    case Kind::Unshared:
        return {unsharedTwin(design)};
    case Kind::Paper:
        return {sharedIn(design, stagesToShare(design))};
    case Kind::StageSubsets:
        return subsetsOf(design);
    case Kind::Stages:
        return {sharedIn(design, rule.stages)};
    case Kind::GroupsOf:
        return {inGroupsOf(design, rule.size)};
    }
    return {};
}

std::int64_t countOf(const ArchSpec& design, const SharingRule& rule) {
    if (rule.kind != Kind::StageSubsets) {
        return 1;
    }
    return std::int64_t{1} << std::min(stagesToShare(design).size(), kMostSubsetStages);
}

const std::vector<std::pair<std::string, SharingRule::Kind>>& sharingWords() {
    static const std::vector<Word> kWords{{"as-designed", Kind::AsDesigned},
                                          {"unshared", Kind::Unshared},
                                          {"paper", Kind::Paper},
                                          {"stage-subsets", Kind::StageSubsets}};
    return kWords;
}

SharingRule parseSharingRule(const std::string& text) {
    const std::string stages = "stages=";
    const std::string groups = "groups-of=";
    const auto word = std::ranges::find(sharingWords(), text, &Word::first);
    if (word != sharingWords().end() && word->second != Kind::StageSubsets) {
        return {word->second};
    }
    if (text.starts_with(stages)) {
        return {Kind::Stages, numbersOf(text.substr(stages.size()), 1, text)};
    }
    if (text.starts_with(groups)) {
        const std::vector<int> sizes = numbersOf(text.substr(groups.size()), 2, text);
        if (sizes.size() == 1) {
            return {Kind::GroupsOf, {}, sizes.front()};
        }
    }
    throw noRule(text);
}

} // namespace sharesnet
