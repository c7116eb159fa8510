#include "core/flow/more_seeds.h"

#include "core/flow/run_columns.h"
#include "core/flow/run_names.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace sharesnet {

namespace {

struct SeedsOfGroup {
    std::set<std::uint64_t> tried;
    std::set<std::uint64_t> good; // have an accuracy, or will
};

SeedsOfGroup seedsOf(const std::vector<const RunRecord*>& runs) {
    SeedsOfGroup seeds;
    for (const RunRecord* run : runs) {
        const bool counts = run->state == RunState::Finished && run->bestTestTop1.has_value();
        seeds.tried.insert(run->spec.config.seed);
        if (counts || isLive(*run) || run->state == RunState::Created) {
            seeds.good.insert(run->spec.config.seed);
        }
    }
    return seeds;
}

RunSpec withSeed(RunSpec spec, std::uint64_t seed) {
    spec.config.seed = seed;
    spec.name = defaultRunName(spec);
    return spec;
}

} // namespace

std::vector<RunSpec> moreSeeds(std::span<const std::vector<const RunRecord*>> groups,
                               std::size_t seeds) {
    std::vector<SeedsOfGroup> have;
    std::set<std::uint64_t> all;
    std::set<std::uint64_t> good;
    for (const auto& group : groups) {
        have.push_back(seedsOf(group));
        all.insert(have.back().tried.begin(), have.back().tried.end());
        good.insert(have.back().good.begin(), have.back().good.end());
    }
    std::vector<RunSpec> runs;
    // Where the group still needs the seed and has not tried it.
    const auto add = [&](std::uint64_t seed) {
        bool added = false;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const bool wanted = have[g].good.size() < seeds && !groups[g].empty() &&
                                groups[g].front()->origin.empty() &&
                                !isUntrained(*groups[g].front());
            if (wanted && have[g].tried.insert(seed).second) {
                have[g].good.insert(seed);
                runs.push_back(withSeed(groups[g].front()->spec, seed));
                added = true;
            }
        }
        return added;
    };
    std::ranges::for_each(good, add);
    for (std::uint64_t next = all.empty() ? 0 : *all.rbegin() + 1; add(next); ++next) {
    }
    return runs;
}

} // namespace sharesnet
